import { join } from 'node:path'
import { readText } from '../../../content/read-text.js'
import { findHome } from '../../../files/home.js'
import { isThere } from '../../../files/read.js'
import type { Meldungen } from '../../../message.js'
import type { Gestaltung } from '../gestaltung.js'
import { checkAngaben } from './angaben.js'
import { cssVariables } from './css.js'
import { checkEingriffe, type Stileingriff } from './eingriffe.js'
import { checkStile, type Stildatei } from './pruefen.js'

/** The style sheets of a design. */
export interface Stile {
  /** For both media. */
  stil: string
  druck: string
  bildschirm: string
  /** What in them may keep a PDF from saying what the document says. */
  eingriffe: readonly Stileingriff[]
}

/**
 * Reads stil.css, druck.css and bildschirm.css of a design, those of the design that it is based on before its own. One that is
 * to be found in none of the folders is reported, and so are slips in them; undefined then.
 */
export function readStile(wurzel: string, gestaltung: Gestaltung, meldungen: Meldungen): Stile | undefined {
  const { ordner } = gestaltung
  const lies = (name: string): Stildatei[] | undefined => {
    const dateien = ordner.map((einer) => `${einer}/${name}.css`)
    const vorhanden = dateien
      .filter((_, i) => isThere(join(findHome(wurzel, ordner[i] ?? ''), `${name}.css`)))
      .reverse()
    const gelesen = (vorhanden.length > 0 ? vorhanden : dateien.slice(0, 1)).map((datei) =>
      readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen),
    )
    return gelesen.every((eine) => eine !== undefined) ? gelesen : undefined
  }
  const [stil, druck, bildschirm] = [lies('stil'), lies('druck'), lies('bildschirm')]
  if (!stil || !druck || !bildschirm) return undefined
  const vorher = meldungen.anzahl('fehler')
  checkStile([...stil, ...druck, ...bildschirm], cssVariables(gestaltung).match(/--[\w-]+(?=:)/g) ?? [], meldungen)
  if (meldungen.anzahl('fehler') > vorher) return undefined
  checkAngaben([...stil, ...druck, ...bildschirm], gestaltung.groessen.mindestens, meldungen)
  const eingriffe = checkEingriffe([...stil, ...druck], meldungen)
  const textOf = (dateien: Stildatei[]) => dateien.map(({ text }) => text).join('\n')
  return { stil: textOf(stil), druck: textOf(druck), bildschirm: textOf(bildschirm), eingriffe }
}
