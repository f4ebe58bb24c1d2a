import { isMap, isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'
import type { Textdatei } from './read-text.js'

z.config(z.locales.de())

type Pfad = readonly PropertyKey[]

/** A checked YAML file: its value, and the place of every node by its path. */
export interface YamlDatei<Wert> {
  wert: Wert
  ort(pfad: Pfad): Ort
}

/** Reads a YAML text against a schema. All syntax errors or all schema violations are reported, with their places. */
export function readYaml<Schema extends z.ZodType>(
  { datei, text }: Textdatei,
  schema: Schema,
  meldungen: Meldungen,
): YamlDatei<z.output<Schema>> | undefined {
  const zeilen = new LineCounter()
  const dokument = parseDocument(text, { lineCounter: zeilen, prettyErrors: false })
  const ortVon = (offset: number): Ort => {
    const { line, col } = zeilen.linePos(offset)
    return { datei, zeile: Math.max(line, 1), spalte: Math.max(col, 1) }
  }
  for (const fehler of dokument.errors) {
    const [satz, hinweis] = YAML_FEHLER[fehler.code] ?? [
      'Hier ist die Datei kein gültiges YAML.',
      'Einrückung, Doppelpunkte und Anführungszeichen dieser Stelle prüfen.',
    ]
    meldungen.melde('yaml-syntax', ortVon(fehler.pos[0]), satz, hinweis)
  }
  if (dokument.errors.length > 0) return undefined

  const ort = (pfad: Pfad): Ort => {
    for (let laenge = pfad.length; laenge >= 0; laenge--) {
      const eltern = laenge > 1 ? dokument.getIn(pfad.slice(0, laenge - 1), true) : dokument.contents
      if (laenge > 0 && isMap(eltern)) {
        const paar = eltern.items.find(
          (eintrag) => String((eintrag.key as { value?: unknown }).value ?? eintrag.key) === String(pfad[laenge - 1]),
        )
        if (paar && isNode(paar.key) && paar.key.range) return ortVon(paar.key.range[0])
      }
      const knoten = laenge === 0 ? dokument.contents : dokument.getIn(pfad.slice(0, laenge), true)
      if (isNode(knoten) && knoten.range) return ortVon(knoten.range[0])
    }
    return { datei, zeile: 1, spalte: 1 }
  }

  const ergebnis = schema.safeParse(dokument.toJS() ?? {})
  if (ergebnis.success) return { wert: ergebnis.data, ort }
  for (const stoerung of ergebnis.error.issues)
    reportIssue(stoerung, schema, ort, (pfad) => dokument.hasIn(pfad), meldungen)
  return undefined
}

function reportIssue(
  stoerung: z.core.$ZodIssue,
  schema: z.ZodType,
  ort: (pfad: Pfad) => Ort,
  vorhanden: (pfad: Pfad) => boolean,
  meldungen: Meldungen,
): void {
  const name = stoerung.path.map(String).join('.')
  if (stoerung.code === 'unrecognized_keys') {
    const bekannt = keysAt(schema, stoerung.path)
    for (const schluessel of stoerung.keys) {
      const vorschlag = naechster(schluessel, bekannt)
      meldungen.melde(
        'schluessel-unbekannt',
        ort([...stoerung.path, schluessel]),
        `Den Schlüssel „${schluessel}“ gibt es hier nicht.`,
        vorschlag ? `Meinten Sie „${vorschlag}“?` : `Erlaubt sind: ${bekannt.join(', ')}.`,
      )
    }
  } else if (stoerung.path.length > 0 && !vorhanden(stoerung.path)) {
    meldungen.melde(
      'schluessel-fehlt',
      ort(stoerung.path.slice(0, -1)),
      `Der Schlüssel „${name}“ fehlt.`,
      'Bitte ergänzen; das Handbuch zeigt ein Beispiel.',
    )
  } else if (stoerung.code === 'invalid_value') {
    meldungen.melde(
      'wert-ungueltig',
      ort(stoerung.path),
      `„${name}“ hat keinen der erlaubten Werte.`,
      `Erlaubt sind: ${stoerung.values.join(', ')}.`,
    )
  } else {
    meldungen.melde(
      'wert-ungueltig',
      ort(stoerung.path),
      `„${name || 'Die Datei'}“: ${stoerung.message}.`,
      'Das Handbuch zeigt, wie der Wert geschrieben wird.',
    )
  }
}

/** The keys that a strict object of the schema knows at a path; descends through objects and optionals. */
function keysAt(schema: z.ZodType, pfad: Pfad): string[] {
  let hier: unknown = schema
  for (const teil of [...pfad, undefined]) {
    while (hier instanceof z.ZodOptional || hier instanceof z.ZodDefault) hier = hier.unwrap()
    if (!(hier instanceof z.ZodObject)) return []
    if (teil === undefined) return Object.keys(hier.shape)
    hier = hier.shape[String(teil)]
  }
  return []
}

const YAML_FEHLER: Record<string, [string, string]> = {
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
}
