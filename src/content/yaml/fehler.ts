import type { YAMLError } from 'yaml'

/** A syntax error in the author's words. */
interface Beschreibung {
  pos: number
  satz: string
  rat: string
}

/** Syntax errors of YAML in German; a slip that the library takes for several is told once. */
export function describeErrors(fehler: readonly YAMLError[], text: string): Beschreibung[] {
  const striche = fehler.filter(({ code }) => code === 'BLOCK_IN_FLOW').map(({ pos }) => pos[0])
  return fehler
    .filter(({ code, pos }) => code === 'BLOCK_IN_FLOW' || !striche.some((an) => an <= pos[0] && pos[0] <= an + 1))
    .map(({ code, pos }) => {
      const [satz, rat] = describeSign(code, text, pos[0]) ?? SYNTAXFEHLER[code] ?? SONST
      return { pos: pos[0], satz, rat }
    })
}

/** Signs that mean something to YAML where an author means nothing but the sign. */
function describeSign(code: string, text: string, pos: number): [string, string] | undefined {
  const wert = /^[^\n,\]}#]*/.exec(text.slice(pos, pos + 80))?.[0].trim() || text[pos] || ''
  const quoted = `In Anführungszeichen setzen: "${wert}".`
  if (code === 'BAD_SCALAR_START')
    return [`Mit „${text[pos]}“ darf ein Wert ohne Anführungszeichen nicht beginnen.`, quoted]
  if (code === 'BAD_ALIAS')
    return ['Ein Stern am Anfang eines Wertes ist für YAML ein Verweis auf eine andere Stelle.', quoted]
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
