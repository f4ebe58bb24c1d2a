import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { WURZEL } from '../werkstatt.js'
import { chapterOfBausteine, chapterOfDiagramme, chapterOfRegeln } from './verzeichnisse.js'

const ARBEITSORDNER = join(WURZEL, 'docs/handbuch')
const abschnitt = (name: string) => join(ARBEITSORDNER, `content/handbuch/abschnitte/${name}.md`)

describe('the handbook', () => {
  it('shows every block and every kind of chart as declared (made anew by: npx vitest run test/handbuch -u)', async () => {
    await expect(chapterOfBausteine()).toMatchFileSnapshot(abschnitt('bausteine'))
    await expect(chapterOfDiagramme()).toMatchFileSnapshot(abschnitt('diagramme'))
    await expect(chapterOfRegeln()).toMatchFileSnapshot(abschnitt('regeln'))
  })

  it('is a document that nothing is said against', async () => {
    const [befund] = await checkProgramme(ARBEITSORDNER, ['handbuch'])
    const funde = (befund?.meldungen ?? []).filter(({ schwere }) => schwere !== 'hinweis')
    expect(funde.map(({ datei, zeile, regel, text }) => `${datei}:${zeile} ${regel}: ${text}`)).toEqual([])
  })
})
