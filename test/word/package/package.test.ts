import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { OpcPackage } from '../../../src/word/package/package.js'
import { packParts } from '../../../src/word/package/zip.js'
import { childOf } from '../../../src/word/xml/find.js'
import { createElement } from '../../../src/word/xml/xml.js'

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PART = '<?xml version=\'1.0\'?>\n<a  b="1" ></a>'

const createPaket = () =>
  new OpcPackage([
    [
      '[Content_Types].xml',
      '<Types><Default Extension="PNG" ContentType="image/png"/><Override PartName="/a.xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships><Relationship Id="rId1" Type="${R}/officeDocument" Target="wort/a.xml"/></Relationships>`,
    ],
    [
      'wort/_rels/a.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${R}/styles" Target="../stile.xml"/><Relationship Id="rId2" Type="${R}/theme" Target="/thema.xml"/><Relationship Id="rId3" Type="${R}/image" Target="https://a.b/" TargetMode="External"/></Relationships>`,
    ],
    ['wort/a.xml', PART],
    ['bild.png', Uint8Array.of(1, 2, 3)],
  ])

test('parts that nobody asks for stay as they came, those that are changed are written anew', () => {
  const unberuehrt = unzipSync(createPaket().pack())
  expect(strFromU8(unberuehrt['wort/a.xml'] ?? new Uint8Array())).toBe(PART)
  expect(unberuehrt['bild.png']).toEqual(Uint8Array.of(1, 2, 3))
  const pkg = createPaket()
  pkg.xml('wort/a.xml').children.push(createElement('c'))
  expect(strFromU8(unzipSync(pkg.pack())['wort/a.xml'] ?? new Uint8Array())).toContain('<a b="1"><c/></a>')
})

test('the list of content types comes first, and the same parts give the same bytes in whatever order', () => {
  const parts: [string, string][] = [
    ['z.xml', '<z/>'],
    ['a.xml', '<a/>'],
    ['[Content_Types].xml', '<Types/>'],
  ]
  const bytes = new OpcPackage(parts).pack()
  expect(Object.keys(unzipSync(bytes))).toEqual(['[Content_Types].xml', 'a.xml', 'z.xml'])
  expect(new OpcPackage(parts.toReversed()).pack()).toEqual(bytes)
})

test('relations lead to parts beside, above and from the root, and outside', () => {
  const pkg = createPaket()
  expect(pkg.partOf('', 'officeDocument')).toBe('wort/a.xml')
  expect(pkg.relationsOf('wort/a.xml').map(({ kind, target }) => [kind, target])).toEqual([
    ['styles', 'stile.xml'],
    ['theme', 'thema.xml'],
    ['image', 'https://a.b/'],
  ])
  expect(pkg.partOf('wort/a.xml', 'image')).toBeUndefined()
  expect(pkg.relationsOf('stile.xml')).toEqual([])
})

test('relations and content types are added where they are missing', () => {
  const pkg = createPaket()
  pkg.addRelation('stile.xml', { Id: 'rId1', Type: `${R}/font`, Target: 'schrift.odttf' })
  expect(pkg.relationsOf('stile.xml')).toMatchObject([{ id: 'rId1', kind: 'font', target: 'schrift.odttf' }])
  pkg.addExtension('png', 'image/png')
  pkg.addExtension('gif', 'image/gif')
  pkg.addContentType('b.xml', 'b+xml')
  const types = pkg.xml('[Content_Types].xml').children.map((child) => ('attributes' in child ? child.attributes : {}))
  expect(types.map(({ Extension, PartName }) => Extension ?? PartName)).toEqual(['PNG', 'gif', '/a.xml', '/b.xml'])
})

test('parts in UTF-16 are read as what they say, and written in UTF-8', () => {
  const xml = '<?xml version="1.0" encoding="UTF-16"?><a>Ä</a>'
  const pkg = OpcPackage.open(zipSync({ 'a.xml': new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) }))
  expect(pkg.xml('a.xml').text).toBe('Ä')
  expect(strFromU8(pkg.bytes('a.xml') ?? new Uint8Array())).toBe('<?xml version="1.0" encoding="UTF-8"?><a>Ä</a>')
  const turned = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le').swap16())
  expect(OpcPackage.open(zipSync({ 'a.xml': turned })).xml('a.xml').text).toBe('Ä')
})

test('says which part is missing', () => {
  expect(() => createPaket().xml('word/styles.xml')).toThrow('Dem Paket fehlt der Teil „word/styles.xml“')
  expect(createPaket().findXml('word/styles.xml')).toBeUndefined()
  expect(childOf(createPaket().xml('wort/a.xml'), 'b')).toBeUndefined()
})

test('pictures and workbooks, packed already, are stored as they are', () => {
  const empty = new Uint8Array(400)
  const sizes = (name: string) => packParts({ [name]: empty }).length
  expect([sizes('a.png') > 400, sizes('a.jpeg') > 400, sizes('a.xlsx') > 400]).toEqual([true, true, true])
  expect(sizes('a.xml')).toBeLessThan(300)
})
