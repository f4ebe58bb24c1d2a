import { addUnder } from '../../add-under.js'
import { childOf, walkXml, wertOf } from '../xml/find.js'
import { XmlElement, XmlText } from '../xml/xml.js'

/** All elements of a part in the order of the document, as the rules ask for them again and again. */
const BESTAND = new WeakMap<XmlElement, { alle: XmlElement[]; nachName: Map<string, XmlElement[]> }>()

/** Remembers what is in a part that is not changed any more. */
export function indexTeil(teil: XmlElement): XmlElement {
  const alle = walkXml(teil)
  const nachName = new Map<string, XmlElement[]>()
  for (const element of alle) {
    addUnder(nachName, element.name, element)
  }
  BESTAND.set(teil, { alle, nachName })
  return teil
}

/** All elements inside, in the order of the document, the element itself first. */
export function walk(element: XmlElement): XmlElement[] {
  return BESTAND.get(element)?.alle ?? walkXml(element)
}

/** All elements of this name inside. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  const bestand = BESTAND.get(element)
  return bestand ? (bestand.nachName.get(name) ?? []) : walkXml(element).filter((innen) => innen.name === name)
}

/** The text that one reads in a paragraph or run: neither instructions of fields nor what was deleted. */
export function lesbarOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textIn(element)
    case 'w:tab':
    case 'w:br':
      return ' '
    case 'w:noBreakHyphen':
      return '\u2011'
    default: {
      let text = ''
      for (const kind of element.children) if (kind instanceof XmlElement) text += lesbarOf(kind)
      return text
    }
  }
}

/** The same without the marks of footnotes, which what repeats a paragraph leaves out. */
export function lesbarOhneNoten(element: XmlElement): string {
  if (isMark(element)) return ''
  if (element.name !== 'w:p' && element.name !== 'w:hyperlink') return lesbarOf(element)
  return element.children.map((kind) => (kind instanceof XmlElement ? lesbarOhneNoten(kind) : '')).join('')
}

/** Whether a run is the mark of a footnote, or the sign that leads its text. */
export function isMark(lauf: XmlElement): boolean {
  return lauf.name === 'w:r' && wertOf(childOf(lauf, 'w:rPr', 'w:rStyle')) === 'FootnoteReference'
}

/** Text directly inside. */
export function textIn({ children }: XmlElement): string {
  return children.map((kind) => (kind instanceof XmlText ? kind.text : '')).join('')
}
