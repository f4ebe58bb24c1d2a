import { join } from 'node:path'
import { findHome } from '../../../files/home.js'
import { listFolder } from '../../../files/read.js'
import type { Meldungen } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import { gestaltungDateiUnbenutzt } from '../../regeln.js'
import type { Gestaltung } from '../gestaltung.js'
import { partialsOf } from './omission.js'

const STYLE_SHEETS = ['stil', 'druck', 'bildschirm']

/**
 * Reports layouts and style sheets in a design's own folders that nothing reads, for their names are none that anybody looks for.
 * @param named the layouts that each design has, and those of its own blocks
 * @param texts what the layouts hold, which may insert others
 */
export function reportStrayFiles(
  wurzel: string,
  { ordner }: Gestaltung,
  { named, texts }: { named: readonly string[]; texts: Iterable<string> },
  meldungen: Meldungen,
): void {
  const inserted = new Set([...texts].flatMap((text) => partialsOf(text)))
  const report = (folder: string, file: string, known: readonly string[], what: string): void => {
    const ending = file.slice(file.lastIndexOf('.'))
    const meant = naechster(file.slice(0, -ending.length), known)
    meldungen.melde(
      gestaltungDateiUnbenutzt,
      { datei: `${folder}/${file}`, zeile: 1, spalte: 1 },
      `„${file}“ liest niemand: ${what}.`,
      meant ? `Meinten Sie „${meant}${ending}“?` : 'Die Datei umbenennen oder aus dem Ordner nehmen.',
    )
  }
  for (const folder of ordner) {
    const home = findHome(wurzel, folder)
    // Those that come with amip are known to hold nothing of the kind.
    if (home !== join(wurzel, folder)) continue
    for (const { name } of listFolder(home, '.css'))
      if (!STYLE_SHEETS.includes(name.slice(0, -4)))
        report(folder, name, STYLE_SHEETS, 'Stilvorlagen heißen stil.css, druck.css und bildschirm.css')
    for (const { name } of listFolder(home, '.hbs'))
      if (!named.includes(name.slice(0, -4)) && !inserted.has(name.slice(0, -4)))
        report(folder, name, named, 'Keinen Baustein gibt es dieses Namens, und keine Vorlage fügt sie ein')
  }
}
