import { alignFolge, type Gegenpaar } from '../../unterschiede/folge.js'
import { comparable, likenessOf } from '../../unterschiede/worte.js'
import { absaetzeIn, type Leseabsatz, type Leseblock, type Lesezeile, plainText } from '../lesen/lesetext.js'
import { findSpalte } from './spalten.js'

/** A paragraph of the sources and what became of it in a Word file; without `neu` it is gone, without `alt` it is new. */
export interface Absatzpaar {
  alt?: Leseabsatz
  neu?: Leseabsatz
  /** The last paragraph of the sources before it, in the order of the Word file, and the first behind it. */
  davor?: Leseabsatz | undefined
  danach?: Leseabsatz | undefined
  /** The second half of `alt` in the Word file, where it was divided in two. */
  geteilt?: Leseabsatz
  /** The next paragraph of the sources, where both are one in the Word file. */
  verbunden?: Leseabsatz
  /** It stands elsewhere in the Word file. */
  bewegt?: boolean
  /** The row of a table that is gone or new as a whole. */
  reihe?: Tabellenreihe
  /** What stands in the column of a table that is gone or new as a whole. */
  spalte?: string
}

/** A row, what stands in its cells, and the rows of the sources that stand beside it in the Word file. */
export interface Tabellenreihe {
  zeile: Lesezeile
  worte: string
  davor: Lesezeile | undefined
  danach: Lesezeile | undefined
}

/** What the marks of the changed file are called in the sources: the number by which the same paragraph is known there. */
export type Markenname = (nummer: number) => number | undefined

/** Lays the paragraphs of the sources and those of a Word file beside each other, table by table and cell by cell. */
export function pairBloecke(alt: readonly Leseblock[], neu: readonly Leseblock[], nameOf: Markenname): Absatzpaar[] {
  return withMoved(withNeighbours(withSplits(pairFolge(alt, neu, nameOf))), nameOf)
}

function pairFolge(alt: readonly Leseblock[], neu: readonly Leseblock[], nameOf: Markenname): Absatzpaar[] {
  const marks = (block: Leseblock, names: (nummer: number) => number | undefined) =>
    new Set(absaetzeIn([block]).flatMap(({ marken }) => marken.map(names).filter((nummer) => nummer !== undefined)))
  const alte = alt.map((block) => ({ block, key: keyOf(block), marken: marks(block, (nummer) => nummer) }))
  const neue = neu.map((block) => ({ block, key: keyOf(block), marken: marks(block, nameOf) }))
  return alignFolge(alte, neue, {
    keyOf: ({ key }) => key,
    likeness: (a, b) => {
      if (a.block.art !== b.block.art) return 0
      const gemeinsam = [...a.marken].filter((nummer) => b.marken.has(nummer)).length
      const gleich = a.block.art === 'tabelle' ? 0 : likenessOf(wordsOf(a.block), wordsOf(b.block))
      return gemeinsam > 0 ? 0.6 + 0.4 * Math.max(gleich, gemeinsam / a.marken.size / 2) : gleich
    },
  }).flatMap(({ alt, neu }) => pairsWithin(alt?.block, neu?.block, nameOf))
}

function pairsWithin(alt: Leseblock | undefined, neu: Leseblock | undefined, nameOf: Markenname): Absatzpaar[] {
  if (alt?.art === 'tabelle' && neu?.art === 'tabelle')
    return pairTable(pairRows(alt.zeilen, neu.zeilen, nameOf), nameOf)
  if (alt?.art === 'absatz' && neu?.art === 'absatz') return [{ alt, neu }]
  return [
    ...absaetzeIn(alt ? [alt] : []).map((alt) => ({ alt })),
    ...absaetzeIn(neu ? [neu] : []).map((neu) => ({ neu })),
  ]
}

function pairTable(reihen: readonly Gegenpaar<Lesezeile>[], nameOf: Markenname): Absatzpaar[] {
  const spalte = findSpalte(reihen, keyOf)
  const ohne = spalte?.reihen ?? reihen
  const paare = ohne.flatMap(({ alt, neu }, index): Absatzpaar[] => {
    if (alt && neu) return pairCells(alt, neu, nameOf)
    const bleibt = (reihe: Gegenpaar<Lesezeile>) => reihe.alt && reihe.neu
    const davor = ohne.slice(0, index).findLast(bleibt)?.alt
    return wholeRow(alt, neu, { davor, danach: ohne.slice(index).find(bleibt)?.alt })
  })
  if (!spalte) return paare
  const { art, erster, worte } = spalte
  return [...paare, { ...(art === 'neu' ? { neu: erster } : { alt: erster }), spalte: worte }]
}

const keyOfCell = ({ bloecke }: Lesezeile['zellen'][number]) => absaetzeIn(bloecke).map(keyOf).join('\n')

function pairRows(alt: readonly Lesezeile[], neu: readonly Lesezeile[], nameOf: Markenname): Gegenpaar<Lesezeile>[] {
  const absaetzeOf = ({ zellen }: Lesezeile) => zellen.flatMap(({ bloecke }) => absaetzeIn(bloecke))
  return alignFolge(alt, neu, {
    keyOf: (zeile) => absaetzeOf(zeile).map(keyOf).join('\n'),
    likeness: (a, b) => {
      const namen = new Set(absaetzeOf(b).flatMap(({ marken }) => marken.map(nameOf)))
      const eigene = absaetzeOf(a).flatMap(({ marken }) => marken)
      const gemeinsam = eigene.filter((nummer) => namen.has(nummer)).length
      if (gemeinsam > 0) return 0.6 + (0.4 * gemeinsam) / eigene.length
      // Where no cell says what it said it is another row that came in the place of one that went.
      if (!a.zellen.some((zelle, index) => b.zellen[index] && keyOfCell(zelle) === keyOfCell(b.zellen[index]))) return 0
      return likenessOf(absaetzeOf(a).map(wordsOf).join(' '), absaetzeOf(b).map(wordsOf).join(' '))
    },
  })
}

