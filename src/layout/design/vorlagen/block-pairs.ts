import { indent, lineOfEnd, lineOfStart } from './indents.js'

/** A block of a layout that lacks its beginning or its end, and the line where that should be. */
export interface PairFault {
  line: number
  text: string
}

interface BlockTag {
  name: string
  line: number
  /** Blanks before it where it is the first of its line. */
  margin: number | undefined
}

/**
 * The first block that is not closed, or closed without having been opened. Beginning and end of a block stand equally far in; where
 * they do not, the one between them is missing.
 * @param known names of blocks
 */
export function findUnpaired(text: string, known: readonly string[]): PairFault | undefined {
  const open: BlockTag[] = []
  for (const { end, ...label } of marksOf(text)) {
    if (!end) {
      open.push(label)
      continue
    }
    const { name, line } = label
    const partner = open.findLastIndex((one) => one.name === name && fits(one, label))
    const unclear = open.findLastIndex((one) => one.name === name)
    const start = partner >= 0 ? partner : unclear
    const before = open.at(-1)
    if (start < 0 && !known.includes(name)) return { line, text: `Einen Block „${name}“ gibt es nicht.` }
    if (start < 0 && before && !known.includes(before.name))
      return { line: before.line, text: `Einen Block „${before.name}“ gibt es nicht.` }
    if (start < 0 && before && fits(before, label))
      return { line, text: `„${before.name}“ aus Zeile ${before.line} wird mit „${name}“ geschlossen.` }
    if (start < 0)
      return { line: lineOfStart(text, line), text: `Zeile ${line} schließt „${name}“, das nicht geöffnet ist.` }
    const unclosed = open[start + 1]
    if (unclosed) return sayOpen(unclosed, text)
    open.length = start
  }
  return open[0] && sayOpen(open[0], text)
}

function sayOpen({ name, line }: BlockTag, text: string): PairFault {
  return {
    line: lineOfEnd(text, line),
    text: `Hier oder davor fehlt „{{/${name}}}“ zu „{{#${name} …}}“ aus Zeile ${line}.`,
  }
}

function fits(start: BlockTag, end: BlockTag): boolean {
  return start.margin === undefined || end.margin === undefined || start.margin === end.margin
}

function marksOf(text: string): (BlockTag & { end: boolean })[] {
  const withoutComments = text.replace(/\{\{!--[\s\S]*?--~?\}\}|\{\{![^}]*\}\}/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  )
  return withoutComments.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\{\{~?\s*([#/])\s*([^\s}~]*)/g)].map(({ 1: kind, 2: name = '', index: position }) => ({
      name,
      line: index + 1,
      margin: line.slice(0, position).trim() === '' ? indent(line) : undefined,
      end: kind === '/',
    })),
  )
}
