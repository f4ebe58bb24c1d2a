import { beforeAll, describe, expect, it } from 'vitest'
import { OpcPackage } from '../../src/word/package/package.js'
import { checkPackage, RULES } from '../../src/word/pruefen/pruefen.js'
import { createWord, writeWord } from '../../src/word/word.js'
import { buildAlle, PROGRAMME } from '../gebaut.js'
import { readWord } from '../lesen/word.js'
import { createDokument } from './fixtures.js'
import { MUSTER } from './muster.js'

const teileOf = (bytes: Uint8Array) => new Map(Object.entries(readWord(bytes).teile))
const check = (parts: Map<string, string>) => checkPackage(new OpcPackage(parts))
let gut: Map<string, string>
beforeAll(async () => {
  gut = teileOf(await writeWord(createDokument()))
})

const TEXT = 'word/document.xml'
const PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:p>'
/** What is spoilt in a good file: the rule that must find it, the part, what is there, and what is put in its place. */
const FEHLER: [string, string, string | RegExp, string][] = [
  ['vorlagen', TEXT, '<w:pStyle w:val="Motto"/>', '<w:pStyle w:val="Moto"/>'],
  ['vorlagen', TEXT, '<w:pPr><w:pStyle w:val="Motto"/></w:pPr>', ''],
  ['vorlagen', 'word/styles.xml', '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Standard"/>'],
  ['direktformat', TEXT, '<w:pStyle w:val="Motto"/>', '<w:pStyle w:val="Motto"/><w:jc w:val="center"/>'],
  ['direktformat', TEXT, '<w:pStyle w:val="Motto"/>', '<w:pStyle w:val="Motto"/><w:keepNext/>'],
  ['direktformat', TEXT, '<w:pStyle w:val="Motto"/>', '<w:pStyle w:val="Motto"/><w:pageBreakBefore/>'],
  [
    'direktformat',
    TEXT,
    '<w:pStyle w:val="Heading2"/>',
    '<w:pStyle w:val="Heading2"/><w:pBdr><w:top w:val="single"/></w:pBdr>',
  ],
  [
    'direktformat',
    TEXT,
    '<w:pStyle w:val="Heading2"/>',
    '<w:pStyle w:val="Heading2"/><w:tabs><w:tab w:val="left" w:pos="90"/></w:tabs>',
  ],
  ['direktformat', TEXT, '<w:pStyle w:val="Motto"/>', '<w:pStyle w:val="Motto"/><w:ind w:right="90"/>'],
  ['direktformat', TEXT, '<w:pStyle w:val="Tabellentext"/>', '<w:pStyle w:val="Tabellentext"/><w:ind w:left="90"/>'],
  ['direktformat', TEXT, '<w:rPr><w:b/>', '<w:rPr><w:sz w:val="30"/><w:b/>'],
  ['direktformat', TEXT, /(<w:shd [^>]*) w:themeFill="\w+"/, '$1'],
  ['direktformat', TEXT, '<w:cantSplit/>', '<w:cantSplit/><w:trHeight w:val="400"/>'],
  ['leerabsaetze', TEXT, '<w:body>', `<w:body>${PARAGRAPH}`],
  ['leerabsaetze', TEXT, '</w:tc>', `${PARAGRAPH}</w:tc>`],
  ['leerabsaetze', TEXT, '<w:body>', '<w:body><w:p><w:pPr><w:pStyle w:val="Fuge"/></w:pPr></w:p>'],
  ['textfelder', TEXT, '<w:r>', '<w:r><w:pict><v:textbox/></w:pict>'],
  ['textfelder', TEXT, '<w:pStyle w:val="Motto"/>', '<w:pStyle w:val="Motto"/><w:framePr w:w="100"/>'],
  ['nummerierung', TEXT, /<w:numId w:val="\d+"\/>/, '<w:numId w:val="999"/>'],
  ['nummerierung', 'word/styles.xml', /<w:ilvl w:val="0"\/>/, '<w:ilvl w:val="9"/>'],
  ['beziehungen', TEXT, /r:id="rIdLink1"/, 'r:id="rIdLink99"'],
  ['anker', TEXT, /w:name="vorwort"/, 'w:name="vorwoert"'],
  ['anker', TEXT, /w:name="mittel"/, 'w:name="VORWORT"'],
  ['anker', TEXT, /<w:bookmarkEnd w:id="1"\/>/, ''],
  ['feldgrenzen', TEXT, '<w:fldChar w:fldCharType="end"/>', ''],
  ['feldgrenzen', 'word/footer1.xml', '<w:fldChar w:fldCharType="begin"/>', ''],
  ['feldwerte', TEXT, /(PAGEREF vorwort.*?<w:t [^>]*>)\d+/, '$10'],
  ['feldwerte', 'word/footer1.xml', /(NUMPAGES.*?<w:t [^>]*>)\d+/, '$1'],
  ['zaehlwerte', TEXT, /(SEQ Tabelle.*?<w:t [^>]*>)1/, '$14'],
  ['verweiswerte', TEXT, /( REF tab_haushalt.*?<w:t [^>]*>)Tabelle..1/, '$1Tabelle 7'],
  ['verzeichniswerte', TEXT, /(w:anchor="vorwort".*?<w:t [^>]*>)Vorwort/, '$1Nachwort'],
  ['kolumnentitel', 'word/header2.xml', /(STYLEREF 1.*?<w:t [^>]*>)[^<]+/, '$1Nachwort'],
  ['nachfragen', TEXT, '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="begin" w:dirty="true"/>'],
  ['nachfragen', 'word/settings.xml', '<w:compat>', '<w:updateFields w:val="true"/><w:compat>'],
  [
    'nachfragen',
    'word/_rels/document.xml.rels',
    '</Relationships>',
    '<Relationship Id="x" Type="http://a/image" Target="http://b/c.png" TargetMode="External"/></Relationships>',
  ],
  ['ueberschriften', TEXT, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>'],
  ['ueberschriften', TEXT, /(<w:pStyle w:val="Heading1"\/>.*?<w:t [^>]*>)[^<]+/, '$1'],
  ['tabellenkoepfe', TEXT, /<w:tblHeader\/>/g, ''],
  ['tabellenkoepfe', TEXT, /w:firstRow="1"/, 'w:firstRow="0"'],
  ['tabellenkoepfe', TEXT, /(.*<w:trPr><w:cantSplit\/>)(<\/w:trPr>)/s, '$1<w:tblHeader/>$2'],
  ['tabellenkoepfe', TEXT, '<w:cantSplit/>', ''],
  ['alternativtexte', TEXT, / descr="Ring[^"]*"/, ''],
  ['alternativtexte', TEXT, /<w:tblDescription [^>]*\/>/, ''],
  ['alternativtexte', TEXT, '<adec:decorative', '<adec:dekorativ'],
  ['sprache', 'docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>'],
  ['sprache', 'docProps/core.xml', /2023-04-01T00:00:00Z/, '2023T00:00:00Z'],
  ['sprache', 'word/styles.xml', /<w:lang [^>]*\/>/, ''],
  ['kontrast', 'word/styles.xml', /(w:styleId="Motto">.*?<w:color w:val=")[0-9A-F]{6}/, '$1C3CCCE'],
  ['kontrast', 'word/styles.xml', /(w:type="firstRow">.*?<w:shd [^>]*w:fill=")[0-9A-F]{6}/, '$10A3F4C'],
]

describe('the rules for finished Word files', () => {
  it.each(PROGRAMME)('find nothing in %s', async (name) => {
    const gebaut = await buildAlle()
    expect(check(teileOf(gebaut(name, 'docx')))).toEqual([])
  })

  it.each(Object.entries(MUSTER))('find nothing in a document of %s', async (_, create) => {
    const dokument = create()
    const { pkg } = await createWord(dokument)
    expect(checkPackage(pkg, dokument.baum)).toEqual([])
  })

  it.each(FEHLER)('%s finds what is spoilt in %s: %s → %s', (regel, part, vorher, nachher) => {
    const xml = gut.get(part) ?? ''
    const verdorben = xml.replace(vorher, nachher)
    expect(verdorben).not.toBe(xml)
    const found = check(new Map(gut).set(part, verdorben)).map(({ regel: name }) => name)
    expect(found).toContain(regel)
  })

  it('all have a case that they find', () => {
    expect(new Set(FEHLER.map(([regel]) => regel))).toEqual(new Set(RULES.map(({ name }) => name)))
  })
})
