import type { Element, Parents, RootContent } from 'hast'
import { is, isElement } from '../layout/document/tree.js'

const ID = 'tabellentitel-'

/** Whether an element is the caption of a table, in it or before it. */
export function isCaption({ tagName, properties: { id } }: Element): boolean {
  return tagName === 'caption' || (typeof id === 'string' && id.startsWith(ID))
}

/**
 * Captions of tables stand before them, and name them: what is inside a table goes where the table goes, and could not stand beside it.
 * Tables that are folded away keep theirs.
 */
export function placeCaptions(parts: readonly Element[]): Element[] {
  let count = 0

  const place = (element: Element): Element => {
    if (element.tagName === 'details') return element
    const children = element.children.map((child) => (isElement(child) ? place(child) : child))
    return is(element, 'div.tabelle') ? takeOut({ ...element, children }) : { ...element, children }
  }
  const takeOut = (box: Element): Element => {
    const table = box.children.find((child): child is Element => isElement(child) && child.tagName === 'table')
    const caption = table?.children.find((child): child is Element => isElement(child) && child.tagName === 'caption')
    if (!table || !caption) return box
    count++
    const id = `${ID}${count}`
    const line: Element = {
      ...caption,
      tagName: 'p',
      properties: { ...caption.properties, className: ['beschriftung'], id },
    }
    const named: Element = {
      ...table,
      properties: { ...table.properties, ariaLabelledBy: [id] },
      children: table.children.filter((child) => child !== caption),
    }
    return { ...box, children: box.children.flatMap((child) => (child === table ? [line, named] : [child])) }
  }
  return parts.map(place)
}

/** Puts the captions of a web page back into the tables that follow them: what stands in it is in the order of the document then. */
export function returnCaptions(tree: Parents): void {
  const children: RootContent[] = tree.children
  const elements = children.filter((child): child is Element => isElement(child))
  for (const element of elements) returnCaptions(element)
  for (const [index, caption] of elements.entries()) {
    const table = elements[index + 1]
    if (!isCaption(caption) || table?.tagName !== 'table') continue
    table.children.unshift({ ...caption, tagName: 'caption' })
    children.splice(children.indexOf(caption), 1)
  }
}
