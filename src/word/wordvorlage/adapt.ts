import { cloneXml, insertOrdered, removeChildren } from '../xml/edit.js'
import { childOf, childrenOf, valOf } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'

/** A style of a styles part. */
export interface StylePart {
  id: string
  /** Lower case, since programs differ ("heading 1", "Heading 1"); with the kind, for a name may be used once in each. */
  key: string
  name: string
  element: XmlElement
}

/** The order of CT_PPrBase (ISO/IEC 29500-1, 17.3.1.26), as far as styles say it, and of CT_Style from `pPr` on (17.7.4.17). */
export const IN_PARAGRAPH: readonly string[] = [
  'keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku',
  'wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing',
  'mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
].flatMap((names) => names.split(' ').map((name) => `w:${name}`))
const IN_STYLE = ['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr']

/** Ids of the headings of a template and of all styles that are based on one. */
export function listHeadings(styles: readonly StylePart[]): ReadonlySet<string> {
  const byId = new Map(styles.map((style) => [style.id, style]))
  const isHeadingStyle = (style: StylePart | undefined, depth = 0): boolean => {
    if (!style || depth > styles.length) return false
    return /^paragraph heading \d$/.test(style.key) || isHeadingStyle(byId.get(baseOf(style)), depth + 1)
  }
  return new Set(styles.filter((style) => isHeadingStyle(style)).map(({ id }) => id))
}

function baseOf({ element }: StylePart): string {
  return valOf(childOf(element, 'w:basedOn'))
}

/**
 * What a style of the template has to take from ours, whatever it looks like: one that is based on a heading, as Word's own
 * "TOC Heading" is, neither counts as one nor stands in the outline; entries of the contents have the stop for their page number,
 * which Word puts into each paragraph; and what stands on a colour field knows it.
 */
export function fitStyle(style: XmlElement, ownStyle: XmlElement, headings: ReadonlySet<string>): void {
  if (headings.has(valOf(childOf(style, 'w:basedOn')))) {
    const properties = paragraphPropertiesOf(style)
    insertOrdered(properties, createElement('w:numPr', {}, [createElement('w:numId', { 'w:val': 0 })]), IN_PARAGRAPH)
    if (!childOf(properties, 'w:outlineLvl'))
      insertOrdered(properties, createElement('w:outlineLvl', { 'w:val': 9 }), IN_PARAGRAPH)
  }
  if (!hasRight(style) && hasRight(ownStyle)) takeParagraphProperty(style, ownStyle, 'w:tabs')
  if (!childOf(style, 'w:pPr', 'w:shd')) takeParagraphProperty(style, ownStyle, 'w:shd')
}

/** Puts what one of our styles says in place of what a style of the template says. */
export function takeParagraphProperty(style: XmlElement, ownStyle: XmlElement, name: 'w:tabs' | 'w:shd'): void {
  const ours = childOf(ownStyle, 'w:pPr', name)
  if (!ours) return
  const properties = paragraphPropertiesOf(style)
  removeChildren(properties, (child) => child.name === name)
  insertOrdered(properties, cloneXml(ours), IN_PARAGRAPH)
}

function hasRight(style: XmlElement): boolean {
  return childrenOf(childOf(style, 'w:pPr', 'w:tabs'), 'w:tab').some(isRight)
}

function isRight(stop: XmlElement): boolean {
  return valOf(stop) === 'right'
}

/** What a style says of its paragraphs; made where it says nothing. */
export function paragraphPropertiesOf(style: XmlElement): XmlElement {
  const present = childOf(style, 'w:pPr')
  if (present) return present
  const fresh = createElement('w:pPr')
  insertOrdered(style, fresh, IN_STYLE)
  return fresh
}
