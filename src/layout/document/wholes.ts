import type { Element } from 'hast'
import { hasClass, isElement } from './tree.js'

/**
 * Which rows are part of which, for whoever does not see indents. A row says it by the number of its whole among the rows of its
 * part of the table, from 1 (`data-teil-von`); where a layout leaves that out, a row of class `davon` is part of the last one
 * above that is neither part of another nor a heading between rows.
 * @param part a `tbody`
 * @returns by a row the one that it is part of, as far as that is in this part of the table
 */
export function wholesOf(part: Element): Map<Element, Element> {
  const rows = part.children.filter(isElement)
  const wholes = new Map<Element, Element>()
  let last: Element | undefined
  for (const row of rows) {
    const number = Number(row.properties.dataTeilVon)
    const whole = number >= 1 ? rows[number - 1] : hasClass(row, 'davon') ? last : undefined
    if (whole && whole !== row) wholes.set(row, whole)
    else if (!hasClass(row, 'davon') && !isDividingRow(row)) last = row
  }
  return wholes
}

function isDividingRow(row: Element): boolean {
  return row.children.some((child) => isElement(child) && child.properties.scope === 'rowgroup')
}
