import { describe, expect, it } from 'vitest'
import { textsOf } from '../../src/layout/document/source-places.js'
import { textOf } from '../../src/layout/document/tree.js'
import { OpcPackage } from '../../src/word/package/package.js'
import { readableWithoutNotes } from '../../src/word/pruefen/part.js'
import { nameSourceMark, numberOfSourceMark, readSourceMap, sumOfText } from '../../src/word/source-marks.js'
import { createWord } from '../../src/word/word.js'
import { findElements } from '../../src/word/xml/find.js'
import type { XmlElement } from '../../src/word/xml/xml.js'
import { createDokument } from './fixtures.js'

const dokument = createDokument()
const texts = textsOf(dokument.baum)
const entwurf = await createWord(
  dokument,
  undefined,
  texts.map((_, index) => ({ datei: 'content/p/abschnitte/a.md', zeile: index + 1 })),
)
const pkg = OpcPackage.open(entwurf.pkg.pack())
const paragraphs = findElements(pkg.xml('word/document.xml'), 'w:p')

const numbersIn = (element: XmlElement): number[] =>
  findElements(element, 'w:bookmarkStart').flatMap(
    ({ attributes }) => numberOfSourceMark(attributes['w:name'] ?? '') ?? [],
  )

describe('marks by which a Word file comes home', () => {
  it('every text that is no contents or label has one, around just what stands there', () => {
    const plain = (text: string) => text.replace(/[\s\u00ad]+/g, ' ').trim()
    expect(entwurf.pieces.length).toBeGreaterThan(60)
    const seen = paragraphs.flatMap((paragraph) =>
      numbersIn(paragraph).map((number) => {
        // Notes are marks in Word.
        const ohneNoten = (entwurf.pieces[number] ?? []).filter(
          (part) => !(part.type === 'element' && part.properties.className?.toString() === 'fussnote'),
        )
        expect(plain(readableWithoutNotes(paragraph))).toContain(plain(ohneNoten.map(textOf).join('')).split(' ')[0])
        return number
      }),
    )
    expect(seen.sort((a, b) => a - b)).toEqual(entwurf.pieces.map((_, number) => number))
  })

  it('none stands in notes and contents', () => {
    expect(numbersIn(pkg.xml('word/footnotes.xml'))).toEqual([])
    for (const toc of findElements(pkg.xml('word/document.xml'), 'w:sdt')) expect(numbersIn(toc)).toEqual([])
    expect(entwurf.notes.size).toBeGreaterThan(0)
  })

  it('the map says where each was written and what its paragraph said', () => {
    const map = readSourceMap(pkg)
    expect(map?.programm).toBe(dokument.id)
    expect(map?.positions.size).toBe(entwurf.pieces.length)
    for (const paragraph of paragraphs)
      for (const number of numbersIn(paragraph)) {
        const [text] = (entwurf.pieces[number] ?? []).flatMap(textsOf)
        expect(map?.positions.get(number)).toEqual({
          datei: 'content/p/abschnitte/a.md',
          zeile: text ? texts.indexOf(text) + 1 : 0,
          total: sumOfText(readableWithoutNotes(paragraph)),
        })
      }
  })

  it('names that LibreOffice has changed are known, others are not', () => {
    expect(numberOfSourceMark(`${nameSourceMark(17)}_Copy_1_Copy_1`)).toBe(17)
    expect(numberOfSourceMark('_amip_x')).toBeUndefined()
    expect(numberOfSourceMark('_Fussnote_1')).toBeUndefined()
    expect(sumOfText('Förder\u00adplan\u00a02023 ')).toBe(sumOfText('Förderplan 2023'))
  })

  it('what is no place in a map is passed over, the others stand', () => {
    const map =
      '<quellkarte xmlns="urn:amip:quellkarte" programm="p"><datei name="a.md">0:3:ab12 lose 1:x:ab12 2:9:cd34</datei></quellkarte>'
    expect(readSourceMap(new OpcPackage([['customXml/item1.xml', map]]))?.positions).toEqual(
      new Map([
        [0, { datei: 'a.md', zeile: 3, total: 'ab12' }],
        [2, { datei: 'a.md', zeile: 9, total: 'cd34' }],
      ]),
    )
  })

  it('a file without a map tells none', () => {
    expect(readSourceMap(new OpcPackage([['word/document.xml', '<w:document/>']]))).toBeUndefined()
  })
})
