import type { OpcPackage } from '../package/package.js'
import type { FixedStyleId } from '../styles/style-ids.js'
import { removeChildren } from '../xml/edit.js'
import { childOf, childrenOf, findElements, valOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { takeParagraphProperty } from './adapt.js'
import { lightenTitle } from './contrast.js'
import { Headers } from './headers.js'
import { mergeLists, OFFSET } from './lists.js'
import { germanStyleName } from './names.js'
import { setSections } from './pages.js'
import type { Wordvorlage } from './read.js'
import { mergeStyles, renameStyles } from './styles.js'
import { bindThemeValues, readThemeColours } from './theme-values.js'

const MAIN = 'word/document.xml'
const STYLES = 'word/styles.xml'
const NUMBERS = 'word/numbering.xml'
const SETTINGS = 'word/settings.xml'

/**
 * Puts styles, theme, headers and footers of an office's template in place of the design's. The document must have been
 * written for the margins of the template (`Wordvorlage.seite`).
 * @param pkg our file, which is changed
 * @returns the names, as Word shows them in German, of the used styles that the template lacks: they stay the design's
 */
export function applyWordvorlage(pkg: OpcPackage, template: Wordvorlage): { missing: string[] } {
  const texts = pkg.names
    .filter((name) => /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(name))
    .map((name) => pkg.xml(name))
  const used = new Set(texts.flatMap((part) => findElements(part, 'w:pStyle', 'w:rStyle', 'w:tblStyle').map(valOf)))
  const ours = pkg.xml(STYLES)
  const styles = mergeStyles(ours, template.styles, used, OFFSET)
  pkg.put(STYLES, styles.styles)
  if (template.lists) mergeLists(pkg.xml(NUMBERS), template.lists)
  for (const part of texts) leaveNumbering(part, styles.foreignNumbered)
  for (const part of [...texts, pkg.xml(NUMBERS)]) renameStyles(part, styles.ids)
  const headers = new Headers(template, pkg, MAIN)
  // Where the template has no headers ours stay, with the chapter at the end of the line.
  if (!headers.has('header')) fitHeader(pkg.xml(STYLES), ours, styles.ids)
  setSections(pkg.xml(MAIN), template.sectionProperties, headers)
  const theme = pkg.partOf(MAIN, 'theme')
  if (theme && template.theme) {
    pkg.put(theme, template.theme)
    for (const part of [...texts, pkg.xml(STYLES), pkg.xml(NUMBERS)]) bindThemeValues(part, template.theme)
  }
  // What stood on a field in our file stands on it now; fields have the colours of the template's theme.
  lightenTitle(
    pkg.xml(STYLES),
    new Set([...styles.ids.values()]),
    template.theme ? readThemeColours(template.theme) : new Map(),
  )
  if (headers.evenPages)
    for (const switchOf of findElements(pkg.xml(SETTINGS), 'w:evenAndOddHeaders')) switchOf.attributes = {}
  return { missing: styles.missing.map(germanStyleName) }
}

/** Takes the numbering off paragraphs whose style has one of the template now. */
function leaveNumbering(part: XmlElement, styles: ReadonlySet<string>): void {
  for (const properties of findElements(part, 'w:pPr'))
    if (styles.has(valOf(childOf(properties, 'w:pStyle')))) removeChildren(properties, ({ name }) => name === 'w:numPr')
}

function fitHeader(styles: XmlElement, ours: XmlElement, ids: ReadonlyMap<string, string>): void {
  const styleById = (part: XmlElement, id: string | undefined) =>
    childrenOf(part, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)
  const head: FixedStyleId = 'Header'
  const [style, ownStyle] = [styleById(styles, ids.get(head)), styleById(ours, head)]
  if (style && ownStyle) takeParagraphProperty(style, ownStyle, 'w:tabs')
}
