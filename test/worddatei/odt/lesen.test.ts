import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Fremdabsatz, wordsIn } from '../../../src/worddatei/modell.js'
import { readOdt } from '../../../src/worddatei/odt/lesen.js'
import { openOdt } from '../../../src/worddatei/odt/oeffnen.js'
import { WorddateiFehler } from '../../../src/worddatei/oeffnen.js'
import { inhaltOf, NAMENSRAEUME, packOdt } from './paket.js'

/** A text of LibreOffice with these styles and blocks. */
function lies(text: string, stile = '') {
  return readOdt(openOdt(packOdt({ 'content.xml': inhaltOf(text, stile) }), 'a.odt'))
}
const absaetze = ({ bloecke }: ReturnType<typeof lies>): Fremdabsatz[] =>
  bloecke.flatMap((block) => (block.art === 'absatz' ? [block] : []))
const p = (inhalt: string, stil = '') => `<text:p${stil && ` text:style-name="${stil}"`}>${inhalt}</text:p>`
const stil = (name: string, angaben: string, mehr = '', familie = 'paragraph') =>
  `<style:style style:name="${name}" style:family="${familie}"${mehr}>${angaben}</style:style>`
const schrift = (name: string, angaben: string) => stil(name, `<style:text-properties ${angaben}/>`, '', 'text')

test('lists count as they are shown: formats, where they begin, what goes on with what', () => {
  const stufe = (format: string, mehr = '', ebene = 1) =>
    `<text:list-level-style-number text:level="${ebene}" style:num-format="${format}" ${mehr}/>`
  const liste = (name: string, stufen: string) => `<text:list-style style:name="${name}">${stufen}</text:list-style>`
  const punkt = (text: string, mehr = '') => `<text:list-item${mehr}>${p(text)}</text:list-item>`
  const list = (mehr: string, ...punkte: string[]) => `<text:list ${mehr}>${punkte.join('')}</text:list>`
  const L = 'text:style-name="L"'
  const dokument = lies(
    [
      list(`${L} xml:id="e"`, punkt('a'), punkt('b')),
      p('dazwischen'),
      // A chain: the third goes on with the second, which goes on with the first.
      list(`${L} xml:id="z" text:continue-list="e"`, punkt('c')),
      list(`${L} xml:id="d" text:continue-list="z"`, punkt('d')),
      list(`${L} text:continue-numbering="true"`, punkt('e')),
      list(L, punkt('f'), punkt('g', ' text:start-value="9"')),
      list('text:style-name="A"', punkt('h'), punkt('i', ' text:start-value="27"')),
      list('text:style-name="a"', punkt('j')),
      list('text:style-name="I"', punkt('k', ' text:start-value="4"')),
      list('text:style-name="X"', punkt('l')),
      list('text:style-name="leer"', punkt('m')),
      list('text:style-name="fehlt"', punkt('n')),
      list('', punkt('n')),
      // The style of the paragraph says which list; a head of a list is none of its points.
      `<text:list><text:list-header>${p('o', 'Nummer')}</text:list-header><text:list-item>${p('p', 'Nummer')}${p('q', 'Nummer')}</text:list-item></text:list>`,
    ].join(''),
    liste('L', stufe('1', 'style:num-suffix="."')) +
      liste('A', stufe('A', 'style:num-prefix="(" style:num-suffix=")"')) +
      liste('a', stufe('a', 'style:num-suffix=")" text:start-value="3"')) +
      liste('I', stufe('i', 'style:num-suffix="."')) +
      liste('X', stufe('①', 'text:start-value="1e99"')) +
      liste('leer', stufe('')) +
      stil('Nummer', '', ' style:list-style-name="L"'),
  )
  expect(absaetze(dokument).map(({ laeufe, liste }) => `${wordsIn(laeufe)} ${liste?.text} ${liste?.art}`)).toEqual([
    'a 1. zahl',
    'b 2. zahl',
    'dazwischen undefined undefined',
    'c 3. zahl',
    'd 4. zahl',
    'e 5. zahl',
    'f 1. zahl',
    'g 9. zahl',
    'h (A) andere',
    'i (AA) andere',
    'j c) buchstabe',
    'k iv. andere',
    'l 1 andere',
    'm undefined undefined',
    'n  punkt',
    'n  punkt',
    'o undefined undefined',
    'p 1. zahl',
    'q undefined undefined',
  ])
})

