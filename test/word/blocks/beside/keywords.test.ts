import { describe, expect, it } from 'vitest'
import { OpcPackage } from '../../../../src/word/package/package.js'
import { checkPackage } from '../../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../../src/word/word.js'
import { readWorddatei } from '../../../../src/worddatei/lesen.js'
import { wordsIn } from '../../../../src/worddatei/modell.js'
import { openWorddatei } from '../../../../src/worddatei/oeffnen.js'
import { readWord } from '../../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../../fixtures.js'

const START = '<p>So beginnt es.</p>'
const point = (keyword: string, text: string) => `<li><strong>${keyword}:</strong> ${text}</li>`
const list = (...points: string[]) => `<ul>${points.join('')}</ul>`
const THREE = [point('Teilhabe', 'für alle'), point('Beratung', 'auf Augenhöhe'), point('Qualität', 'zählt')]

/** Styles and words of the paragraphs behind the first, on a page with a column, and what is read of the file. */
async function write(blocks: string, randspalte = 35) {
  const gestaltung = readGestaltung()
  const seite = { ...gestaltung.seite, links: 24, randspalte, steg: 6 }
  const bytes = await writeWord({ ...abschnittFrom(`${START}${blocks}`), gestaltung: { ...gestaltung, seite } })
  const word = readWord(bytes)
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  const paragraphs = word.absaetze.slice(2)
  const read = readWorddatei(openWorddatei(bytes, 'a.docx')).bloecke.flatMap((block) =>
    block.art === 'absatz' ? [`${block.liste ? '- ' : ''}${wordsIn(block.laeufe)}`] : [],
  )
  return {
    styles: paragraphs.map(({ vorlage, xml }) => `${vorlage}${xml.includes('<w:framePr') ? ' im Rahmen' : ''}`),
    words: paragraphs.map(({ text }) => text),
    read: read.slice(2),
  }
}

describe('keywords of a list', () => {
  it('hang in the column beside their points, and are read as one paragraph with them', async () => {
    const { styles, words, read } = await write(list(...THREE))
    expect(styles).toEqual([
      ...['StichwortamRand im Rahmen', 'StichwortTextvorletztem'],
      ...['StichwortamRand im Rahmen', 'StichwortTextvorletztem'],
      ...['StichwortamRand im Rahmen', 'StichwortText'],
    ])
    expect(words).toEqual(['Teilhabe:', 'für alle', 'Beratung:', 'auf Augenhöhe', 'Qualität:', 'zählt'])
    expect(read).toEqual(['- Teilhabe: für alle', '- Beratung: auf Augenhöhe', '- Qualität: zählt'])
  })

  it('keep what announces them by a colon on their page, and no other paragraph', async () => {
    const styleAbove = async (text: string) => (await write(`<p>${text}</p>${list(...THREE)}`)).styles[0]
    expect([
      await styleAbove('Drei Dinge sind uns wichtig:'),
      await styleAbove('Drei Dinge sind uns wichtig.'),
    ]).toEqual(['Hinfuehrung', 'Normal'])
  })

  it('have room where they are taller than their points, and are divided only where a word is too wide', async () => {
    const tall = point('Zusammenarbeit mit dem Bereich Leistung', 'zügig')
    expect((await write(list(...THREE, tall))).styles.slice(-2)).toEqual([
      'StichwortamRand im Rahmen',
      expect.stringMatching(/^StichwortTextmitRaum[12]$/),
    ])
    const wide = point('Gesundheitsorientierungsberatung', 'auch')
    expect((await write(list(...THREE, wide))).styles.at(-2)).toBe('StichwortamRandgetrennt im Rahmen')
  })

  it('stay in the text without a column, in a box, of two points, and where one says nothing more', async () => {
    const inText = async (html: string, randspalte?: number) =>
      (await write(html, randspalte)).styles.every((style) => !style.startsWith('Stichwort'))
    expect(await inText(list(...THREE), 0)).toBe(true)
    expect(await inText(`<aside class="fazit"><p class="kastentitel">Fazit</p>${list(...THREE)}</aside>`)).toBe(true)
    expect(await inText(list(...THREE.slice(1)))).toBe(true)
    const empty = '<li><strong>Danach:</strong><ul><li>eins</li><li>zwei</li></ul></li>'
    expect(await inText(list(...THREE, empty))).toBe(true)
  })

  it('leave no room for a lifted sentence beside them', async () => {
    const lifted = `<p class="hervorhebung">Kurz gesagt.</p>`
    const long = THREE.map((one) => one.replace('</li>', ` ${'und so weiter '.repeat(20)}</li>`))
    expect((await write(`<h2 id="h">Ziele</h2>${lifted}${list(...long)}<p>Ende.</p>`)).styles.at(-2)).toBe(
      'Hervorhebungbreit',
    )
  })
})

describe('terms', () => {
  const terms = (...parts: [string, string][]) =>
    `<dl class="begriffe">${parts.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl>`

  it('hang beside their explanations where all of them have room there', async () => {
    const { styles, read } = await write(terms(['Einfach', 'Handy genügt.'], ['Sicher', 'Der Schutz wird beachtet.']))
    expect(styles).toEqual([
      'BegriffamRand im Rahmen',
      'BegriffTextvorletztem',
      'BegriffamRand im Rahmen',
      'BegriffText',
    ])
    expect(read.slice(0, 2)).toEqual(['Einfach', 'Handy genügt.'])
    const long = 'Ein Begriff, der sehr viel mehr sagt, als neben eine Zeile passt, und noch mehr davon'
    expect((await write(terms(['Einfach', 'Handy genügt.'], [long, 'Ja.']))).styles[0]).toBe('Begriff')
    expect((await write(terms(['Einfach', 'Handy genügt.']), 0)).styles[0]).toBe('Begriff')
  })
})
