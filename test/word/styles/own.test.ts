import { expect, it } from 'vitest'
import { idOfStyle } from '../../../src/word/styles/style-ids.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

type OwnStyles = ReturnType<typeof abschnittFrom>['gestaltung']['wordstile']

/** The styles of a small document in a design with these `wordstile`. */
async function stylesWith(wordstile: OwnStyles) {
  const dokument = abschnittFrom('<p>Text.</p>')
  dokument.gestaltung = { ...dokument.gestaltung, wordstile }
  const xml = readWord(await writeWord(dokument)).teile['word/styles.xml'] ?? ''
  return (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`, 's').exec(xml)?.[0] ?? ''
}

it('a design changes a style that files have anyway: what it names, for its fellows too, and nothing else', async () => {
  const before = await stylesWith({})
  const after = await stylesWith({ Kennzahl: { basis: 'Standard', farbe: 'papier', nach: 4 } })
  expect(before('Kennzahl')).toContain('w:themeColor="accent1"')
  expect(after('Kennzahl')).toContain('w:themeColor="background1"')
  expect(after('Kennzahl')).toContain('w:after="80"')
  const [size] = /<w:sz w:val="\d+"\/>/.exec(before('Kennzahl')) ?? ['none']
  expect(after('Kennzahl')).toContain(size)
  for (const id of ['KennzahlEng', 'KennzahlEnger']) {
    expect(after(id)).toContain('<w:basedOn w:val="Kennzahl"/>')
    expect(after(id)).not.toContain('w:color')
  }
  expect(after('Kennzahlname')).toBe(before('Kennzahlname'))
})

it('names a style as Word shows it, and gets no second one of that name', async () => {
  expect(['Kennzahl Name', 'Überschrift 1', 'Zitat', 'Standard', 'Definition', 'Band'].map(idOfStyle)).toEqual([
    'Kennzahlname',
    'Heading1',
    'Quote',
    'Normal',
    'Definitionskasten',
    'Band',
  ])
  const after = await stylesWith({ 'Kennzahl Name': { basis: 'Standard', kursiv: true } })
  expect(after('Kennzahlname')).toContain('<w:i/>')
  expect(after('KennzahlName')).toBe('')
})

it('changes one that stands on others in turn', async () => {
  const dokument = abschnittFrom('<p data-stil="Hervorhebung am Rand">Text.</p>')
  dokument.gestaltung = {
    ...dokument.gestaltung,
    wordstile: { 'Hervorhebung am Rand': { basis: 'Standard', versalien: true } },
  }
  expect(readWord(await writeWord(dokument)).teile['word/styles.xml']).toMatch(
    /w:styleId="HervorhebungamRand">(?:(?!<\/w:style>).)*<w:caps\/>/s,
  )
})
