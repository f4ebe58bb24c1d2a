import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'
import { bundle } from '../bin/setup/bundle.mjs'
import { WURZEL } from './werkstatt.js'

const ordner: string[] = []
afterAll(() => {
  for (const pfad of ordner.splice(0)) rmSync(pfad, { recursive: true, force: true })
})

/** Address of one source file, compiled with all it imports, for a process that a test starts. */
export async function compiled(quelle: string): Promise<string> {
  const eltern = join(WURZEL, 'node_modules/.cache')
  mkdirSync(eltern, { recursive: true })
  const ziel = mkdtempSync(join(eltern, 'amip-test-'))
  ordner.push(ziel)
  await bundle(WURZEL, [quelle], ziel)
  return pathToFileURL(join(ziel, quelle.replace(/^src\//, '').replace(/\.ts$/, '.js'))).href
}
