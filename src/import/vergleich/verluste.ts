import { diffArrays } from 'diff'
import { addUnder } from '../../add-under.js'
import { type Flachart, type Flachbild, type Flachstueck, tokensOf } from './flach.js'

/** A difference between a file and the programme made of it: words and figures of one place that are not there any more, or are new. */
export interface Verlust {
  ort: string
  art: 'fehlt' | 'neu'
  /** What the place is: its words are left out for a reason where it is not text. */
  von: Flachart
  worte: string[]
  /** Nothing of the piece is there. */
  ganz: boolean
  text: string
}

interface Fundwort {
  wort: string
  stueck: number
}

/** Where a word is sought first when fewer of it have come than there were. */
const RANG: Record<Flachart, number> = {
  kopfzeile: 0,
  verzeichnis: 1,
  geloescht: 2,
  verborgen: 3,
  kommentar: 4,
  grafik: 5,
  text: 6,
  diagramm: 7,
  bild: 8,
}

/**
 * Compares all words and figures of two texts: how often each occurs, and where what has gone or come stands. Each difference in
 * number is told once, and nothing else is.
 */
export function compareFlach(quelle: readonly Flachstueck[], programm: readonly Flachstueck[]): Verlust[] {
  const ziel = sayNumbers(programm, quelle)
  const alte = wordsOf(quelle)
  const neue = wordsOf(ziel)
  const { weg, dazu } = diffWords(alte, neue, quelle)
  const saldo = balance(alte, neue)
  const fehlt = choose(alte, weg, quelle, (wort) => Math.max(0, saldo.get(wort) ?? 0))
  const kamHinzu = choose(neue, dazu, ziel, (wort) => Math.max(0, -(saldo.get(wort) ?? 0)))
  return [...gather(fehlt, alte, quelle, 'fehlt'), ...gather(kamHinzu, neue, ziel, 'neu')]
}

/** Headings with the numbers that the programme counts for them, where the file has typed the same. */
function sayNumbers(programm: readonly Flachstueck[], quelle: readonly Flachstueck[]): readonly Flachstueck[] {
  if (programm.every(({ nummer }) => nummer === undefined)) return programm
  const getippte = new Map(quelle.map(({ text }) => [tokensOf(text).join(' '), text]))
  return programm.map((stueck) => ({
    ...stueck,
    text:
      (stueck.nummer !== undefined && getippte.get(tokensOf(`${stueck.nummer} ${stueck.text}`).join(' '))) ||
      stueck.text,
  }))
}

function wordsOf(stuecke: readonly Flachstueck[]): Fundwort[] {
  return stuecke.flatMap(({ text, art }, stueck) =>
    tokensOf(art === 'text' ? text.trim().replace(/^(?:\d{1,2}[.)]|[a-z]\))\s/, '') : text).map((wort) => ({
      wort,
      stueck,
    })),
  )
}

/** How many more of each word there were than there are. */
function balance(alte: readonly Fundwort[], neue: readonly Fundwort[]): Map<string, number> {
  const saldo = new Map<string, number>()
  for (const { wort } of alte) saldo.set(wort, (saldo.get(wort) ?? 0) + 1)
  for (const { wort } of neue) saldo.set(wort, (saldo.get(wort) ?? 0) - 1)
  return saldo
}

/** Which words of either side have no counterpart in the other's order. */
function diffWords(
  alte: readonly Fundwort[],
  neue: readonly Fundwort[],
  quelle: readonly Flachstueck[],
): { weg: Set<number>; dazu: Set<number> } {
  // What is left out for a reason stands in no order with the text.
  const text = alte.flatMap(({ stueck }, index) =>
    /^(?:text|diagramm)$/.test(quelle[stueck]?.art ?? '') ? [index] : [],
  )
  const weg = new Set<number>()
  const dazu = new Set<number>()
  let [i, j] = [0, 0]
  for (const { count, added, removed } of diffArrays(
    text.map((index) => alte[index]?.wort ?? ''),
    neue.map(({ wort }) => wort),
    { maxEditLength: 30_000 },
  ) ?? [])
    if (removed) for (let n = 0; n < count; n++) weg.add(text[i++] ?? 0)
    else if (added) for (let n = 0; n < count; n++) dazu.add(j++)
    else {
      i += count
      j += count
    }
  return { weg, dazu }
}

/** As many occurrences of each word as are too many: first those left out for a reason, then those without counterpart, in pieces that lack most. */
function choose(
  worte: readonly Fundwort[],
  einsame: ReadonlySet<number>,
  stuecke: readonly Flachstueck[],
  anzahlOf: (wort: string) => number,
): number[] {
  const laengen = new Map<number, [einsam: number, alle: number]>()
  worte.forEach(({ stueck }, index) => {
    const [einsam, alle] = laengen.get(stueck) ?? [0, 0]
    laengen.set(stueck, [einsam + (einsame.has(index) ? 1 : 0), alle + 1])
  })
  const anteil = (stueck: number) => {
    const [einsam, alle] = laengen.get(stueck) ?? [0, 1]
    return einsam / alle
  }
  const nachWort = new Map<string, number[]>()
  worte.forEach(({ wort }, index) => {
    addUnder(nachWort, wort, index)
  })
  const gewaehlt: number[] = []
  for (const [wort, stellen] of nachWort) {
    const anzahl = anzahlOf(wort)
    if (anzahl === 0) continue
    const rang = (index: number) => {
      const { stueck = 0 } = worte[index] ?? {}
      return RANG[stuecke[stueck]?.art ?? 'text'] * 10 + (einsame.has(index) ? 0 : 5) - anteil(stueck)
    }
    gewaehlt.push(...stellen.toSorted((a, b) => rang(a) - rang(b) || a - b).slice(0, anzahl))
  }
  return gewaehlt.sort((a, b) => a - b)
}

function gather(
  stellen: readonly number[],
  worte: readonly Fundwort[],
  stuecke: readonly Flachstueck[],
  art: Verlust['art'],
): Verlust[] {
  const nachStueck = new Map<number, string[]>()
  for (const index of stellen) {
    const { wort, stueck } = worte[index] ?? { wort: '', stueck: 0 }
    nachStueck.set(stueck, [...(nachStueck.get(stueck) ?? []), wort])
  }
  return [...nachStueck].map(([nummer, gefunden]) => {
    const { ort = '', art: von = 'text', text = '' } = stuecke[nummer] ?? {}
    return {
      ort,
      art,
      von,
      worte: gefunden,
      ganz: gefunden.length === tokensOf(text).length,
      text: text.replace(/\s+/g, ' ').trim(),
    }
  })
}

/** Pictures of a file that are not in the programme; the same one twice is one. */
export function compareBilder(quelle: readonly Flachbild[], ziel: readonly Flachbild[]): Verlust[] {
  const vorhanden = new Set(ziel.map(({ hash }) => hash))
  const fehlend = new Map(quelle.filter(({ hash }) => !vorhanden.has(hash)).map((bild) => [bild.hash, bild]))
  return [...fehlend.values()].map(({ ort }) => ({ ort, art: 'fehlt', von: 'bild', worte: [], ganz: true, text: ort }))
}
