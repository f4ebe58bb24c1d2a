import { STYLE_REFERENCES } from '../styles/style-references.js'
import { cloneXml, insertOrdered, removeChildren } from '../xml/edit.js'
import { childOf, childrenOf, findElements, valOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { fitStyle, IN_PARAGRAPH, listHeadings, paragraphPropertiesOf, type StylePart } from './adapt.js'

const HEADING = /^paragraph heading \d$/
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** What putting the template's styles in place of ours comes to. */
export interface StyleChange {
  styles: XmlElement
  /** The template's id of each of our styles. */
  ids: ReadonlyMap<string, string>
  /** Names of our used styles that the template lacks, as the file calls them. */
  missing: string[]
  /** Our ids of the styles whose numbering now comes from the template. */
  foreignNumbered: ReadonlySet<string>
}

/**
 * The styles of a template, with ours added that it lacks. Styles are the same where their kind and name are, for their ids
 * depend on the language of Word. How headings are numbered stays the programme's affair.
 * @param used ids of our styles that the document uses
 * @param offset what is added to the numbers of the template's lists
 */
export function mergeStyles(
  ours: XmlElement,
  foreign: XmlElement,
  used: ReadonlySet<string>,
  offset: number,
): StyleChange {
  const styles = cloneXml(foreign)
  const own = stylesOf(ours)
  const present = stylesOf(styles)
  const byName = new Map(present.map((style) => [style.key, style]))
  const ids = matchIds(own, present, byName)
  const ownByName = new Map(own.map((style) => [style.key, style]))
  const foreignNumbered = new Set<string>()
  const headings = listHeadings(present)
  for (const { key, element } of present) {
    const ours = ownByName.get(key)
    if (ours && HEADING.test(key)) takeNumbering(element, ours.element)
    else {
      if (ours && childOf(element, 'w:pPr', 'w:numPr')) foreignNumbered.add(ours.id)
      else if (ours) fitStyle(element, ours.element, headings)
      for (const { attributes } of findElements(element, 'w:numId'))
        if (Number(attributes['w:val']) > 0) attributes['w:val'] = String(Number(attributes['w:val']) + offset)
    }
  }
  const missing = own.filter(({ key }) => !byName.has(key))
  for (const { element } of missing) {
    const added = cloneXml(element)
    // Kinds have one default each, and that is the template's.
    delete added.attributes['w:default']
    renameStyles(added, ids)
    styles.children.push(added)
  }
  declareW14(styles)
  return {
    styles,
    ids,
    missing: missing.filter(({ id }) => used.has(id)).map(({ name }) => name),
    foreignNumbered,
  }
}

/** The ids that our styles have in the template; those that it lacks keep theirs, made unlike any that it has. */
function matchIds(
  own: readonly StylePart[],
  present: readonly StylePart[],
  byName: ReadonlyMap<string, StylePart>,
): ReadonlyMap<string, string> {
  const taken = new Set(present.map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const { id, key } of own) {
    let fresh = byName.get(key)?.id ?? id
    if (!byName.has(key)) while (taken.has(fresh)) fresh = `amip${fresh}`
    taken.add(fresh)
    ids.set(id, fresh)
  }
  return ids
}

/** Exchanges the ids of styles, wherever they are referred to. */
export function renameStyles(part: XmlElement, ids: ReadonlyMap<string, string>): void {
  for (const { attributes } of findElements(part, ...STYLE_REFERENCES))
    attributes['w:val'] = ids.get(attributes['w:val'] ?? '') ?? attributes['w:val'] ?? ''
  for (const { attributes } of findElements(part, 'w:style'))
    attributes['w:styleId'] = ids.get(attributes['w:styleId'] ?? '') ?? attributes['w:styleId'] ?? ''
}

function stylesOf(styles: XmlElement): StylePart[] {
  return childrenOf(styles, 'w:style').map((element) => {
    const name = valOf(childOf(element, 'w:name'))
    const { 'w:type': kind = 'paragraph', 'w:styleId': id = '' } = element.attributes
    return { id, key: `${kind} ${name.toLowerCase()}`, name, element }
  })
}

/** Gives a style the numbering of another one, or none. */
function takeNumbering(style: XmlElement, source: XmlElement): void {
  const properties = childOf(style, 'w:pPr')
  if (properties) removeChildren(properties, ({ name }) => name === 'w:numPr')
  const numbering = childOf(source, 'w:pPr', 'w:numPr')
  if (!numbering) return
  insertOrdered(paragraphPropertiesOf(style), cloneXml(numbering), IN_PARAGRAPH)
}

/** Our styles ask for lining figures, which Word knows since 2010 under a name space of its own. */
function declareW14({ attributes }: XmlElement): void {
  attributes['xmlns:mc'] ??= MC
  attributes['xmlns:w14'] ??= W14
  const skipped = (attributes['mc:Ignorable'] ?? '').split(' ').filter(Boolean)
  attributes['mc:Ignorable'] = [...new Set([...skipped, 'w14'])].join(' ')
}
