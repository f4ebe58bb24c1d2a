import { type FileChild, Tab, TextRun } from 'docx'
import type { Element, ElementContent } from 'hast'
import { is, isElement, printedText } from '../../layout/document/baum.js'
import type { Wordsatz } from '../satz.js'
import { elementsOf } from '../tree.js'
import { Absatz, writeAbsatz } from './absatz.js'
import { writeQuellstueck } from './quellstueck.js'

/** A note in small type; the sign that leads it hangs. */
export function writeAnmerkung(satz: Wordsatz, anmerkung: Element): FileChild[] {
  const absaetze = elementsOf(anmerkung)
  const mitZeichen = absaetze.some((absatz) => signOf(absatz) !== undefined)
  return absaetze.map((absatz) => {
    const zeichen = signOf(absatz)
    if (!zeichen) return writeAbsatz(satz, absatz, mitZeichen ? 'AnmerkungFolge' : 'AnmerkungOhneZeichen')
    const text = absatz.children.slice(absatz.children.indexOf(zeichen) + 1)
    return new Absatz('Anmerkung', [
      new TextRun(printedText(zeichen)),
      new TextRun({ children: [new Tab()] }),
      ...writeQuellstueck(satz, text),
    ])
  })
}

function signOf({ children }: Element): Extract<ElementContent, Element> | undefined {
  return children.find((kind): kind is Element => isElement(kind) && is(kind, 'span.zeichen'))
}
