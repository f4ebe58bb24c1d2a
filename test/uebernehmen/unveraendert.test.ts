import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Meldungen } from '../../src/message.js'
import { readStamm, type Stamm } from '../../src/uebernehmen/stamm/stamm.js'
import { readRueckdatei } from '../../src/uebernehmen/uebernehmen.js'
import { compareFassung } from '../../src/uebernehmen/vergleichen/vergleichen.js'
import { mitschrift } from '../cli/konsole.js'
import { buildAlle, PROGRAMME } from '../gebaut.js'
import { WURZEL } from '../werkstatt.js'
import { convertToDocx, libreOffice } from '../word/libreoffice.js'

const ordner = mkdtempSync(join(tmpdir(), 'amip-heim-'))
afterAll(() => rmSync(ordner, { recursive: true, force: true }))

/** What differs in a Word file from the shipped programme that it was made of, as "file:line old → new". */
async function differences(name: string, docx: Uint8Array): Promise<string[]> {
  const pfad = join(ordner, `${name}.docx`)
  writeFileSync(pfad, docx)
  const meldungen = new Meldungen()
  const datei = readRueckdatei(pfad, pfad, meldungen)
  expect(meldungen.liste.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
  if (!datei) throw new Error(`${name} lässt sich nicht lesen`)
  expect(datei.programm).toBe(name)
  const stamm = await (staemme.get(name) ?? readOwn(name))
  return compareFassung(stamm, datei.fassung).map(({ ort, alt, neu }) => `${ort.datei}:${ort.zeile} ${alt} → ${neu}`)
}

/** What the sources of a programme give, made once for all its files: where nothing is changed, nothing is tried either. */
const staemme = new Map<string, Promise<Stamm>>()

function readOwn(name: string): Promise<Stamm> {
  const meldungen = new Meldungen()
  const gelesen = readStamm(WURZEL, name, mitschrift(WURZEL), meldungen).then((stamm) => {
    if (!stamm) throw new Error(`${name} hat Fehler: ${JSON.stringify(meldungen.liste)}`)
    return stamm
  })
  staemme.set(name, gelesen)
  return gelesen
}

describe('a Word file that nobody has changed has no change', () => {
  const gebaut = new Map<string, Uint8Array>()
  beforeAll(async () => {
    const read = await buildAlle()
    for (const programm of PROGRAMME) gebaut.set(programm, read(programm, 'docx'))
  })

  test.each(PROGRAMME)('%s as it was built', async (programm) => {
    expect(await differences(programm, gebaut.get(programm) ?? new Uint8Array())).toEqual([])
  })

  test.skipIf(!libreOffice)('all, opened and saved by LibreOffice (skipped where that is missing)', async () => {
    const gespeichert = convertToDocx([...gebaut.values()])
    // Twice: LibreOffice renames marks in frames at every save.
    const nochmals = convertToDocx(gespeichert)
    for (const [index, programm] of PROGRAMME.entries()) {
      expect(await differences(programm, gespeichert[index] ?? new Uint8Array()), programm).toEqual([])
      expect(await differences(programm, nochmals[index] ?? new Uint8Array()), programm).toEqual([])
    }
  })
})
