import { InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is, isElement } from '../../layout/document/baum.js'
import { feld } from '../felder.js'
import type { Wordsatz } from '../satz.js'
import { attribut } from '../tree.js'
import { writeInline } from './inline.js'

/** A reference with the page that it leads to, at the right edge; the page estimator puts the number in. */
export function writeSeitenverweis(satz: Wordsatz, verweis: Element): ParagraphChild[] {
  const { anker } = satz.zielOf(attribut(verweis, 'href'))
  satz.verzeichnet.push(anker)
  const inhalt = verweis.children.filter((kind) => !isElement(kind) || !is(kind, 'span.seite'))
  return [
    new InternalHyperlink({
      anchor: anker,
      children: [
        ...writeInline(satz, inhalt),
        // The leaders keep off the text and the number.
        new TextRun({ style: 'Fuehrung', children: [' ', new Tab(), ' '] }),
        ...feld(`PAGEREF ${anker} \\h`, '0'),
      ],
    }),
  ]
}
