import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorddatei } from '../../src/worddatei/lesen.js'
import { wordsIn } from '../../src/worddatei/modell.js'
import { openWorddatei } from '../../src/worddatei/oeffnen.js'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
const p = (inhalt: string, pPr = '') => `<w:p><w:pPr>${pPr}</w:pPr>${inhalt}</w:p>`
const r = (text: string, rPr = '') => `<w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A Word file of these parts, as no program of ours would write it. */
function lies(body: string, teile: Record<string, string> = {}) {
  const beziehungen = Object.keys(teile).map(
    (name, n) => `<Relationship Id="x${n}" Type="${R}/${name}" Target="${name}.xml"/>`,
  )
  const rels = (inhalt: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inhalt}</Relationships>`,
    )
  const zip = zipSync({
    '_rels/.rels': rels(`<Relationship Id="a" Type="${R}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': rels(
      `${beziehungen.join('')}<Relationship Id="web" Type="${R}/hyperlink" Target="https://example.org/a" TargetMode="External"/>`,
    ),
    'word/document.xml': strToU8(`<w:document ${NS}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(teile).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml.replace('>', ` ${NS}>`))]),
    ),
  })
  return readWorddatei(openWorddatei(zip, 'a.docx'))
}
const texte = (dokument: ReturnType<typeof lies>) =>
  dokument.bloecke.map((block) => (block.art === 'absatz' ? wordsIn(block.laeufe) : 'Tabelle'))

test('tracked changes are read as accepted, and told: insertions, deletions, moves, ends of paragraphs, rows', () => {
  const dokument = lies(
    [
      p(
        r('Es gibt ') +
          `<w:del>${r('alte').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('neue')}</w:ins>` +
          r(' Plätze.'),
      ),
      p(r('Der eine Satz'), '<w:rPr><w:del/></w:rPr>'),
      p(r(' geht weiter.')),
      p(`<w:moveFrom>${r('Verschoben.')}</w:moveFrom>`),
      p(`<w:moveTo>${r('Verschoben.')}</w:moveTo>`),
      `<w:tbl><w:tr><w:tc>${p(r('a'))}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(r('weg'))}</w:tc></w:tr></w:tbl>`,
    ].join(''),
  )
  expect(texte(dokument)).toEqual(['Es gibt neue Plätze.', 'Der eine Satz geht weiter.', '', 'Verschoben.', 'Tabelle'])
  expect(dokument.bloecke.at(-1)).toMatchObject({ zeilen: [{ zellen: [{ spalten: 1 }] }] })
  expect(dokument.hinweise).toEqual([expect.stringMatching(/2 eingefügte Stellen stehen im Text, 3 gelöschte nicht/)])
})

test('levels come from styles and from those that they are based on; lists count on as Word counts', () => {
  const styles = `<w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Haus"><w:name w:val="Hausüberschrift"/><w:basedOn w:val="H"/></w:style><w:style w:type="paragraph" w:styleId="G"><w:name w:val="Gliederung"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  const stil = (id: string) => `<w:pStyle w:val="${id}"/>`
  const num = (ebene: number) => `<w:numPr><w:ilvl w:val="${ebene}"/><w:numId w:val="7"/></w:numPr>`
  const { bloecke } = lies(
    [p(r('A'), stil('Haus')), p(r('B'), stil('G')), ...[0, 1, 1, 0, 1, 2].map((ebene) => p(r('L'), num(ebene)))].join(
      '',
    ),
    { styles, numbering },
  )
  const absaetze = bloecke.flatMap((block) => (block.art === 'absatz' ? [block] : []))
  expect(absaetze.map(({ stufe }) => stufe).slice(0, 3)).toEqual([2, 1, undefined])
  expect(absaetze.flatMap(({ liste }) => liste?.text ?? [])).toEqual(['3.', 'a)', 'b)', '4.', 'a)', '4.I'])
  expect(absaetze.flatMap(({ liste }) => liste?.art ?? [])).toEqual([
    'zahl',
    'buchstabe',
    'buchstabe',
    'zahl',
    'buchstabe',
    'andere',
  ])
})

test('what says nonsense of itself says nothing', () => {
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="0"/><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
  const zelle = (span: string) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(r('a'))}</w:tc>`
  const { bloecke } = lies(
    [
      ...['x', '1.5', '-1', '99'].map((ebene) =>
        p(r('L'), `<w:numPr><w:ilvl w:val="${ebene}"/><w:numId w:val="7"/></w:numPr>`),
      ),
      `<w:tbl><w:tr>${['999999999', '-3', 'x', '2'].map(zelle).join('')}</w:tr></w:tbl>`,
    ].join(''),
    { numbering },
  )
  expect(
    bloecke.map((block) =>
      block.art === 'absatz' ? block.liste : block.zeilen[0]?.zellen.map(({ spalten }) => spalten),
    ),
  ).toEqual([undefined, undefined, undefined, undefined, [1, 1, 1, 2]])
})

