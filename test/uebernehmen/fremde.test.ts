import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/uebernehmen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'
import { changeMain, type, wordOf } from './wordrunde.js'

const TEXT = '# Lage\n\nDie Lage bleibt stabil.\n'
const wurzel = arbeitsordner({ 'content/p/programm.yaml': programmYaml(), 'content/p/abschnitte/eins.md': TEXT })
const docx = await wordOf(wurzel, 'p')

async function take(name: string, bytes: Uint8Array | undefined, ...argv: string[]) {
  const pfad = join(wurzel, name)
  if (bytes) writeFileSync(pfad, bytes)
  const konsole = mitschrift(wurzel)
  const code = await run([name, '--anwenden', ...argv], konsole).catch((fehler: Error) => fehler.message)
  expect(readFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), 'utf8')).toBe(TEXT)
  return { code, text: konsole.stderr }
}

const without = (muster: RegExp) =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(docx)).filter(([name]) => !muster.test(name))))

describe('a file that cannot come home is told, and nothing is written', () => {
  it.each([
    ['fehlt.docx', undefined, 'Die Datei „fehlt.docx“ gibt es nicht.'],
    ['leer.docx', new Uint8Array(), 'ist leer'],
    ['text.docx', Buffer.from('Guten Tag'), 'ist keine Word-Datei'],
    ['alt.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'alten Format von Word (.doc)'],
    [
      'kennwort.docx',
      Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'mit einem Kennwort geschützt',
    ],
    ['halb.docx', docx.subarray(0, docx.length / 2), 'beschädigt'],
    ['fremd.docx', without(/customXml/), 'amip hat sie nicht gemacht, oder eine ältere Fassung'],
    ['kaputt.docx', changeMain(docx, (xml) => xml.slice(0, -40)), 'beschädigt'],
  ])('%s', async (name, bytes, sagt) => {
    const { code, text } = await take(name, bytes)
    expect([code, text]).toEqual([1, expect.stringContaining(sagt)])
    expect(text).toContain('uebernehmen-datei')
  })

  it('one of another programme, or of one that is not here', async () => {
    const andere = zipSync({
      ...unzipSync(docx),
      'customXml/item1.xml': strToU8('<quellkarte xmlns="urn:amip:quellkarte" programm="anderswo"></quellkarte>'),
    })
    expect((await take('anderswo.docx', andere)).code).toContain('gehört zum Programm „anderswo“')
    expect((await take('anderswo.docx', andere, 'p')).code).toContain('gehört zum Programm „anderswo“, nicht zu „p“')
  })

  it('macros are never run, and said', async () => {
    const geaendert = unzipSync(changeMain(docx, type('stabil', 'gut')))
    const typen = strFromU8(geaendert['[Content_Types].xml'] ?? new Uint8Array())
    const mit = zipSync({
      ...geaendert,
      '[Content_Types].xml': strToU8(
        typen.replace(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      ),
    })
    writeFileSync(join(wurzel, 'makro.docx'), mit)
    const konsole = mitschrift(wurzel)
    expect(await run(['makro.docx', '--nur-lesen'], konsole)).toBe(0)
    expect(konsole.stdout).toContain('Makros')
    expect(konsole.stdout).toContain('[-stabil-]{+gut+}')
  })
})
