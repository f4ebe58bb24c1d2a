import { PDFDocument } from '@cantoo/pdf-lib'
import type { Element, Root, Text } from 'hast'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasClass, is, isElement, walk } from '../../src/layout/document/baum.js'
import type { Dokument } from '../../src/layout/document/dokument.js'
import { forPaper, forPrint, forScreen } from '../../src/layout/document/medien.js'
import { openAkte } from '../../src/pdf/pruefen/akte.js'
import { wortlaut } from '../../src/pdf/pruefen/punkte/wortlaut.js'
import { isElement as isStructElem, type StructElem, type StructKid } from '../../src/pdf/structure-tree.js'
import { wordsOf } from '../../src/pdf/text/document-text.js'
import { partsInOrder } from '../../src/web/web.js'
import { findMissing } from '../../src/web/wortlaut.js'
import { Paket } from '../../src/word/package/paket.js'
import { openPruefpaket } from '../../src/word/pruefen/pruefpaket.js'
import { compareWortlaut } from '../../src/word/pruefen/wortlaut.js'
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
  'the Impressum': (_, um) => um.some((eines) => is(eines, 'section.impressum')),
}

const isNotes = (element: Element) => is(element, 'section.fussnoten')
const inChapter = (um: readonly Element[]) => um.some((eines) => is(eines, 'section.abschnitt'))

/** Some texts of each kind: the first, the middle and the last. */
function placesIn(baum: Root): [string, Text][] {
  const gefunden = new Map<string, Text[]>()
  const visit = (element: Element, um: readonly Element[]): void => {
    if (hasClass(element, 'datenanhang') || element.tagName === 'details' || element.tagName === 'nav') return
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
  }

  it('in Word', () => {
    const paket = openPruefpaket(Paket.open(gebaut(programm, 'docx')))
    plant(forPaper(dokument.baum), () => compareWortlaut(dokument.baum, paket))
  })

  it('on the web page', () => {
    const html = gebaut(programm, 'html').toString('utf8')
    plant(forScreen(dokument.baum), () => findMissing(html, partsInOrder(dokument)))
  })

  it('in the PDF', async () => {
    const akte = openAkte(await PDFDocument.load(gebaut(programm, 'pdf'), { updateMetadata: false }))
    const ohneVerzeichnis = { ...akte, baum: withoutToc(akte.baum) }
    plant(forPrint(dokument.baum), () => {
      const soll = wordsOf(withoutEntries(forPrint(dokument.baum)), new Map())
      return wortlaut(soll).pruefe(ohneVerzeichnis).fehler
    })
  })
})

function textsOf(baum: Root): Text[] {
  return [...walk(baum)].flatMap(({ children }) => children.filter((kind): kind is Text => kind.type === 'text'))
}

/** Entries of tables of contents have page numbers, which only the print knows; they are compared with the headings elsewhere. */
function withoutToc(baum: readonly StructElem[]): StructElem[] {
  const keep = (kind: StructKid): StructKid[] => {
    if (!isStructElem(kind)) return [kind]
    return kind.art === 'TOC' ? [] : [{ ...kind, kinder: kind.kinder.flatMap(keep) }]
  }
  return baum.map((element) => ({ ...element, kinder: element.kinder.flatMap(keep) }))
}

function withoutEntries(baum: Root): Root {
  const children = baum.children.map((knoten) =>
    isElement(knoten) && knoten.tagName === 'nav'
      ? { ...knoten, children: knoten.children.filter((kind) => !isElement(kind) || kind.tagName !== 'ol') }
      : knoten,
  )
  return { ...baum, children }
}
