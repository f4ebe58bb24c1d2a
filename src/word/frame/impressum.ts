import { type FileChild, Tab, TextRun } from 'docx'
import type { Element, ElementContent } from 'hast'
import { hasClass, isElement } from '../../layout/document/baum.js'
import { Absatz, writeAbsatz, writeZeile } from '../blocks/absatz.js'
import { writeInline } from '../blocks/inline.js'
import type { Satz } from '../satz.js'
import { elementsOf, unexpected } from '../tree.js'

/** The Impressum: terms with what belongs to them, and notes. */
export function writeImpressum(satz: Satz, impressum: Element): FileChild[] {
  return elementsOf(impressum).flatMap((teil) => {
    if (teil.tagName === 'dl') return writeAngaben(satz, teil)
    if (teil.tagName !== 'p') throw unexpected(teil, impressum)
    return [writeAbsatz(satz, teil, hasClass(teil, 'impressumtitel') ? 'Impressumtitel' : 'Impressum')]
  })
}

/** Terms at the left, what belongs to them beside: the first line in the paragraph of the term, further lines below. */
function writeAngaben(satz: Satz, liste: Element): FileChild[] {
  const absaetze: Absatz[] = []
  let begriff: Element | undefined
  for (const eintrag of elementsOf(liste)) {
    if (eintrag.tagName === 'dt') begriff = eintrag
    else if (eintrag.tagName !== 'dd') throw unexpected(eintrag, 'einem Impressum')
    else {
      for (const zeile of linesOf(eintrag)) {
        absaetze.push(begriff ? writeAngabe(satz, begriff, zeile) : writeZeile(satz, 'Impressumzeile', zeile))
        begriff = undefined
      }
    }
  }
  return absaetze
}

function writeAngabe(satz: Satz, begriff: Element, zeile: readonly ElementContent[]): Absatz {
  return new Absatz('Impressumangabe', [
    ...writeInline(satz, begriff.children, 'Impressumbegriff'),
    new TextRun({ children: [new Tab()] }),
    ...writeInline(satz, zeile),
  ])
}

function linesOf(angabe: Element): (readonly ElementContent[])[] {
  if (!angabe.children.some((kind) => isElement(kind) && kind.tagName === 'p')) return [angabe.children]
  return elementsOf(angabe).map((absatz) => {
    if (absatz.tagName !== 'p') throw unexpected(absatz, 'einem Impressum')
    return absatz.children
  })
}
