import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dokument } from '../../src/layout/document/dokument.js'
import { forPaper, forPrint, forScreen } from '../../src/layout/document/media.js'
import { is, walk } from '../../src/layout/document/tree.js'
import { buildAlle, type Gebaut, PROGRAMME, setProgramm } from '../gebaut.js'
import { inhaltOfDocx, inhaltOfTree } from '../lesen/inhalt.js'
import { elementsOf, readStruktur, readStrukturbaum, textOfKnoten } from '../lesen/pdf-struktur.js'
import { essence, firstDifference, textOfTree } from '../lesen/text.js'
import { readWord } from '../lesen/word.js'

let gebaut: Gebaut
beforeAll(async () => {
  gebaut = await buildAlle()
})

describe.each(PROGRAMME)('%s', (programm) => {
  const datei = (format: 'pdf' | 'docx' | 'html') => gebaut(programm, format)
  let dokument: Dokument

  beforeAll(async () => {
    dokument = await setProgramm(programm)
  })

  it('has the same headings, tables, captions and links on the web', () => {
    expect(inhaltOfTree(fromHtml(datei('html').toString('utf8')))).toEqual(inhaltOfTree(forScreen(dokument.baum)))
  })

  it('has the same text, headings, tables, captions and alternative texts in the PDF', async () => {
    const seiten = await readStruktur(datei('pdf'))
    const soll = inhaltOfTree(forPrint(dokument.baum), [])
    const elemente = (rollen: RegExp) => seiten.flatMap((seite) => elementsOf(seite, rollen))
    const texte = (rollen: RegExp) => elemente(rollen).map((knoten) => textOfKnoten(knoten))
    // The title of the document, the names of the parts before its first chapter and the titles of boxes are headings in the PDF alone:
    // whoever hears it finds the way by them.
    const koepfe = [...walk(forPrint(dokument.baum))]
      .filter((element) => /^h[1-4]$/.test(element.tagName) || is(element, 'p.kastentitel'))
      .map((element) => capital(essence(textOfTree(element))))
    expect(
      texte(/^H[1-6]$/)
        .slice(-koepfe.length)
        .map(capital),
    ).toEqual(koepfe)
    expect(texte(/^H[1-6]$/).length - koepfe.length).toBeLessThanOrEqual(5)
    // A table over two pages is in the trees of both, with what stands on the other page as elements without text.
    expect(texte(/^Caption$/).filter(Boolean)).toEqual(soll.beschriftungen)
    const zeilen = elemente(/^TR$/).map((zeile) =>
      elementsOf(zeile, /^T[HD]$/).map((zelle) => textOfKnoten(zelle, /^Reference$/)),
    )
    expect(zeilen.map((zellen) => zellen.filter(Boolean)).filter((zellen) => zellen.length > 0)).toEqual(
      soll.tabellen.flat(),
    )
    expect(
      elemente(/^Figure$/)
        .map(({ alt }) => essence(alt))
        .sort(),
    ).toEqual(soll.bilder)
    // A note stands at the foot of a page, within a paragraph that goes on, and may go on itself.
    const gedruckt = textOfKnoten(await readStrukturbaum(datei('pdf')), /^(?:TOC|Figure|Note)$/)
    const baum = withoutEntries(forPrint(dokument.baum))
    const text = essence(textOfTree(withoutNotes(baum)))
    expect(firstDifference(withoutPages(capital(gedruckt), baum), capital(text))).toBe('')
    expect(
      elemente(/^Note$/)
        .map((note) => textOfKnoten(note))
        .join(''),
    ).toBe(listNotes(baum).join(''))
  })

  it('has the same headings, tables, captions and links in Word', () => {
    expect(inhaltOfDocx(datei('docx'))).toEqual(inhaltOfTree(forPaper(dokument.baum)))
  })

  // Notes stand where each medium has them.
  const AUSSEN = ['inhaltsverzeichnis', 'fussnoten', 'fussnote']
  const teil = (klasse: string): string =>
    essence(
      textOfTree(
        dokument.baum.children.find((knoten) => textOfTree(knoten, [klasse]) === '' && textOfTree(knoten) !== '') ??
          dokument.baum,
      ),
    )

  it('has the same text on the web, with the Impressum at its end', () => {
    const soll = essence(textOfTree(forScreen(dokument.baum), AUSSEN))
    const ist = essence(textOfTree(fromHtml(datei('html').toString('utf8')), [...AUSSEN, 'head', 'sprung', 'hinauf']))
    const impressum = teil('impressum')
    expect(soll).toContain(impressum)
    expect(firstDifference(ist, soll.replace(impressum, '') + impressum)).toBe('')
  })

  it('has the same text in Word, some of it in another order, with numbers of headings made by Word', () => {
    const paragraphs = readWord(datei('docx'))
      .absaetze.filter(({ vorlage }) => !vorlage.startsWith('TOC'))
      // Pages of a chapter's contents are counted where these stand.
      .map(({ text, vorlage }) => essence(vorlage === 'Kapitelinhalt' ? text.replace(/\d+$/, '') : text))
    const ist = paragraphs.join('')
    const soll = essence(textOfTree(forPaper(dokument.baum), [...AUSSEN, 'nummer', 'gliederung']))
    const titelseite = teil('titelseite')
    const letters = (text: string) => [...text].sort().join('')
    expect(titelseite.length).toBeGreaterThan(50)
    expect(letters(ist.slice(0, titelseite.length))).toBe(letters(titelseite))
    // Text stands before figures that would leave a gap, lifted sentences stand away from their own words.
    expect(letters(ist.slice(titelseite.length))).toBe(letters(soll.slice(titelseite.length)))
    let cover = titelseite.length
    const chapters = paragraphs.filter((text) => {
      cover -= text.length
      return cover < 0
    })
    expect(chapters.length).toBeGreaterThan(100)
    expect(chapters.filter((text) => !soll.includes(text))).toEqual([])
  })

  it('has the same notes in all three', () => {
    const noten = readWord(datei('docx')).fussnoten.map(essence)
    const web = essence(textOfTree(fromHtml(datei('html').toString('utf8'))))
    const soll = essence(textOfTree(dokument.baum))
    for (const note of noten) {
      expect(soll).toContain(note)
      expect(web).toContain(note)
    }
    expect(noten).toHaveLength(notesOf(dokument.baum))
  })
})

