import { alignFolge } from '../../../unterschiede/folge.js'

/** What a layout prints or asks, with its line. */
interface Vorlagenausdruck {
  wort: string
  zeile: number
}

/** Place of a layout that lacks what the one beneath it says there. */
export interface Auslassung {
  zeile: number
  /** As the other one has it: "{{{inhalt}}}". */
  fehlt: string
}

const STEUERT = /^\{\{~?(?:[#/^]|else\b)/

/**
 * Where a layout that a design has in place of that of its base leaves out what the base's prints: told by laying their
 * `{{…}}` beside each other.
 * @param basis text of the base's layout
 * @param eigene text of the design's own
 * @returns undefined where the own one has all of it
 */
export function findAuslassung(basis: string, eigene: string): Auslassung | undefined {
  const hier = listAusdruecke(eigene)
  const paare = alignFolge(listAusdruecke(basis), hier, { keyOf: ({ wort }) => wort, likeness: () => 0 })
  const fehlende = paare.filter(({ neu }) => neu === undefined)
  // A condition that a design leaves out prints nothing itself.
  const paar = fehlende.find(({ alt }) => alt && !STEUERT.test(alt.wort)) ?? fehlende[0]
  const fehlt = paar?.alt
  if (!paar || !fehlt) return undefined
  // What stands in its place comes behind it; at the end there is only what comes before.
  const nachbar = paare.slice(paare.indexOf(paar)).find(({ neu }) => neu) ?? paare.findLast(({ neu }) => neu)
  return { zeile: nachbar?.neu?.zeile ?? 1, fehlt: fehlt.wort }
}

function listAusdruecke(text: string): Vorlagenausdruck[] {
  return [...text.matchAll(/\{\{(?!!)[^{}]*\}\}|\{\{\{[^{}]*\}\}\}/g)].map(({ 0: wort, index }) => ({
    wort: wort.replace(/\s+/g, ' '),
    zeile: text.slice(0, index).split('\n').length,
  }))
}

/** The names of the layouts that a layout inserts. */
export function partialsOf(text: string): string[] {
  return [...text.matchAll(/\{\{~?>\s*([\w-]+)/g)].map(([, name]) => name ?? '')
}
