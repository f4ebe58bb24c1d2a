import { type Document, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml'
import type { Meldungen, Ort } from '../../message.js'
import { reportUnprintable } from '../decode.js'
import { describeErrors } from './fehler.js'
import { yamlSyntax } from './regeln.js'
import { reportSwallowed } from './verschlucktes.js'

/** A YAML text that is well-formed, with the place of every offset in it. */
export interface YamlText {
  dokument: Document.Parsed<ParsedNode>
  place(offset: number): Ort
}

/**
 * Parses YAML and reports all syntax errors in German.
 * @param texttreu every scalar stays the text it was typed as, and keys are not compared with each other
 */
export function parseYaml(
  datei: string,
  text: string,
  meldungen: Meldungen,
  { texttreu = false } = {},
): YamlText | undefined {
  const zeilen = new LineCounter()
  const place = (offset: number): Ort => {
    const { line, col } = zeilen.linePos(offset)
    return { datei, zeile: Math.max(line, 1), spalte: Math.max(col, 1) }
  }
  // The library compares every key with every other, which 10,000 rows feel: whoever reads texttreu looks for itself.
  const dokument = parseDocument(text, {
    lineCounter: zeilen,
    prettyErrors: false,
    ...(texttreu && { schema: 'failsafe', uniqueKeys: false }),
  })
  for (const { pos, satz, rat } of describeErrors(dokument.errors, text))
    meldungen.melde(yamlSyntax, place(pos), satz, rat)
  if (dokument.errors.length > 0) return undefined
  if (text.includes('\\')) reportEscaped(dokument, place, meldungen)
  return reportSwallowed(dokument, text, place, meldungen) ? { dokument, place } : undefined
}

/** A text in quotation marks can name characters by number ("\x07") that must not be typed either. */
function reportEscaped(dokument: YamlText['dokument'], place: YamlText['place'], meldungen: Meldungen): void {
  visit(dokument, {
    Scalar: (_, skalar) => {
      const { value, range } = skalar
      if (typeof value === 'string') skalar.value = reportUnprintable(value, () => place(range?.[0] ?? 0), meldungen)
    },
  })
}
