import type { BoxSize, Gestaltung } from '../design/gestaltung.js'
import type { Dokument } from '../document/dokument.js'
import { is, walk } from '../document/tree.js'
import { innerField } from './inner-page.js'
import { SLOPE, watermarkOf } from './watermark.js'

/** The middle of the paper; on other paper than that of the cover, its own middle is meant. */
export const MIDDLE: WatermarkPlace = { x: 105, y: 148.5, scale: 1 }
/** The paper, and what the mark keeps from its edges and from what is painted, in millimetres. */
const PAPER = { links: 0, oben: 0, breite: 210, hoehe: 297 }
const DISTANCE = 6
const MM_PER_PX = 25.4 / 96
/** Smaller than this share of its size, the mark is left off. */
const SMALLEST = 0.35

/** Where the middle of the mark lies, in millimetres from the left and upper edge of the paper, and at which share of its size. */
export interface WatermarkPlace {
  x: number
  y: number
  scale: number
}

/**
 * Where the mark of a draft is seen whole on the cover: in the middle, as on every page, or, where fields or pictures of the design
 * would hide a part of it, in the largest part of the paper that they leave free. Undefined where that is too small.
 */
export function placeOnCover({
  baum,
  gestaltung,
  pictures,
}: Pick<Dokument, 'baum' | 'gestaltung' | 'pictures'>): WatermarkPlace | undefined {
  const picture = watermarkOf({ pictures })
  const cover = [...walk(baum)].find((element) => is(element, 'section.titelseite'))
  if (!picture || !cover) return MIDDLE
  const painted = paintedOn(
    gestaltung,
    [...walk(cover)].some((element) => is(element, 'img.titelbild')),
  )
  return placeBeside(painted, picture)
}

/** The same for the page of the Impressum, below the field at its head. */
export function placeInside({
  gestaltung,
  pictures,
}: Pick<Dokument, 'gestaltung' | 'pictures'>): WatermarkPlace | undefined {
  const [picture, field] = [watermarkOf({ pictures }), innerField(gestaltung)]
  return picture && field ? placeBeside([field], picture) : MIDDLE
}

/** In the middle where nothing that is painted reaches it, else in the largest part that stays free. */
function placeBeside(
  painted: readonly BoxSize[],
  picture: { breite: number; hoehe: number },
): WatermarkPlace | undefined {
  const { wide, high } = turnedSize(picture)
  const [links, oben] = [MIDDLE.x - wide / 2, MIDDLE.y - high / 2]
  if (!painted.some((field) => overlap(field, { links, oben, breite: wide, hoehe: high }))) return MIDDLE
  const places = freeParts(painted).map((part) => ({
    x: part.links + part.breite / 2,
    y: part.oben + part.hoehe / 2,
    scale: Math.min(1, (part.breite - 2 * DISTANCE) / wide, (part.hoehe - 2 * DISTANCE) / high),
  }))
  const [largest] = places.sort((a, b) => b.scale - a.scale)
  return largest && largest.scale >= SMALLEST ? largest : undefined
}

/** What lies above the mark on the cover. */
function paintedOn({ titelseite, titelgrafik }: Gestaltung, withPicture: boolean): BoxSize[] {
  const { flaechen, bild, logo } = titelseite
  return [
    ...flaechen,
    ...(titelgrafik ? [titelgrafik] : []),
    ...(withPicture ? [bild] : []),
    ...(logo.grund ? [logo] : []),
  ]
}

/** How much room the turned picture takes, in millimetres. */
function turnedSize({ breite, hoehe }: { breite: number; hoehe: number }): { wide: number; high: number } {
  const angle = (SLOPE * Math.PI) / 180
  return {
    wide: (breite * Math.cos(angle) + hoehe * Math.sin(angle)) * MM_PER_PX,
    high: (breite * Math.sin(angle) + hoehe * Math.cos(angle)) * MM_PER_PX,
  }
}

/** The rectangles of the paper on which nothing is painted, between the edges of what is. */
function freeParts(painted: readonly BoxSize[]): BoxSize[] {
  const edges = (from: 'links' | 'oben', size: 'breite' | 'hoehe') =>
    [...new Set([PAPER, ...painted].flatMap((box) => [box[from], box[from] + box[size]]))]
      .filter((edge) => edge >= 0 && edge <= PAPER[size])
      .sort((a, b) => a - b)
  const spans = (all: readonly number[]) =>
    all.flatMap((start, i) => all.slice(i + 1).map((end) => [start, end - start] as const))
  const rows = spans(edges('oben', 'hoehe'))
  return spans(edges('links', 'breite'))
    .flatMap(([links, breite]) => rows.map(([oben, hoehe]) => ({ links, oben, breite, hoehe })))
    .filter((part) => !painted.some((field) => overlap(field, part)))
}

function overlap(a: BoxSize, b: BoxSize): boolean {
  const apart = (from: 'links' | 'oben', size: 'breite' | 'hoehe') =>
    a[from] + a[size] <= b[from] || b[from] + b[size] <= a[from]
  return !apart('links', 'breite') && !apart('oben', 'hoehe')
}
