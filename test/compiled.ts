import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../bin/setup/bundle.mjs'
import { merkeOrdner } from './aufraeumen.js'
import { WURZEL } from './werkstatt.js'

/** Address of one source file, compiled with all it imports, for a process that a test starts. */
export async function compiled(quelle: string): Promise<string> {
  const eltern = join(WURZEL, 'node_modules/.cache')
  mkdirSync(eltern, { recursive: true })
  const ziel = mkdtempSync(join(eltern, 'amip-test-'))
  merkeOrdner(ziel)
  await bundle(WURZEL, [quelle], ziel)
  return pathToFileURL(join(ziel, quelle.replace(/^src\//, '').replace(/\.ts$/, '.js'))).href
}
