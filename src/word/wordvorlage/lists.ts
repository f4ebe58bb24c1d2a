import { insertBefore, removeChildren } from '../xml/edit.js'
import { childrenOf, findElements } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'

/** Added to the template's numbers of lists, which then cannot meet ours. */
export const OFFSET = 1000

/**
 * Puts behind our lists those of the template. Its lists give up their ties to headings, whose numbers are the programme's affair,
 * and picture bullets, which would need pictures.
 */
export function mergeLists(ours: XmlElement, foreign: XmlElement): void {
  const abstractNums = childrenOf(foreign, 'w:abstractNum')
  const lists = childrenOf(foreign, 'w:num')
  if (lists.length === 0) return
  for (const list of [...abstractNums, ...lists]) renumber(list)
  const firstList = childrenOf(ours, 'w:num')[0]
  if (firstList) insertBefore(ours, firstList, ...abstractNums)
  else ours.children.push(...abstractNums)
  ours.children.push(...lists)
}

function renumber(list: XmlElement): void {
  for (const element of [list, ...findElements(list, 'w:abstractNumId', 'w:numId')])
    for (const name of ['w:abstractNumId', 'w:numId', ...(element === list ? [] : ['w:val'])]) {
      const number = element.attributes[name]
      if (number !== undefined) element.attributes[name] = String(Number(number) + OFFSET)
    }
  for (const level of findElements(list, 'w:lvl'))
    removeChildren(level, ({ name }) => name === 'w:pStyle' || name === 'w:lvlPicBulletId')
}
