import { expect, it } from 'vitest'
import {
  HEADINGS,
  idOfStyle,
  runInOf,
  STYLES,
  type StyleId,
  styleById,
  unlistedOf,
} from '../../../src/word/styles/style-ids.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

it('refer to styles that there are, each with a name of its own', () => {
  const ids = new Set(Object.keys(STYLES))
  for (const id of ids as Set<StyleId>) {
    const style = styleById(id)
    const named = [style?.basedOn, style?.next, style?.end, style?.beforeHeading, style?.narrow, style?.unlisted]
    expect(named.filter((other) => other !== undefined && !ids.has(other))).toEqual([])
  }
  const names = Object.values(STYLES).map(({ name }) => name.toLowerCase())
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

it('run-in headings have a style of their level', () => {
  expect([2, 3, 4].map(runInOf)).toEqual(['Zwischenueberschrift2', 'Zwischenueberschrift3', 'Heading4'])
  expect([1, 4, 5].map(unlistedOf)).toEqual(['Heading1Still', 'Heading4Still', 'Heading4Still'])
})

it('know their fellows', () => {
  expect(styleById('Fazit')?.end).toBe('FazitEnde')
  expect(styleById('CredoNummer2')).toMatchObject({ name: 'Credo Listennummer 2', end: 'CredoNummer2Ende' })
  expect(HEADINGS.map((id) => styleById(id)?.unlisted)).toEqual([
    'Heading1Still',
    'Heading2Still',
    'Heading3Still',
    'Heading4Still',
  ])
  expect(styleById(idOfStyle('Fazit klein'))).toBeUndefined()
  expect(styleById(idOfStyle('constructor'))).toBeUndefined()
})

it('of a design keep their text where their name begins like that of a box, a quotation or a list', async () => {
  const dokument = abschnittFrom(
    '<aside class="fazit"><p>Gut.</p><p data-stil="Fazit klein">Im Kasten.</p></aside>' +
      '<blockquote class="zitat"><p data-stil="Quotengrafik">Im Zitat.</p></blockquote>' +
      '<p data-stil="Listenende">Davor.</p><p>Danach.</p>' +
      '<h2 id="h">Zwei</h2><p data-stil="Normalität">Kurz.</p><h2 id="i">Drei</h2><p>Text.</p>',
  )
  const { absaetze, teile } = readWord(await writeWord(dokument))
  const styleOf = (text: string) => absaetze.find((paragraph) => paragraph.text === text)?.vorlage
  expect(styleOf('Im Kasten.')).toBe('Fazitklein')
  expect(styleOf('Im Zitat.')).toBe('Quotengrafik')
  expect(styleOf('Danach.')).toBe('Normal')
  expect(styleOf('Kurz.')).toBe('Normalität')
  for (const id of ['Fazitklein', 'Quotengrafik', 'Listenende', 'Normalität'])
    expect(teile['word/styles.xml']).toContain(`w:styleId="${id}"`)
})
