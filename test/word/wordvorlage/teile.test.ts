import { expect, it } from 'vitest'
import { OpcPackage } from '../../../src/word/package/package.js'
import { fitStyle } from '../../../src/word/wordvorlage/adapt.js'
import { applyWordvorlage } from '../../../src/word/wordvorlage/apply.js'
import { lightenTitle } from '../../../src/word/wordvorlage/contrast.js'
import { Headers } from '../../../src/word/wordvorlage/headers.js'
import { mergeLists } from '../../../src/word/wordvorlage/lists.js'
import { setSections } from '../../../src/word/wordvorlage/pages.js'
import type { Wordvorlage } from '../../../src/word/wordvorlage/read.js'
import { readThemeColours } from '../../../src/word/wordvorlage/theme-values.js'
import { readXml, rootOf, writeXml } from '../../../src/word/xml/xml.js'

const read = (xml: string) => rootOf(readXml(xml))
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...all: [id: string, kind: string, target: string, mode?: string][]) =>
  `<Relationships>${all.map(([id, kind, target, mode]) => `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`

/** A template with headers and footers; the styles are as few as may be. */
function createTemplate(parts: [string, string][], sectPr: string): Wordvorlage {
  return {
    pkg: new OpcPackage(parts),
    main: 'word/document.xml',
    sectionProperties: read(sectPr),
    styles: read('<w:styles/>'),
    lists: undefined,
    theme: undefined,
    page: { oben: 40, unten: 30, links: 25, rechts: 20, randspalte: 0, steg: 0 },
  }
}

const OURS: [string, string][] = [
  ['[Content_Types].xml', '<Types/>'],
  [
    'word/document.xml',
    '<w:document><w:body><w:p/><w:sectPr><w:headerReference r:id="x"/><w:pgMar w:header="1" w:footer="2"/></w:sectPr><w:sectPr><w:headerReference r:id="x"/><w:footerReference r:id="y"/><w:pgMar w:header="1" w:footer="2"/></w:sectPr></w:body></w:document>',
  ],
  ['word/_rels/document.xml.rels', relations(['rId1', 'theme', 'theme/theme1.xml'])],
  ['word/styles.xml', '<w:styles><w:style w:styleId="Header"><w:name w:val="header"/></w:style></w:styles>'],
  ['word/numbering.xml', '<w:numbering><w:num w:numId="1"/></w:numbering>'],
  ['word/settings.xml', '<w:settings><w:evenAndOddHeaders w:val="false"/></w:settings>'],
  ['word/theme/theme1.xml', '<a:theme name="Unser"/>'],
]
const FURNISHED: [string, string][] = [
  [
    'word/_rels/document.xml.rels',
    relations(['rId5', 'header', 'header1.xml'], ['rId6', 'footer', 'footer1.xml'], ['rId7', 'footer', 'fehlt.xml']),
  ],
  ['word/header1.xml', '<w:hdr><w:p/></w:hdr>'],
  [
    'word/_rels/header1.xml.rels',
    relations(['rId1', 'hyperlink', 'https://example.org/', 'External'], ['rId2', 'image', 'media/weg.png']),
  ],
  ['word/footer1.xml', '<w:ftr><w:p/></w:ftr>'],
]
const SECTION =
  '<w:sectPr><w:headerReference w:type="even" r:id="rId5"/><w:footerReference r:id="rId6"/><w:footerReference w:type="first" r:id="rId7"/><w:pgMar w:header="567"/></w:sectPr>'

it('headers and footers come with their links; parts that are not there are left out', () => {
  const pkg = new OpcPackage(OURS)
  applyWordvorlage(pkg, createTemplate(FURNISHED, SECTION))
  const [, last = ''] = writeXml(pkg.xml('word/document.xml')).match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? []
  expect(last).toBe(
    '<w:sectPr><w:headerReference w:type="even" r:id="rIdVorlage1"/><w:footerReference w:type="default" r:id="rIdVorlage2"/><w:pgMar w:header="567" w:footer="2"/></w:sectPr>',
  )
  expect(pkg.relationsOf('word/vorlage-header1.xml')).toMatchObject([
    { id: 'rId1', target: 'https://example.org/', external: true },
    { id: 'rId2', target: 'word/media/vorlage-weg.png' },
  ])
  expect(pkg.names).toContain('word/vorlage-footer1.xml')
  expect(pkg.names.filter((name) => name.includes('fehlt') || name.includes('weg'))).toEqual([])
  // Even pages have another header, so the switch is on.
  expect(writeXml(pkg.xml('word/settings.xml'))).toBe('<w:settings><w:evenAndOddHeaders/></w:settings>')
})

it('a template without lists, theme, headers and a style for them leaves ours as they are', () => {
  const pkg = new OpcPackage(OURS)
  const before = new OpcPackage(OURS)
  applyWordvorlage(pkg, createTemplate([], '<w:sectPr/>'))
  for (const name of ['word/numbering.xml', 'word/theme/theme1.xml', 'word/document.xml', 'word/settings.xml'])
    expect(writeXml(pkg.xml(name)), name).toBe(writeXml(before.xml(name)))
})

it('sections without margins of their own keep none; the title page keeps its own', () => {
  const body = read('<w:body><w:sectPr><w:pgMar w:header="1"/></w:sectPr><w:sectPr/></w:body>')
  setSections(
    body,
    read('<w:sectPr><w:pgMar w:header="567"/></w:sectPr>'),
    new Headers(createTemplate([], '<w:sectPr/>'), new OpcPackage(OURS), 'word/document.xml'),
  )
  expect(writeXml(body)).toBe('<w:body><w:sectPr><w:pgMar w:header="1"/></w:sectPr><w:sectPr/></w:body>')
})

it('what a style of the template says of outline, ground and stops stays; what it lacks is ours', () => {
  const ours = () =>
    read(
      '<w:style><w:pPr><w:shd w:fill="0A3F4C"/><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr></w:style>',
    )
  const own = read(
    '<w:style><w:basedOn w:val="H1"/><w:pPr><w:shd w:fill="FFFFFF"/><w:tabs><w:tab w:val="right" w:pos="1"/></w:tabs><w:outlineLvl w:val="2"/></w:pPr></w:style>',
  )
  fitStyle(own, ours(), new Set(['H1']))
  expect(writeXml(own)).toBe(
    '<w:style><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr><w:shd w:fill="FFFFFF"/><w:tabs><w:tab w:val="right" w:pos="1"/></w:tabs><w:outlineLvl w:val="2"/></w:pPr></w:style>',
  )
  const bare = read('<w:style><w:name w:val="x"/></w:style>')
  fitStyle(bare, ours(), new Set())
  expect(writeXml(bare)).toBe(
    '<w:style><w:name w:val="x"/><w:pPr><w:shd w:fill="0A3F4C"/><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr></w:style>',
  )
})

it('lists of the template stand behind ours, whether we have any; without numbers there are none', () => {
  const foreign = () =>
    read(
      '<w:numbering><w:abstractNum w:abstractNumId="3"/><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>',
    )
  const merged = (ours: string, theirs = foreign()) => {
    const all = read(ours)
    mergeLists(all, theirs)
    return writeXml(all)
  }
  const theirs = [
    '<w:abstractNum w:abstractNumId="1003"/>',
    '<w:num w:numId="1004"><w:abstractNumId w:val="1003"/></w:num>',
  ]
  expect(merged('<w:numbering/>')).toBe(`<w:numbering>${theirs.join('')}</w:numbering>`)
  expect(merged('<w:numbering><w:abstractNum/><w:num w:numId="1"/></w:numbering>')).toBe(
    `<w:numbering><w:abstractNum/>${theirs[0]}<w:num w:numId="1"/>${theirs[1]}</w:numbering>`,
  )
  expect(merged('<w:numbering/>', read('<w:numbering><w:abstractNum/></w:numbering>'))).toBe('<w:numbering/>')
})

it('text on a field becomes light or dark, whichever can be read there; that of the template stays where it can', () => {
  const colourOn = (ground: string, colour = '') => {
    const styles = read(
      `<w:styles><w:style w:styleId="T"><w:pPr><w:shd w:fill="${ground}"/></w:pPr><w:rPr>${colour && `<w:color w:val="${colour}"/>`}</w:rPr></w:style></w:styles>`,
    )
    lightenTitle(styles, new Set(['T']), new Map())
    return /<w:color [^>]*>/.exec(writeXml(styles))?.[0]
  }
  expect(colourOn('0A3F4C', '17365D')).toBe('<w:color w:val="FFFFFF" w:themeColor="background1"/>')
  expect(colourOn('F2F2F2', 'EEEEEE')).toBe('<w:color w:val="000000" w:themeColor="text1"/>')
  expect(colourOn('F2F2F2')).toBeUndefined()
  expect(colourOn('auto', 'EEEEEE')).toBe('<w:color w:val="EEEEEE"/>')
})

it('colours of a theme are those that are named by value, those of the system by their last', () => {
  const theme = read(
    '<a:theme><a:clrScheme><a:dk1><a:sysClr lastClr="0a0a0a"/></a:dk1><a:accent1><a:srgbClr val="7030a0"/></a:accent1><a:accent2><a:hslClr/></a:accent2></a:clrScheme></a:theme>',
  )
  expect(readThemeColours(theme)).toEqual(
    new Map([
      ['text1', '0A0A0A'],
      ['accent1', '7030A0'],
    ]),
  )
})
