import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { arbeitsordner, WURZEL } from '../werkstatt.js'
import { chapterOfBausteine, chapterOfDiagramme, chapterOfRegeln } from './verzeichnisse.js'

const ARBEITSORDNER = join(WURZEL, 'docs/handbuch')
const CHAPTERS = { bausteine: chapterOfBausteine(), diagramme: chapterOfDiagramme(), regeln: chapterOfRegeln() }
const chapterFile = (name: string) => `content/handbuch/abschnitte/${name}.md`

describe('the handbook', () => {
  it('shows every block and every kind of chart as declared (made anew by: npx vitest run test/handbuch -u)', async () => {
    for (const [name, text] of Object.entries(CHAPTERS))
      await expect(text).toMatchFileSnapshot(join(ARBEITSORDNER, chapterFile(name)))
  })

  // With the chapters as declared, which need not be those that lie there: new ones are written when all tests of this file are over.
  it('is a document that nothing is said against', async () => {
    const copy = arbeitsordner({})
    cpSync(ARBEITSORDNER, copy, { recursive: true })
    for (const [name, text] of Object.entries(CHAPTERS)) writeFileSync(join(copy, chapterFile(name)), text)
    const [befund] = await checkProgramme(copy, ['handbuch'])
    const funde = (befund?.meldungen ?? []).filter(({ schwere }) => schwere !== 'hinweis')
    expect(funde.map(({ datei, zeile, regel, text }) => `${datei}:${zeile} ${regel}: ${text}`)).toEqual([])
  })
})
