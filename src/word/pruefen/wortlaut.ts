import type { Element, ElementContent, Root } from 'hast'
import { findUnsaid, readAlternativen, readWortlaut } from '../../abgleich/gedruckt.js'
import { Textfolge } from '../../abgleich/quelle/stueck.js'
import { isElement } from '../../layout/document/baum.js'
import { forPaper } from '../../layout/document/medien.js'
import { childOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { type Pruefpaket, textteileOf, type Wordmangel } from './pruefpaket.js'
import { findAll, isMark, lesbarOf, lesbarOhneNoten } from './teil.js'
import { Absatzzaehlung } from './zaehlung.js'

/**
 * Whether a Word file says what the document says: every paragraph, cell, caption, entry of a table of contents and note, with
 * the numbers that Word counts. Page numbers and the texts of charts are looked at elsewhere.
 */
export function compareWortlaut(baum: Root, paket: Pruefpaket): Wordmangel[] {
  return compareWith(baum, readGesetztes(paket))
}

/** What a Word file says: its paragraphs with their numbers, its notes, the texts of its pictures. */
export interface Gesetztes {
  absaetze: string[]
  noten: string[]
  bilder: string[]
}

/** What a Word file says, read once for several comparisons. */
export function readGesetztes(paket: Pruefpaket): Gesetztes {
  const zaehlung = new Absatzzaehlung(paket)
  return {
    absaetze: findAll(paket.dokument, 'w:p').map((absatz) =>
      fold(`${zaehlung.next(absatz)} ${lesbarOhneNoten(absatz)}`),
    ),
    noten: findAll(paket.fussnoten, 'w:p').map((absatz) => fold(wordsOfNote(absatz))),
    bilder: [...textteileOf(paket).values()]
      .flatMap((teil) => findAll(teil, 'wp:docPr'))
      .map(({ attributes }) => attributes.descr ?? ''),
  }
}

/** As `compareWortlaut`, with what the file says. */
export function compareWith(baum: Root, { absaetze, noten, bilder }: Gesetztes): Wordmangel[] {
  const soll = readWortlaut(withoutDetails(forPaper(baum)))
  return [
    ...missing(soll.text, absaetze),
    ...missing(soll.noten, noten),
    ...findUnsaid(readAlternativen(forPaper(baum)), bilder).map(
      (alt) => `Der Alternativtext „${alt.slice(0, 60)}“ steht nicht so bei einem Bild.`,
    ),
  ]
}

/** What a web page shows folded is said in Word by the alternative text of its picture. */
function withoutDetails<Knoten extends Root | Element>(knoten: Knoten): Knoten {
  const children = knoten.children.flatMap((kind): ElementContent[] => {
    if (kind.type === 'doctype') return []
    if (!isElement(kind)) return [kind]
    return kind.tagName === 'details' ? [] : [withoutDetails(kind)]
  })
  return { ...knoten, children }
}

/** What one reads in the text of a note: the star that stands for its number, and no mark of another note. */
function wordsOfNote(absatz: XmlElement): string {
  const [erster] = findAll(absatz, 'w:r').filter((lauf) => childOf(lauf, 'w:t') ?? childOf(lauf, 'w:tab'))
  const zeichen = erster && isMark(erster) ? lesbarOf(erster) : ''
  return `${zeichen} ${lesbarOhneNoten(absatz)}`
}

/**
 * Pieces that are not among those set, which are folded; each is set as often as it is said. On the cover, in the Impressum and in tables of
 * contents several stand in one paragraph.
 */
function missing(soll: readonly string[], ist: readonly string[]): Wordmangel[] {
  const da = new Map<string, number>()
  for (const text of ist) da.set(text, (da.get(text) ?? 0) + 1)
  const offen = soll.filter((text) => {
    const zahl = da.get(text) ?? 0
    if (zahl > 0) da.set(text, zahl - 1)
    return zahl === 0
  })
  const uebrig = [...da].filter(([, zahl]) => zahl > 0).map(([text]) => text)
  return offen
    .filter((text) => !uebrig.some((ganz) => holds(ganz, text)))
    .map((text) => `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“ steht nicht so im Text.`)
}

/** Whether a paragraph holds a piece as whole words. */
function holds(ganz: string, text: string): boolean {
  for (let stelle = ganz.indexOf(text); stelle >= 0; stelle = ganz.indexOf(text, stelle + 1)) {
    const davor = ganz[stelle - 1] ?? ''
    const danach = ganz[stelle + text.length] ?? ''
    if (![davor, danach].some((zeichen) => /[\p{L}\p{N}]/u.test(zeichen))) return true
  }
  return false
}

function fold(text: string): string {
  const folge = new Textfolge()
  folge.add(text)
  return folge.text
}
