import type { Element } from 'hast'
import { hasClass, isElement } from './baum.js'

/**
 * Which rows are part of which, for whoever does not see indents. A row says it by the number of its whole among the rows of its
 * part of the table, from 1 (`data-teil-von`); where a layout leaves that out, a row of class `davon` is part of the last one
 * above that is neither part of another nor a heading between rows.
 * @param teil a `tbody`
 * @returns by a row the one that it is part of, as far as that is in this part of the table
 */
export function wholesOf(teil: Element): Map<Element, Element> {
  const zeilen = teil.children.filter(isElement)
  const ganze = new Map<Element, Element>()
  let letztes: Element | undefined
  for (const zeile of zeilen) {
    const nummer = Number(zeile.properties.dataTeilVon)
    const ganzes = nummer >= 1 ? zeilen[nummer - 1] : hasClass(zeile, 'davon') ? letztes : undefined
    if (ganzes && ganzes !== zeile) ganze.set(zeile, ganzes)
    else if (!hasClass(zeile, 'davon') && !isZwischenzeile(zeile)) letztes = zeile
  }
  return ganze
}

function isZwischenzeile(zeile: Element): boolean {
  return zeile.children.some((kind) => isElement(kind) && kind.properties.scope === 'rowgroup')
}
