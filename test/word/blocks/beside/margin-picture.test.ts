import { expect, it } from 'vitest'
import { writeWord } from '../../../../src/word/word.js'
import { readWord } from '../../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../../fixtures.js'

const LONG = `<p>${'Wer früh beraten wird, findet schneller Arbeit und bleibt länger in ihr. '.repeat(6)}</p>`
const SIGN = '<img data-grafik="skizze" alt="Zeichen">'
const signOf = (images: string) => `<h2 id="h">Café</h2><div class="logoleiste">${images}</div>`

/** Styles of the paragraphs behind the heading, with what hangs out of the text marked, on a page with a column. */
async function read(blocks: string, randspalte = 35) {
  const gestaltung = readGestaltung()
  const seite = { ...gestaltung.seite, links: 24, randspalte, steg: randspalte > 0 ? 6 : 0 }
  const { absaetze } = readWord(await writeWord({ ...abschnittFrom(blocks), gestaltung: { ...gestaltung, seite } }))
  return absaetze
    .slice(absaetze.findIndex(({ vorlage }) => vorlage === 'Heading2') + 1)
    .map(
      ({ vorlage, xml }) =>
        `${vorlage}${/<wp:anchor (?:(?!<\/wp:anchor>).)*<wp:posOffset>-/s.test(xml) ? ' mit Zeichen' : ''}`,
    )
}

it('a single picture below a heading hangs in the column beside the text that follows, once', async () => {
  expect(await read(`${signOf(SIGN)}${LONG}${LONG}`)).toEqual(['Normal mit Zeichen', 'Normal'])
})

it('stands in the text where that is lower than it, where there is no column, and where there are several', async () => {
  expect(await read(`${signOf(SIGN)}<p>Kurz.</p>`)).toEqual(['Logoleiste', 'Normal'])
  expect(await read(`${signOf(SIGN)}${LONG}`, 0)).toEqual(['Logoleiste', 'Normal'])
  expect(await read(`${signOf(SIGN + SIGN)}${LONG}`)).toEqual(['Logoleiste', 'Normal'])
})
