import { alignFolge, type Gegenpaar } from '../../unterschiede/folge.js'
import { comparable, likenessOf } from '../../unterschiede/worte.js'
import { absaetzeIn, type Leseabsatz, type Leseblock, type Lesezeile, plainText } from '../lesen/lesetext.js'

/** A paragraph of the sources and what became of it in a Word file; without `neu` it is gone, without `alt` it is new. */
export interface Absatzpaar {
  alt?: Leseabsatz
  neu?: Leseabsatz
  /** The last paragraph of the sources before it. */
  davor?: Leseabsatz | undefined
}

/** What the marks of the changed file are called in the sources: the number by which the same paragraph is known there. */
export type Markenname = (nummer: number) => number | undefined

/** Lays the paragraphs of the sources and those of a Word file beside each other, table by table and cell by cell. */
export function pairBloecke(alt: readonly Leseblock[], neu: readonly Leseblock[], nameOf: Markenname): Absatzpaar[] {
  const paare = pairFolge(alt, neu, nameOf)
  return withMoved(withDavor(paare), nameOf)
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
    return pairRows(alt.zeilen, neu.zeilen, nameOf).flatMap(({ alt, neu }) => pairCells(alt, neu, nameOf))
  if (alt?.art === 'absatz' && neu?.art === 'absatz') return [{ alt, neu }]
  return [
    ...absaetzeIn(alt ? [alt] : []).map((alt) => ({ alt })),
    ...absaetzeIn(neu ? [neu] : []).map((neu) => ({ neu })),
  ]
}

function pairRows(alt: readonly Lesezeile[], neu: readonly Lesezeile[], nameOf: Markenname): Gegenpaar<Lesezeile>[] {
  const absaetzeOf = ({ zellen }: Lesezeile) => zellen.flatMap(({ bloecke }) => absaetzeIn(bloecke))
  return alignFolge(alt, neu, {
    keyOf: (zeile) => absaetzeOf(zeile).map(keyOf).join('\n'),
    likeness: (a, b) => {
      const namen = new Set(absaetzeOf(b).flatMap(({ marken }) => marken.map(nameOf)))
      const eigene = absaetzeOf(a).flatMap(({ marken }) => marken)
      const gemeinsam = eigene.filter((nummer) => namen.has(nummer)).length
      if (gemeinsam > 0) return 0.6 + (0.4 * gemeinsam) / eigene.length
      return likenessOf(absaetzeOf(a).map(wordsOf).join(' '), absaetzeOf(b).map(wordsOf).join(' '))
    },
  })
}

function pairCells(alt: Lesezeile | undefined, neu: Lesezeile | undefined, nameOf: Markenname): Absatzpaar[] {
  const anzahl = Math.max(alt?.zellen.length ?? 0, neu?.zellen.length ?? 0)
  return Array.from({ length: anzahl }, (_, index) => index).flatMap((index) =>
    pairFolge(alt?.zellen[index]?.bloecke ?? [], neu?.zellen[index]?.bloecke ?? [], nameOf),
  )
}

/** Where a new paragraph stands is told by the one before it. */
function withDavor(paare: readonly Absatzpaar[]): Absatzpaar[] {
  let davor: Leseabsatz | undefined
  return paare.map((paar) => {
    const mit = { ...paar, davor }
    if (paar.alt) davor = paar.alt
    return mit
  })
}

/** What is gone here and new there, and bears the same mark or says the same, was moved. */
function withMoved(paare: readonly Absatzpaar[], nameOf: Markenname): Absatzpaar[] {
  const weg = new Set(paare.filter(({ neu }) => !neu))
  const ergebnis: Absatzpaar[] = []
  const gefunden = new Set<Absatzpaar>()
  for (const paar of paare) {
    const { neu } = paar
    if (paar.alt || !neu) {
      ergebnis.push(paar)
      continue
    }
    const woher = [...weg].find(({ alt }) => alt && isSame(alt, neu, nameOf))
    if (woher) {
      weg.delete(woher)
      gefunden.add(woher)
    }
    ergebnis.push(woher?.alt ? { ...paar, alt: woher.alt } : paar)
  }
  return ergebnis.filter((paar) => !gefunden.has(paar))
}

function isSame(alt: Leseabsatz, neu: Leseabsatz, nameOf: Markenname): boolean {
  if (neu.marken.some((nummer) => alt.marken.includes(nameOf(nummer) ?? -1)))
    return likenessOf(wordsOf(alt), wordsOf(neu)) >= 0.3
  // Short words stand in many places.
  return wordsOf(alt).length > 40 && keyOf(alt) === keyOf(neu)
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
