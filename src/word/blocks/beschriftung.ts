import type { ParagraphChild } from 'docx'
import type { Element, ElementContent } from 'hast'
import { is, isElement, printedText } from '../../layout/document/baum.js'
import { asKind } from '../element.js'
import { writeMarke } from '../felder.js'
import type { Wordsatz } from '../satz.js'
import type { FesterStil } from '../styles/stile.js'
import { Absatz } from './absatz.js'
import { writeQuellstueck } from './quellstueck.js'

/**
 * The caption of a table or figure. The bookmark for the id stands around the label alone, so that a field can repeat
 * it in a reference.
 */
export function writeBeschriftung(
  satz: Wordsatz,
  beschriftung: Element,
  id: string,
  vorlage: FesterStil = 'Caption',
): Absatz {
  const { children } = beschriftung
  const index = children.findIndex((kind) => isElement(kind) && is(kind, 'span.marke'))
  const marke = children[index]
  const { start, ende } = satz.bookmark(id)
  const kinder: ParagraphChild[] = []
  if (marke && isElement(marke)) {
    kinder.push(...writeQuellstueck(satz, children.slice(0, index)))
    kinder.push(...start.map(asKind), ...writeMarke(satz, printedText(marke), 'Marke'), ...ende.map(asKind))
    const text = children.slice(index + 1)
    const abgesetzt: ElementContent[] = [{ type: 'text', value: '\u2002' }, ...trimStart(text)]
    kinder.push(...writeQuellstueck(satz, abgesetzt, undefined, text))
  } else {
    kinder.push(...start.map(asKind), ...writeQuellstueck(satz, children), ...ende.map(asKind))
  }
  return new Absatz(vorlage, kinder)
}

/** The label is set off by a wider space in place of the usual one. */
function trimStart(inhalt: ElementContent[]): ElementContent[] {
  const [erstes, ...rest] = inhalt
  return erstes?.type === 'text' ? [{ type: 'text', value: erstes.value.trimStart() }, ...rest] : inhalt
}
