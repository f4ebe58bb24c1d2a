import type { Meldungen, Ort } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import * as regeln from '../../regeln.js'
import { indent, lineOfEnd } from '../vorlagen/indents.js'

/** A style sheet as read. */
export interface StyleSheetFile {
  datei: string
  text: string
}

/**
 * Reports the slips in style sheets that nothing else would tell of, because a browser passes over them in silence: a brace that is
 * not closed or not opened, a quotation mark or comment that is not closed, and a variable that there is not.
 * @param present names of the variables that come from gestaltung.yaml, with their dashes
 */
export function checkStyleSheets(
  files: readonly StyleSheetFile[],
  present: Iterable<string>,
  meldungen: Meldungen,
): void {
  const readable = files.map(({ datei, text }) => ({ datei, text: blankOut(text) }))
  const own = readable.flatMap(({ text }) =>
    [...text.matchAll(/(?<=[{;\s])(--[\w-]+)\s*:/g)].map(([, name = '']) => name),
  )
  const known = new Set([...present, ...own])
  for (const { datei, text } of readable) {
    const ort = (position: number) => locate(datei, text, position)
    // What is swallowed takes braces with it.
    if (!checkUnclosed(text, ort, meldungen)) checkBraces(text, ort, meldungen)
    for (const { 1: name = '', index } of text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)) {
      if (known.has(name)) continue
      const suggestion = naechster(name, known)
      meldungen.melde(
        regeln.gestaltungCss,
        ort(index),
        `Die Variable „${name}“ gibt es nicht; der Browser ließe die ganze Angabe weg.`,
        suggestion
          ? `Meinten Sie „${suggestion}“?`
          : 'Die Variablen kommen aus gestaltung.yaml: --farbe-akzent, --ueberschrift1 …',
      )
    }
  }
}

/** Reports comments and strings that swallow what follows. @returns whether there are any */
function checkUnclosed(text: string, ort: (position: number) => Ort, meldungen: Meldungen): boolean {
  const open = /\/\*|["']/.exec(text)
  if (!open) return false
  meldungen.melde(
    regeln.gestaltungCss,
    ort(open.index),
    open[0] === '/*'
      ? 'Dieser Kommentar wird nirgends geschlossen; alles danach gälte nicht.'
      : `Dieses Anführungszeichen wird in seiner Zeile nicht geschlossen; der Rest der Regel und die nächsten gälten nicht.`,
    open[0] === '/*' ? 'Hinter dem Kommentar */ setzen.' : `${open[0]} ergänzen oder entfernen.`,
  )
  return true
}

function checkBraces(text: string, ort: (position: number) => Ort, meldungen: Meldungen): void {
  const open: number[] = []
  // Where a brace that begins its line stands otherwise than what it closes, one is missing or too many within, as in `@media`.
  let inner: { open?: number; surplus?: number } = {}
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) {
      meldungen.melde(
        regeln.gestaltungCss,
        ort(inner.surplus ?? index),
        'Diese Klammer schließt etwas, das nicht geöffnet ist.',
        'Die Klammer entfernen; sonst gilt die nächste Regel nicht.',
      )
      return
    }
    const shift = beginsLine(text, index) ? indent(lineAt(text, index)) - indent(lineAt(text, start)) : 0
    if (shift < 0) inner = { open: start, ...inner }
    if (shift > 0) inner = { surplus: index, ...inner }
  }
  const last = open.length > 0 ? (inner.open ?? open.at(-1)) : undefined
  if (last !== undefined) {
    const start = ort(last)
    const [own, next] = text.split('\n').slice(start.zeile - 1)
    // A rule in one line ends there; the lines of others stand further in.
    const line = indent(next) > indent(own) ? lineOfEnd(text, start.zeile) : start.zeile
    meldungen.melde(
      regeln.gestaltungCss,
      line === start.zeile ? start : { ...start, zeile: line, spalte: 1 },
      `Die Klammer aus Zeile ${start.zeile} wird nirgends geschlossen; alles danach gälte nicht.`,
      'Hier oder davor, nach der letzten Angabe der Regel, eine } setzen.',
    )
  }
}

/** The text with comments and strings as blanks, everything else in its place; what is not closed stays. */
function blankOut(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g, (piece) =>
    piece.replace(/[^\n]/g, ' '),
  )
}

function beginsLine(text: string, position: number): boolean {
  return text.slice(text.lastIndexOf('\n', position - 1) + 1, position).trim() === ''
}

function lineAt(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1
  const end = text.indexOf('\n', position)
  return text.slice(start, end < 0 ? undefined : end)
}

function locate(file: string, text: string, position: number): Ort {
  const lines = text.slice(0, position).split('\n')
  return { datei: file, zeile: lines.length, spalte: (lines.at(-1)?.length ?? 0) + 1 }
}
