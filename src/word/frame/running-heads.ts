import type { OpcPackage } from '../package/package.js'
import type { FixedStyleId } from '../styles/style-ids.js'
import { cloneXml, insertAfter, removeChildren, replaceChild } from '../xml/edit.js'
import { childOf, childrenOf, elementsIn, findElements, needChild, valOf } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'

const MAIN = 'word/document.xml'
const CHAPTERS: readonly string[] = ['Heading1', 'Heading1Still'] satisfies FixedStyleId[]

/** What the chapter of a page is called by, for programs that know variables and not the fields that repeat headings. */
const VARIABLE = 'Kapitelname'
/** What the field that repeats the number of a chapter shows where its value in the file would hold for one chapter alone: nothing that can be seen. */
const NO_NUMBER = '\u2060'
/** The features of Word 2013, which LibreOffice does not claim to have: of alternatives that ask for them it takes the other. */
const WORD = 'w15'

/**
 * Headers name the chapter of their page by a field that Word works out anew on each page. Programs that do not, show the value that
 * stands in the file on all pages of a section: where chapters share one, that is what is true of all of them. LibreOffice, which knows no such
 * fields before 7.6, has variables, which have a value on each page: there the headings of these chapters set one, and headers show it.
 * @param general what such headers show elsewhere
 * @param numbers what Word counts, by the bookmarks of headings
 */
export function generaliseSharedHeads(
  pkg: OpcPackage,
  general: string,
  numbers: ReadonlyMap<string, string> = new Map(),
): void {
  const targets = new Map(pkg.relationsOf(MAIN).map(({ id, target }) => [id, target]))
  for (const { paragraphs, area } of sectionsOf(pkg.xml(MAIN))) {
    const chapters = paragraphs.filter(isChapter)
    const [first] = paragraphs
    if (chapters.length === 0 || (chapters.length === 1 && chapters[0] === first)) continue
    for (const chapter of chapters) setVariable(chapter, numbers)
    for (const { attributes } of childrenOf(area, 'w:headerReference')) {
      const part = targets.get(attributes['r:id'] ?? '')
      if (!part) continue
      setStyleRefs(pkg.xml(part), general)
      for (const paragraph of findElements(pkg.xml(part), 'w:p')) offerVariable(paragraph)
    }
  }
}

function isChapter(paragraph: XmlElement): boolean {
  return CHAPTERS.includes(valOf(childOf(paragraph, 'w:pPr', 'w:pStyle')))
}

/** The heading of a chapter says what it is called; it shows as before. */
function setVariable(heading: XmlElement, numbers: ReadonlyMap<string, string>): void {
  const [number = ''] = findElements(heading, 'w:bookmarkStart').flatMap(
    ({ attributes }) => numbers.get(attributes['w:name'] ?? '') || [],
  )
  const text = findElements(heading, 'w:t')
    .map(({ text }) => text)
    .join('')
  const name = `${number} ${text}`.replace(/\s+/g, ' ').replaceAll('"', '\u201d').trim()
  const properties = needChild(heading, 'w:pPr')
  const runs = [
    createMark('begin'),
    createElement('w:r', {}, [
      createElement('w:instrText', { 'xml:space': 'preserve' }, [` SET ${VARIABLE} "${name}" `]),
    ]),
    createMark('separate'),
    createMark('end'),
  ]
  for (const run of runs.toReversed()) insertAfter(heading, properties, run)
}

function createMark(kind: 'begin' | 'separate' | 'end'): XmlElement {
  return createElement('w:r', {}, [createElement('w:fldChar', { 'w:fldCharType': kind })])
}

/** Puts beside the field that repeats a heading the variable, for programs without the features of Word. */
function offerVariable(paragraph: XmlElement): void {
  const runs = elementsIn(paragraph)
  const commands = [...runs.keys()].filter((index) =>
    childOf(runs[index], 'w:instrText')?.text.trim().startsWith('STYLEREF'),
  )
  const [number = -1, name = number] = commands
  const markAt = (run: XmlElement | undefined) => childOf(run, 'w:fldChar')?.attributes['w:fldCharType']
  const beginOf = (command: number) => runs.findLastIndex((run, index) => index < command && markAt(run) === 'begin')
  const end = runs.findIndex((run, index) => index > name && markAt(run) === 'end')
  const [first, ...others] = runs.slice(beginOf(number), end + 1)
  if (number < 0 || beginOf(number) < 0 || end < 0 || !first) return
  // The variable says the number, too.
  const variable = runs.slice(beginOf(name), end + 1).map(cloneXml)
  for (const run of variable) {
    const instruction = childOf(run, 'w:instrText')
    if (instruction) instruction.children = createElement('w:instrText', {}, [` REF ${VARIABLE} `]).children
  }
  const alternatives = createElement('mc:AlternateContent', {}, [
    createElement('mc:Choice', { Requires: WORD }, [first, ...others]),
    createElement('mc:Fallback', {}, variable),
  ])
  replaceChild(paragraph, first, alternatives)
  for (const run of others) removeChildren(paragraph, (child) => child === run)
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
  let shown: string | undefined
  for (const run of findElements(head, 'w:r')) {
    const command = childOf(run, 'w:instrText')?.text.trim() ?? ''
    if (command.startsWith('STYLEREF')) shown = command.endsWith('\\n') ? NO_NUMBER : value
    const text = childOf(run, 'w:t')
    if (shown !== undefined && text) text.children = createElement('w:t', {}, [shown]).children
    if (childOf(run, 'w:fldChar')?.attributes['w:fldCharType'] === 'end') shown = undefined
  }
}
