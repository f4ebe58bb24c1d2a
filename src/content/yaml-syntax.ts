import { type Document, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { Meldungen, Ort } from '../message.js'
import * as regeln from './regeln.js'

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
  for (const { code, pos } of dokument.errors)
    meldungen.melde(regeln.yamlSyntax, place(pos[0]), ...(SYNTAXFEHLER[code] ?? SONST))
  return dokument.errors.length > 0 ? undefined : { dokument, place }
}

const SONST: [string, string] = [
  'Hier ist die Datei kein gültiges YAML.',
  'Einrückung, Doppelpunkte und Anführungszeichen dieser Stelle prüfen.',
]

const SYNTAXFEHLER: Record<string, [string, string]> = {
  TAB_AS_INDENT: [
    'Die Zeile ist mit einem Tabulator eingerückt.',
    'YAML verlangt Leerzeichen: den Tabulator durch zwei Leerzeichen ersetzen.',
  ],
  BAD_INDENT: ['Die Einrückung passt nicht zu den Zeilen darüber.', 'Zusammengehörige Zeilen gleich weit einrücken.'],
  MISSING_CHAR: [
    'Hier fehlt ein Zeichen (Anführungszeichen, Klammer, Komma oder Doppelpunkt).',
    'Klammern und Anführungszeichen dieser Zeile und der Zeile davor schließen.',
  ],
  DUPLICATE_KEY: ['Dieser Schlüssel steht schon weiter oben.', 'Einen der beiden entfernen.'],
  UNEXPECTED_TOKEN: [
    'Hier steht etwas, das YAML nicht erwartet.',
    'Text mit Doppelpunkt, Raute oder Anführungszeichen in Anführungszeichen setzen.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Ein Schlüssel geht über mehrere Zeilen; vermutlich fehlt ein Doppelpunkt oder ein Anführungszeichen.',
    'Nach dem Schlüssel einen Doppelpunkt und ein Leerzeichen setzen.',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['Zwei Doppelpunkte in einer Zeile sind mehrdeutig.', 'Den Wert in Anführungszeichen setzen.'],
  MULTIPLE_DOCS: [
    'Die Datei enthält mehrere YAML-Dokumente („---“).',
    'Eine Datei ist ein Dokument; die Trennlinie entfernen.',
  ],
}