function wholeRow(
  alt: Lesezeile | undefined,
  neu: Lesezeile | undefined,
  nachbarn: Pick<Tabellenreihe, 'davor' | 'danach'>,
): Absatzpaar[] {
  const zeile = alt ?? neu
  const absaetze = zeile?.zellen.map(({ bloecke }) => absaetzeIn(bloecke)) ?? []
  const [erster] = absaetze.flat()
  const worte = absaetze.map((zelle) => zelle.map(wordsOf).join(' ')).join(' | ')
  return zeile && erster ? [{ ...(alt ? { alt: erster } : { neu: erster }), reihe: { zeile, worte, ...nachbarn } }] : []
}

function pairCells(alt: Lesezeile, neu: Lesezeile, nameOf: Markenname): Absatzpaar[] {
  const anzahl = Math.max(alt.zellen.length, neu.zellen.length)
  return Array.from({ length: anzahl }, (_, index) => index).flatMap((index) =>
    pairFolge(alt.zellen[index]?.bloecke ?? [], neu.zellen[index]?.bloecke ?? [], nameOf),
  )
}

/** Where a new paragraph stands is told by those beside it. */
function withNeighbours(paare: readonly Absatzpaar[]): Absatzpaar[] {
  let davor: Leseabsatz | undefined
  const mitDavor = paare.map((paar) => {
    const mit = { ...paar, davor }
    if (paar.alt) davor = paar.verbunden ?? paar.alt
    return mit
  })
  let danach: Leseabsatz | undefined
  return mitDavor
    .reverse()
    .map((paar) => {
      const mit = { ...paar, danach }
      if (paar.alt && paar.neu) danach = paar.alt
      return mit
    })
    .reverse()
}

/** A paragraph and a new one beside it that together say what it said were one; and the other way round. */
function withSplits(paare: readonly Absatzpaar[]): Absatzpaar[] {
  const ergebnis: Absatzpaar[] = []
  for (let i = 0; i < paare.length; i++) {
    const [eines, naechstes] = [paare[i], paare[i + 1]]
    const beide =
      eines && naechstes && !isWhole(eines) && !isWhole(naechstes) ? joinHalves(eines, naechstes) : undefined
    if (beide) i++
    if (beide ?? eines) ergebnis.push((beide ?? eines) as Absatzpaar)
  }
  return ergebnis
}

/** A row or column is no paragraph that could have been divided or moved. */
const isWhole = ({ reihe, spalte }: Absatzpaar) => reihe !== undefined || spalte !== undefined

function joinHalves(eines: Absatzpaar, naechstes: Absatzpaar): Absatzpaar | undefined {
  const alt = [eines.alt, naechstes.alt].filter((einer) => einer !== undefined)
  const neu = [eines.neu, naechstes.neu].filter((einer) => einer !== undefined)
  if (alt.length + neu.length !== 3 || lettersOf(alt) !== lettersOf(neu)) return undefined
  const [[altes, zweites], [neues, haelfte]] = [alt, neu]
  if (!altes || !neues) return undefined
  return { alt: altes, neu: neues, ...(zweites && { verbunden: zweites }), ...(haelfte && { geteilt: haelfte }) }
}

function lettersOf(absaetze: readonly Leseabsatz[]): string {
  return absaetze
    .flatMap(({ worte }) => worte.map(({ schluessel }) => schluessel))
    .filter((schluessel) => schluessel !== ' ')
    .join('')
}

/** What is gone here and new there, and bears the same mark or says the same, was moved. */
function withMoved(paare: readonly Absatzpaar[], nameOf: Markenname): Absatzpaar[] {
  const weg = new Set(paare.filter((paar) => !paar.neu && !isWhole(paar)))
  const ergebnis: Absatzpaar[] = []
  const gefunden = new Set<Absatzpaar>()
  for (const paar of paare) {
    const { neu } = paar
    if (paar.alt || !neu || isWhole(paar)) {
      ergebnis.push(paar)
      continue
    }
    const woher = [...weg].find(({ alt }) => alt && isSame(alt, neu, nameOf))
    if (woher) {
      weg.delete(woher)
      gefunden.add(woher)
    }
    ergebnis.push(woher?.alt ? { ...paar, alt: woher.alt, bewegt: true } : paar)
  }
  return ergebnis.filter((paar) => !gefunden.has(paar))
}

function isSame(alt: Leseabsatz, neu: Leseabsatz, nameOf: Markenname): boolean {
  if (neu.marken.some((nummer) => alt.marken.includes(nameOf(nummer) ?? -1)))
    return likenessOf(wordsOf(alt), wordsOf(neu)) >= 0.3
  // Short words stand in many places.
  return wordsOf(alt).length > 25 && keyOf(alt) === keyOf(neu)
}

const wordsOf = (block: Leseblock): string =>
  absaetzeIn([block])
    .map(({ text }) => plainText(text))
    .join(' ')

/** Two blocks with the same key say the same. */
export function keyOf(block: Leseblock): string {
  if (block.art === 'absatz') return keyOfWorte(block)
  return block.zeilen
    .map(({ zellen }) => zellen.map(({ bloecke }) => absaetzeIn(bloecke).map(keyOfWorte).join('\n')).join('\t'))
    .join('\r')
}

function keyOfWorte({ worte }: Leseabsatz): string {
  return comparable(worte.map(({ schluessel }) => schluessel).join(''))
}
