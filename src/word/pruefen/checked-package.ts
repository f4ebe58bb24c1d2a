import type { OpcPackage } from '../package/package.js'
import { childOf, elementsIn, valOf } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { findAll, indexPart } from './part.js'

/** The parts of a finished Word file that the rules look at. */
export interface CheckedPackage {
  dokument: XmlElement
  styles: XmlElement
  numbering: XmlElement
  settings: XmlElement
  coreProperties: XmlElement
  footnotes: XmlElement
  heads: Map<string, XmlElement>
  footers: Map<string, XmlElement>
  /** Relations by the part that has them: "word/document.xml". */
  relationships: Map<string, XmlElement[]>
}

/** One thing that a rule has found: what is wrong and where; `style` is the style that makes it so. */
export type WordFault = string | { text: string; style: string }

/** A rule for finished Word files. */
export interface WordCheck {
  name: string
  /** Whether what it finds is wrong in any file, or looks that a design or an office's template decides on. */
  kind: 'aufbau' | 'aussehen'
  check(pkg: CheckedPackage): WordFault[]
}

/** The parts that the rules look at; what is missing is empty. They are not changed any more from here on. */
export function openCheckedPackage(pkg: OpcPackage): CheckedPackage {
  const read = (name: string) => indexPart(pkg.findXml(name) ?? createElement(''))
  const readAll = (pattern: RegExp) =>
    new Map(pkg.names.filter((name) => pattern.test(name)).map((name) => [name, read(name)]))
  const relationships = [...readAll(/^word\/_rels\/[^/]+\.rels$/)].map(
    ([name, part]) => [name.replace('_rels/', '').replace(/\.rels$/, ''), elementsIn(part)] as const,
  )
  return {
    dokument: read('word/document.xml'),
    styles: read('word/styles.xml'),
    numbering: read('word/numbering.xml'),
    settings: read('word/settings.xml'),
    coreProperties: read('docProps/core.xml'),
    footnotes: read('word/footnotes.xml'),
    heads: readAll(/^word\/header\d+\.xml$/),
    footers: readAll(/^word\/footer\d+\.xml$/),
    relationships: new Map(relationships),
  }
}

/** The parts that hold text, by name. */
export function textPartsOf({ dokument, footnotes, heads, footers }: CheckedPackage): Map<string, XmlElement> {
  return new Map([['Text', dokument], ['Fußnoten', footnotes], ...heads, ...footers])
}

/** The paragraphs of the title page: those of the section that has a first page of its own. */
export function coverOf({ dokument }: CheckedPackage): Set<XmlElement> {
  const paragraphs = findAll(dokument, 'w:p')
  const end = paragraphs.findIndex((paragraph) => childOf(paragraph, 'w:pPr', 'w:sectPr', 'w:titlePg'))
  return new Set(paragraphs.slice(0, end + 1))
}

/** The style of a paragraph; '' where it names none. */
export function styleOf(paragraph: XmlElement): string {
  return valOf(childOf(paragraph, 'w:pPr', 'w:pStyle'))
}

/** All styles by id. */
export function stylesOf({ styles }: CheckedPackage): Map<string, XmlElement> {
  return new Map(findAll(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
}

/** The level of a heading (1 to 9) by its style or one that it is based on; undefined for other paragraphs. */
export function levelOf(paragraph: XmlElement, styles: ReadonlyMap<string, XmlElement>): number | undefined {
  const outlineLevel = findInStyle(styleOf(paragraph), styles, 'w:pPr', 'w:outlineLvl')
  const level = outlineLevel && Number(valOf(outlineLevel)) + 1
  // The tenth is that of running text.
  return level === undefined || level > 9 ? undefined : level
}

/** What a style says, or the one that it is based on. */
export function findInStyle(
  id: string,
  styles: ReadonlyMap<string, XmlElement>,
  ...path: string[]
): XmlElement | undefined {
  const style = styles.get(id)
  if (!style) return undefined
  return childOf(style, ...path) ?? findInStyle(valOf(childOf(style, 'w:basedOn')), styles, ...path)
}
