import { childOf, valOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { textPartsOf, type WordCheck } from '../checked-package.js'
import { findAll } from '../part.js'

/** Lists that paragraphs and styles name exist, with the level that they name. 0 takes a paragraph out of its list. */
export const numbering: WordCheck = {
  name: 'nummerierung',
  kind: 'aufbau',
  check(pkg) {
    const abstractNum = new Map(
      findAll(pkg.numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'], list]),
    )
    const lists = new Map(
      findAll(pkg.numbering, 'w:num').map((list) => [
        list.attributes['w:numId'],
        abstractNum.get(valOf(childOf(list, 'w:abstractNumId'))),
      ]),
    )
    return [...textPartsOf(pkg).values(), pkg.styles]
      .flatMap((part) => findAll(part, 'w:numPr'))
      .flatMap((property) => check(property, lists))
  },
}

function check(property: XmlElement, lists: ReadonlyMap<string | undefined, XmlElement | undefined>): string[] {
  const id = valOf(childOf(property, 'w:numId'))
  // Without a number of its own, a style has that of the style it is based on.
  if (id === '0' || !childOf(property, 'w:numId')) return []
  const list = lists.get(id)
  if (!list) return [`Die Liste „${id}“ gibt es nicht.`]
  const level = valOf(childOf(property, 'w:ilvl')) || '0'
  return findAll(list, 'w:lvl').some(({ attributes }) => attributes['w:ilvl'] === level)
    ? []
    : [`Die Liste „${id}“ hat keine Stufe ${level}.`]
}
