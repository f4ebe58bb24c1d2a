import { childOf, elementsIn, valOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { type CheckedPackage, findInStyle, styleOf, stylesOf } from './checked-package.js'
import { findAll, readableOf, walk } from './part.js'

/** A bookmark: the paragraph in which it begins, and the text around which it stands there. */
export interface MarkedText {
  paragraph: XmlElement
  text: string
}

/** The bookmarks of the document by name. */
export function readMarks({ dokument }: CheckedPackage): Map<string, MarkedText> {
  const marks = new Map<string, MarkedText>()
  for (const paragraph of findAll(dokument, 'w:p')) {
    for (const [position, { name, attributes }] of elementsIn(paragraph).entries()) {
      if (name !== 'w:bookmarkStart') continue
      const end = elementsIn(paragraph).findIndex(
        (child) => child.name === 'w:bookmarkEnd' && child.attributes['w:id'] === attributes['w:id'],
      )
      const inner = elementsIn(paragraph).slice(position + 1, end < 0 ? undefined : end)
      marks.set(attributes['w:name'] ?? '', { paragraph, text: inner.map(readableOf).join('') })
    }
  }
  return marks
}

/** The numbers that Word gives to the paragraphs whose style is bound to a list: headings. */
export function readNumbers(pkg: CheckedPackage): Map<XmlElement, string> {
  const styles = stylesOf(pkg)
  const numbers = new Map<XmlElement, string>()
  const counter = new Map<string, number[]>()
  for (const paragraph of walk(pkg.dokument)) {
    if (paragraph.name !== 'w:p') continue
    const list = findInStyle(styleOf(paragraph), styles, 'w:pPr', 'w:numPr')
    const own = childOf(paragraph, 'w:pPr', 'w:numPr')
    if (!list || own) continue
    const id = valOf(childOf(list, 'w:numId'))
    const level = Number(valOf(childOf(list, 'w:ilvl')) || '0')
    const state = counter.get(id) ?? []
    counter.set(id, [...state.slice(0, level), (state[level] ?? 0) + 1])
    const pattern = textOfLevel(pkg, id, level)
    numbers.set(
      paragraph,
      pattern.replace(/%(\d)/g, (_, digit: string) => String(counter.get(id)?.[Number(digit) - 1] ?? 0)),
    )
  }
  return numbers
}

function textOfLevel({ numbering }: CheckedPackage, id: string, level: number): string {
  const list = findAll(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === id)
  const abstractNum = valOf(childOf(list, 'w:abstractNumId'))
  const levels = findAll(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === abstractNum,
  )
  const one = elementsIn(levels).find(
    ({ name, attributes }) => name === 'w:lvl' && attributes['w:ilvl'] === String(level),
  )
  return childOf(one, 'w:lvlText')?.attributes['w:val'] ?? ''
}
