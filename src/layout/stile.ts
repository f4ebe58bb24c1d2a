import { readText } from '../content/read-text.js'
import type { Meldungen } from '../message.js'

/** The style sheets of a design. */
export interface Stile {
  /** For both media. */
  stil: string
  druck: string
  bildschirm: string
}

/** Reads stil.css, druck.css and bildschirm.css of a design; a missing one is reported. */
export function readStile(wurzel: string, gestaltung: string, meldungen: Meldungen): Stile | undefined {
  const lies = (name: string) => {
    const datei = `templates/${gestaltung}/${name}.css`
    return readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)?.text
  }
  const [stil, druck, bildschirm] = [lies('stil'), lies('druck'), lies('bildschirm')]
  return stil !== undefined && druck !== undefined && bildschirm !== undefined ? { stil, druck, bildschirm } : undefined
}
