import type { Element } from 'hast'
import { hasClass } from '../../layout/document/baum.js'
import { isTitle, isZeichen } from './kennungen.js'

/** Types beyond those of PDF 1.7, and what they are there. */
export const ROLLEN: Record<string, string> = { Aside: 'Div', Em: 'Span', Strong: 'Span' }

const ARTEN: Record<string, string> = {
  section: 'Sect',
  nav: 'Sect',
  h1: 'H2',
  h2: 'H3',
  h3: 'H4',
  h4: 'H5',
  h5: 'H6',
  h6: 'H6',
  p: 'P',
  ul: 'L',
  ol: 'L',
  li: 'LI',
  dl: 'L',
  dt: 'Lbl',
  dd: 'LBody',
  blockquote: 'BlockQuote',
  q: 'Quote',
  aside: 'Aside',
  div: 'Div',
  figure: 'Div',
  figcaption: 'Caption',
  img: 'Figure',
  svg: 'Figure',
  table: 'Table',
  caption: 'Caption',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  a: 'Link',
  strong: 'Strong',
  em: 'Em',
}

/** The structure type of an element of the vocabulary; '' where it has none of its own and its content belongs to its parent. */
export function artOf(element: Element): string {
  if (element.tagName === 'p' && hasClass(element, 'titel')) return 'H1'
  if (isTitle(element)) return 'H2'
  if (isZeichen(element)) return 'Lbl'
  if (element.tagName === 'span') return element.properties.lang ? 'Span' : ''
  return ARTEN[element.tagName] ?? ''
}
