import type { FileChild, ParagraphChild } from 'docx'
import type { Element } from 'hast'
import { type ChildOf, NODES } from '../../layout/document/vokabular/vokabular.js'
import { Absatz, writeAbsatz } from '../blocks/absatz.js'
import { A4 } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { type Answers, answerTo, elementsOf } from '../tree.js'
import { createSeitenbild } from './titelbilder.js'

/** Margins of the page in millimetres: what is left of it for text is where the source stands, at the foot. */
export const BILDSEITENRAND = { links: 10, oben: 280, unten: 6, randspalte: 0 } as const

/** A page of one picture, which hangs behind the text on its source, or on a paragraph of nothing else. */
export function writeBildseite(satz: Wordsatz, seite: Element): FileChild[] {
  const bilder: ParagraphChild[] = []
  const parts: Answers<ChildOf<'div.bildseite'>, (teil: Element) => Absatz[]> = {
    img: (teil) => {
      bilder.push(createSeitenbild(satz, teil, { links: 0, oben: 0, ...A4 }))
      return []
    },
    'p.bildquelle': (teil) => [
      writeAbsatz(satz, teil, satz.useStil(NODES['p.bildquelle'].word)).withVorne(bilder.splice(0)),
    ],
  }
  const absaetze = elementsOf(seite).flatMap((teil) => answerTo(parts, teil, seite)(teil))
  return bilder.length > 0 ? [new Absatz('Fuge', bilder), ...absaetze] : absaetze
}
