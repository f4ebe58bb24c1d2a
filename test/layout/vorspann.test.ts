import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { is, textOf, walk } from '../../src/layout/document/tree.js'
import { Meldungen } from '../../src/message.js'
import { structureTypeOf } from '../../src/pdf/structure/structure-types.js'
import { writeWeb } from '../../src/web/web.js'
import { writeWord } from '../../src/word/word.js'
import { readWord } from '../lesen/word.js'
import { einAbschnitt, WURZEL } from '../werkstatt.js'

const SATZ = 'Das Jobcenter setzt auf frühe Beratung.'

async function setAbschnitt(markdown: string, gestalte: (wurzel: string) => void = () => {}) {
  const wurzel = einAbschnitt(markdown)
  gestalte(wurzel)
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  expect(meldungen.liste).toEqual([])
  if (!document) throw new Error('not set')
  return document.dokument
}

it('a lead paragraph goes through to PDF, web and Word', async () => {
  const dokument = await setAbschnitt(`# Eins\n\n:::vorspann\n${SATZ}\n:::\n\nText.\n`)
  const vorspann = [...walk(dokument.baum)].find((element) => is(element, 'p.vorspann'))
  if (!vorspann) throw new Error('no lead')
  expect(textOf(vorspann)).toBe(SATZ)
  expect(structureTypeOf(vorspann)).toBe('P')

  const style = readFileSync(join(WURZEL, 'templates/standard/stil.css'), 'utf8')
  expect(style).toMatch(/^\.vorspann \{/m)
  expect(writeWeb(dokument, { stil: style, bildschirm: '' })).toContain(`<p class="vorspann">${SATZ}</p>`)

  const { absaetze, teile } = readWord(await writeWord(dokument))
  expect(absaetze.find(({ text }) => text === SATZ)?.vorlage).toBe('Vorspann')
  // Twice the size of a motto in points: 12.
  expect(teile['word/styles.xml']).toMatch(
    /w:styleId="Vorspann"(?:(?!<\/w:style>).)*<w:basedOn w:val="Normal"\/>(?:(?!<\/w:style>).)*<w:sz w:val="24"\/>/,
  )
})

it('Word has the style of a lead only where there is one', async () => {
  const { teile } = readWord(await writeWord(await setAbschnitt('# Eins\n\nText.\n')))
  expect(teile['word/styles.xml']).not.toContain('Vorspann')
})
