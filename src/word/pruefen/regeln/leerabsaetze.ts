import { elementsIn } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { styleOf, textPartsOf, type WordCheck } from '../checked-package.js'
import { findAll, readableOf, walk } from '../part.js'

/** What stands in a paragraph besides text. */
const CONTENT = ['w:drawing', 'w:footnoteRef']

/** What draws a line: as a rule, above notes, or with the tab stops of a field that nothing is filled into yet. */
const RULES: ReadonlySet<string> = new Set(['Trennlinie', 'Fussnotenlinie', 'Unterschriftslinie'])

/**
 * No empty paragraphs as distance. A line is one by its style; a joint stands where Word wants a paragraph: behind a table or the
 * container of the table of contents, at the head of columns; and a cell must have one.
 */
export const emptyParagraphs: WordCheck = {
  name: 'leerabsaetze',
  kind: 'aufbau',
  check: (pkg) =>
    [...textPartsOf(pkg)].flatMap(([name, part]) =>
      walk(part).flatMap((parents) =>
        elementsIn(parents)
          .filter(
            (paragraph, index) => isEmpty(paragraph) && !isAllowed(paragraph, parents, elementsIn(parents)[index - 1]),
          )
          .map((paragraph) => `${name}: Ein Absatz der Vorlage „${styleOf(paragraph)}“ ist leer.`),
      ),
    ),
}

function isEmpty(paragraph: XmlElement): boolean {
  if (paragraph.name !== 'w:p' || readableOf(paragraph).trim() !== '') return false
  return !walk(paragraph).some(({ name }) => CONTENT.includes(name))
}

function isAllowed(paragraph: XmlElement, parents: XmlElement, before: XmlElement | undefined): boolean {
  if (parents.name === 'w:tc' && elementsIn(parents).filter(({ name }) => name !== 'w:tcPr').length === 1) return true
  const style = styleOf(paragraph)
  return (
    RULES.has(style) || (style === 'Fuge' && (headsColumn(paragraph) || (before !== undefined && needsSeam(before))))
  )
}

/** What comes to stand at the head of a column loses its distance in the first one and keeps it in the second. */
function headsColumn(paragraph: XmlElement): boolean {
  return findAll(paragraph, 'w:br').some(({ attributes }) => attributes['w:type'] === 'column')
}

/** Behind a table, a container, and what begins below a picture beside which it stands, columns and sections want a paragraph. */
function needsSeam(before: XmlElement): boolean {
  if (before.name === 'w:tbl' || before.name === 'w:sdt') return true
  if (findAll(before, 'w:sectPr').length > 0) return true
  return findAll(before, 'w:br').some(({ attributes }) => attributes['w:clear'] === 'all')
}
