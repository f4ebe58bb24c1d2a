// Layouts are indented: what a line opens ends before the next one that stands no further in than itself; where what is inside
// stands no further in, before the first that stands less so.

/** So many lines between two that belong together are many where nothing shows it. */
const WIDE = 6

/** The line, from 1, before which it had to end what line `line` opens; the last of all where nothing tells. */
export function lineOfEnd(text: string, line: number): number {
  const lines = text.trimEnd().split('\n')
  const own = lines[line - 1]
  const after = neighbours(lines.slice(line))
  // The same line twice: one is too many.
  if (lines[line]?.trim() === own?.trim()) return line
  const end = after.find(({ margin }) => margin < least(own, after[0]?.margin))
  return end ? line + end.index + 1 : lines.length
}

/** The line, from 1, behind which it had to be opened what line `line` ends; the first of all where nothing tells. */
export function lineOfStart(text: string, line: number): number {
  const lines = text.split('\n')
  const own = lines[line - 1]
  const before = neighbours(lines.slice(0, line - 1)).reverse()
  if (lines[line - 2]?.trim() === own?.trim()) return line
  const start = (before.find(({ margin }) => margin < least(own, before[0]?.margin))?.index ?? 0) + 1
  // Where nothing is indented, what is far above says little.
  return line - start > WIDE && indent(lines[line - 2]) === indent(own) ? line : start
}

/** Blanks before a line. */
export function indent(line = ''): number {
  return line.length - line.trimStart().length
}

/** What stands less far in than this is outside, given how far in the neighbour is that must be inside. */
function least(line: string | undefined, inner = 0): number {
  return inner > indent(line) ? indent(line) + 1 : indent(line)
}

/** The lines that say how far in they stand. */
function neighbours(lines: readonly string[]): { index: number; margin: number }[] {
  return lines.flatMap((line, index) =>
    line.trim() === '' || /^\s*\{\{~?\s*else/.test(line) ? [] : [{ index, margin: indent(line) }],
  )
}
