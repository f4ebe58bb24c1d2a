import { isMarkedContentRef, isStructElem, type StructElem, textEntryOf } from '../file/structure-tree.js'
import { split } from './document-text.js'
import { type ReadStream, wordings } from './read-marks.js'

const INLINE = new Set(['Span', 'Em', 'Strong', 'Link', 'Reference', 'Quote', 'Code'])
const NUMBERED = new Set(['LI', 'Note'])
/** Numbers and signs of lists are made by each medium itself. */
const LIST_MARKER = /^(?:\p{L}{1,4}[.)]|\d+[.)]|[•◦▪‣–])?$/u

/**
 * The words of a structure tree in its order, as they are read aloud: glyphs by their fonts' character maps, or the ActualText that
 * stands for them. Those of different blocks are never one.
 */
export function wordsOfStructure(tree: readonly StructElem[], streams: readonly ReadStream[]): string[] {
  const texts = wordings(streams)

  const inLine = (element: StructElem): string => {
    const actualText = textEntryOf(element.dict, 'ActualText')
    if (actualText !== '') return actualText
    return element.kids
      .map((kid) => {
        if (isStructElem(kid)) return inLine(kid)
        return isMarkedContentRef(kid) ? (texts.get(kid.stream, kid.mcid)?.text ?? '') : ''
      })
      .join('')
  }
  const words: string[] = []
  const visit = (element: StructElem, parent: StructElem | undefined): void => {
    if (
      element.type === 'Lbl' &&
      NUMBERED.has(parent?.type ?? '') &&
      LIST_MARKER.test(split(inLine(element)).join(' '))
    )
      return
    // Of a picture its alternative text is read aloud, not the letters that are drawn in it (ISO 32000-1, 14.9.3).
    if (element.type === 'Figure' && textEntryOf(element.dict, 'Alt') !== '') return
    if (textEntryOf(element.dict, 'ActualText') !== '') {
      words.push(...split(inLine(element)))
      return
    }
    let inline = ''
    const flush = (): void => {
      words.push(...split(inline))
      inline = ''
    }
    for (const kid of element.kids) {
      if (isStructElem(kid) && !INLINE.has(kid.type)) {
        flush()
        visit(kid, element)
      } else if (isStructElem(kid)) inline += inLine(kid)
      else if (isMarkedContentRef(kid)) inline += texts.get(kid.stream, kid.mcid)?.text ?? ''
    }
    flush()
  }
  for (const element of tree) visit(element, undefined)
  return words
}
