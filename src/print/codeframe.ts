import type { Colours } from './farbe.js'
import { printable } from './quelle.js'

const BEFORE = 2
const AFTER = 1
const WIDTH = 100
const TAB = '    '

/** A line without tabs, and how far right the given column (from 1) comes to stand in it. */
function expand(line: string, spalte: number): { text: string; caret: number } {
  const before = printable(line.slice(0, spalte - 1).replaceAll('\t', '\0')).length
  const tabs = line.slice(0, spalte - 1).split('\t').length - 1
  const text = line.split('\t').map(printable).join(TAB)
  return { text, caret: before + tabs * (TAB.length - 1) }
}

/** How many characters to leave out at the left so that the caret of a long line can be seen. */
function clipStart(length: number, caret: number): number {
  if (length <= WIDTH || caret < WIDTH - 10) return 0
  return Math.min(caret - WIDTH / 2, length - WIDTH + 1)
}

function clip(text: string, start: number): string {
  const left = start > 0 && text !== '' ? '…' : ''
  const rest = text.slice(start + left.length)
  return rest.length > WIDTH - left.length ? `${left}${rest.slice(0, WIDTH - left.length - 1)}…` : `${left}${rest}`
}

/**
 * The lines around a place, with numbers and a caret below the column; empty where the place lies outside the file.
 * Line and column count from 1, columns in UTF-16 units as everywhere.
 */
export function codeFrame(lines: readonly string[], zeile: number, spalte: number, farben: Colours): string[] {
  const marked = lines[zeile - 1]
  if (marked === undefined) return []
  const { text: markedText, caret } = expand(marked, Math.min(Math.max(spalte, 1), marked.length + 1))
  const start = clipStart(markedText.length, caret)
  const first = Math.max(1, zeile - BEFORE)
  const last = Math.min(lines.length, zeile + AFTER)
  const width = String(last).length
  const frame: string[] = []
  for (let number = first; number <= last; number++) {
    const isMarked = number === zeile
    const text = clip(expand(lines[number - 1] ?? '', 1).text, start)
    const gutter = `${isMarked ? '>' : ' '} ${String(number).padStart(width)} │`
    frame.push(`${farben.leise(gutter)}${text === '' ? '' : ` ${text}`}`)
    if (isMarked) {
      frame.push(`${farben.leise(`  ${' '.repeat(width)} │`)} ${' '.repeat(caret - start)}${farben.fehler('^')}`)
    }
  }
  return frame
}

/** What a cell of a workbook shows, since the file itself is no text. */
export function cellFrame({ name, inhalt }: { name: string; inhalt: string }, farben: Colours): string[] {
  const text = inhalt.trim() === '' ? farben.leise('(leer)') : clip(printable(inhalt), 0)
  return [`${farben.leise(`> ${name} │`)} ${text}`]
}
