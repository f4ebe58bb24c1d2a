import { removeChildren } from '../xml/edit.js'
import { childOf, needElements } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import type { Headers } from './headers.js'

const KINDS = { 'w:headerReference': 'header', 'w:footerReference': 'footer' } as const

/** Every section gets the template's headers and footers and, but for the title page, their distance from the edge. */
export function setSections(dokument: XmlElement, sectionProperties: XmlElement, headers: Headers): void {
  const margin = childOf(sectionProperties, 'w:pgMar')?.attributes ?? {}
  for (const [index, abschnitt] of needElements(dokument, 'w:sectPr').entries()) {
    const titelseite = index === 0
    removeChildren(abschnitt, ({ name }) => name in KINDS && headers.has(KINDS[name as keyof typeof KINDS]))
    abschnitt.children.unshift(...headers.references(titelseite))
    const ourMargin = childOf(abschnitt, 'w:pgMar')
    if (titelseite || !ourMargin) continue
    for (const name of ['w:header', 'w:footer'])
      if (name in ourMargin.attributes && margin[name]) ourMargin.attributes[name] = margin[name]
  }
}