test('headings are counted by the outline, but those that say they are not', () => {
  const stufe = (ebene: number, mehr = 'style:num-format="1"') =>
    `<text:outline-level-style text:level="${ebene}" ${mehr}/>`
  const kopf = (ebene: number, stil = 'K', mehr = '') =>
    `<text:h text:style-name="${stil}" text:outline-level="${ebene}"${mehr}>x</text:h>`
  const gliederung = (...stufen: string[]) =>
    `<text:outline-style style:name="Outline">${stufen.join('')}</text:outline-style>`
  const nummern = (koepfe: string[], stile: string) =>
    absaetze(lies(koepfe.join(''), stile)).map(({ liste }) => liste?.text)
  const dezimal = gliederung(
    stufe(1),
    stufe(2, 'style:num-format="1" text:display-levels="2"'),
    stufe(3, 'style:num-format="a" text:display-levels="9" style:num-suffix=")"'),
    stufe(4, 'style:num-format=""'),
  )
  const ohne = stil('ohne', '', ' style:list-style-name=""')
  expect(
    nummern(
      [
        kopf(1, 'ohne'),
        kopf(1),
        kopf(2),
        kopf(1, 'K', ' text:is-list-header="true"'),
        kopf(2),
        kopf(3),
        kopf(4),
        kopf(1),
        kopf(3),
        kopf(5),
        kopf(1, 'K', ' text:restart-numbering="true" text:start-value="7"'),
        kopf(1, 'K', ' text:start-value="3"'),
        kopf(1, 'K', ' text:restart-numbering="true"'),
      ],
      dezimal + ohne,
    ),
  ).toEqual([undefined, '1', '1.1', undefined, '1.2', '1.2.a)', undefined, '2', '2.1.a)', undefined, '7', '8', '1'])
  // A level that is not counted has no place in the numbers below it; a file may have no outline at all.
  expect(
    nummern(
      [kopf(2)],
      gliederung(stufe(1, 'style:num-format=""'), stufe(2, 'style:num-format="I" text:display-levels="2"')),
    ),
  ).toEqual(['I'])
  expect(nummern([kopf(1)], '')).toEqual([undefined])
})

test('letters: spans change what they say, blanks, tabs, breaks, links, what is hidden', () => {
  const dokument = lies(
    [
      p(
        'F<text:span text:style-name="nf">n</text:span><text:span text:style-name="k">k</text:span><text:span text:style-name="h">2</text:span><text:span text:style-name="t">3</text:span>',
        'F',
      ),
      p(
        'a<text:s text:c="999"/>b<text:s/>c<text:tab/>d<text:line-break/>e<!-- nichts --><text:soft-page-break/><text:span text:style-name="weg">geheim</text:span><text:a>f</text:a>',
      ),
      p('<text:bookmark-ref text:ref-name="m">hier</text:bookmark-ref><text:page-number>7</text:page-number>'),
      `<text:section text:display="none">${p('Nur für uns')}</text:section><text:section>${p('Für alle')}</text:section>`,
      p(
        '<text:bookmark text:name="a"/><text:bookmark-start text:name="b"/><text:sequence text:ref-name="c">1</text:sequence>',
      ),
    ].join(''),
    stil('F', '<style:text-properties fo:font-weight="bold" style:text-position="super 58%"/>') +
      schrift('nf', 'fo:font-weight="normal"') +
      schrift('k', 'fo:font-style="italic"') +
      schrift('h', 'style:text-position="33% 58%"') +
      schrift('t', 'style:text-position="-33% 58%"') +
      schrift('weg', 'text:display="none"'),
  )
  const [erster, zweiter, dritter, vierter, fuenfter] = absaetze(dokument)
  const aussehen = (erster?.laeufe ?? []).map((lauf) =>
    lauf.art === 'text'
      ? `${lauf.text}: ${Object.entries(lauf.zeichen)
          .flatMap(([name, ist]) => (ist ? [name] : []))
          .join(' ')}`
      : lauf.art,
  )
  expect(aussehen).toEqual(['F: fett hoch', 'n: hoch', 'k: fett kursiv hoch', '2: fett hoch', '3: fett tief'])
  expect(erster?.fett).toBe(false)
  expect(wordsIn(zweiter?.laeufe ?? [])).toBe(`a${' '.repeat(100)}b c\td\nef`)
  expect(dritter?.laeufe).toMatchObject([{ text: 'hier', link: '#m', feld: 'REF' }, { text: '7' }])
  expect([vierter, fuenfter].map((eine) => [wordsIn(eine?.laeufe ?? []), eine?.anker])).toEqual([
    ['Für alle', []],
    ['1', ['a', 'b', 'c']],
  ])
  expect(dokument.hinweise).toEqual(['Ausgeblendeter Text wurde nicht übernommen.'])
})

