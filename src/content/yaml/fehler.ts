import type { YAMLError } from 'yaml'
import { findSlips } from './ursache.js'

/** A syntax error in the author's words. */
interface Beschreibung {
  pos: number
  satz: string
  rat: string
}

/** Syntax errors of YAML in German, each slip once and where it is. @param parse the errors of a text */
export function describeErrors(text: string, parse: (text: string) => readonly YAMLError[]): Beschreibung[] {
  const zeilen = text.split('\n')
  return findSlips(text, parse).map(({ zeile, fehler }) => {
    const hier = zeilen[zeile] ?? ''
    const anfang = zeilen.slice(0, zeile).join('\n').length + (zeile > 0 ? 1 : 0)
    const zeichen = fehler.find(({ code, pos }) => describeSign(code, text, pos[0]))
    const erster = zeichen ?? fehler[0]
    const genannt = erster && (describeSign(erster.code, text, erster.pos[0]) ?? SYNTAXFEHLER[erster.code])
    // Indents are what a bracket that is missing looks like to the parser.
    const bekannt = genannt === EINRUECKUNG ? undefined : genannt
    const [satz, rat] = bekannt ?? describeLine(hier, zeilen.slice(zeile + 1)) ?? genannt ?? SONST
    return { pos: erster?.pos[0] ?? anfang + hier.search(/\S|$/), satz, rat }
  })
}

/** What in a line may have made the parser stumble, in it without knowing what over, or further down. */
function describeLine(zeile: string, danach: readonly string[]): [string, string] | undefined {
  const ohneTexte = zeile.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')
  const count = (zeichen: RegExp) => ohneTexte.match(zeichen)?.length ?? 0
  const naechste = danach.find((eine) => /^ *[^\s#]/.test(eine)) ?? zeile
  if (count(/"/g) > 0)
    return ['Ein Anführungszeichen dieser Zeile hat kein Gegenstück.', 'Vorn und hinten je eines setzen: "…".']
  if (count(/[[{]/g) !== count(/[\]}]/g))
    return ['In dieser Zeile gehen Klammern nicht auf.', 'Zu jedem [ gehört ein ], zu jedem { ein }.']
  if (OHNE_LEERZEICHEN.test(ohneTexte)) return describeSpace(zeile)
  if (indent(zeile) > indent(naechste) || !/:(?:\s|$)|^\s*- /.test(ohneTexte))
    return indent(zeile) > indent(naechste) ? EINRUECKUNG : OHNE_DOPPELPUNKT
  return undefined
}

/** A key whose colon touches the value; `https://…` is none. */
const OHNE_LEERZEICHEN = /^\s*[\w.-]+:[^\s:/]/

function describeSpace(zeile: string): [string, string] {
  return ['Hinter dem Doppelpunkt fehlt ein Leerzeichen.', `So schreiben: ${zeile.trim().replace(/:(?=\S)/, ': ')}`]
}

function indent(zeile: string): number {
  return zeile.search(/\S|$/)
}

const OHNE_DOPPELPUNKT: [string, string] = [
  'Diese Zeile gehört zu keinem Schlüssel; vermutlich fehlt ein Doppelpunkt.',
  'Nach dem Schlüssel einen Doppelpunkt und ein Leerzeichen setzen.',
]

/** Signs that mean something to YAML where an author means nothing but the sign. */
function describeSign(code: string, text: string, pos: number): [string, string] | undefined {
  const wert = /^[^\n,\]}#]*/.exec(text.slice(pos, pos + 80))?.[0].trim() || text[pos] || ''
  const quoted = `In Anführungszeichen setzen: "${wert}".`
  if (code === 'BAD_SCALAR_START')
    return [`Mit „${text[pos]}“ darf ein Wert ohne Anführungszeichen nicht beginnen.`, quoted]
  if (code === 'BAD_ALIAS')
    return ['Ein Stern am Anfang eines Wertes ist für YAML ein Verweis auf eine andere Stelle.', quoted]
  const [, naechster] = /^[^\n]*?\s([\p{L}\w.-]+:)(?:\s|$)/u.exec(text.slice(pos, pos + 200)) ?? []
  if (code === 'BLOCK_IN_FLOW' && text[pos] !== '-')
    return [
      'Zwischen zwei Angaben in geschweiften Klammern fehlt ein Komma.',
      naechster
        ? `Vor „${naechster}“ ein Komma setzen.`
        : 'Die Angaben durch Kommas trennen: { name: Frauen, werte: [1] }.',
    ]
  if (code === 'MULTILINE_IMPLICIT_KEY' && OHNE_LEERZEICHEN.test(wert)) return describeSpace(wert)
  if (code === 'BLOCK_IN_FLOW')
    return [
      'Ein Strich allein ist für YAML kein Wert.',
      'In Anführungszeichen setzen: "-" heißt nichts vorhanden; ein fehlender Wert heißt „fehlt“.',
    ]
  if (code === 'UNEXPECTED_TOKEN' && text[pos] === ',')
    return ['Vor dem Komma fehlt ein Wert.', 'Einen fehlenden Wert ausdrücklich nennen: [fehlt, 6].']
  if (code === 'UNEXPECTED_TOKEN' && text[pos] === '-')
    return ['Ein Strich allein ist für YAML kein Wert.', 'In Anführungszeichen setzen: "-".']
  return undefined
}

const SONST: [string, string] = [
  'Hier steht etwas, das YAML nicht erwartet.',
  'Einrückung und Klammern prüfen; Text mit Doppelpunkt, Raute oder Anführungszeichen in Anführungszeichen setzen.',
]

const EINRUECKUNG: [string, string] = [
  'Die Einrückung passt nicht zu den Zeilen daneben.',
  'Zusammengehörige Zeilen gleich weit einrücken.',
]

const SYNTAXFEHLER: Record<string, [string, string]> = {
  TAB_AS_INDENT: [
    'Die Zeile ist mit einem Tabulator eingerückt.',
    'YAML verlangt Leerzeichen: den Tabulator durch zwei Leerzeichen ersetzen.',
  ],
  BAD_INDENT: EINRUECKUNG,
  MISSING_CHAR: [
    'Hier fehlt ein Zeichen (Anführungszeichen, Klammer, Komma oder Doppelpunkt).',
    'Klammern und Anführungszeichen dieser Zeile und der Zeile davor schließen.',
  ],
  DUPLICATE_KEY: ['Dieser Schlüssel steht schon weiter oben.', 'Einen der beiden entfernen.'],
  MULTILINE_IMPLICIT_KEY: [
    'Ein Schlüssel geht über mehrere Zeilen; vermutlich fehlt ein Doppelpunkt oder ein Anführungszeichen.',
    'Nach dem Schlüssel einen Doppelpunkt und ein Leerzeichen setzen.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'Zwei Doppelpunkte oder eine zu tief eingerückte Zeile danach machen die Stelle mehrdeutig.',
    'Einen Wert mit Doppelpunkt in Anführungszeichen setzen, zusammengehörige Zeilen gleich weit einrücken.',
  ],
  MULTIPLE_DOCS: [
    'Die Datei enthält mehrere YAML-Dokumente („---“).',
    'Eine Datei ist ein Dokument; die Trennlinie entfernen.',
  ],
}
