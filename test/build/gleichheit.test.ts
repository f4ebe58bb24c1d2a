import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build.js'
import type { Dokument } from '../../src/layout/dokument.js'
import { Meldungen } from '../../src/message.js'
import { amip } from '../amip.js'
import { inhaltOfDocx, inhaltOfTree } from '../lesen/inhalt.js'
import { WURZEL } from '../werkstatt.js'
import { listProgramme } from '../word/programme.js'

const PROGRAMME = listProgramme()
const ausgabe = mkdtempSync(join(tmpdir(), 'amip-gleich-'))
afterAll(() => rmSync(ausgabe, { recursive: true, force: true }))

beforeAll(async () => {
  const lauf = await amip(['build', ...PROGRAMME, '--out', ausgabe])
  expect(lauf.code, lauf.stderr).toBe(0)
}, 300_000)

describe.each(PROGRAMME)('%s', (programm) => {
  const datei = (format: string) => readFileSync(join(ausgabe, programm, `${programm}.${format}`))
  let dokument: Dokument

  beforeAll(async () => {
    const gesetzt = await readAndSet(WURZEL, programm, new Meldungen())
    if (!gesetzt) throw new Error(`${programm} lässt sich nicht setzen`)
    dokument = gesetzt.dokument
  })

  it('has the same headings, tables, captions and links on the web', () => {
    expect(inhaltOfTree(fromHtml(datei('html').toString('utf8')))).toEqual(inhaltOfTree(dokument.baum))
  })

  it('has the same headings, tables, captions and links in Word', () => {
    expect(inhaltOfDocx(datei('docx'))).toEqual(inhaltOfTree(dokument.baum))
  })
})
