import { computeKontrast, computeTon } from './farbe.js'
import type { Diagrammstil } from './stil.js'

// Between white (1) and black (21) there is room for one light and one dark step that are 3:1 apart from each other and
// from the paper. So neighbours alternate light and dark, and hue (accent, grey) tells the further ones apart.
const STUFEN = [
  { hell: 3.05, dunkel: 9.4 },
  { hell: 4.6, dunkel: 14 },
] as const

type Farbquelle = Pick<Diagrammstil, 'farben'>

/**
 * One colour for each series, in order. Each has a contrast of at least 3:1 against the paper and against its neighbours, so
 * that the chart reads in black-and-white print too.
 */
export function reihenfarben({ farben }: Farbquelle, anzahl: number): string[] {
  if (anzahl === 1)
    return [
      computeKontrast(farben.akzent, farben.papier) < 3
        ? computeTon(farben.akzent, farben.papier, 3.05)
        : farben.akzent,
    ]
  return Array.from({ length: anzahl }, (_, i) => {
    const paar = Math.floor(i / 2)
    const stufe = STUFEN[paar < 2 ? 0 : 1]
    const farbe = paar % 2 === 0 ? farben.akzent : farben.grau
    return computeTon(farbe, farben.papier, i % 2 === 0 ? stufe.dunkel : stufe.hell)
  })
}

/** The colour of the emphasised category and that of all others; 3:1 apart, and each 3:1 against the paper. */
export function betonungsfarben({ farben }: Farbquelle): { betont: string; uebrige: string } {
  const dunkelGenug = computeKontrast(farben.akzent, farben.papier) >= STUFEN[0].dunkel
  return {
    betont: dunkelGenug ? farben.akzent : computeTon(farben.akzent, farben.papier, STUFEN[0].dunkel),
    uebrige: computeTon(farben.grau, farben.papier, STUFEN[0].hell),
  }
}

/** The colours of a waterfall: totals dark and steps light, 3:1 apart; what comes in and what is left in the accent, the rest in grey. */
export function stufenfarben(stil: Farbquelle): Record<'betont' | 'summe' | 'zugang' | 'abgang', string> {
  const { betont } = betonungsfarben(stil)
  const { akzent, grau, papier } = stil.farben
  return {
    betont,
    zugang: computeTon(akzent, papier, STUFEN[0].hell),
    summe: computeTon(grau, papier, STUFEN[0].dunkel),
    abgang: computeTon(grau, papier, STUFEN[0].hell),
  }
}

/** The colour that text on this ground is better read in: that of the paper or that of the text. */
export function schriftfarbe({ farben }: Farbquelle, grund: string): string {
  return computeKontrast(grund, farben.papier) >= computeKontrast(grund, farben.text) ? farben.papier : farben.text
}
