import { join } from 'node:path'
import { readText } from '../../../content/read-text.js'
import { findHome } from '../../../files/home.js'
import { isThere } from '../../../files/read.js'
import type { Meldungen } from '../../../message.js'
import type { Gestaltung } from '../gestaltung.js'
import { checkStyleSheets, type StyleSheetFile } from './check.js'
import { cssVariables } from './css.js'
import { checkDeclarations } from './declarations.js'
import { checkInterventions, type StyleIntervention } from './interventions.js'

/** The style sheets of a design. */
export interface StyleSheets {
  /** For both media. */
  stil: string
  druck: string
  bildschirm: string
  /** What in them may keep a PDF from saying what the document says. */
  interventions: readonly StyleIntervention[]
}

/**
 * Reads stil.css, druck.css and bildschirm.css of a design, those of the design that it is based on before its own. One that is
 * to be found in none of the folders is reported, and so are slips in them; undefined then.
 */
export function readStyleSheets(wurzel: string, gestaltung: Gestaltung, meldungen: Meldungen): StyleSheets | undefined {
  const { ordner } = gestaltung
  const read = (name: string): StyleSheetFile[] | undefined => {
    const files = ordner.map((one) => `${one}/${name}.css`)
    const present = files.filter((_, i) => isThere(join(findHome(wurzel, ordner[i] ?? ''), `${name}.css`))).reverse()
    const parsed = (present.length > 0 ? present : files.slice(0, 1)).map((file) =>
      readText(wurzel, file, { datei: file, zeile: 1, spalte: 1 }, meldungen),
    )
    return parsed.every((one) => one !== undefined) ? parsed : undefined
  }
  const [style, print, screen] = [read('stil'), read('druck'), read('bildschirm')]
  if (!style || !print || !screen) return undefined
  const previous = meldungen.anzahl('fehler')
  checkStyleSheets([...style, ...print, ...screen], cssVariables(gestaltung).match(/--[\w-]+(?=:)/g) ?? [], meldungen)
  if (meldungen.anzahl('fehler') > previous) return undefined
  checkDeclarations([...style, ...print, ...screen], gestaltung.groessen.mindestens, meldungen)
  const interventions = checkInterventions([...style, ...print], meldungen)
  const textOf = (files: StyleSheetFile[]) => files.map(({ text }) => text).join('\n')
  return { stil: textOf(style), druck: textOf(print), bildschirm: textOf(screen), interventions }
}
