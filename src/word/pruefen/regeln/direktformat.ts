import type { CharacterStyleId, FixedStyleId } from '../../styles/style-ids.js'
import { ARRANGEMENT } from '../../tables/arrangement-name.js'
import { childOf, elementsIn, valOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { levelOf, styleOf, stylesOf, textPartsOf, type WordCheck } from '../checked-package.js'
import { findAll, walk } from '../part.js'

/** Emphasis within the line, its language or that it is in none, and the style. */
const AT_RUN = ['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:vertAlign', 'w:lang', 'w:noProof']
/** The style, the list that an item counts in, the section that ends here. */
const AT_PARAGRAPH = ['w:pStyle', 'w:numPr', 'w:sectPr']
/** Its style, how wide it is and how far it reaches into the column beside the text, what it is called. */
const AT_TABLE = ['w:tblStyle', 'w:tblW', 'w:tblInd', 'w:tblLayout', 'w:tblLook', 'w:tblCaption', 'w:tblDescription']
const AT_ROW = ['w:cantSplit', 'w:tblHeader']
/** What makes the grid. */
const AT_CELL = ['w:tcW', 'w:gridSpan', 'w:vMerge']
/** Tables that only arrange have no style: no lines, what each field keeps free, how high what fills a page is. */
const AT_ARRANGEMENT = ['w:tblBorders', 'w:trHeight', 'w:tcMar']
/** A table style knows one row of heads and one sum, the last row; for further ones cells have these, in colours of the theme. */
const AT_FURTHER_HEADS = ['w:tcBorders', 'w:shd', 'w:vAlign']

const LEADER: CharacterStyleId = 'Fuehrung'
const CAPTIONS: readonly string[] = ['Caption', 'BeschriftungBreit'] satisfies FixedStyleId[]

/** Looks come from styles: nothing but emphasis stands at the text itself. */
export const directFormat: WordCheck = {
  name: 'direktformat',
  kind: 'aufbau',
  check: (pkg) => {
    const styles = stylesOf(pkg)
    return [...textPartsOf(pkg)].flatMap(([name, part]) => {
      const inCells = new Set(findAll(part, 'w:tc').flatMap((cell) => findAll(cell, 'w:pPr')))
      const heads = new Set(
        findAll(part, 'w:p').flatMap((one) => (isHead(one, styles) ? (childOf(one, 'w:pPr') ?? []) : [])),
      )
      const arranging = new Set(findAll(part, 'w:tbl').filter(isArrangement).flatMap(walk))
      return walk(part).flatMap((parents) =>
        elementsIn(parents)
          .filter((child) => !(arranging.has(parents) && AT_ARRANGEMENT.includes(child.name)))
          .filter((child) => !isAllowed(parents, child, inCells, heads))
          .map((child) => `${name}: „${child.name}“ steht in „${parents.name}“ statt in einer Vorlage.`),
      )
    })
  },
}

function isArrangement(table: XmlElement): boolean {
  return valOf(childOf(table, 'w:tblPr', 'w:tblCaption')) === ARRANGEMENT
}

function isAllowed(
  parents: XmlElement,
  child: XmlElement,
  inCells: ReadonlySet<XmlElement>,
  heads: ReadonlySet<XmlElement>,
): boolean {
  const { name } = child
  switch (parents.name) {
    case 'w:rPr':
      return AT_RUN.includes(name) || (name === 'w:color' && isLeader(parents) && 'w:themeColor' in child.attributes)
    case 'w:pPr':
      // No style can say which rows of a table belong together and what a figure keeps free behind it; for frames there is a rule of their own.
      return (
        AT_PARAGRAPH.includes(name) ||
        (inCells.has(parents) && (name === 'w:keepNext' || isIndentedRight(child))) ||
        endsWithText(child) ||
        (heads.has(parents) &&
          (name === 'w:pageBreakBefore' || isNoDistance(child) || isNoRuleAbove(child) || isBefore(child))) ||
        name === 'w:framePr'
      )
    case 'w:tblPr':
      return AT_TABLE.includes(name)
    case 'w:trPr':
      return AT_ROW.includes(name)
    case 'w:tcPr':
      return AT_CELL.includes(name) || (AT_FURTHER_HEADS.includes(name) && [child, ...elementsIn(child)].every(isTheme))
    default:
      return true
  }
}

/** The leaders of contents, of which LibreOffice does not know the style in a link. */
function isLeader(properties: XmlElement): boolean {
  return valOf(childOf(properties, 'w:rStyle')) === LEADER
}

/** A heading or caption: where its page is foretold, it may begin that, which no style can say. */
function isHead(paragraph: XmlElement, styles: ReturnType<typeof stylesOf>): boolean {
  const style = styleOf(paragraph)
  // Word knows its own headings by name, with or without a level.
  const name = valOf(childOf(styles.get(style), 'w:name'))
  return levelOf(paragraph, styles) !== undefined || /^heading [1-9]$/i.test(name) || CAPTIONS.includes(style)
}

/** What begins a page keeps no distance at its head, and a band none from what goes on from it. */
function isNoDistance({ name, attributes }: XmlElement): boolean {
  return (
    name === 'w:spacing' &&
    Object.entries(attributes).every(([side, value]) => ['w:before', 'w:after'].includes(side) && value === '0')
  )
}

/** A section that follows its chapter's heading has no rule above it. */
function isNoRuleAbove(border: XmlElement): boolean {
  return border.name === 'w:pBdr' && elementsIn(border).every((rule) => rule.name === 'w:top' && valOf(rule) === 'nil')
}

/** A sign of a heading stands before its words: in its style all others would stop there, too. */
function isBefore(tabs: XmlElement): boolean {
  return tabs.name === 'w:tabs' && elementsIn(tabs).every(({ attributes }) => Number(attributes['w:pos']) < 0)
}

/** A ground that reaches the edge of the paper is taken back where nothing else keeps the words in the text. */
function endsWithText({ name, attributes }: XmlElement): boolean {
  return name === 'w:ind' && Object.entries(attributes).flat().join() === 'w:right,0'
}

function isIndentedRight({ name, attributes }: XmlElement): boolean {
  return name === 'w:ind' && Object.keys(attributes).every((attribute) => attribute === 'w:right')
}

/** Whether colours are bound to the theme. */
function isTheme({ attributes }: XmlElement): boolean {
  const colour = (name: string, theme: string) =>
    ['auto', undefined].includes(attributes[name]) || attributes[theme] !== undefined
  return colour('w:color', 'w:themeColor') && colour('w:fill', 'w:themeFill')
}
