import { ENGER_RAND, TABELLENFORMAT, ZELLENRAND } from '../styles/tabellenvorlage.js'
import { ANORDNUNG } from '../tables/anordnungsname.js'
import { type Absatzmass, type Absatzumfeld, gapBetween, measureAbsatz, reachOf } from './absatzmass.js'
import { attributIn, childrenOf, type DocxNode } from './knoten.js'

/** What the text of a document is measured with. */
export interface Flussumfeld extends Absatzumfeld {
  /** Room above and below the text of a cell, in points. */
  zellrand: number
}

const PUNKT = 20

/** A row of a table. Its height in points. */
export interface Zeilenmass {
  hoehe: number
  klebt: boolean
  istKopf: boolean
  anker: readonly string[]
  noten: readonly number[]
}

/** The rows of a table, and of those in its cells. */
export function measureZeilen(tabelle: DocxNode, umfeld: Flussumfeld): Zeilenmass[] {
  const kinder = childrenOf(tabelle, 'w:tbl')
  const angaben = kinder.flatMap((kind) => childrenOf(kind, 'w:tblPr'))
  const angabe = (name: string) =>
    attributIn(
      angaben.find((kind) => name in kind),
      name,
    )
  const ordnetAn = angabe('w:tblCaption') === ANORDNUNG
  const seitlich = 2 * PUNKT * (angabe('w:tblStyle') === TABELLENFORMAT ? ZELLENRAND : ENGER_RAND)
  const [neben, darueber] = ordnetAn ? [0, 0] : [seitlich, 2 * umfeld.zellrand + LINIE]
  return kinder.filter((kind) => 'w:tr' in kind).map((kind) => measureZeile(kind, neben, darueber, umfeld))
}

/** Thickness of the lines between rows. */
const LINIE = 0.5

/** @param seitlich room beside the text of a cell that its table says, in twips; `rand` that above and below it with the lines, in points */
function measureZeile(zeile: DocxNode, seitlich: number, rand: number, umfeld: Flussumfeld): Zeilenmass {
  const kinder = childrenOf(zeile, 'w:tr')
  const zellen = kinder.filter((kind) => 'w:tc' in kind).map((kind) => childrenOf(kind, 'w:tc'))
  const masse = zellen.map((zelle) => {
    const eigenschaften = zelle.flatMap((kind) => childrenOf(kind, 'w:tcPr'))
    const angabe = (teile: readonly DocxNode[], name: string, attribut: string) =>
      Number(
        attributIn(
          teile.find((eine) => name in eine),
          name,
          attribut,
        ),
      )
    const freie = eigenschaften.flatMap((eine) => childrenOf(eine, 'w:tcMar'))
    const frei = (...seiten: readonly string[]) =>
      seiten.reduce((summe, seite) => summe + angabe(freie, seite, 'w:w'), 0)
    const breite = angabe(eigenschaften, 'w:tcW', 'w:w') - seitlich - frei('w:left', 'w:right')
    return {
      verbunden: eigenschaften.some((eine) => 'w:vMerge' in eine),
      luft: frei('w:top', 'w:bottom') / PUNKT,
      bloecke: zelle.flatMap((kind): Zellenblock[] => {
        if ('w:p' in kind) return [{ absatz: measureAbsatz(kind, breite, umfeld) }]
        return 'w:tbl' in kind ? [{ zeilen: measureZeilen(kind, umfeld) }] : []
      }),
    }
  })
  const hoehen = masse.map(({ bloecke, luft }) => heightOf(bloecke) + luft)
  // A cell that goes on below needs no room of its own in this row.
  const gewoehnliche = hoehen.filter((_, index) => !masse[index]?.verbunden)
  const absaetze = masse.flatMap(({ bloecke }) => bloecke.flatMap(({ absatz }) => absatz ?? []))
  const innere = masse.flatMap(({ bloecke }) => bloecke.flatMap(({ zeilen = [] }) => zeilen))
  const mindestens = Number(
    attributIn(
      kinder.flatMap((kind) => childrenOf(kind, 'w:trPr')).find((eine) => 'w:trHeight' in eine),
      'w:trHeight',
    ),
  )
  return {
    hoehe: Math.max(mindestens / PUNKT, ...(gewoehnliche.length > 0 ? gewoehnliche : hoehen)) + rand,
    klebt: absaetze.some(({ mitNaechstem }) => mitNaechstem),
    istKopf: kinder.some((kind) => childrenOf(kind, 'w:trPr').some((eine) => 'w:tblHeader' in eine)),
    anker: [...absaetze.flatMap(({ anker }) => anker), ...innere.flatMap(({ anker }) => anker)],
    noten: [
      ...absaetze.flatMap(({ zeilen }) => zeilen.flatMap(({ noten }) => noten)),
      ...innere.flatMap(({ noten }) => noten),
    ],
  }
}

/** A paragraph of a cell, or a table in it. */
interface Zellenblock {
  absatz?: Absatzmass
  zeilen?: readonly Zeilenmass[]
}

function heightOf(bloecke: readonly Zellenblock[]): number {
  const hoehe = bloecke.reduce((summe, { absatz, zeilen = [] }, index) => {
    const davor = bloecke[index - 1]?.absatz
    if (!absatz) return summe + (davor?.format.nach ?? 0) + zeilen.reduce((alle, zeile) => alle + zeile.hoehe, 0)
    const { rahmen } = absatz.format
    const linien = reachOf(rahmen?.top) + reachOf(rahmen?.bottom)
    return summe + gapBetween(davor, absatz) + linien + absatz.zeilen.reduce((alle, zeile) => alle + zeile.hoehe, 0)
  }, 0)
  return hoehe + (bloecke.at(-1)?.absatz?.format.nach ?? 0)
}
