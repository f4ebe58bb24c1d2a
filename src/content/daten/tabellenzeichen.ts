/**
 * What official German tables print where a number would stand. None of it is computed with: not even `nichts`, which is
 * exactly zero, since a total over it belongs to whoever knows the parts.
 */
export type Zeichensinn =
  | 'geheim'
  | 'unbekannt'
  | 'nichts'
  | 'sinnlos'
  | 'unsicher'
  | 'eingeschraenkt'
  | 'spaeter'
  | 'ohneAngabe'

/** A mark in place of a number: as it stands and is printed, and what it means. */
export interface Tabellenzeichen {
  zeichen: string
  sinn: Zeichensinn
}

const ZEICHEN: readonly (readonly [RegExp, Zeichensinn])[] = [
  [/^\*$/, 'geheim'],
  [/^[.·]$/, 'unbekannt'],
  [/^[-–—−]$/, 'nichts'],
  [/^[xX×]$/, 'sinnlos'],
  [/^\/$/, 'unsicher'],
  [/^\(\s*[-−]?\d[\d.,]*\s*\)$|^\(\s*\)$/, 'eingeschraenkt'],
  [/^(?:…|\.{3})$/, 'spaeter'],
  [/^k\.\s?A\.$/i, 'ohneAngabe'],
]

/** The mark that a cell holds; undefined where it is none. */
export function readTabellenzeichen(text: string): Tabellenzeichen | undefined {
  const sinn = ZEICHEN.find(([muster]) => muster.test(text))?.[1]
  return sinn && { zeichen: text, sinn }
}
