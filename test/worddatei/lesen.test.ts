import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorddatei } from '../../src/worddatei/lesen.js'
import { wordsIn } from '../../src/worddatei/modell.js'
import { openWorddatei } from '../../src/worddatei/oeffnen.js'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`
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
