import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/layout/document/baum.js'
import { textsOf } from '../../src/layout/document/quellorte.js'
import { Paket } from '../../src/word/package/paket.js'
import { lesbarOhneNoten } from '../../src/word/pruefen/teil.js'
import { nameQuellmarke, numberOfQuellmarke, readQuellkarte, sumOfText } from '../../src/word/quellmarken.js'
import { createWord } from '../../src/word/word.js'
import { findElements } from '../../src/word/xml/find.js'
import type { XmlElement } from '../../src/word/xml/xml.js'
import { createDokument } from './fixtures.js'

const dokument = createDokument()
const texte = textsOf(dokument.baum)
const entwurf = await createWord(
  dokument,
  undefined,
  texte.map((_, index) => ({ datei: 'content/p/abschnitte/a.md', zeile: index + 1 })),
)
const paket = Paket.open(entwurf.paket.pack())
const absaetze = findElements(paket.xml('word/document.xml'), 'w:p')

const numbersIn = (element: XmlElement): number[] =>
  findElements(element, 'w:bookmarkStart').flatMap(
    ({ attributes }) => numberOfQuellmarke(attributes['w:name'] ?? '') ?? [],
  )

describe('marks by which a Word file comes home', () => {
  it('every text that is no contents or label has one, around just what stands there', () => {
    const plain = (text: string) => text.replace(/[\s\u00ad]+/g, ' ').trim()
    expect(entwurf.stuecke.length).toBeGreaterThan(60)
    const gesehen = absaetze.flatMap((absatz) =>
      numbersIn(absatz).map((nummer) => {
        // Notes are marks in Word.
        const ohneNoten = (entwurf.stuecke[nummer] ?? []).filter(
          (teil) => !(teil.type === 'element' && teil.properties.className?.toString() === 'fussnote'),
        )
        expect(plain(lesbarOhneNoten(absatz))).toContain(plain(ohneNoten.map(textOf).join('')).split(' ')[0])
        return nummer
      }),
    )
    expect(gesehen.sort((a, b) => a - b)).toEqual(entwurf.stuecke.map((_, nummer) => nummer))
  })

  it('none stands in notes and contents', () => {
    expect(numbersIn(paket.xml('word/footnotes.xml'))).toEqual([])
    for (const verzeichnis of findElements(paket.xml('word/document.xml'), 'w:sdt'))
      expect(numbersIn(verzeichnis)).toEqual([])
    expect(entwurf.noten.size).toBeGreaterThan(0)
  })

  it('the map says where each was written and what its paragraph said', () => {
    const karte = readQuellkarte(paket)
    expect(karte?.programm).toBe(dokument.id)
    expect(karte?.stellen.size).toBe(entwurf.stuecke.length)
    for (const absatz of absaetze)
      for (const nummer of numbersIn(absatz)) {
        const [text] = (entwurf.stuecke[nummer] ?? []).flatMap(textsOf)
        expect(karte?.stellen.get(nummer)).toEqual({
          datei: 'content/p/abschnitte/a.md',
          zeile: text ? texte.indexOf(text) + 1 : 0,
          summe: sumOfText(lesbarOhneNoten(absatz)),
        })
      }
  })

  it('names that LibreOffice has changed are known, others are not', () => {
    expect(numberOfQuellmarke(`${nameQuellmarke(17)}_Copy_1_Copy_1`)).toBe(17)
    expect(numberOfQuellmarke('_amip_x')).toBeUndefined()
    expect(numberOfQuellmarke('_Fussnote_1')).toBeUndefined()
    expect(sumOfText('Förder\u00adplan\u00a02023 ')).toBe(sumOfText('Förderplan 2023'))
  })

  it('a file without a map tells none', () => {
    expect(readQuellkarte(new Paket([['word/document.xml', '<w:document/>']]))).toBeUndefined()
  })
})
