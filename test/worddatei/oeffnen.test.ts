import { Document, Packer, Paragraph } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openWorddatei } from '../../src/worddatei/oeffnen.js'

const docx = async () =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Text')] }] })))
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const mit = async (teil: string, inhalt: Uint8Array) => zipSync({ ...unzipSync(await docx()), [teil]: inhalt })

/** The directory of a zip says a size of its last part; nothing of that size need be there. */
function saying(zip: Uint8Array, groesse: number): Uint8Array {
  const bytes = Buffer.from(zip)
  bytes.writeUInt32LE(groesse, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
  return bytes
}

test('what is no Word file that can be read says what it is and what to do', async () => {
  const ganz = await docx()
  const faelle: [string, Uint8Array, RegExp][] = [
    ['leer', new Uint8Array(), /ist leer/],
    ['text', strToU8('Guten Tag'), /ist keine Word-Datei/],
    [
      'kennwort',
      new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      /mit einem Kennwort geschützt/,
    ],
    ['doc', new Uint8Array([...OLE, 1, 2, 3]), /im alten Format von Word/],
    ['xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /Excel-Arbeitsmappe/],
    ['pptx', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), /Präsentation/],
    ['odt', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }), /LibreOffice/],
    ['zip', zipSync({ 'a.txt': strToU8('a') }), /anderes Archiv/],
    ['abgeschnitten', ganz.subarray(0, ganz.length - 200), /beschädigt/],
    [
      'kein xml',
      await mit('word/document.xml', strToU8('<w:document><w:body>')),
      /„word\/document.xml“ lässt sich nicht lesen/,
    ],
    ['anderes xml', await mit('word/document.xml', strToU8('<html/>')), /anderes Archiv/],
    ['ohne Hauptteil', zipSync({ 'word/styles.xml': strToU8('<a/>') }), /„word\/document\.xml“ fehlt/],
    [
      'Mappe mit Word darin',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        'xl/workbook.xml': strToU8(
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
        ),
        'word/a.docx': strToU8('a'),
      }),
      /Excel-Arbeitsmappe/,
    ],
    ['entpackt zu groß', saying(await mit('word/media/a.png', new Uint8Array(3)), 301_000_000), /größer als 300 MB/],
    ['text zu groß', saying(await mit('word/footnotes.xml', new Uint8Array(3)), 41_000_000), /größer als 300 MB oder/],
    [
      'ohne Ende',
      await mit('word/document.xml', strToU8('<a>'.repeat(200_000) + '</a>'.repeat(200_000))),
      /lässt sich nicht lesen/,
    ],
  ]
  for (const [datei, bytes, sagt] of faelle) expect(() => openWorddatei(bytes, datei), datei).toThrow(sagt)
  expect(() => openWorddatei(ganz, 'gut')).not.toThrow()
})

test('macros are told, never taken; prefixes of the writer are as good as the usual ones', async () => {
  const typen = (eintrag: string) =>
    strToU8(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${eintrag}</Types>`)
  for (const eintrag of [
    '<Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
  ])
    expect(openWorddatei(await mit('[Content_Types].xml', typen(eintrag)), 'm.docm').hatMakros, eintrag).toBe(true)
  expect(openWorddatei(await docx(), 'a.docx').hatMakros).toBe(false)
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const fremd = strToU8(`<ns0:document xmlns:ns0="${W}"><ns0:body><ns0:p ns0:a="1"/></ns0:body></ns0:document>`)
  const { name, children } =
    openWorddatei(await mit('word/document.xml', fremd), 'a.docx').xml('word/document.xml') ?? {}
  expect([name, JSON.stringify(children)]).toEqual(['w:document', expect.stringMatching(/"w:p".*"w:a":"1"/)])
  const strikt = strToU8(`<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body/></document>`)
  expect(openWorddatei(await mit('word/document.xml', strikt), 'a.docx').xml('word/document.xml')?.name).toBe(
    'w:document',
  )
})
