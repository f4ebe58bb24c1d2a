import { beforeAll, describe, expect, it } from 'vitest'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../src/word/word.js'
import { type Gelesen, readWord } from '../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../fixtures.js'

const NOTE = '<div class="anmerkung"><p>Quelle: Statistik der BA</p></div>'
const TABLE =
  '<div class="tabelle"><table><tbody><tr><th scope="row">Zeile</th><td class="zahl">1</td></tr></tbody></table></div>'
const IMAGE =
  '<figure class="abbildung"><figcaption>Bild im Punkt</figcaption><img data-grafik="skizze" alt="x"></figure>'

/** What authors and layouts seldom write, one after the other: each part says what it is in its first word. */
const BLOCKS = [
  `<p>Einstieg.</p>${NOTE}<h2 id="h">Zwei</h2>`,
  '<div class="kasten"><p>Ungenannt.</p></div>',
  '<aside class="fazit"><p class="kastentitel">Kasten</p><div class="motto"><p>Mottoimkasten.</p></div><ul class="kacheln"><li>Kacheleins</li><li><p>Kachelzwei</p></li></ul></aside>',
  `<aside class="fazit"><p>Tafelkasten.</p>${TABLE}</aside>`,
  '<div class="motto"><p>Mottofrei.</p></div>',
  `<ul><li><p>Lose.</p><p>Weiter.</p>${IMAGE}</li></ul>`,
  '<p>Der Befehl: <code>  a   b </code> <em> </em>hilft\u2011nie<!-- niemand liest das -->mand.</p>',
  '<figure class="abbildung" id="b"><figcaption><span class="marke">Abbildung 4</span><em>Betont</em></figcaption><img data-grafik="punkt" alt="x"></figure>',
  '<figure class="abbildung" id="c"><figcaption><span class="marke">Abbildung 5</span> Gezählt</figcaption><img data-grafik="punkt" alt="x"></figure>',
  '<figure class="abbildung" id="d"><figcaption><span class="marke">Abbildung A</span> Buchstabe</figcaption><img data-grafik="punkt" alt="x"></figure>',
  '<div class="auftakt"><img data-grafik="punkt" alt="x"><p class="vorspann">Vorspann.</p></div>',
  '<div class="unterschrift"><div class="unterschriftsfelder"><p class="feld"><span class="eintrag">Mittweida</span><span class="feldname">Ort</span></p><p class="feld"><span class="feldname">Leitung</span></p></div></div>',
  '<p>Mit Fußnote<sup><a class="fussnote" href="#fn-1">1</a></sup>.</p>',
  '<section class="fussnoten"><ol><li id="fn-1"><p>Erster Absatz.</p><p>Zweiter Absatz.</p></li></ol></section>',
]

let read: Gelesen
beforeAll(async () => {
  read = readWord(await writeWord(abschnittFrom(BLOCKS.join(''))))
})
const paragraphOf = (text: string) => read.absaetze.find((one) => one.text.includes(text))
const styleOf = (text: string) => paragraphOf(text)?.vorlage

describe('what is seldom written', () => {
  it('gives a file in order', () => {
    expect(checkPackage(new OpcPackage(new Map(Object.entries(read.teile))))).toEqual([])
  })

  it('the opening of a chapter stays with the note on it', () => {
    expect(styleOf('Einstieg.')).toBe('EinstiegVorUeberschrift')
  })

  it('a box of a layout that names no style has that of the text', () => {
    expect(styleOf('Ungenannt.')).toBe('Normal')
  })

  it('all that stands in a box has its style; outside each has its own', () => {
    expect(['Mottoimkasten', 'Kacheleins', 'Kachelzwei'].map(styleOf)).toEqual(['Fazit', 'Fazit', 'FazitEnde'])
    expect(styleOf('Mottofrei')).toBe('Motto')
  })

  it('a box may end with a table', () => {
    expect(['Tafelkasten', 'Zeile', 'Mottofrei'].map(styleOf)).toEqual(['Fazit', 'Tabellentext', 'Motto'])
  })

  it('points may hold paragraphs and pictures', () => {
    expect(['Lose.', 'Weiter.', 'Bild im Punkt'].map(styleOf)).toEqual(['ListBullet', 'ListContinue', 'Caption'])
  })

  it('code keeps its blanks, other text only one; a hyphen that does not break is an element of its own', () => {
    const { xml = '', text } = paragraphOf('Der Befehl') ?? {}
    expect(text).toContain('Der Befehl:   a   b  hilft')
    expect(xml).toMatch(/<w:rStyle w:val="Quelltextzeichen"\/>.*?> {2}a {3}b <\/w:t>/)
    expect(xml).toMatch(/hilft<\/w:t><w:noBreakHyphen\/><w:t[^>]*>nie/)
    expect(xml).not.toContain('niemand liest')
  })

  it('labels are counted by Word from where the document counts; those without a number are text', () => {
    const fieldOf = (text: string) => /SEQ [^<]*/.exec(paragraphOf(text)?.xml ?? '')?.[0].trim()
    expect(['Betont', 'Gezählt', 'Buchstabe'].map(fieldOf)).toEqual([
      'SEQ Abbildung \\* ARABIC \\r 4',
      'SEQ Abbildung \\* ARABIC',
      undefined,
    ])
    expect(paragraphOf('Buchstabe')?.text).toBe('Abbildung A\u2002Buchstabe')
    expect(paragraphOf('Betont')?.text).toBe('Abbildung\u202f\u202f4\u2002Betont')
  })

  it('the picture that opens a chapter has a style of its own, straight before the lead where no source is named', () => {
    const at = read.absaetze.findIndex(({ text }) => text === 'Vorspann.')
    expect(read.absaetze[at - 1]?.vorlage).toBe('Auftaktbild')
  })

  it('a field to sign in that nothing is filled into is a line', () => {
    const lines = read.absaetze.filter(({ vorlage }) => vorlage.startsWith('Unterschrifts'))
    expect(lines.map(({ text }) => text.trim().split(/\s+/))).toEqual([['Mittweida'], ['Ort', 'Leitung']])
    expect(lines[0]?.xml.match(/<w:tab\/>/g)).toHaveLength(3)
    expect(lines[0]?.xml.match(/<w:rStyle w:val="Unterschriftsstrich"\/><\/w:rPr><w:tab\/>/g)).toHaveLength(2)
  })

  it('of the paragraphs of a footnote the first is set off from its number', () => {
    const note = /<w:footnote w:id="1".*?<\/w:footnote>/s.exec(read.teile['word/footnotes.xml'] ?? '')?.[0] ?? ''
    const paragraphs = note.match(/<w:p>.*?<\/w:p>/gs) ?? []
    expect(paragraphs.map((xml) => [xml.includes('<w:tab/>'), /Absatz/.test(xml)])).toEqual([
      [true, true],
      [false, true],
    ])
  })
})

it('an organisation chart takes the column beside the text with its caption and source', async () => {
  const chart =
    '<figure class="organigramm" id="o"><figcaption>Aufbau</figcaption><img data-grafik="skizze" alt="x"><p class="quelle">Stand: 2023</p></figure>'
  const seite = { oben: 28, unten: 27, links: 24, rechts: 25, randspalte: 35, steg: 6, spiegeln: false }
  const { absaetze } = readWord(
    await writeWord({ ...abschnittFrom(chart), gestaltung: { ...readGestaltung(), seite } }),
  )
  expect(absaetze.slice(1).map(({ vorlage }) => vorlage)).toEqual([
    'BeschriftungBreit',
    'AbbildungBreit',
    'QuelleBreit',
  ])
})
