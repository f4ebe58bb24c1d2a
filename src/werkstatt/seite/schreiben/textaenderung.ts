import type { Text } from '@codemirror/state'
import { diffChars } from 'diff'

/** A piece of text that comes in place of another. */
export interface Textaenderung {
  from: number
  to: number
  insert: string
}

/** A block that comes into a text, or in place of what it was. */
export interface Blockaenderung extends Textaenderung {
  /** Where it begins then. */
  anfang: number
}

/** Puts a block at the beginning of the line below the paragraph of a place, set off by empty lines. */
export function insertionOf(doc: Text, stelle: number, block: string): Blockaenderung {
  let line = doc.lineAt(stelle)
  while (line.text.trim() !== '' && line.number < doc.lines) line = doc.line(line.number + 1)
  const amEnde = line.text.trim() !== ''
  const davor = amEnde ? '\n\n' : line.number > 1 && doc.line(line.number - 1).text.trim() !== '' ? '\n' : ''
  return { from: line.to, to: line.to, insert: `${davor}${block}\n`, anfang: line.to + davor.length }
}

/** Puts a block in place of lines, from 1. */
export function replacementOf(doc: Text, von: number, bis: number, block: string): Blockaenderung {
  const { from } = doc.line(von)
  return { from, to: doc.line(bis).to, insert: block, anfang: from }
}

/** As few changes as make one text of another, so that cursor and scroll stay. */
export function changesOf(alt: string, neu: string): Textaenderung[] {
  let vorn = 0
  while (vorn < Math.min(alt.length, neu.length) && alt[vorn] === neu[vorn]) vorn++
  let hinten = 0
  while (hinten < Math.min(alt.length, neu.length) - vorn && alt.at(-1 - hinten) === neu.at(-1 - hinten)) hinten++
  const [a, b] = [alt.slice(vorn, alt.length - hinten), neu.slice(vorn, neu.length - hinten)]
  if (a.length * b.length > 4_000_000) return [{ from: vorn, to: alt.length - hinten, insert: b }]
  let from = vorn
  return diffChars(a, b).flatMap(({ added, removed, value }) => {
    if (added) return [{ from, to: from, insert: value }]
    from += value.length
    return removed ? [{ from: from - value.length, to: from, insert: '' }] : []
  })
}
