import type { Element, ElementContent, Root } from 'hast'
import { hasClass, is, isElement, nodeOf, walk } from '../layout/document/tree.js'
import type { PlainName } from '../layout/document/vocabulary/vocabulary.js'
import { Textfolge } from './quelle/stueck.js'

/** A piece of the document that stands by itself: a paragraph, a cell, a caption, the alternative text of a picture. */
export interface Blatt {
  von: number
  bis: number
}

/** What a part of the document prints, without what setting adds of itself: numbers of headings, labels, marks of notes. */
export interface Gedrucktes {
  text: string
  blaetter: Blatt[]
  /** Ids of the notes, one a NOTE in the text. */
  noten: string[]
}

const IM_TEXT = new Set(['strong', 'em', 'code', 'a', 'span', 'sup', 'sub'])
/** Spans that stand in lines of their own. */
const EIGENE_ZEILEN = new Set<PlainName>(['span.eintrag', 'span.feldname'])
/** What setting adds, and notes. */
const OHNE = new Set<PlainName>([
  'ul.kapitelinhalt',
  'dl.glossar',
  'span.nummer',
  'span.pfeil',
  'span.seite',
  'span.marke',
  'section.fussnoten',
])

/** Reads what a part of the tree prints, in its order; notes at its end are left out. */
export function readGedrucktes(wurzel: Root | Element): Gedrucktes {
  const folge = new Textfolge()
  const blaetter: Blatt[] = []
  let von = 0
  /** The sign of a point and its first paragraph are one. */
  let gezaehlt = false
  const close = (): void => {
    folge.space()
    if (gezaehlt) {
      gezaehlt = false
      return
    }
    const bis = folge.trimmedLength
    if (bis > von) blaetter.push({ von, bis })
    von = folge.length
  }
  const visit = (knoten: Root['children'][number] | ElementContent): void => {
    if (knoten.type === 'text') folge.add(knoten.value)
    if (!isElement(knoten)) return
    const { tagName, properties } = knoten
    const name = nodeOf(knoten)
    if (name && OHNE.has(name)) return
    if (name === 'a.fussnote') folge.note(String(properties.href).slice(1))
    else if (tagName === 'br') folge.space()
    else if (IM_TEXT.has(tagName) && name !== 'span.zeichen') visitAll(knoten)
    else {
      close()
      if (tagName === 'img') folge.add(String(properties.alt ?? ''))
      else if (tagName === 'ol') visitCounted(knoten)
      else visitAll(knoten)
      close()
    }
  }
  const visitAll = ({ children }: Root | Element): void => {
    for (const kind of children) visit(kind)
  }
  const visitCounted = (liste: Element): void => {
    let zahl = Number(liste.properties.start ?? 1)
    for (const punkt of liste.children.filter(isElement)) {
      close()
      folge.add(`${markerOf(zahl++, liste)} `)
      const erstes = punkt.children.find((kind) => kind.type !== 'text' || kind.value.trim() !== '')
      gezaehlt = erstes !== undefined && isElement(erstes) && !IM_TEXT.has(erstes.tagName)
      visitAll(punkt)
      close()
    }
  }
  visitAll(wurzel)
  close()
  return { text: folge.text, blaetter, noten: folge.noten }
}

/** The sign of a counted point, as all outputs set it. */
export function markerOf(zahl: number, liste: Element): string {
  if (hasClass(liste, 'buchstaben')) return `${String.fromCharCode(96 + zahl)})`
  return hasClass(liste, 'klammer') ? `${zahl})` : `${zahl}.`
}

/** The notes at the end of a chapter by their ids, without the signs that lead them. */
export function readNoten(kapitel: Element): Map<string, Gedrucktes> {
  const noten = new Map<string, Gedrucktes>()
  for (const bereich of kapitel.children.filter(isElement)) {
    if (!is(bereich, 'section.fussnoten')) continue
    for (const liste of bereich.children.filter(isElement))
      for (const punkt of liste.children.filter(isElement))
        noten.set(String(punkt.properties.id), readGedrucktes(withoutSign(punkt)))
  }
  return noten
}

function withoutSign(element: Element): Element {
  return {
    ...element,
    children: element.children.flatMap((kind): ElementContent[] => {
      if (!isElement(kind)) return [kind]
      return is(kind, 'span.zeichen') ? [] : [withoutSign(kind)]
    }),
  }
}

/** A document in pieces, each of which an output says in one: paragraphs, cells, captions, points with their numbers; notes apart. */
export interface Wortlaut {
  text: string[]
  noten: string[]
}

/**
 * Reads a tree in pieces, with all that setting adds, but for marks of notes and numbers of pages.
 * @param gezaehlt whether the points of counted lists begin with their numbers
 */
export function readWortlaut(baum: Root | Element, { gezaehlt = true } = {}): Wortlaut {
  const text: string[] = []
  const noten: string[] = []
  let stueck = new Textfolge()
  let ziel = text
  let imVerzeichnis = false
  const close = (): void => {
    const fertig = stueck.text
    if (fertig !== '') ziel.push(fertig)
    stueck = new Textfolge()
  }
  const visit = (knoten: Root['children'][number] | ElementContent): void => {
    if (knoten.type === 'text') stueck.add(knoten.value)
    if (!isElement(knoten)) return
    const name = nodeOf(knoten)
    if (name === 'a.fussnote' || name === 'span.seite') return
    if (knoten.tagName === 'br') stueck.space()
    else if (IM_TEXT.has(knoten.tagName) && !(name && EIGENE_ZEILEN.has(name))) visitAll(knoten)
    else visitBlock(knoten, name)
  }
  const visitBlock = (block: Element, name: PlainName | undefined): void => {
    close()
    const davor = ziel
    if (name === 'section.fussnoten') ziel = noten
    if (name === 'nav.inhaltsverzeichnis') imVerzeichnis = true
    if (gezaehlt && block.tagName === 'ol' && ziel !== noten && !imVerzeichnis) visitCounted(block)
    else visitAll(block)
    if (name === 'nav.inhaltsverzeichnis') imVerzeichnis = false
    close()
    ziel = davor
  }
  const visitAll = ({ children }: Root | Element): void => {
    for (const kind of children) visit(kind)
  }
  const visitCounted = (liste: Element): void => {
    let zahl = Number(liste.properties.start ?? 1)
    for (const punkt of liste.children.filter(isElement)) {
      const marke = `${markerOf(zahl++, liste)} `
      const vorher = ziel.length
      visitAll(punkt)
      close()
      if (ziel.length > vorher) ziel[vorher] = marke + ziel[vorher]
    }
  }
  visitAll(baum)
  close()
  return { text, noten }
}

/** What the pictures of a tree say to who cannot see them, in order; ornament says nothing. */
export function readAlternativen(baum: Root | Element): string[] {
  return [...walk(baum.type === 'root' ? baum : { type: 'root', children: [baum] })].flatMap(
    ({ tagName, properties }) => {
      const text = tagName === 'img' ? String(properties.alt ?? '').trim() : ''
      return text === '' ? [] : [text]
    },
  )
}

/** What is said fewer times than it should be. */
export function findUnsaid(soll: readonly string[], ist: readonly string[]): string[] {
  const fold = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[\s\u00ad]+/g, ' ')
      .trim()
  const rest = ist.map(fold)
  return soll.filter((text) => {
    const stelle = rest.indexOf(fold(text))
    if (stelle >= 0) rest.splice(stelle, 1)
    return stelle < 0
  })
}
