import { isElement, isMarkedContentRef, type StructElem, textOf } from '../file/structure-tree.js'
import { split } from './document-text.js'
import { type ReadStream, wordings } from './read-marks.js'

const IN_ZEILEN = new Set(['Span', 'Em', 'Strong', 'Link', 'Reference', 'Quote', 'Code'])
const GEZAEHLT = new Set(['LI', 'Note'])
/** Numbers and signs of lists are made by each medium itself. */
const LISTENZEICHEN = /^(?:\p{L}{1,4}[.)]|\d+[.)]|[•◦▪‣–])?$/u

/**
 * The words of a structure tree in its order, as they are read aloud: glyphs by their fonts' character maps, or the ActualText that
 * stands for them. Those of different blocks are never one.
 */
export function wordsOfStructure(baum: readonly StructElem[], stroeme: readonly ReadStream[]): string[] {
  const texte = wordings(stroeme)

  const inLine = (element: StructElem): string => {
    const ersatz = textOf(element.dict, 'ActualText')
    if (ersatz !== '') return ersatz
    return element.kinder
      .map((kind) => {
        if (isElement(kind)) return inLine(kind)
        return isMarkedContentRef(kind) ? (texte.get(kind.strom, kind.mcid)?.text ?? '') : ''
      })
      .join('')
  }
  const woerter: string[] = []
  const visit = (element: StructElem, eltern: StructElem | undefined): void => {
    if (
      element.art === 'Lbl' &&
      GEZAEHLT.has(eltern?.art ?? '') &&
      LISTENZEICHEN.test(split(inLine(element)).join(' '))
    )
      return
    // Of a picture its alternative text is read aloud, not the letters that are drawn in it (ISO 32000-1, 14.9.3).
    if (element.art === 'Figure' && textOf(element.dict, 'Alt') !== '') return
    if (textOf(element.dict, 'ActualText') !== '') {
      woerter.push(...split(inLine(element)))
      return
    }
    let zeilen = ''
    const flush = (): void => {
      woerter.push(...split(zeilen))
      zeilen = ''
    }
    for (const kind of element.kinder) {
      if (isElement(kind) && !IN_ZEILEN.has(kind.art)) {
        flush()
        visit(kind, element)
      } else if (isElement(kind)) zeilen += inLine(kind)
      else if (isMarkedContentRef(kind)) zeilen += texte.get(kind.strom, kind.mcid)?.text ?? ''
    }
    flush()
  }
  for (const element of baum) visit(element, undefined)
  return woerter
}
