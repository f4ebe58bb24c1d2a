import { join } from 'node:path'
import { replaceFiles } from '../files/output.js'
import { isThere } from '../files/read.js'
import type { Meldungen, Ort } from '../message.js'
import { listSchemata } from '../schema/schemata.js'

const ORDNER = '.vscode'

/** What VS Code asks about a folder: which extension reads YAML, and which schema is for which file. */
const EINSTELLUNGEN = {
  'extensions.json': { recommendations: ['redhat.vscode-yaml'] },
  'settings.json': {
    'yaml.schemas': Object.fromEntries(
      listSchemata().map(({ name, dateien }) => [`./${ORDNER}/amip/${name}.schema.json`, dateien]),
    ),
  },
}

/**
 * Lets VS Code complete and explain the YAML files of a folder: our schemas are written anew, its settings only where there are none.
 * @returns names of settings that were there and stay as they are
 */
export function layEditorhilfe(wurzel: string, ort: Ort, meldungen: Meldungen): string[] {
  const schemata = listSchemata().map(({ name, schema }) => ({ name: `${name}.schema.json`, inhalt: asText(schema) }))
  replaceFiles(join(wurzel, ORDNER, 'amip'), schemata, ort, meldungen)
  const dateien = Object.entries(EINSTELLUNGEN).map(([name, inhalt]) => ({ name, inhalt: asText(inhalt) }))
  const neue = dateien.filter(({ name }) => !isThere(join(wurzel, ORDNER, name)))
  replaceFiles(join(wurzel, ORDNER), neue, ort, meldungen)
  return dateien.filter((datei) => !neue.includes(datei)).map(({ name }) => `${ORDNER}/${name}`)
}

const asText = (wert: unknown) => `${JSON.stringify(wert, null, 2)}\n`
