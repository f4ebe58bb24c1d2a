import { addUnder } from '../../add-under.js'
import type { CharacterStyleId } from '../styles/style-ids.js'
import { childOf, valOf, walkXml } from '../xml/find.js'
import { XmlElement, XmlText } from '../xml/xml.js'

/** All elements of a part in the order of the document, as the rules ask for them again and again. */
const STOCK = new WeakMap<XmlElement, { all: XmlElement[]; byName: Map<string, XmlElement[]> }>()

/** Remembers what is in a part that is not changed any more. */
export function indexPart(part: XmlElement): XmlElement {
  const all = walkXml(part)
  const byName = new Map<string, XmlElement[]>()
  for (const element of all) {
    addUnder(byName, element.name, element)
  }
  STOCK.set(part, { all, byName })
  return part
}

/** All elements inside, in the order of the document, the element itself first. */
export function walk(element: XmlElement): XmlElement[] {
  return STOCK.get(element)?.all ?? walkXml(element)
}

/** All elements of this name inside. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  const stock = STOCK.get(element)
  return stock ? (stock.byName.get(name) ?? []) : walkXml(element).filter((inner) => inner.name === name)
}

/** The text that one reads in a paragraph or run: neither instructions of fields nor what was deleted. */
export function readableOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textIn(element)
    case 'w:tab':
    case 'w:br':
      return ' '
    case 'w:noBreakHyphen':
      return '\u2011'
    // The tabs of a paragraph's properties are places, not signs.
    case 'w:pPr':
      return ''
    default: {
      let text = ''
      for (const child of element.children) if (child instanceof XmlElement) text += readableOf(child)
      return text
    }
  }
}

/** The same without the marks of footnotes, which what repeats a paragraph leaves out. */
export function readableWithoutNotes(element: XmlElement): string {
  if (isMark(element)) return ''
  if (element.name !== 'w:p' && element.name !== 'w:hyperlink') return readableOf(element)
  return element.children.map((child) => (child instanceof XmlElement ? readableWithoutNotes(child) : '')).join('')
}

const MARKS: readonly string[] = ['FootnoteReference', 'Fussnotenziffer'] satisfies CharacterStyleId[]

/** Whether a run is the mark of a footnote, or the sign that leads its text. */
export function isMark(run: XmlElement): boolean {
  return run.name === 'w:r' && MARKS.includes(valOf(childOf(run, 'w:rPr', 'w:rStyle')))
}

/** Text directly inside. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (child instanceof XmlText ? child.text : '')).join('')
}