test('frames and shapes, in the text or on the page: what they say is a text box, an empty one is none', () => {
  const form = (name: string, text: string) =>
    `<draw:${name}>${text && p(text)}<draw:enhanced-geometry draw:type="x"/></draw:${name}>`
  const dokument = lies(
    [
      form('custom-shape', 'auf der Seite'),
      p(form('rect', 'im Rechteck') + form('ellipse', '')),
      `<draw:g>${form('custom-shape', 'eins')}<draw:frame><draw:text-box>${p('zwei')}</draw:text-box></draw:frame></draw:g>`,
      p(
        '<draw:a xlink:href="https://example.org"><draw:frame svg:height="28.35pt"><draw:image xlink:href="Pictures/a.png"/><svg:title>Ein Haus</svg:title></draw:frame></draw:a>',
      ),
      p('<draw:frame><draw:object-ole/></draw:frame>'),
    ].join(''),
  )
  const gesagt = absaetze(dokument).map(({ laeufe }) =>
    laeufe.map((lauf) =>
      lauf.art === 'textfeld'
        ? lauf.bloecke.map((block) => block.art === 'absatz' && wordsIn(block.laeufe))
        : lauf.art === 'bild'
          ? `${lauf.teil} ${lauf.alt} ${lauf.hoehe}`
          : lauf,
    ),
  )
  expect(gesagt).toEqual([
    [['auf der Seite']],
    [['im Rechteck']],
    [['eins'], ['zwei']],
    ['Pictures/a.png Ein Haus 10'],
    [{ art: 'fremd', was: 'eingebettetes Objekt' }],
  ])
})

test('tables: rows in groups, cells that others cover, boxes by line or ground; indices; comments and notes without names', () => {
  const zelle = (text: string, mehr = '') => `<table:table-cell ${mehr}>${p(text)}</table:table-cell>`
  const verdeckt = '<table:covered-table-cell/>'
  const reihe = (...zellen: string[]) => `<table:table-row>${zellen.join('')}</table:table-row>`
  const note = (text: string) => `<text:note>${text && `<text:note-body>${p(text)}</text:note-body>`}</text:note>`
  const kommentar = (text: string) => `<office:annotation>${p(text)}</office:annotation>`
  const dokument = lies(
    [
      `<table:table><table:table-columns/><table:table-header-rows>${reihe(zelle('Kopf', 'table:number-columns-spanned="2"'), verdeckt, zelle('x'))}</table:table-header-rows><table:table-row-group><table:table-rows>${reihe(zelle('a', 'table:number-columns-repeated="2"'), verdeckt)}</table:table-rows></table:table-row-group></table:table>`,
      p('Linie', 'linie'),
      p('Weiß', 'weiss'),
      p('Ohne', 'ohne'),
      ...['alphabetical-index', 'user-index', 'table-index', 'object-index', 'illustration-index', 'bibliography'].map(
        (name) => `<text:${name}><text:index-body>${p('Eintrag')}</text:index-body></text:${name}>`,
      ),
      p(`A${kommentar('erster')}${note('Eine Note')}`),
      p(`B${kommentar('zweiter')}${note('')}`),
    ].join(''),
    stil('linie', '<style:paragraph-properties fo:border="0.5pt solid #000000"/>') +
      stil('weiss', '<style:paragraph-properties fo:background-color="#FFFFFF" fo:border="none"/>') +
      stil('ohne', '<style:paragraph-properties fo:background-color="transparent"/>') +
      // The first of a name holds: automatic styles come before common ones.
      stil('ohne', '<style:paragraph-properties fo:border="1pt solid #000000"/>'),
  )
  const [tabelle] = dokument.bloecke
  expect(
    tabelle?.art === 'tabelle' &&
      tabelle.zeilen.map(({ kopf, zellen }) => [
        kopf,
        zellen.map(({ spalten, fortsetzung }) => (fortsetzung ? '^' : spalten)),
      ]),
  ).toEqual([
    [true, [2, 1]],
    [false, [1, 1, '^']],
  ])
  const texte = absaetze(dokument)
  expect(texte.slice(0, 3).map(({ kasten }) => kasten)).toEqual([true, false, false])
  expect(texte.slice(3, 9).map(({ verzeichnis }) => verzeichnis)).toEqual(Array(6).fill(true))
  // Each comment is told at its own paragraph.
  expect(
    dokument.kommentare.map(({ id, text }) => [text, texte.findIndex((eine) => eine.kommentare.includes(id))]),
  ).toEqual([
    ['erster', 9],
    ['zweiter', 10],
  ])
  expect([...dokument.noten.values()].map((noten) => noten.length)).toEqual([1, 0])
})

test('what is no text of LibreOffice says what it is; one without its content, too', () => {
  const inhalt = (bytes: Uint8Array) => {
    try {
      return openOdt(bytes, 'a.odt')
    } catch (fehler) {
      return fehler instanceof WorddateiFehler ? `${fehler.message} ${fehler.hinweis}` : fehler
    }
  }
  expect(inhalt(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toMatch(/anderes Archiv/)
  expect(inhalt(strToU8('%PDF-1.7'))).toMatch(/ist ein PDF/)
  expect(inhalt(packOdt({ 'styles.xml': '<a/>' }))).toMatch(/„content\.xml“ fehlt\. In LibreOffice öffnen/)
  // A text without a body is an empty one.
  expect(
    readOdt(openOdt(packOdt({ 'content.xml': `<office:document-content ${NAMENSRAEUME}/>` }), 'a.odt')).bloecke,
  ).toEqual([])
})
