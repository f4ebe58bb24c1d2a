import MiniSearch from 'minisearch'
import { EINRICHTUNG, foldWord, isBeginning, type Suchabschnitt, WORT } from './einrichtung.js'
import { decode, type Suchkopf, type Suchtextteil, type Suchwortteil } from './teile.js'

/** Gets a part of the index by its name ("kopf", "w3", "t12"). */
export type Teillader = (name: string) => Promise<unknown>

/** A section that answers a question. */
export interface Suchfund {
  /** Its number in its index. */
  nummer: number
  punkte: number
  /** The words of the index that were found in it. */
  woerter: readonly string[]
}

/**
 * The index of one period, asked part by part.
 * @param laden what was loaded once is its to keep
 */
export async function search(laden: Teillader, frage: string): Promise<Suchfund[]> {
  const kopf = (await laden('kopf')) as Suchkopf
  const gefragt = (frage.match(WORT) ?? []).flatMap((wort) => foldWord(wort) ?? [])
  const nummern = new Set(gefragt.flatMap((wort) => partsOf(kopf, wort)))
  const teile = await Promise.all([...nummern].map((nummer) => laden(`w${nummer}`) as Promise<Suchwortteil>))
  return assemble(kopf, teile.flat())
    .search(frage)
    .map(({ id, score, match }) => ({ nummer: Number(id), punkte: score, woerter: Object.keys(match) }))
    .sort((a, b) => b.punkte - a.punkte || a.nummer - b.nummer)
}

/** The section that was found. */
export async function fetchAbschnitt(laden: Teillader, { nummer }: Suchfund): Promise<Suchabschnitt | undefined> {
  const { texte } = (await laden('kopf')) as Suchkopf
  const teil = texte.findLastIndex((erste) => erste <= nummer)
  return ((await laden(`t${teil}`)) as Suchtextteil)[nummer - (texte[teil] ?? 0)]
}

/** The parts in which a word, or one that begins with it, may stand. */
function partsOf({ woerter }: Suchkopf, wort: string): number[] {
  return woerter.flatMap((erstes, nummer) => {
    const naechstes = woerter[nummer + 1]
    const davor = erstes <= wort || (isBeginning(wort) && erstes.startsWith(wort))
    return davor && (naechstes === undefined || naechstes > wort) ? [nummer] : []
  })
}

/** An index of MiniSearch that knows all sections, but of the words only these. */
function assemble({ laengen, mittel, felder }: Suchkopf, woerter: Suchwortteil): MiniSearch {
  const anzahl = laengen[0]?.length ?? 0
  const jedes = <Wert>(wert: (nummer: number) => Wert) =>
    Object.fromEntries(Array.from({ length: anzahl }, (_, nummer) => [nummer, wert(nummer)]))
  return MiniSearch.loadJS(
    {
      documentCount: anzahl,
      nextId: anzahl,
      documentIds: jedes((nummer) => nummer),
      fieldIds: felder,
      fieldLength: jedes((nummer) => laengen.map((feld) => feld[nummer] ?? 0)),
      averageFieldLength: [...mittel],
      storedFields: {},
      dirtCount: 0,
      index: woerter.map(([wort, vorkommen]) => [
        wort,
        Object.fromEntries(Object.entries(vorkommen).map(([feld, zahlen]) => [feld, decode(zahlen)])),
      ]),
      serializationVersion: 2,
    },
    EINRICHTUNG,
  )
}
