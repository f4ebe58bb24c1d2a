import type { ElementContent } from 'hast'
import type { Dokumentkommentar } from '../layout/document/dokument.js'
import type { Paket } from './package/paket.js'
import { lesbarOf } from './pruefen/teil.js'
import { numberOfQuellmarke, type Schreibzeile } from './quellmarken.js'
import { cloneXml, insertAfter, insertBefore, replaceChild } from './xml/edit.js'
import { childOf, elementsIn, findElements } from './xml/find.js'
import { createElement, type XmlElement } from './xml/xml.js'

const TEIL = 'word/comments.xml'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const BEZIEHUNG = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'

/** Puts remarks on the document into a finished package as comments of Word, at the words that they hang on. */
export function writeKommentare(
  paket: Paket,
  kommentare: readonly Dokumentkommentar[],
  stuecke: readonly (readonly ElementContent[])[],
  zeileOf: (stueck: readonly ElementContent[]) => Schreibzeile | undefined,
): void {
  if (kommentare.length === 0) return
  const stellen = findElements(paket.xml('word/document.xml'), 'w:p').flatMap((absatz) =>
    elementsIn(absatz).flatMap((start): Ankerstelle[] => {
      const nummer = start.name === 'w:bookmarkStart' ? numberOfQuellmarke(start.attributes['w:name'] ?? '') : undefined
      const zeile = nummer === undefined ? undefined : zeileOf(stuecke[nummer] ?? [])
      return zeile ? [{ absatz, start, zeile, text: plain(lesbarOf(absatz)) }] : []
    }),
  )
  const geschrieben = kommentare.flatMap((kommentar, id) => {
    const stelle = findStelle(kommentar, stellen)
    if (!stelle) return []
    anchor(stelle, kommentar, String(id))
    return [formatKommentar(kommentar, String(id))]
  })
  paket.put(TEIL, createElement('w:comments', { 'xmlns:w': W }, geschrieben))
  paket.addTyp(TEIL, 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml')
  paket.addRelation('word/document.xml', { Id: 'rIdKommentare', Type: BEZIEHUNG, Target: 'comments.xml' })
}

/** A piece of a paragraph in its hidden bookmark. */
interface Ankerstelle {
  absatz: XmlElement
  start: XmlElement
  zeile: Schreibzeile
  text: string
}

const plain = (text: string) => text.replace(/[\s\u00ad]+/g, ' ').trim()

/** The piece with the words that is nearest to the line; else the last one before it. */
function findStelle({ datei, zeile, zu }: Dokumentkommentar, stellen: readonly Ankerstelle[]): Ankerstelle | undefined {
  const worte = plain(zu).slice(0, 40)
  const eigene = stellen.filter((stelle) => stelle.zeile.datei === datei)
  const fern = (stelle: Ankerstelle) => Math.abs(stelle.zeile.zeile - zeile)
  const [naechste] = eigene.filter(({ text }) => worte !== '' && text.includes(worte)).sort((a, b) => fern(a) - fern(b))
  return naechste ?? eigene.findLast((stelle) => stelle.zeile.zeile <= zeile) ?? eigene[0] ?? stellen[0]
}

/** Around the words where one run holds them, else around the whole piece. */
function anchor({ absatz, start }: Ankerstelle, { zu }: Dokumentkommentar, id: string): void {
  const von = createElement('w:commentRangeStart', { 'w:id': id })
  const bis = createElement('w:commentRangeEnd', { 'w:id': id })
  const zeichen = createElement('w:r', {}, [createElement('w:commentReference', { 'w:id': id })])
  const lauf = elementsIn(absatz).find(
    (kind) =>
      kind.name === 'w:r' &&
      zu !== '' &&
      elementsIn(kind).filter(({ name }) => name === 'w:t').length === 1 &&
      (childOf(kind, 'w:t')?.text ?? '').includes(zu),
  )
  if (lauf && elementsIn(lauf).every(({ name }) => name === 'w:t' || name === 'w:rPr')) {
    const text = childOf(lauf, 'w:t')?.text ?? ''
    const stelle = text.indexOf(zu)
    const rPr = childOf(lauf, 'w:rPr')
    const piece = (stueck: string) =>
      stueck === ''
        ? []
        : [
            createElement('w:r', {}, [
              ...(rPr ? [cloneXml(rPr)] : []),
              createElement('w:t', { 'xml:space': 'preserve' }, [stueck]),
            ]),
          ]
    replaceChild(
      absatz,
      lauf,
      ...piece(text.slice(0, stelle)),
      von,
      ...piece(zu),
      bis,
      zeichen,
      ...piece(text.slice(stelle + zu.length)),
    )
    return
  }
  const ende = elementsIn(absatz).find(
    ({ name, attributes }) => name === 'w:bookmarkEnd' && attributes['w:id'] === start.attributes['w:id'],
  )
  insertAfter(absatz, start, von)
  if (ende) insertBefore(absatz, ende, bis, zeichen)
  else absatz.children.push(bis, zeichen)
}

function formatKommentar({ autor, datum, text }: Dokumentkommentar, id: string): XmlElement {
  const tag = datum === '' ? {} : { 'w:date': `${datum}T00:00:00Z` }
  return createElement('w:comment', { 'w:id': id, 'w:author': autor, ...tag, 'w:initials': initialsOf(autor) }, [
    createElement('w:p', {}, [createElement('w:r', {}, [createElement('w:t', { 'xml:space': 'preserve' }, [text])])]),
  ])
}

function initialsOf(autor: string): string {
  return autor
    .split(/\s+/)
    .map((wort) => wort[0] ?? '')
    .join('')
    .slice(0, 3)
}
