import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { Meldungen } from '../../../src/message.js'
import { printHtml } from '../../../src/pdf/print-html.js'
import { writeWeb } from '../../../src/web/web.js'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'
import { abschnittFrom } from '../fixtures.js'

const ORGANIGRAMM = `<figure class="organigramm" id="abb-a">
  <figcaption><span class="marke">Abbildung 1</span> Aufbau</figcaption>
  <img data-grafik="skizze" alt="Organigramm: Geschäftsführung">
  <p class="quelle">Stand: 2023</p>
  <details class="gliederung"><summary>Als Liste</summary><p>Geschäftsführung</p><ul><li>Büro (Stab)</li><li>Leistung<ul><li>Team 1<ul><li>Gruppe A</li></ul></li></ul></li></ul></details>
</figure><p>Danach.</p>`

describe('an organisation chart', () => {
  it('is a drawing in Word, whose alternative text says what it says', async () => {
    const { absaetze, teile, namen } = readWord(await writeWord(abschnittFrom(ORGANIGRAMM)))
    const from = absaetze.findIndex(({ text }) => text === 'Stand: 2023')
    expect(absaetze.slice(from).map(({ vorlage, text }) => [vorlage, text])).toEqual([
      ['Quelle', 'Stand: 2023'],
      ['Normal', 'Danach.'],
    ])
    expect(teile['word/document.xml']).toContain('descr="Organigramm: Geschäftsführung"')
    expect(namen.filter((name) => /media\/.*\.(svg|png)$/.test(name))).toHaveLength(2)
  })

  it('can be unfolded as a list in the web page, and has its alt text only in the PDF', () => {
    const dokument = abschnittFrom(ORGANIGRAMM)
    const web = writeWeb(dokument, { stil: '', bildschirm: '' })
    expect(web).toContain('<summary aria-label="Als Liste: Abbildung 1 Aufbau">Als Liste</summary>')
    expect(web).not.toContain('<details class="gliederung" open')
    const druck = printHtml(dokument, { stil: '', druck: '' })
    expect(druck).not.toMatch(/<details|<summary|Gruppe A/)
    expect(druck).toContain('alt="Organigramm: Geschäftsführung"')
  })
})

describe('a portrait', () => {
  it('hangs beside what is said, and what follows begins below it', async () => {
    const { absaetze } = readWord(
      await writeWord(
        abschnittFrom(
          '<div class="portrait"><img data-grafik="skizze" alt="Bild"><blockquote class="ausspruch"><p>Wir wollen mehr.</p><p>Viel mehr.</p></blockquote><p class="funktion">Leitung</p></div><p>Danach.</p>',
        ),
      ),
    )
    const [first, zweiter, funktion, after] = absaetze.slice(
      absaetze.findIndex(({ vorlage }) => vorlage === 'Ausspruch'),
    )
    expect(first?.text).toBe('Wir wollen mehr.')
    expect(first?.xml).toMatch(/<wp:anchor .*<wp:wrapSquare wrapText="right"/s)
    expect(zweiter?.xml).not.toContain('<wp:anchor')
    expect(funktion?.xml).toContain('<w:br w:type="textWrapping" w:clear="all"/>')
    expect(after?.vorlage).toBe('Normal')
  })

  it('is closed by a paragraph where columns follow, which would begin beside it', async () => {
    const html =
      '<div class="portrait"><img data-grafik="skizze" alt="Bild"><blockquote class="ausspruch"><p>Wir.</p></blockquote><p class="funktion">Leitung</p></div><div class="spalten"><p>Eins</p><p>Zwei</p></div><p>Danach.</p>'
    const styles = readWord(await writeWord(abschnittFrom(html))).absaetze.map(({ vorlage }) => vorlage)
    expect(styles[styles.indexOf('Funktion') + 1]).toBe('Fuge')
  })

  it.each(['standard', 'modern', 'sachlich'])('may end a chapter, in the design %s', async (gestaltung) => {
    const root = werkstatt({
      'content/p/programm.yaml': programmYaml().replace('standard', gestaltung),
      'content/p/abschnitte/eins.md':
        '# Eins\n\n:::portrait{bild=bilder/b.svg alt="Ein Bild" funktion="Leitung"}\n„Ein Satz.“\n:::\n',
      'content/p/bilder/b.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60"><rect width="40" height="60"/></svg>',
    })
    const dokument = (await readAndSet(root, 'p', new Meldungen()))?.dokument
    if (!dokument) throw new Error('not set')
    const word = readWord(await writeWord(dokument))
    expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
    const end = word.absaetze.findIndex(({ vorlage }) => vorlage === 'Funktion')
    expect(word.absaetze[end]?.xml.match(/w:clear="all"/g)).toHaveLength(1)
  })
})

describe('a heading with a line or two before the next heading', () => {
  const stylesOf = async (html: string) =>
    readWord(await writeWord(abschnittFrom(html))).absaetze.map(({ vorlage }) => vorlage)

  it('goes with that to the next page', async () => {
    const kurz =
      '<h2 id="a">Modell</h2><p>In drei Phasen.</p><p class="quelle">Quelle: BMAS</p><h3 id="b">Eins</h3><p>Text.</p>'
    expect(await stylesOf(kurz)).toEqual(
      expect.arrayContaining(['NormalVorUeberschrift', 'QuelleVorUeberschrift', 'Normal']),
    )
  })

  it('stands where it is when there is more to it, or no other heading', async () => {
    const lang = `<h2 id="a">Modell</h2><p>${'Viel Text. '.repeat(30)}</p><h2 id="b">Eins</h2><p>Text.</p>`
    expect((await stylesOf(lang)).filter((style) => style.endsWith('VorUeberschrift'))).toEqual([])
  })
})
