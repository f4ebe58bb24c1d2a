import { insertBefore, removeChildren } from '../xml/edit.js'
import { childrenOf, findElements } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'

/** Added to the template's numbers of lists, which then cannot meet ours. */
export const VERSATZ = 1000

/**
 * Puts behind our lists those of the template. Its lists give up their ties to headings, whose numbers are the programme's affair,
 * and picture bullets, which would need pictures.
 */
export function mergeListen(unsere: XmlElement, fremde: XmlElement): void {
  const abstrakte = childrenOf(fremde, 'w:abstractNum')
  const listen = childrenOf(fremde, 'w:num')
  if (listen.length === 0) return
  for (const liste of [...abstrakte, ...listen]) renumber(liste)
  const ersteListe = childrenOf(unsere, 'w:num')[0]
  if (ersteListe) insertBefore(unsere, ersteListe, ...abstrakte)
  else unsere.children.push(...abstrakte)
  unsere.children.push(...listen)
}

function renumber(liste: XmlElement): void {
  for (const element of [liste, ...findElements(liste, 'w:abstractNumId', 'w:numId')])
    for (const name of ['w:abstractNumId', 'w:numId', ...(element === liste ? [] : ['w:val'])]) {
      const nummer = element.attributes[name]
      if (nummer !== undefined) element.attributes[name] = String(Number(nummer) + VERSATZ)
    }
  for (const stufe of findElements(liste, 'w:lvl'))
    removeChildren(stufe, ({ name }) => name === 'w:pStyle' || name === 'w:lvlPicBulletId')
}