/** Whether an element is a note, or holds nothing but notes. */
function isNote(element: Element): boolean {
  return (
    is(element, 'section.fussnoten') ||
    (is(element, 'div.anmerkung') && [...walk(element)].some((teil) => is(teil, 'span.zeichen')))
  )
}

function withoutNotes<Baum extends Root | Element>(baum: Baum): Baum {
  const children = baum.children
    .filter((kind) => kind.type !== 'element' || !isNote(kind))
    .map((kind) => (kind.type === 'element' ? withoutNotes(kind) : kind))
  return { ...baum, children }
}

/** The texts of the notes, in the order of the tree. */
function listNotes(baum: Dokument['baum']): string[] {
  return [...walk(baum)].filter(isNote).map((note) => essence(textOfTree(note)))
}

/** A design may print headings in capitals; in the file they are letters of their own. */
function capital(text: string): string {
  return text.toUpperCase()
}

/** The tree without the entries of its tables of contents: on paper they have page numbers. */
function withoutEntries(baum: Dokument['baum']): Dokument['baum'] {
  const children = baum.children.map((knoten) =>
    knoten.type === 'element' && knoten.tagName === 'nav'
      ? { ...knoten, children: knoten.children.filter((kind) => kind.type !== 'element' || kind.tagName !== 'ol') }
      : knoten,
  )
  return { ...baum, children }
}

/** The printed text without the pages that stand behind the entries of a chapter's contents. */
function withoutPages(gedruckt: string, baum: Dokument['baum']): string {
  return [...walk(baum)]
    .filter((element) => is(element, 'ul.kapitelinhalt'))
    .flatMap((list) => list.children.map((entry) => capital(essence(textOfTree(entry)))))
    .filter((entry) => entry !== '')
    .reduce((text, entry) => {
      const at = [...text.matchAll(/\d+/g)].find(({ index }) => text.slice(0, index).endsWith(entry))
      return at ? text.slice(0, at.index) + text.slice(at.index + at[0].length) : text
    }, gedruckt)
}

function notesOf(knoten: Nodes): number {
  if (!('children' in knoten)) return 0
  const eigene = knoten.type === 'element' && String(knoten.properties.id ?? '').startsWith('fn-') ? 1 : 0
  return knoten.children.reduce((summe, kind) => summe + notesOf(kind), eigene)
}
