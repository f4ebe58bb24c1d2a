import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../content/read-text.js'
import type { Meldungen } from '../message.js'
import type { Gestaltung } from './gestaltung.js'

/** The style sheets of a design. */
export interface Stile {
  /** For both media. */
  stil: string
  druck: string
  bildschirm: string
}

/**
 * Reads stil.css, druck.css and bildschirm.css of a design, those of the design that it is based on before its own. One that is
 * to be found in none of the folders is reported.
 */
export function readStile(wurzel: string, { ordner }: Gestaltung, meldungen: Meldungen): Stile | undefined {
  const lies = (name: string) => {
    const dateien = ordner.map((einer) => `${einer}/${name}.css`)
    const vorhanden = dateien.filter((datei) => existsSync(join(wurzel, datei))).reverse()
    const gelesen = (vorhanden.length > 0 ? vorhanden : dateien.slice(0, 1)).map(
      (datei) => readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)?.text,
    )
    return gelesen.includes(undefined) ? undefined : gelesen.join('\n')
  }
  const [stil, druck, bildschirm] = [lies('stil'), lies('druck'), lies('bildschirm')]
  return stil !== undefined && druck !== undefined && bildschirm !== undefined ? { stil, druck, bildschirm } : undefined
}
