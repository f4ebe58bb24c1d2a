import { type FileChild, Tab, TextRun } from 'docx'
import type { Element, ElementContent } from 'hast'
import { is } from '../../layout/document/baum.js'
import { type ChildOf, NODES } from '../../layout/document/vokabular/vokabular.js'
import { Absatz, writeAbsatz, writeZeile } from '../blocks/absatz.js'
import { writeQuellstueck } from '../blocks/quellstueck.js'
import type { Wordsatz } from '../satz.js'
import { type Answers, answerTo, elementsOf, linesOf } from '../tree.js'

/** The Impressum: terms with what belongs to them, and notes. */
export function writeImpressum(satz: Wordsatz, impressum: Element): FileChild[] {
  const parts: Answers<ChildOf<'section.impressum'>, (teil: Element) => FileChild[]> = {
    'p.impressumtitel': (teil) => [writeAbsatz(satz, teil, NODES['p.impressumtitel'].word)],
    p: (teil) => [writeAbsatz(satz, teil, 'Impressum')],
    '.impressum dl': (teil) => writeAngaben(satz, teil),
  }
  return elementsOf(impressum).flatMap((teil) => answerTo(parts, teil, impressum)(teil))
}

/** Terms at the left, what belongs to them beside: the first line in the paragraph of the term, further lines below. */
function writeAngaben(satz: Wordsatz, liste: Element): FileChild[] {
  const absaetze: Absatz[] = []
  let begriff: Element | undefined
  for (const eintrag of elementsOf(liste)) {
    if (is(eintrag, 'dt')) begriff = eintrag
    else
      for (const zeile of linesOf(eintrag)) {
        absaetze.push(begriff ? writeAngabe(satz, begriff, zeile) : writeZeile(satz, 'Impressumzeile', zeile))
        begriff = undefined
      }
  }
  return absaetze
}

function writeAngabe(satz: Wordsatz, begriff: Element, zeile: readonly ElementContent[]): Absatz {
  return new Absatz('Impressumangabe', [
    ...writeQuellstueck(satz, begriff.children, 'Impressumbegriff'),
    new TextRun({ children: [new Tab()] }),
    ...writeQuellstueck(satz, zeile),
  ])
}
