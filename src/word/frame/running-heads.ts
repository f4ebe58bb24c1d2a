import type { OpcPackage } from '../package/package.js'
import type { FixedStyleId } from '../styles/style-ids.js'
import { childOf, childrenOf, elementsIn, findElements, valOf } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'

const MAIN = 'word/document.xml'
const CHAPTERS: readonly string[] = ['Heading1', 'Heading1Still'] satisfies FixedStyleId[]

/**
 * Headers name the chapter of their page by a field that Word works out anew on each page. Programs that do not, show the value that
 * stands in the file on all pages of a section: where chapters share one, that is what is true of all of them.
 * @param general what such headers show
 */
export function generaliseSharedHeads(pkg: OpcPackage, general: string): void {
  const targets = new Map(pkg.relationsOf(MAIN).map(({ id, target }) => [id, target]))
  for (const { paragraphs, area } of sectionsOf(pkg.xml(MAIN))) {
    const chapters = paragraphs.map((one) => CHAPTERS.includes(valOf(childOf(one, 'w:pPr', 'w:pStyle'))))
    const count = chapters.filter(Boolean).length
    if (count === 0 || (count === 1 && chapters[0])) continue
    for (const { attributes } of childrenOf(area, 'w:headerReference')) {
      const part = targets.get(attributes['r:id'] ?? '')
      if (part) setStyleRefs(pkg.xml(part), general)
    }
  }
}

/** The sections of the document: the paragraphs of their text, and what says how they are. */
function sectionsOf(main: XmlElement): { paragraphs: XmlElement[]; area: XmlElement }[] {
  const sections: { paragraphs: XmlElement[]; area: XmlElement }[] = []
  let open: XmlElement[] = []
  for (const block of elementsIn(childOf(main, 'w:body'))) {
    if (block.name === 'w:p') open.push(block)
    const area = block.name === 'w:sectPr' ? block : childOf(block, 'w:pPr', 'w:sectPr')
    if (!area) continue
    sections.push({ paragraphs: open, area })
    open = []
  }
  return sections
}

/** Gives the fields that repeat text of a style this value. */
function setStyleRefs(head: XmlElement, value: string): void {
  let inside = false
  for (const run of findElements(head, 'w:r')) {
    if (childOf(run, 'w:instrText')?.text.trim().startsWith('STYLEREF')) inside = true
    const text = childOf(run, 'w:t')
    if (inside && text) text.children = createElement('w:t', {}, [value]).children
    if (childOf(run, 'w:fldChar')?.attributes['w:fldCharType'] === 'end') inside = false
  }
}
