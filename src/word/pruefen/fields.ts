import { elementsIn } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { readableOf } from './part.js'

/** A field as it stands in a part: its instruction, and what it shows until Word works it out again. */
export interface WordField {
  instruction: string
  value: string
  /** Whether it has begin, separator and end. */
  whole: boolean
}

/** The fields of a part or paragraph in the order of their beginnings; those inside the value of another one count for themselves. */
export function readFields(part: XmlElement): { fields: WordField[]; surplus: number } {
  const fields: WordField[] = []
  const open: { field: WordField; inResult: boolean }[] = []
  let surplus = 0
  const visit = (node: XmlElement): void => {
    const innermost = open.at(-1)
    switch (node.name) {
      case 'w:fldChar': {
        const kind = node.attributes['w:fldCharType']
        if (kind === 'begin') {
          const field = { instruction: '', value: '', whole: false }
          fields.push(field)
          open.push({ field, inResult: false })
        } else if (!innermost) surplus++
        else if (kind === 'separate') innermost.inResult = true
        else {
          innermost.field.whole = innermost.inResult
          open.pop()
        }
        return
      }
      case 'w:instrText':
        if (innermost) innermost.field.instruction += node.text
        return
      case 'w:t':
      case 'w:tab':
      case 'w:noBreakHyphen':
        for (const { field, inResult } of open) if (inResult) field.value += readableOf(node)
        return
      default:
        for (const child of elementsIn(node)) visit(child)
    }
  }
  visit(part)
  for (const field of fields) field.instruction = field.instruction.trim()
  return { fields, surplus }
}
