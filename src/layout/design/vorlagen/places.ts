import Handlebars from 'handlebars'
import type { Ort } from '../../../message.js'

// Code points that are no characters: printable() keeps them out of all that a layout is filled with, so a mark is never mistaken.
const [BEFORE, AFTER] = ['\ufdd0', '\ufdd1']
const MARK = new RegExp(`${BEFORE}([^${AFTER}]*)${AFTER}`)

/** What a layout gave, without marks, and the place in the layouts that an offset of it comes from. */
export interface VorlagenOutput {
  html: string
  ortAt(offset: number): Ort
}

/**
 * Marks every piece of a layout, which is changed, with its place, before the layout is compiled; partials are layouts too. Once
 * it is filled `readMarks` takes the marks out again.
 */
export function markPieces(baum: hbs.AST.Program, file: string): void {
  const place = (line: number, column: number, verbatim: boolean) =>
    `${BEFORE}${line}:${column + 1}:${verbatim ? 1 : 0}:${file}${AFTER}`
  new Marker(place).accept(baum)
}

/** Takes the marks out of a filled layout: they tell where each piece came from. */
export function readMarks(filled: string): VorlagenOutput {
  const parts = filled.split(MARK)
  const starts: number[] = []
  const labels: string[] = []
  let html = parts[0] ?? ''
  for (let i = 1; i < parts.length; i += 2) {
    starts.push(html.length)
    labels.push(parts[i] ?? '')
    html += parts[i + 1] ?? ''
  }
  return {
    html,
    ortAt(offset) {
      const index = starts.findLastIndex((start) => start <= offset)
      const [line, column, verbatim, ...file] = (labels[Math.max(index, 0)] ?? '1:1:0:').split(':')
      const further = verbatim === '1' ? offset - (starts[index] ?? offset) : 0
      return { datei: file.join(':'), zeile: Number(line), spalte: Number(column) + further }
    },
  }
}

type Place = (line: number, column: number, verbatim: boolean) => string

class Marker extends Handlebars.Visitor {
  constructor(private readonly place: Place) {
    super()
  }

  override Program(programm: hbs.AST.Program): void {
    super.Program(programm)
    programm.body = programm.body.flatMap((setting) =>
      setting.type === 'MustacheStatement' ? [this.#markOnly(setting), setting] : [setting],
    )
  }

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    content.value = markLines(content, this.place)
  }

  #markOnly({ loc }: hbs.AST.Statement): hbs.AST.ContentStatement {
    const value = this.place(loc.start.line, loc.start.column, false)
    return { type: 'ContentStatement', loc, value, original: { open: false, close: false } }
  }
}

/**
 * A piece of text with a mark before the first letter of each line: Handlebars indents the lines of a partial, and that is
 * how their columns stay right. What it has cut off for standing alone on a line is still in `original`.
 */
function markLines({ value, original, loc }: hbs.AST.ContentStatement, place: Place): string {
  const whole = typeof original === 'string' ? (original as string) : value
  const front = whole.slice(0, indent(whole) - indent(value)).split('\n')
  const start = { line: loc.start.line + front.length - 1, column: front.at(-1)?.length ?? 0 }
  if (front.length === 1) start.column += loc.start.column
  return value
    .split('\n')
    .map((line, i) => {
      const margin = indent(line)
      if (margin === line.length) return line
      const label = place(start.line + i, (i === 0 ? start.column : 0) + margin, true)
      return line.slice(0, margin) + label + line.slice(margin)
    })
    .join('\n')
}

function indent(text: string): number {
  return text.length - text.trimStart().length
}
