import { childOf, wertOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { textteileOf, type Wordregel } from '../pruefpaket.js'
import { findAll } from '../teil.js'

/** Lists that paragraphs and styles name exist, with the level that they name. 0 takes a paragraph out of its list. */
export const nummerierung: Wordregel = {
  name: 'nummerierung',
  art: 'aufbau',
  pruefe(paket) {
    const abstrakt = new Map(
      findAll(paket.nummerierung, 'w:abstractNum').map((liste) => [liste.attributes['w:abstractNumId'], liste]),
    )
    const listen = new Map(
      findAll(paket.nummerierung, 'w:num').map((liste) => [
        liste.attributes['w:numId'],
        abstrakt.get(wertOf(childOf(liste, 'w:abstractNumId'))),
      ]),
    )
    return [...textteileOf(paket).values(), paket.vorlagen]
      .flatMap((teil) => findAll(teil, 'w:numPr'))
      .flatMap((angabe) => check(angabe, listen))
  },
}

function check(angabe: XmlElement, listen: ReadonlyMap<string | undefined, XmlElement | undefined>): string[] {
  const id = wertOf(childOf(angabe, 'w:numId'))
  // Without a number of its own, a style has that of the style it is based on.
  if (id === '0' || !childOf(angabe, 'w:numId')) return []
  const liste = listen.get(id)
  if (!liste) return [`Die Liste „${id}“ gibt es nicht.`]
  const stufe = wertOf(childOf(angabe, 'w:ilvl')) || '0'
  return findAll(liste, 'w:lvl').some(({ attributes }) => attributes['w:ilvl'] === stufe)
    ? []
    : [`Die Liste „${id}“ hat keine Stufe ${stufe}.`]
}