test('fields show what they show and tell what they are; alternatives are read once; links and hidden text are known', () => {
  const feld = (befehl: string, zeigt: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${befehl}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(zeigt)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const kasten = `<w:txbxContent>${p(r('im Kasten'))}</w:txbxContent>`
  const dokument = lies(
    [
      p(r('Tabelle ') + feld(' SEQ Tabelle ', '4') + r(' Titel')),
      p(
        `<w:fldSimple w:instr=" PAGE ">${r('7')}</w:fldSimple><w:hyperlink r:id="web">${r('Seite')}</w:hyperlink>${r('geheim', '<w:vanish/>')}`,
      ),
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${kasten}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${kasten}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    ].join(''),
  )
  expect(texte(dokument)).toEqual(['Tabelle 4 Titel', '7Seite', ''])
  const laeufe = dokument.bloecke.map((block) => (block.art === 'absatz' ? block.laeufe : []))
  expect(laeufe[0]?.[1]).toMatchObject({ text: '4', feld: 'SEQ' })
  expect(laeufe[1]).toMatchObject([{ feld: 'PAGE' }, { text: 'Seite', link: 'https://example.org/a' }])
  expect(laeufe[2]).toMatchObject([{ art: 'textfeld', bloecke: [{ laeufe: [{ text: 'im Kasten' }] }] }])
  expect(dokument.hinweise).toEqual(['Ausgeblendeter Text wurde nicht übernommen.'])
})

test('signs: those of other fonts, hyphens, formulas; what no font has is told with its font', () => {
  const sym = (schrift: string, code: string) => `<w:r><w:sym w:font="${schrift}" w:char="${code}"/></w:r>`
  const dokument = lies(
    [
      p(
        `${sym('Wingdings', 'F0FC')}${sym('Wingdings 2', 'F050')}${sym('Wingdings 2', 'F051')}<w:r><w:sym/></w:r><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:ptab/><w:cr/><w:br w:type="page"/><!-- nichts --><w:t><!-- nichts -->\nd </w:t></w:r>`,
      ),
      p(r('\uf0fce', '<w:rFonts w:ascii="Wingdings"/>') + r('\uf001', '<w:rFonts w:ascii="Wingdings 3"/>')),
      p('<m:oMathPara><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></m:oMathPara>'),
      p(
        `${r('weg', '<w:del/>')}<w:r><mc:AlternateContent><mc:Choice><w:t>f</w:t></mc:Choice></mc:AlternateContent></w:r><mc:AlternateContent><mc:Choice>${r('g')}</mc:Choice></mc:AlternateContent><mc:AlternateContent/>`,
      ),
    ].join(''),
  )
  expect(texte(dokument)).toEqual(['✓a\u2011b\u00adc\t\nd', '✓e', 'E=mc', 'fg'])
  const [, , formel] = dokument.bloecke
  expect(formel).toMatchObject({ laeufe: [{ zeichen: { kursiv: true } }] })
  expect(dokument.hinweise).toEqual([
    expect.stringMatching(/0 eingefügte .* 1 gelöschte/),
    expect.stringMatching(/^Zeichen der Schrift „Wingdings 2“ sind nicht übernommen \(2\)/),
    expect.stringMatching(/^Zeichen sind nicht übernommen \(1\)/),
    expect.stringMatching(/^Zeichen der Schrift „Wingdings 3“ sind nicht übernommen \(1\)/),
  ])
})

test('links lead to addresses, to places here, and to places there; fields that are not whole say nothing of it', () => {
  const zeichen = (art: string) => `<w:r><w:fldChar w:fldCharType="${art}"/></w:r>`
  const befehl = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
  const feld = (text: string) => zeichen('begin') + befehl(text) + zeichen('separate') + r('x') + zeichen('end')
  const { bloecke } = lies(
    [
      feld('HYPERLINK "https://example.org/"'),
      feld('HYPERLINK "https://example.org/" \\l "da"'),
      feld('HYPERLINK "https://example.org/#hier" \\l "da"'),
      feld('HYPERLINK \\l "_Toc1"'),
      feld('REF _Ref1 \\h'),
      feld('REF'),
      feld('HYPERLINK'),
      `<w:hyperlink w:anchor="m">${r('x')}</w:hyperlink>`,
      `<w:hyperlink r:id="web" w:anchor="m">${r('x')}</w:hyperlink>`,
      `<w:hyperlink r:id="fehlt">${r('x')}</w:hyperlink>`,
      // A mark of a field that never began, instructions in what is shown, a field in instructions.
      zeichen('separate') + befehl('HYPERLINK "https://example.org/"') + r('x'),
      zeichen('begin') +
        befehl('QUOTE ') +
        zeichen('begin') +
        befehl('PAGE') +
        zeichen('separate') +
        r('7') +
        zeichen('end') +
        zeichen('separate') +
        befehl('REF a') +
        r('x') +
        zeichen('end'),
    ]
      .map((inhalt) => p(inhalt))
      .join(''),
  )
  const links = bloecke.map(
    (block) => block.art === 'absatz' && block.laeufe.map((lauf) => lauf.art === 'text' && `${lauf.text} ${lauf.link}`),
  )
  expect(links).toEqual([
    ['x https://example.org/'],
    ['x https://example.org/#da'],
    ['x https://example.org/#hier'],
    ['x #_Toc1'],
    ['x #_Ref1'],
    ['x undefined'],
    ['x undefined'],
    ['x #m'],
    ['x https://example.org/a#m'],
    ['x undefined'],
    ['x undefined'],
    ['x undefined'],
  ])
})

test('drawings of the older kind, among alternatives, without what they show; text boxes stand where they are', () => {
  const bild = { image: '<x/>', chart: '<x/>' }
  const { bloecke } = lies(
    [
      '<w:pict><v:shape alt="Ein Haus"><v:imagedata r:id="x0"/></v:shape></w:pict>',
      '<w:drawing><mc:AlternateContent><mc:Choice><a:blip r:link="x0"/></mc:Choice><mc:Fallback/></mc:AlternateContent></w:drawing>',
      '<w:drawing><mc:AlternateContent><mc:Choice><a:fremd/></mc:Choice></mc:AlternateContent></w:drawing>',
      '<w:drawing><mc:AlternateContent><mc:Choice><a:fremd/></mc:Choice><mc:Fallback><c:chart r:id="x1"/></mc:Fallback></mc:AlternateContent></w:drawing>',
      '<w:drawing><a:blip/></w:drawing>',
      '<w:drawing><a:blip r:embed="fehlt"/></w:drawing>',
      '<w:drawing><c:chart r:id="web"/></w:drawing>',
      '<w:object><o:OLEObject/></w:object>',
    ]
      .map((inhalt) => p(`<w:r>${inhalt}</w:r>`))
      .join(''),
    bild,
  )
  expect(bloecke.map((block) => block.art === 'absatz' && block.laeufe)).toEqual([
    [{ art: 'bild', teil: 'word/image.xml', alt: 'Ein Haus', hoehe: 0, schmuck: false }],
    [{ art: 'bild', teil: 'word/image.xml', alt: '', hoehe: 0, schmuck: false }],
    [],
    [{ art: 'diagramm', teil: 'word/chart.xml', alt: '' }],
    [],
    [{ art: 'fremd', was: 'verknüpftes Bild, das nicht in der Datei steckt' }],
    [{ art: 'fremd', was: 'Diagramm ohne Daten' }],
    [{ art: 'fremd', was: 'eingebettetes Objekt (unbekannt)' }],
  ])
})

test('comments: the words that they hang on, over paragraphs; done with what they answer', () => {
  const kommentar = (id: number) =>
    `<w:comment w:id="${id}" w:author="A" w:date="0000-00-00T00:00:00Z"><w:p w14:paraId="P${id}"><w:r><w:t>Bitte</w:t></w:r></w:p><w:p w14:paraId="Q${id}"><w:r><w:t>prüfen</w:t></w:r></w:p></w:comment>`
  const { kommentare } = lies(
    p(
      `<w:commentRangeStart w:id="1"/>${r('Der eine')}<w:commentRangeStart w:id="2"/><w:del><w:r><w:delText>nie</w:delText></w:r></w:del>`,
    ) +
      p(`${r('und der andere')}<w:commentRangeEnd w:id="1"/><w:commentRangeEnd w:id="2"/>${r('nicht')}`) +
      p(`<w:commentRangeStart w:id="3"/>`) +
      p(r('Satz')),
    {
      comments: `<w:comments>${[1, 2, 3, 4].map(kommentar).join('')}</w:comments>`,
      commentsExtended:
        '<w15:commentsEx><w15:commentEx w15:paraId="Q1" w15:done="1"/><w15:commentEx w15:paraId="Q2" w15:paraIdParent="Q1" w15:done="0"/><w15:commentEx w15:paraId="Q3" w15:done="0"/></w15:commentsEx>',
    },
  )
  expect(kommentare.map(({ zu, erledigt, datum, text }) => [zu, erledigt, datum, text])).toEqual([
    ['Der eine und der andere', true, '', 'Bitte prüfen'],
    ['und der andere', true, '', 'Bitte prüfen'],
    ['Satz', false, '', 'Bitte prüfen'],
    ['', false, '', 'Bitte prüfen'],
  ])
})

test('numbers of lists: formats, where they begin anew, what nobody counts with', () => {
  const ebene = (ilvl: number, format: string, mehr = '') =>
    `<w:lvl w:ilvl="${ilvl}">${format && `<w:numFmt w:val="${format}"/>`}${mehr}</w:lvl>`
  const start = (wert: string) => `<w:start w:val="${wert}"/>`
  const muster = (text: string) => `<w:lvlText w:val="${text}"/>`
  const grund = (id: number, ...ebenen: string[]) =>
    `<w:abstractNum w:abstractNumId="${id}">${ebenen.join('')}</w:abstractNum>`
  const num = (id: number, von: number, mehr = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${von}"/>${mehr}</w:num>`
  const numbering = `<w:numbering>${[
    grund(0, ebene(0, 'upperLetter', start('27') + muster('%1)')), ebene(1, 'decimalZero', muster('%1%2'))),
    grund(1, ebene(0, '', start('x'))),
    grund(2, ebene(0, 'lowerRoman', start('1e12') + muster('%1.')), ebene(2, 'decimal', muster('%2-%3'))),
    grund(3, ebene(0, 'none')),
    num(1, 0),
    num(2, 1),
    num(3, 2),
    num(4, 3),
    num(
      5,
      1,
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride><w:lvlOverride w:ilvl="12"><w:startOverride w:val="5"/></w:lvlOverride>',
    ),
  ].join('')}</w:numbering>`
  const punkt = (liste: number, ilvl?: number) =>
    p(r('x'), `<w:numPr>${ilvl === undefined ? '' : `<w:ilvl w:val="${ilvl}"/>`}<w:numId w:val="${liste}"/></w:numPr>`)
  const folge: [liste: number, ilvl?: number][] = [[1], [1], [1, 1], [2], [2], [3], [3, 2], [4], [5], [2], [0]]
  const { bloecke } = lies(folge.map((eines) => punkt(...eines)).join(''), { numbering })
  expect(bloecke.map((block) => block.art === 'absatz' && block.liste?.text)).toEqual([
    'AA)',
    'BB)',
    'BB01',
    '1.',
    '2.',
    'i.',
    '1-1',
    undefined,
    '5.',
    '6.',
    undefined,
  ])
})

test('what stands around text and cells is looked through; styles without a name, body text among headings', () => {
  const zelle = (text: string) => `<w:tc>${p(r(text))}</w:tc>`
  const reihe = (davor: string, ...zellen: string[]) =>
    `<w:tr><w:trPr><w:gridBefore w:val="${davor}"/></w:trPr>${zellen.join('')}</w:tr>`
  const kasten = (text: string, stil: string) => `<w:tc>${p(r(text), `<w:pStyle w:val="${stil}"/>`)}</w:tc>`
  const dokument = lies(
    [
      `<w:customXml>${p(r('eins'), '<w:pStyle w:val="Ohne"/>')}</w:customXml>`,
      `<mc:AlternateContent><mc:Choice>${p(r('zwei'), '<w:pStyle w:val="Fehlt"/>')}</mc:Choice></mc:AlternateContent>`,
      p(r('drei'), '<w:pStyle w:val="T"/>'),
      `<w:tbl><w:sdt><w:sdtContent>${reihe('2', zelle('a'), `<w:ins>${zelle('b')}</w:ins>`)}</w:sdtContent></w:sdt>${reihe('0', zelle('c'), '<w:bookmarkStart/>')}</w:tbl>`,
      `<w:tbl><w:tr>${kasten('Titel', 'K')}<w:tc><w:tbl>${reihe('0', zelle('d'))}</w:tbl>${p(r('daneben'))}</w:tc></w:tr></w:tbl>`,
      '<w:unbekannt/>',
    ].join(''),
    {
      styles:
        '<w:styles><w:style w:styleId="Ohne"/><w:style/><w:style w:styleId="T"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style><w:style w:styleId="K"><w:name w:val="Kastentitel im Feld"/></w:style></w:styles>',
      footnotes: `<w:footnotes><w:footnote w:id="1">${p(r('Note'))}</w:footnote><w:footnote w:id="0" w:type="separator"/></w:footnotes>`,
      header: `<w:hdr>${p(r('oben'))}<w:tbl/></w:hdr>`,
    },
  )
  const beschrieben = dokument.bloecke.map((block) =>
    block.art === 'absatz'
      ? [wordsIn(block.laeufe), block.stile[0], block.stufe, block.kasten]
      : block.zeilen.map(({ zellen }) => zellen.map(({ spalten, bloecke }) => [spalten, bloecke.length])),
  )
  expect(beschrieben).toEqual([
    ['eins', 'ohne', undefined, false],
    ['zwei', 'fehlt', undefined, false],
    ['drei', 'heading 1', undefined, false],
    [
      [
        [2, 0],
        [1, 1],
        [1, 1],
      ],
      [[1, 1]],
    ],
    ['Titel', 'kastentitel im feld', undefined, true],
    [[[1, 1]]],
    ['daneben', undefined, undefined, true],
  ])
  expect([...dokument.noten].map(([id, bloecke]) => [id, bloecke.length])).toEqual([['footnote-1', 1]])
  expect(dokument.rand.map(({ wo, laeufe }) => [wo, wordsIn(laeufe)])).toEqual([['Kopfzeile', 'oben']])
})
