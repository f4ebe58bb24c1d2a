import { readGlyphen } from './breiten.js'
import { openSchrift } from './sfnt.js'

/** What is taken from or added to the distance of two glyphs, in units of the font. */
export type Kerning = (links: number, rechts: number) => number

/** Types of lookups in GPOS (OpenType 1.9, "GPOS"), and the bit of a value record that changes the advance. */
const [PAAR, ERWEITERUNG, VORSCHUB] = [2, 9, 0x4]

/**
 * The pair kerning of a font, as its feature "kern" in GPOS has it: both forms of pair adjustment, directly or through extensions.
 * A font without any gives 0 for all.
 */
export function readKerning(ttf: Uint8Array): Kerning {
  const { daten, tabellen, anfang } = openSchrift(ttf)
  if (!tabellen.has('GPOS')) return () => 0
  const gpos = anfang('GPOS')
  const merkmale = gpos + daten.getUint16(gpos + 6)
  const liste = gpos + daten.getUint16(gpos + 8)
  const nummern = new Set<number>()
  for (let i = 0; i < daten.getUint16(merkmale); i++) {
    const eintrag = merkmale + 2 + 6 * i
    if (daten.getUint32(eintrag) !== KERN) continue
    const merkmal = merkmale + daten.getUint16(eintrag + 4)
    for (let j = 0; j < daten.getUint16(merkmal + 2); j++) nummern.add(daten.getUint16(merkmal + 4 + 2 * j))
  }
  const lookups = [...nummern].map((nummer) => subtablesOf(daten, liste + daten.getUint16(liste + 2 + 2 * nummer)))
  return (links, rechts) =>
    lookups.reduce((summe, tafeln) => {
      // The first that knows the pair speaks for its lookup.
      for (const tafel of tafeln) {
        const wert = readPaar(daten, tafel, links, rechts)
        if (wert !== undefined) return summe + wert
      }
      return summe
    }, 0)
}

const KERN = 0x6b65726e

function subtablesOf(daten: DataView, lookup: number): number[] {
  const art = daten.getUint16(lookup)
  const tafeln = Array.from(
    { length: daten.getUint16(lookup + 4) },
    (_, i) => lookup + daten.getUint16(lookup + 6 + 2 * i),
  )
  if (art === PAAR) return tafeln
  if (art !== ERWEITERUNG) return []
  return tafeln
    .filter((tafel) => daten.getUint16(tafel + 2) === PAAR)
    .map((tafel) => tafel + daten.getUint32(tafel + 4))
}

/** What one table says of a pair; undefined where it does not know it. */
function readPaar(daten: DataView, tafel: number, links: number, rechts: number): number | undefined {
  const stelle = findInCoverage(daten, tafel + daten.getUint16(tafel + 2), links)
  if (stelle === undefined) return undefined
  const formate = [daten.getUint16(tafel + 4), daten.getUint16(tafel + 6)] as const
  const laenge = 2 * (countBits(formate[0]) + countBits(formate[1]))
  const vorschub = (satz: number) =>
    formate[0] & VORSCHUB ? daten.getInt16(satz + 2 * countBits(formate[0] & (VORSCHUB - 1))) : 0
  if (daten.getUint16(tafel) === 1) {
    const menge = tafel + daten.getUint16(tafel + 10 + 2 * stelle)
    for (let i = 0; i < daten.getUint16(menge); i++) {
      const satz = menge + 2 + (2 + laenge) * i
      if (daten.getUint16(satz) === rechts) return vorschub(satz + 2)
    }
    return undefined
  }
  const klassen = [8, 10].map((feld) => tafel + daten.getUint16(tafel + feld)) as [number, number]
  const zeile = classOf(daten, klassen[0], links) * daten.getUint16(tafel + 14)
  return vorschub(tafel + 16 + laenge * (zeile + classOf(daten, klassen[1], rechts)))
}

/** The place of a glyph in a coverage table; undefined where it has none. */
function findInCoverage(daten: DataView, tafel: number, glyphe: number): number | undefined {
  const anzahl = daten.getUint16(tafel + 2)
  if (daten.getUint16(tafel) === 1) {
    for (let i = 0; i < anzahl; i++) if (daten.getUint16(tafel + 4 + 2 * i) === glyphe) return i
    return undefined
  }
  for (let i = 0; i < anzahl; i++) {
    const bereich = tafel + 4 + 6 * i
    const von = daten.getUint16(bereich)
    if (glyphe >= von && glyphe <= daten.getUint16(bereich + 2)) return daten.getUint16(bereich + 4) + glyphe - von
  }
  return undefined
}

/** The class of a glyph in a class definition; 0 is that of all that are not named. */
function classOf(daten: DataView, tafel: number, glyphe: number): number {
  if (daten.getUint16(tafel) === 1) {
    const index = glyphe - daten.getUint16(tafel + 2)
    return index >= 0 && index < daten.getUint16(tafel + 4) ? daten.getUint16(tafel + 6 + 2 * index) : 0
  }
  for (let i = 0; i < daten.getUint16(tafel + 2); i++) {
    const bereich = tafel + 4 + 6 * i
    if (glyphe >= daten.getUint16(bereich) && glyphe <= daten.getUint16(bereich + 2))
      return daten.getUint16(bereich + 4)
  }
  return 0
}

function countBits(maske: number): number {
  let anzahl = 0
  for (let rest = maske; rest > 0; rest &= rest - 1) anzahl++
  return anzahl
}

/** What stands before and after the spaces of German text: ends of words and signs, beginnings of words. */
const DAVOR = '-–.,;:)“%etnrsgdy0179'
const DANACH = '–(„§udaivwVWATJ0179'
/** Behind a dash and a space there begins a word. */
const [STRICH, WORTANFANG] = [/[-–]/, /\p{L}/u]

/** Where a font's kerning leaves least of a space between two characters, and which share of its width that is; undefined where its tables are damaged. */
export function narrowestSpace(ttf: Uint8Array): { text: string; anteil: number } | undefined {
  try {
    return findNarrowest(ttf)
  } catch (fehler) {
    if (fehler instanceof RangeError) return undefined
    throw fehler
  }
}

function findNarrowest(ttf: Uint8Array): { text: string; anteil: number } {
  const { daten, anfang } = openSchrift(ttf)
  const glyphe = readGlyphen(daten, anfang('cmap'))
  const leer = glyphe(0x20)
  const letzte = daten.getUint16(anfang('hhea') + 34) - 1
  const breite = daten.getUint16(anfang('hmtx') + 4 * Math.min(leer, letzte))
  const kerning = readKerning(ttf)
  let engste = { text: '', anteil: 1 }
  for (const links of DAVOR) {
    const vor = kerning(glyphe(links.codePointAt(0) ?? 0), leer)
    for (const rechts of DANACH) {
      if (STRICH.test(links) && !WORTANFANG.test(rechts)) continue
      const anteil = (breite + vor + kerning(leer, glyphe(rechts.codePointAt(0) ?? 0))) / breite
      if (anteil < engste.anteil) engste = { text: `${links} ${rechts}`, anteil }
    }
  }
  return engste
}
