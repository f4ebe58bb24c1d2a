import type MiniSearch from 'minisearch'
import type { Suchabschnitt } from './einrichtung.js'

// An index in parts, so that a reader loads what is asked for and not the index of four hundred programmes. Its words are cut, in their
// order, into parts of about the same size; so are the texts that are shown. The head holds what counts for every question, and where
// each part begins. What a browser puts together of the parts of a question answers it as the whole would: the same sections, with the same points.

export interface Suchkopf {
  /** How many different words each section has, by field. */
  laengen: readonly number[][]
  /** The same on average, by field. */
  mittel: readonly number[]
  felder: Record<string, number>
  /** The first word of each part of words. */
  woerter: readonly string[]
  /** The number of the first section of each part of texts. */
  texte: readonly number[]
}

/** Words, each with its sections by field: distance from the one before and how often, in turn. */
export type Suchwortteil = readonly [wort: string, vorkommen: Record<string, readonly number[]>][]

export type Suchtextteil = readonly Suchabschnitt[]

/** Characters of JSON in a part, or one entry where that alone is more. */
const UMFANG = 32_000

/** @param abschnitte those of the index, in the order in which they were put into it */
export function divideIndex(
  index: MiniSearch,
  abschnitte: readonly Suchabschnitt[],
): { kopf: Suchkopf; woerter: Suchwortteil[]; texte: Suchtextteil[] } {
  const { index: eintraege, fieldLength, averageFieldLength, fieldIds } = index.toJSON()
  const woerter = cut(
    eintraege
      .map(([wort, vorkommen]): Suchwortteil[number] => [wort, mapValues(vorkommen, encode)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  const texte = cut(abschnitte)
  const erste: number[] = []
  for (const [stelle] of texte.entries()) erste.push((erste[stelle - 1] ?? 0) + (texte[stelle - 1]?.length ?? 0))
  return {
    kopf: {
      laengen: Object.values(fieldIds).map((feld) => abschnitte.map((_, nummer) => fieldLength[nummer]?.[feld] ?? 0)),
      mittel: averageFieldLength,
      felder: fieldIds,
      woerter: woerter.map(([erstes]) => erstes?.[0] ?? ''),
      texte: erste,
    },
    woerter,
    texte,
  }
}

function cut<Eintrag>(eintraege: readonly Eintrag[]): Eintrag[][] {
  const teile: Eintrag[][] = []
  let frei = 0
  for (const eintrag of eintraege) {
    const umfang = JSON.stringify(eintrag).length
    if (umfang > frei) {
      teile.push([])
      frei = UMFANG
    }
    teile.at(-1)?.push(eintrag)
    frei -= umfang
  }
  return teile
}

function mapValues<Alt, Neu>(werte: Record<string, Alt>, map: (wert: Alt) => Neu): Record<string, Neu> {
  return Object.fromEntries(Object.entries(werte).map(([name, wert]) => [name, map(wert)]))
}

/** Object keys that are whole numbers come in their order. */
function encode(vorkommen: Record<string, number>): number[] {
  let davor = 0
  return Object.entries(vorkommen).flatMap(([nummer, wieoft]) => {
    const abstand = Number(nummer) - davor
    davor = Number(nummer)
    return [abstand, wieoft]
  })
}

export function decode(zahlen: readonly number[]): Record<string, number> {
  const vorkommen: Record<string, number> = {}
  let nummer = 0
  for (let stelle = 0; stelle < zahlen.length; stelle += 2) {
    nummer += zahlen[stelle] ?? 0
    vorkommen[nummer] = zahlen[stelle + 1] ?? 0
  }
  return vorkommen
}
