import { removeChildren } from '../xml/edit.js'
import { childOf, needElements } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import type { Kopfzeilen } from './kopfzeilen.js'

const ARTEN = { 'w:headerReference': 'header', 'w:footerReference': 'footer' } as const

/** Every section gets the template's headers and footers and, but for the title page, their distance from the edge. */
export function setSections(dokument: XmlElement, seitenangaben: XmlElement, kopfzeilen: Kopfzeilen): void {
  const rand = childOf(seitenangaben, 'w:pgMar')?.attributes ?? {}
  for (const [index, abschnitt] of needElements(dokument, 'w:sectPr').entries()) {
    const titelseite = index === 0
    removeChildren(abschnitt, ({ name }) => name in ARTEN && kopfzeilen.has(ARTEN[name as keyof typeof ARTEN]))
    abschnitt.children.unshift(...kopfzeilen.references(titelseite))
    const unserRand = childOf(abschnitt, 'w:pgMar')
    if (titelseite || !unserRand) continue
    for (const name of ['w:header', 'w:footer'])
      if (name in unserRand.attributes && rand[name]) unserRand.attributes[name] = rand[name]
  }
}
