import { expect, it } from 'vitest'
import { writeWord } from '../../../../src/word/word.js'
import { readWord } from '../../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../../fixtures.js'

const LONG = `<p>${'Wer früh beraten wird, findet schneller Arbeit und bleibt länger in ihr. '.repeat(6)}</p>`
const SIGN = '<img data-grafik="punkt" alt="Zeichen">'
const signOf = (images: string) => `<h2 id="h">Café</h2><div class="logoleiste">${images}</div>`

/** Styles of the paragraphs behind the heading, with what hangs out of the text marked, on a page with a column. */
async function read(blocks: string, randspalte = 35, hoehe = 26, heading = 'Heading2') {
  const gestaltung = readGestaltung()
  const seite = { ...gestaltung.seite, links: 24, randspalte, steg: randspalte > 0 ? 6 : 0 }
  const { absaetze } = readWord(
    await writeWord({ ...abschnittFrom(blocks), gestaltung: { ...gestaltung, seite, randbild: { hoehe } } }),
  )
  return absaetze
    .slice(absaetze.findIndex(({ vorlage }) => vorlage === heading) + 1)
    .map(
      ({ vorlage, xml }) =>
        `${vorlage}${/<wp:anchor (?:(?!<\/wp:anchor>).)*<wp:posOffset>-/s.test(xml) ? ' mit Bild' : ''}`,
    )
}

it('a single picture hangs in the column beside the paragraph or list that follows, once, and what it stands beside stays together', async () => {
  expect(await read(`${signOf(SIGN)}${LONG}${LONG}`)).toEqual(['NormalNebenRand mit Bild', 'Normal'])
  const bar = `<div class="logoleiste">${SIGN}</div>`
  expect(await read(`${bar}${LONG}${LONG}`, 35, 26, 'Heading1')).toEqual(['NormalNebenRand mit Bild', 'Normal'])
  expect(await read(`<h2 id="h">Café</h2>${LONG}${bar}${LONG}`)).toEqual(['Normal', 'NormalNebenRand mit Bild'])
  const list = `<ul>${'<li>Eine Aufgabe</li>'.repeat(8)}</ul>`
  const [first, second, ...others] = await read(`<h2 id="h">Café</h2>${LONG}${bar}${list}`)
  expect([first, second, others[0]]).toEqual(['Normal', 'ListBulletVorLetztem mit Bild', 'ListBulletVorLetztem'])
  expect(others.at(-1)).toBe('ListBullet')
  // Long points reach down beside it sooner.
  const kept = async (point: string) => {
    const styles = await read(`<h2 id="h">Café</h2>${LONG}${bar}<ul>${`<li>${point}</li>`.repeat(12)}</ul>`)
    return styles.slice(1).indexOf('ListBullet')
  }
  expect(await kept('Eine Aufgabe, die wir in diesem Jahr in allen Teams mit Nachdruck verfolgen werden')).toBeLessThan(
    await kept('Eine Aufgabe'),
  )
  expect(await read(`<h2 id="h">Café</h2>${list}${bar}${LONG}`)).toContain('NachListeNebenRand mit Bild')
  const short = `<p>${'Wer früh beraten wird, findet schneller Arbeit. '.repeat(3)}</p>`
  expect(await read(`<h2 id="h">Café</h2>${list}${bar}${short}${LONG}`)).toContain('HinfuehrungNachListe mit Bild')
})

it('a low one below a heading asks no more than the lines that stay with this', async () => {
  expect(await read(`${signOf(SIGN)}${LONG}${LONG}`, 35, 14)).toEqual(['Normal mit Bild', 'Normal'])
})

it('stands in the text where that is lower than it, where there is no column, and where there are several', async () => {
  expect(await read(`${signOf(SIGN)}<p>Kurz.</p>`)).toEqual(['Logoleiste', 'Normal'])
  expect(await read(`${signOf(SIGN)}${LONG}`, 0)).toEqual(['Logoleiste', 'Normal'])
  expect(await read(`${signOf(SIGN + SIGN)}${LONG}`)).toEqual(['Logoleiste', 'Normal'])
})
