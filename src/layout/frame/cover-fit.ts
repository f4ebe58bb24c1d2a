import type { Programm } from '../../content/programm/programm.js'
import type { Meldungen } from '../../message.js'
import type { FamilyRole } from '../design/fonts/fonts.js'
import type { CoverBlock, Gestaltung } from '../design/gestaltung.js'
import { measureIn, type TextMeasure } from '../fonts/text-width.js'
import { titelZuLang } from '../regeln.js'

const PT_PER_MM = 72 / 25.4
/** What two blocks leave between them, and the last one and the edge of the paper, in millimetres. */
const [DISTANCE, MARGIN, PAPER] = [2, 5, 297]
/** Steps in which type becomes smaller, and where it would no longer be read as a cover. */
const [STEP, SMALLEST] = [0.05, 0.5]
/** Type that is smaller already than this, in points, becomes no smaller. */
const READABLE = 8
/** What is no higher is a rule that is painted on the cover, in millimetres. */
const RULE = 2
/** Browsers and Word break a little differently than we do. */
const RESERVE = 0.98

/** The share of its size that a paragraph of so many points keeps in a block that is set smaller. */
export function shareOf(factor: number, size: number): number {
  return Math.min(1, Math.max(factor, READABLE / size))
}

/** How large the Jobcenter's name is on the cover, in points: whose programme it is, is seen from afar. */
export function senderSize({ ueberschrift2 }: Pick<Gestaltung['groessen'], 'ueberschrift2'>): number {
  return ueberschrift2 * 1.5
}

/** A paragraph of the cover: sizes in points. */
interface CoverParagraph {
  text: string
  size: number
  /** Height of a line as a multiple of the size. */
  height: number
  before?: number
  bold?: boolean
  family?: FamilyRole
}

/**
 * How much smaller the type of the cover's blocks must be so that none runs into the one below it. What does not fit even at the
 * smallest is reported. Measured with the fonts of the design; {} where everything fits, as with nearly all programmes.
 */
export function fitCover(
  programm: Programm,
  gestaltung: Gestaltung,
  meldungen: Meldungen,
): NonNullable<Gestaltung['titelpassung']> {
  const blocks = linesOf(programm, gestaltung)
  const { bild, logo, traegerlogos } = programm.titelseite
  const images = {
    image: bild !== undefined,
    logo: (logo ?? gestaltung.logo) !== undefined,
    traegerlogos: traegerlogos.length > 0,
  }
  const measure = measureIn(gestaltung)
  const fit: NonNullable<Gestaltung['titelpassung']> = {}
  for (const [name, lines] of Object.entries(blocks) as [CoverBlock, CoverParagraph[]][]) {
    if (lines.length === 0) continue
    const room = roomOf(name, blocks, gestaltung, images)
    const fits = (factor: number) => heightOf(lines, room.width, factor, measure) <= room.height
    let factor = 1
    while (factor > SMALLEST && !fits(factor)) factor = Math.round((factor - STEP) * 100) / 100
    if (factor < 1) fit[name] = factor
    if (!fits(factor))
      meldungen.melde(
        titelZuLang,
        programm.ort(PLACES[name]),
        `Auf der Titelseite ist für „${shorten(lines[0]?.text ?? '')}“ kein Platz: Der Text läuft auch in halber Größe in den nächsten.`,
        'Den Text kürzen; Langes gehört in das Vorwort.',
      )
  }
  return fit
}

const PLACES: Record<CoverBlock, readonly string[]> = {
  vermerk: ['muster'],
  titel: ['titel'],
  jahr: ['jahr'],
  absender: ['jobcenter', 'name'],
  definition: ['titelseite', 'definition'],
  traeger: ['jobcenter', 'traeger'],
}

