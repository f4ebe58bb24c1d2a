import { expect, it } from 'vitest'
import { OpcPackage } from '../../../../src/word/package/package.js'
import { checkPackage } from '../../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../../src/word/word.js'
import { readWord } from '../../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../../fixtures.js'

const START = '<p>So beginnt es.</p>'
const TEXT = `<p>${'Wer früh beraten wird, findet schneller Arbeit und bleibt länger in ihr. '.repeat(5)}</p>`
const figure = (value: string, name: string) => `<dl class="kennzahlen einzeln"><dt>${value}</dt><dd>${name}</dd></dl>`

/** Styles of the paragraphs behind the heading, with how far below the text in twips what hangs beside it begins. */
async function read(blocks: string, randspalte = 35) {
  const gestaltung = readGestaltung()
  const seite = { ...gestaltung.seite, links: 24, randspalte, steg: 6 }
  const word = readWord(await writeWord({ ...abschnittFrom(blocks), gestaltung: { ...gestaltung, seite } }))
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  return word.absaetze.slice(1).map(({ vorlage, xml }) => {
    const down = /<w:framePr[^>]* w:y="(\d+)"/.exec(xml)?.[1]
    return down ? `${vorlage} ${Number(down) > 1 ? 'darunter' : 'daneben'}` : vorlage
  })
}

it('a single figure hangs on the paragraph behind it: its value, and below that what it says', async () => {
  const hung = ['KennzahlamRand daneben', 'KennzahlNameamRand darunter', 'NormalNebenRand']
  expect(await read(START + figure('58 %', 'der Arbeitslosen sind es schon lange') + TEXT)).toEqual([
    'Einstieg',
    ...hung,
  ])
  expect(await read(START + figure('27,33 Mio. €', 'für die Eingliederung') + TEXT)).toContain(
    'KennzahlamRandeng daneben',
  )
})

it('is a band where there is no room for it', async () => {
  for (const [blocks, randspalte] of [
    [START + figure('58 %', 'der Arbeitslosen') + TEXT, 0],
    [`${START + figure('58 %', 'der Arbeitslosen')}<p>Kurz.</p>`, 35],
    [START + figure('58 %', 'Langzeitleistungsbeziehendenquote') + TEXT, 35],
    [START + figure('10.127.329.814.551 km²', 'Fläche') + TEXT, 35],
    [figure('58 %', 'der Arbeitslosen') + TEXT, 35],
  ] as const) {
    const styles = (await read(blocks, randspalte)).filter((style) => style?.startsWith('Kennzahl'))
    expect(styles).toEqual([expect.stringMatching(/^Kennzahl(?:Eng|Enger)?$/), 'Kennzahlname'])
  }
})
