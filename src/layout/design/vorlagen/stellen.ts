import Handlebars from 'handlebars'
import type { Ort } from '../../../message.js'

// Code points that are no characters: printable() keeps them out of all that a layout is filled with, so a mark is never mistaken.
const [VOR, NACH] = ['\ufdd0', '\ufdd1']
const MARKE = new RegExp(`${VOR}([^${NACH}]*)${NACH}`)

/** What a layout gave, without marks, and the place in the layouts that an offset of it comes from. */
export interface Vorlagenausgabe {
  html: string
  ortAt(offset: number): Ort
}

/**
 * Marks every piece of a layout, which is changed, with its place, before the layout is compiled; partials are layouts too. Once
 * it is filled `readMarks` takes the marks out again.
 */
export function markPieces(baum: hbs.AST.Program, datei: string): void {
  const place = (line: number, column: number, woertlich: boolean) =>
    `${VOR}${line}:${column + 1}:${woertlich ? 1 : 0}:${datei}${NACH}`
  new Markierer(place).accept(baum)
}

/** Takes the marks out of a filled layout: they tell where each piece came from. */
export function readMarks(gefuellt: string): Vorlagenausgabe {
  const teile = gefuellt.split(MARKE)
  const anfaenge: number[] = []
  const marken: string[] = []
  let html = teile[0] ?? ''
  for (let i = 1; i < teile.length; i += 2) {
    anfaenge.push(html.length)
    marken.push(teile[i] ?? '')
    html += teile[i + 1] ?? ''
  }
  return {
    html,
    ortAt(offset) {
      const index = anfaenge.findLastIndex((anfang) => anfang <= offset)
      const [zeile, spalte, woertlich, ...datei] = (marken[Math.max(index, 0)] ?? '1:1:0:').split(':')
      const weiter = woertlich === '1' ? offset - (anfaenge[index] ?? offset) : 0
      return { datei: datei.join(':'), zeile: Number(zeile), spalte: Number(spalte) + weiter }
    },
  }
}

type Place = (line: number, column: number, woertlich: boolean) => string

class Markierer extends Handlebars.Visitor {
  constructor(private readonly place: Place) {
    super()
  }

  override Program(programm: hbs.AST.Program): void {
    super.Program(programm)
    programm.body = programm.body.flatMap((satz) =>
      satz.type === 'MustacheStatement' ? [this.#markOnly(satz), satz] : [satz],
    )
  }

  override ContentStatement(inhalt: hbs.AST.ContentStatement): void {
    inhalt.value = markLines(inhalt, this.place)
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
  const ganz = typeof original === 'string' ? (original as string) : value
  const vorn = ganz.slice(0, indent(ganz) - indent(value)).split('\n')
  const start = { line: loc.start.line + vorn.length - 1, column: vorn.at(-1)?.length ?? 0 }
  if (vorn.length === 1) start.column += loc.start.column
  return value
    .split('\n')
    .map((zeile, i) => {
      const rand = indent(zeile)
      if (rand === zeile.length) return zeile
      const marke = place(start.line + i, (i === 0 ? start.column : 0) + rand, true)
      return zeile.slice(0, rand) + marke + zeile.slice(rand)
    })
    .join('\n')
}

function indent(text: string): number {
  return text.length - text.trimStart().length
}
