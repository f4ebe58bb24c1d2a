import { describe, expect, it } from 'vitest'
import { OpcPackage } from '../../../../src/word/package/package.js'
import { checkPackage } from '../../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../../src/word/word.js'
import { readWord } from '../../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../../fixtures.js'

const LONG = `<p>${'Wer früh beraten wird, findet schneller Arbeit und bleibt länger in ihr. '.repeat(5)}</p>`
const START = '<p>So beginnt es.</p>'
const LIFTED = '<p class="hervorhebung">Wer früh beraten wird, findet Arbeit.</p>'
const MOTTO = '<p class="motto">Wir gehen mit der Zeit.</p>'

/** Styles of the paragraphs behind the heading, with what hangs beside the text marked, on a page with a column. */
async function read(blocks: string, amrand = { mottos: true, hervorhebungen: true }, randspalte = 35) {
  const gestaltung = readGestaltung()
  const dokument = {
    ...abschnittFrom(blocks),
    gestaltung: { ...gestaltung, amrand, seite: { ...gestaltung.seite, links: 24, randspalte, steg: 6 } },
  }
  const word = readWord(await writeWord(dokument))
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  return word.absaetze
    .slice(1)
    .map(({ vorlage, xml }) => `${vorlage}${xml.includes('w:hAnchor="margin"') ? ' am Rand' : ''}`)
}

describe('what may stand in the column beside the text', () => {
  it('hangs there on the paragraph behind it, which stays in one piece', async () => {
    expect(await read(`${START}${LIFTED}${LONG}`)).toEqual([
      'Einstieg',
      'HervorhebungamRand am Rand',
      'NormalNebenRand',
    ])
    expect(await read(`${START}${MOTTO}${LONG}`)).toEqual(['Einstieg', 'MottoamRand am Rand', 'NormalNebenRand'])
    // The paragraph that opens a chapter is kept together anyway.
    expect(await read(`${LIFTED}${LONG}`)).toEqual(['HervorhebungamRand am Rand', 'Einstieg'])
  })

  it('keeps the points together that it hangs beside', async () => {
    const list =
      '<ul><li>Eins</li><li>Zwei</li><li>Drei</li><li>Vier</li><li>Fünf</li><li>Sechs</li><li>Sieben</li></ul>'
    const [first, second, ...others] = await read(`${LIFTED}${list}`)
    expect([first, second]).toEqual(['HervorhebungamRand am Rand', 'ListBulletVorLetztem'])
    expect(others.at(0)).toBe('ListBulletVorLetztem')
    expect(others.slice(2, 4)).toEqual(['ListBullet', 'ListBullet'])
  })

  it('keeps together what it hangs beside as far as that is text: a table ends it', async () => {
    const table =
      '<div class="tabelle"><table><tbody><tr><th scope="row">a</th><td class="zahl">1</td></tr></tbody></table></div>'
    const short = `<p>${'Wer früh beraten wird, findet schneller Arbeit. '.repeat(3)}</p>`
    expect(await read(`${START}${MOTTO}${short}${table}<p>Danach.</p>`)).toEqual([
      'Einstieg',
      'MottoamRand am Rand',
      'NormalVorUeberschrift',
      'Tabellentext',
      'Tabellenzahl',
      'NachTabelle',
    ])
  })

  it('what announces a list hangs beside its first point, unless it is taller or the points have keywords', async () => {
    const list = (points: string) => `${START}<p>Wir wollen:</p><ul>${points}</ul>`
    expect(await read(list('<li>fragen</li><li>antworten</li><li>weitersehen</li>'))).toEqual([
      'Einstieg',
      'AnkündigungamRand am Rand',
      ...['ListBulletVorLetztem', 'ListBulletVorLetztem', 'ListBullet'],
    ])
    expect(await read(list('<li>fragen</li>'))).toEqual(['Einstieg', 'Hinfuehrung', 'ListBullet'])
    const keywords = ['Teilhabe', 'Beratung', 'Qualität'].map((word) => `<li><strong>${word}:</strong> ja</li>`)
    expect(await read(list(keywords.join('')))).not.toContain('AnkündigungamRand am Rand')
    expect(await read(list('<li>fragen</li><li>antworten</li>'), undefined, 0)).not.toContain(
      'AnkündigungamRand am Rand',
    )
  })

  it('stands in the text where the design wants it there, or there is no column', async () => {
    const nothing = { mottos: false, hervorhebungen: false }
    expect(await read(`${MOTTO}${LIFTED}${LONG}`, nothing)).toEqual(['Motto', 'Hervorhebungbreit', 'Normal'])
    expect(await read(`${MOTTO}${LIFTED}${LONG}`, undefined, 0)).toEqual(['Motto', 'Hervorhebung', 'Normal'])
  })

  it('is divided where one of its words is too wide', async () => {
    const word = 'Eingliederungsvereinbarungsgespräch'
    expect(await read(`<p class="motto">Das ${word}</p>${LONG}`)).toEqual(['MottoamRandgetrennt am Rand', 'Einstieg'])
    const lifted = `<p class="hervorhebung">Das ${word} hilft.</p>`
    expect(await read(`${START}${lifted}${LONG}`)).toEqual([
      'Einstieg',
      'HervorhebungamRandgetrennt am Rand',
      'NormalNebenRand',
    ])
  })

  it('stands in the text where it is taller than that, or a word that nothing divides is too wide', async () => {
    expect(await read(`${LIFTED}<p>Kurz.</p><h2>Danach</h2>`)).toContain('Hervorhebungbreit')
    const word = 'x'.repeat(40)
    expect(await read(`<p class="motto">Das ${word}</p>${LONG}`)).toEqual(['Motto', 'Einstieg'])
  })
})
