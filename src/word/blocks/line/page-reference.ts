import { InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is, isElement } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { field } from '../../fields.js'
import { attribute } from '../../tree.js'
import { writeInline } from './inline.js'

/** A reference with the page that it leads to, at the right edge; the page estimator puts the number in. */
export function writePageReference(context: WordContext, reference: Element): ParagraphChild[] {
  const { anchor } = context.targetOf(attribute(reference, 'href'))
  context.listed.push(anchor)
  const content = reference.children.filter((child) => !isElement(child) || !is(child, 'span.seite'))
  return [
    new InternalHyperlink({
      anchor,
      children: [
        ...writeInline(context, content, 'Seitenverweis'),
        // The leaders keep off the text and the number.
        new TextRun({ style: 'Fuehrung', children: [' ', new Tab(), ' '] }),
        ...field(`PAGEREF ${anchor} \\h`, '0', 'Seitenverweis'),
      ],
    }),
  ]
}
