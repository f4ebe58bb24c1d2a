import type { Absatzumfeld } from './absatzmass.js'
import { joinFolgen } from './fluss.js'
import type { DocxNode } from './knoten.js'
import type { Seitenfolge, Seitenlage } from './seitenumbruch.js'

/** Filled further than that, the page before a chapter is left to itself; as in print. */
const GEFUELLT = 0.76

/**
 * Lets chapters that may do so go on on the page of the one before, where that page has room to spare: their sections begin no page any
 * more. Decided from the first to the last, for what one does moves those behind it.
 * @param beiBedarf bookmarks of the headings of these chapters
 * @param breakPages lays flows out on pages
 */
export function joinAsNeeded(
  gelesen: readonly Seitenfolge[],
  beiBedarf: ReadonlySet<string>,
  umfeld: Absatzumfeld,
  breakPages: (folgen: readonly Seitenfolge[]) => Seitenlage,
): Seitenfolge[] {
  const folgen: Seitenfolge[] = []
  for (const folge of gelesen) {
    const davor = folgen.at(-1)
    const darf = folge.stuecke[0]?.anker.some((anker) => beiBedarf.has(anker)) === true
    const fuellung = darf && davor?.hoehe === folge.hoehe ? (breakPages([davor]).folgen[0]?.fuellung ?? 1) : 1
    if (davor && fuellung <= GEFUELLT) {
      setType(folge.bereich, 'continuous')
      folgen.splice(-1, 1, joinFolgen(davor, folge, umfeld))
    } else folgen.push(folge)
  }
  return folgen
}

/** How a section begins: `nextPage`, `continuous`. */
export function setType(bereich: DocxNode, art: string): void {
  const inhalt = bereich['w:sectPr']
  if (!Array.isArray(inhalt)) return
  const stelle = inhalt.findIndex((kind) => typeof kind === 'object' && kind !== null && 'w:type' in kind)
  if (stelle >= 0) inhalt[stelle] = { 'w:type': { _attr: { 'w:val': art } } }
}
