import { PDFDocument } from '@cantoo/pdf-lib'
import type { Element, Root, Text } from 'hast'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAlternativen } from '../../src/abgleich/gedruckt.js'
import type { Dokument } from '../../src/layout/document/dokument.js'
import { forPaper, forPrint, forScreen } from '../../src/layout/document/media.js'
import { is, isElement, textOf, walk } from '../../src/layout/document/tree.js'
import { isStructElem, type StructElem } from '../../src/pdf/file/structure-tree.js'
import { type InspectedPdf, inspect } from '../../src/pdf/pruefen/inspected-pdf.js'
import { compareWords, imageTexts } from '../../src/pdf/pruefen/punkte/wording.js'
import { wordsOf } from '../../src/pdf/text/document-text.js'
import { wordsOfStructure } from '../../src/pdf/text/tree-text.js'
import { partsInOrder } from '../../src/web/web.js'
import { findMissingIn, readPage } from '../../src/web/wortlaut.js'
import { OpcPackage } from '../../src/word/package/package.js'
import { openCheckedPackage } from '../../src/word/pruefen/checked-package.js'
import { compareWith, readSetTexts } from '../../src/word/pruefen/wording.js'
import { buildAlle, type Gebaut, PROGRAMME, setProgramm } from '../gebaut.js'

/** Kinds of places where a document says something, each asked of an element and what stands around it. */
const ARTEN: Record<string, (element: Element, um: readonly Element[]) => boolean> = {
  'a paragraph': ({ tagName, properties }, um) => tagName === 'p' && !properties.className && inChapter(um),
  'a word in bold': ({ tagName }, um) => tagName === 'strong' && inChapter(um),
  'a figure': (element, um) => is(element, 'span.zahl') && inChapter(um),
  'a point of a list': ({ tagName }, um) => tagName === 'li' && inChapter(um) && !um.some(isNotes),
  'a chapter’s heading': ({ tagName }) => tagName === 'h1',
  'a heading': ({ tagName }) => /^h[2-4]$/.test(tagName),
  'the head of a table': ({ tagName }, um) => tagName === 'th' && um.some((eines) => eines.tagName === 'thead'),
  'the head of a row': ({ tagName }, um) => tagName === 'th' && um.some((eines) => eines.tagName === 'tbody'),
  'a cell': ({ tagName }) => tagName === 'td',
  'the caption of a table': ({ tagName }) => tagName === 'caption',
  'the caption of a figure': ({ tagName }) => tagName === 'figcaption',
  'a source': (element) => is(element, 'p.quelle'),
  'the title of a box': (element) => is(element, 'p.kastentitel'),
  'a note': ({ tagName }, um) => tagName === 'p' && um.some(isNotes),
  'the cover': (_, um) => um.some((eines) => is(eines, 'section.titelseite')),
  'an entry of the contents': ({ tagName }, um) => tagName === 'a' && um.some(isContents),
  'a folded cell': ({ tagName }, um) => tagName === 'td' && um.some((eines) => eines.tagName === 'details'),
  'the Impressum': (_, um) => um.some((eines) => is(eines, 'section.impressum')),
}

const isContents = (element: Element) => element.tagName === 'nav'
const isNotes = (element: Element) => is(element, 'section.fussnoten')
const inChapter = (um: readonly Element[]) => um.some((eines) => is(eines, 'section.abschnitt'))

/** Some texts of each kind: the first, the middle and the last. */
function placesIn(baum: Root): [string, Text][] {
  const gefunden = new Map<string, Text[]>()
  const visit = (element: Element, um: readonly Element[]): void => {
    for (const kind of element.children) {
      if (isElement(kind)) visit(kind, [...um, element])
      if (kind.type !== 'text' || !/\p{L}\p{L}|\d\d/u.test(kind.value)) continue
      for (const [art, trifft] of Object.entries(ARTEN))
        if (trifft(element, um)) gefunden.set(art, [...(gefunden.get(art) ?? []), kind])
    }
  }
  for (const kind of baum.children) if (isElement(kind)) visit(kind, [])
  return [...gefunden].flatMap(([art, texte]) =>
    [...new Set([texte[0], texte[texte.length >> 1], texte.at(-1)])].flatMap((text): [string, Text][] =>
      text ? [[art, text]] : [],
    ),
  )
}

/** What an output lacks is what the document has more: a letter or a digit in the middle, a word at the end. */
const VERLUSTE: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[\p{L}\d](?=[^\p{L}\d]*$)/u, '$&x'),
  (text) => text.replace(/\p{L}\p{L}|\d\d/u, (paar) => `${paar[0]}7${paar[1]}`),
  (text) => `${text} dazu `,
]

