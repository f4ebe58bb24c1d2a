import { Paragraph, type ParagraphChild } from 'docx'
import type { Element } from 'hast'
import { is, isElement, printedText } from '../../layout/document/baum.js'
import { asKind } from '../element.js'
import { writeMarke } from '../felder.js'
import type { Wordsatz } from '../satz.js'
import { writeInline } from './inline.js'

/**
 * The caption of a table or figure. The bookmark for the id stands around the label alone, so that a field can repeat
 * it in a reference.
 */
export function writeBeschriftung(satz: Wordsatz, beschriftung: Element, id: string): Paragraph {
  const { children } = beschriftung
  const index = children.findIndex((kind) => isElement(kind) && is(kind, 'span.marke'))
  const marke = children[index]
  const { start, ende } = satz.bookmark(id)
  const kinder: ParagraphChild[] = []
  if (marke && isElement(marke)) {
    kinder.push(...writeInline(satz, children.slice(0, index)))
    kinder.push(...start.map(asKind), ...writeMarke(satz, printedText(marke), 'Marke'), ...ende.map(asKind))
    kinder.push(...writeInline(satz, [{ type: 'text', value: '\u2002' }, ...trimStart(children.slice(index + 1))]))
  } else {
    kinder.push(...start.map(asKind), ...writeInline(satz, children), ...ende.map(asKind))
  }
  return new Paragraph({ style: 'Caption', children: kinder })
}

/** The label is set off by a wider space in place of the usual one. */
function trimStart(inhalt: Element['children']): Element['children'] {
  const [erstes, ...rest] = inhalt
  return erstes?.type === 'text' ? [{ type: 'text', value: erstes.value.trimStart() }, ...rest] : inhalt
}
