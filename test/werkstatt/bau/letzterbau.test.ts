import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runBuild } from '../../../src/build/run.js'
import { readAndSet } from '../../../src/build/setting.js'
import { processEnvironment } from '../../../src/environment.js'
import { forPrint } from '../../../src/layout/document/media.js'
import { walk } from '../../../src/layout/document/tree.js'
import { Meldungen } from '../../../src/message.js'
import { Aenderungsschau } from '../../../src/werkstatt/bau/aenderungen.js'
import { LetzterBau } from '../../../src/werkstatt/bau/letzterbau.js'
import { textOfElement } from '../../../src/werkstatt/bau/stellen.js'
import { WURZEL, werkstatt } from '../../werkstatt.js'

const wurzel = werkstatt({})
cpSync(join(WURZEL, 'test/programme/klein'), wurzel, { recursive: true })
const VORWORT = join(wurzel, 'content/klein/abschnitte/vorwort.md')
// A note is printed within its paragraph, and stands elsewhere on the web.
appendFileSync(VORWORT, '\nDrei Ziele[^a] gelten weiter: https://www.example.org/ziele\n\n[^a]: So beschlossen.\n')
const schau = new Aenderungsschau(new LetzterBau(wurzel, 'klein'))

/** Texts of the elements that are marked as changed since the last build; undefined where none is kept. */
async function changedSinceBuild(): Promise<string[] | undefined> {
  const gesetzt = await readAndSet(wurzel, 'klein', new Meldungen())
  if (!gesetzt) throw new Error('klein cannot be set')
  const stellen = [...walk(forPrint(gesetzt.dokument.baum))].map((element) => ({
    page: 1,
    element,
    type: 'P',
    mcids: [],
  }))
  schau.keep(gesetzt.dokument, stellen, true)
  const { seitBau } = schau.list()
  return seitBau?.map((index) => (stellen[index] ? textOfElement(stellen[index].element) : ''))
}

const build = () =>
  runBuild({
    wurzel,
    programme: ['klein'],
    vorhandene: ['klein'],
    formate: ['html'],
    ausgabe: join(wurzel, 'output'),
    environment: { ...processEnvironment(), env: {} },
  })

test('what is new since the last build is known by the web page that it has kept', async () => {
  expect(await changedSinceBuild()).toBeUndefined()
  await build()
  expect(await changedSinceBuild()).toEqual([])
  const vorher = readFileSync(VORWORT, 'utf8')
  writeFileSync(VORWORT, vorher.replace('gelten weiter', 'gelten nicht mehr'))
  const changed = (await changedSinceBuild()) ?? []
  expect(changed.filter((text) => text.length < 200)).toEqual([expect.stringMatching(/^Drei Ziele.*gelten nicht mehr/)])
  // Built anew, it is the new state that is compared with.
  await build()
  expect(await changedSinceBuild()).toEqual([])
})

test('a web page that was changed by hand, and none at all, are nothing to compare with', async () => {
  await build()
  const seite = join(wurzel, 'output/klein/klein.html')
  const manifest = join(wurzel, 'output/manifest.json')
  const bytes = readFileSync(manifest)
  appendFileSync(seite, '<p>Von Hand</p>')
  rmSync(manifest)
  expect(await changedSinceBuild()).toBeUndefined()
  writeFileSync(manifest, bytes)
  expect(await changedSinceBuild()).toBeUndefined()
})