describe.each(PROGRAMME)('%s: whatever an output loses of the document is named', (programm) => {
  let gebaut: Gebaut
  let dokument: Dokument
  beforeAll(async () => {
    gebaut = await buildAlle()
    dokument = await setProgramm(programm)
  })

  /** Plants losses of each kind that a medium shows; `find` says what its file lacks. */
  function plant(gezeigt: Root, find: () => readonly unknown[]): void {
    expect(find()).toEqual([])
    const sichtbar = new Set(textsOf(gezeigt))
    const stellen = placesIn(dokument.baum).filter(([, text]) => sichtbar.has(text))
    expect(new Set(stellen.map(([art]) => art)).size).toBeGreaterThan(9)
    stellen.forEach(([art, text], index) => {
      const { value } = text
      const verlust = VERLUSTE[index % VERLUSTE.length] as (text: string) => string
      text.value = verlust(value)
      const funde = text.value === value ? ['nothing planted'] : find()
      text.value = value
      expect(funde.length, `${art}: ${value}`).toBeGreaterThan(0)
    })
    const bilder = picturesIn(gezeigt)
    expect(bilder.length).toBeGreaterThan(0)
    for (const { properties } of bilder) {
      const { alt } = properties
      properties.alt = String(alt).replace(/\p{L}(?=\P{L}*$)/u, '')
      expect(find().length, String(alt)).toBeGreaterThan(0)
      properties.alt = alt
    }
  }

  it('in Word', () => {
    const gesetzt = readSetTexts(openCheckedPackage(OpcPackage.open(gebaut(programm, 'docx'))))
    plant(forPaper(dokument.baum), () => compareWith(dokument.baum, gesetzt))
  })

  it('on the web page', () => {
    const seite = readPage(gebaut(programm, 'html').toString('utf8'))
    plant(forScreen(dokument.baum), () => findMissingIn(seite, partsInOrder(dokument)))
  })

  it('in the PDF', async () => {
    const akte = inspect(await PDFDocument.load(gebaut(programm, 'pdf'), { updateMetadata: false }))
    const seiten = pagesOf(akte, dokument.baum)
    const gehoert = wordsOfStructure(akte.tree, akte.streams)
    plant(forPrint(dokument.baum), () => {
      const baum = forPrint(dokument.baum)
      return [
        ...compareWords(wordsOf(baum, seiten), gehoert).fehler,
        ...imageTexts(readAlternativen(baum)).check(akte).fehler,
      ]
    })
  })
})

/** The first and the last picture that says something. */
function picturesIn(baum: Root): Element[] {
  const bilder = [...walk(baum)].filter(({ tagName, properties }) => tagName === 'img' && properties.alt)
  return [...new Set([bilder[0], bilder.at(-1)])].filter((bild) => bild !== undefined)
}

function textsOf(baum: Root): Text[] {
  return [...walk(baum)].flatMap(({ children }) => children.filter((kind): kind is Text => kind.type === 'text'))
}

/** The page numbers that the tables of contents print, by the ids that their entries lead to. */
function pagesOf({ elements, streams }: InspectedPdf, baum: Root): Map<string, number> {
  const seiten = elements
    .filter(({ element }) => element.type === 'TOCI')
    .map(({ element }) => Number(wordsOfStructure(ownKids(element), streams).at(-1)))
  const ziele = [...walk(forPrint(baum))]
    .filter(isContents)
    .flatMap((verzeichnis) => [...walk({ type: 'root', children: [verzeichnis] })])
    .flatMap(({ tagName, properties: { href } }) => (tagName === 'a' ? [String(href).slice(1)] : []))
  expect(seiten).toHaveLength(ziele.length)
  const punkte = elements
    .filter(({ element }) => element.type === 'LI')
    .map(({ element }) => wordsOfStructure(ownKids(element), streams))
  const gelistet = [...walk(forPrint(baum))]
    .filter((element) => is(element, 'ul.kapitelinhalt'))
    .flatMap((liste) => [...walk(liste)].filter(({ tagName }) => tagName === 'a'))
    .map((verweis): [string, number] => {
      const name = textOf(verweis).replace(/\s/g, '')
      const punkt = punkte.find((worte) => worte.slice(0, -1).join('') === name)
      return [String(verweis.properties.href).slice(1), Number(punkt?.at(-1))]
    })
  return new Map([...gelistet, ...ziele.map((ziel, index): [string, number] => [ziel, seiten[index] ?? 0])])
}

/** An entry without those below it. */
function ownKids({ kids }: StructElem): StructElem[] {
  return kids.filter((kid): kid is StructElem => isStructElem(kid) && kid.type !== 'TOC')
}