function linesOf(programm: Programm, { groessen, titelseite }: Gestaltung): Record<CoverBlock, CoverParagraph[]> {
  const { titel, untertitel, jobcenter, leitspruch, muster } = programm
  const large = (text: string) => (titelseite.bloecke.titel.versalien ? text.toUpperCase() : text)
  const some = (lines: readonly CoverParagraph[]) => lines.filter(({ text }) => text !== '')
  const small = { size: groessen.klein + 0.5, height: 1.42 }
  const introducing = { size: groessen.klein + 0.9, height: 1.36 }
  const beside = { size: groessen.text + 1, height: 1.42 }
  const holder = { size: groessen.text - 0.5, height: 1.42 }
  return {
    vermerk: some([{ ...small, text: muster }]),
    titel: some([
      { text: large(titel), size: groessen.titel, height: 1.12, bold: true, family: 'ueberschriften' },
      { text: untertitel, size: groessen.ueberschrift2, height: 1.3, before: 10, family: 'ueberschriften' },
    ]),
    // Years stand in digits of their own size, which Word and the style sheets find.
    jahr: [],
    absender: some([
      { text: jobcenter.name, size: senderSize(groessen), height: 1.2, bold: true, family: 'ueberschriften' },
      { ...beside, text: jobcenter.standort, before: 5 },
      { ...beside, text: leitspruch, before: 12 },
    ]),
    definition: some([{ ...introducing, text: programm.titelseite.definition }]),
    // Two short names stand in one line.
    traeger: pair(jobcenter.traeger).map((text) => ({ ...holder, text })),
  }
}

function pair(names: readonly string[]): string[] {
  return names.flatMap((name, position) =>
    position % 2 === 0 ? [[name, names[position + 1] ?? ''].sort((a, b) => b.length - a.length)[0] ?? ''] : [],
  )
}

/** From a block to what stands in its way below it: the next block, a rule, a picture, logos, the end of its ground. */
function roomOf(
  name: CoverBlock,
  blocks: Record<CoverBlock, readonly CoverParagraph[]>,
  { titelseite }: Gestaltung,
  images: { image: boolean; logo: boolean; traegerlogos: boolean },
): { width: number; height: number } {
  const field = titelseite.bloecke[name]
  const bottom = Object.entries(titelseite.bloecke)
    .filter(
      ([other, { links, breite, oben }]) =>
        (other === 'jahr' || blocks[other as CoverBlock].length > 0) &&
        oben > field.oben &&
        links < field.links + field.breite &&
        field.links < links + breite,
    )
    .map(([, { oben }]) => oben - DISTANCE)
  const { bild, grafik, logo, traegerlogos } = titelseite
  const inTheWay = [
    ...titelseite.flaechen.filter(({ hoehe }) => hoehe <= RULE),
    ...(images.image ? [bild] : grafik === 'keine' ? [] : [grafik]),
    ...(images.logo ? [logo] : []),
    ...(images.traegerlogos && traegerlogos ? [traegerlogos] : []),
  ]
    .filter(
      ({ links, breite, oben }) =>
        oben > field.oben && links < field.links + field.breite && field.links < links + breite,
    )
    .map(({ oben }) => oben - DISTANCE)
  // What is painted behind a block's text ends before that does not show any more.
  const ground = titelseite.flaechen.filter(
    ({ farbe, links, oben, breite, hoehe }) =>
      farbe === field.grund &&
      oben <= field.oben &&
      field.oben < oben + hoehe &&
      links <= field.links &&
      field.links < links + breite,
  )
  const ends = ground.map(({ oben, hoehe }) => oben + hoehe - DISTANCE)
  const width = name === 'traeger' ? field.breite / 2 - 4 : field.breite
  return {
    width: width * PT_PER_MM,
    height:
      (Math.min(PAPER - MARGIN, ...bottom, ...inTheWay, Math.max(...(ends.length > 0 ? ends : [PAPER]))) - field.oben) *
      PT_PER_MM,
  }
}

/** Height of a block in points at a share of its size; without end where a word is wider than the block. */
function heightOf(lines: readonly CoverParagraph[], width: number, factor: number, measure: TextMeasure): number {
  return lines.reduce((sum, { text, size, height, before = 0, bold = false, family }) => {
    const share = shareOf(factor, size)
    const room = (width * RESERVE) / (size * share)
    let [count, state] = [1, 0]
    for (const word of text.split(/(?<=[ –-])/)) {
      const [full, borderless] = [measure(word, bold, family), measure(word.trimEnd(), bold, family)]
      if (borderless > room) return Number.POSITIVE_INFINITY
      if (state > 0 && state + borderless > room) [count, state] = [count + 1, 0]
      state += full
    }
    return sum + (before + count * size * height) * share
  }, 0)
}

function shorten(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50)} …` : text
}
