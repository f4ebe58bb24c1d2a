import { type Knoten, nodesOf } from './knoten.js'

const UEBERSCHRIFT = /^H[1-6]$/

/**
 * Makes the levels of headings run without gaps (PDF/UA-1 7.4.2): the document's title is the one H1, chapters are H2, and a heading
 * goes at most one level below the one before. @returns all headings in order
 */
export function mendUeberschriften(wurzel: Knoten): Knoten[] {
  const ueberschriften = [...nodesOf(wurzel)].filter(({ art }) => UEBERSCHRIFT.test(art))
  let davor = 0
  for (const knoten of ueberschriften) {
    davor = Math.min(Number(knoten.art.slice(1)), davor + 1)
    knoten.art = `H${davor}`
  }
  return ueberschriften
}
