import { isMap, isNode } from 'yaml'
import { z } from 'zod'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import type { Textdatei } from '../read-text.js'
import { schluesselFehlt, schluesselUnbekannt, wertUngueltig, yamlSyntax } from './regeln.js'
import { parseYaml } from './syntax.js'

z.config(z.locales.de())

type Yamlpfad = readonly PropertyKey[]

/** A checked YAML file: its value, and the place of every node by its path. */
export interface YamlDatei<Wert> {
  wert: Wert
  ort(pfad: Yamlpfad): Ort
}

/** Reads a YAML text against a schema. All syntax errors or all schema violations are reported, with their places. */
export function readYaml<Schema extends z.ZodType>(
  quelle: Textdatei,
  schema: Schema,
  meldungen: Meldungen,
): YamlDatei<z.output<Schema>> | undefined {
  return readYamlSchichten([quelle], schema, meldungen)
}

/**
 * Reads several YAML texts that lie over each other, the uppermost first: maps are merged, everything else replaces what lies
 * below. The place of a value is where the uppermost text says it.
 */
export function readYamlSchichten<Schema extends z.ZodType>(
  quellen: readonly Textdatei[],
  schema: Schema,
  meldungen: Meldungen,
): YamlDatei<z.output<Schema>> | undefined {
  const schichten = quellen.flatMap((quelle) => readSchicht(quelle, meldungen) ?? [])
  const [oberste] = schichten
  if (!oberste || schichten.length < quellen.length) return undefined
  const holder = (pfad: Yamlpfad) => schichten.find(({ hat }) => hat(pfad))
  const ort = (pfad: Yamlpfad): Ort => (pfad.length > 0 && holder(pfad) ? (holder(pfad) ?? oberste) : oberste).ort(pfad)
  if (oberste.leer && schichten.length === 1) {
    meldungen.melde(
      schluesselFehlt,
      ort([]),
      'Die Datei ist leer.',
      'Das Handbuch zeigt, was sie enthält; am einfachsten aus einem vorhandenen Ordner kopieren.',
    )
    return undefined
  }
  const ergebnis = schema.safeParse(schichten.map(({ roh }) => roh).reduceRight((unten, oben) => lay(oben, unten)))
  if (ergebnis.success) return { wert: ergebnis.data, ort }
  const verschrieben = misspeltOf(ergebnis.error.issues, schema)
  const isFolge = ({ path }: z.core.$ZodIssue) => !holder(path) && verschrieben.has(JSON.stringify(path))
  for (const stoerung of ergebnis.error.issues.filter((eine) => !isFolge(eine)))
    reportIssue(stoerung, schema, ort, (pfad) => holder(pfad) !== undefined, meldungen)
  return undefined
}

interface Schicht {
  roh: unknown
  leer: boolean
  hat(pfad: Yamlpfad): boolean
  ort(pfad: Yamlpfad): Ort
}

function readSchicht({ datei, text }: Textdatei, meldungen: Meldungen): Schicht | undefined {
  const yaml = parseYaml(datei, text, meldungen)
  if (!yaml) return undefined
  const { dokument, place } = yaml

  const ort = (pfad: Yamlpfad): Ort => {
    for (let laenge = pfad.length; laenge >= 0; laenge--) {
      const eltern = laenge > 1 ? dokument.getIn(pfad.slice(0, laenge - 1), true) : dokument.contents
      if (laenge > 0 && isMap(eltern)) {
        const paar = eltern.items.find(
          (eintrag) => String((eintrag.key as { value?: unknown }).value ?? eintrag.key) === String(pfad[laenge - 1]),
        )
        if (paar && isNode(paar.key) && paar.key.range) return place(paar.key.range[0])
      }
      const knoten = laenge === 0 ? dokument.contents : dokument.getIn(pfad.slice(0, laenge), true)
      if (isNode(knoten) && knoten.range) return place(knoten.range[0])
    }
    return { datei, zeile: 1, spalte: 1 }
  }

  try {
    return { roh: dokument.toJS() ?? {}, leer: dokument.toJS() == null, ort, hat: (pfad) => dokument.hasIn(pfad) }
  } catch {
    // References that multiply each other; one to nowhere has been told.
    meldungen.melde(
      yamlSyntax,
      ort([]),
      'Die Verweise mit * vervielfachen sich über alles Maß.',
      'Die Werte ausschreiben.',
    )
    return undefined
  }
}

/** One value over another. */
function lay(oben: unknown, unten: unknown): unknown {
  if (!isRecord(oben) || !isRecord(unten)) return oben
  const gemischt = Object.entries(oben).map(([name, wert]) => [name, name in unten ? lay(wert, unten[name]) : wert])
  return { ...unten, ...Object.fromEntries(gemischt) }
}

function isRecord(wert: unknown): wert is Record<string, unknown> {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}

function reportIssue(
  stoerung: z.core.$ZodIssue,
  schema: z.ZodType,
  ort: (pfad: Yamlpfad) => Ort,
  vorhanden: (pfad: Yamlpfad) => boolean,
  meldungen: Meldungen,
): void {
  const name = stoerung.path.map(String).join('.')
  if (stoerung.code === 'unrecognized_keys') {
    const bekannt = keysAt(schema, stoerung.path)
    for (const schluessel of stoerung.keys) {
      const vorschlag = naechster(schluessel, bekannt)
      meldungen.melde(
        schluesselUnbekannt,
        ort([...stoerung.path, schluessel]),
        `Den Schlüssel „${schluessel}“ gibt es hier nicht.`,
        vorschlag ? `Meinten Sie „${vorschlag}“?` : `Erlaubt sind: ${bekannt.join(', ')}.`,
      )
    }
  } else if (stoerung.path.length > 0 && !vorhanden(stoerung.path)) {
    meldungen.melde(
      schluesselFehlt,
      ort(stoerung.path.slice(0, -1)),
      `Der Schlüssel „${name}“ fehlt.`,
      'Bitte ergänzen; das Handbuch zeigt ein Beispiel.',
    )
  } else if (stoerung.code === 'invalid_value') {
    meldungen.melde(
      wertUngueltig,
      ort(stoerung.path),
      `„${name}“ hat keinen der erlaubten Werte.`,
      `Erlaubt sind: ${stoerung.values.join(', ')}.`,
    )
  } else {
    meldungen.melde(
      wertUngueltig,
      ort(stoerung.path),
      `„${name || 'Die Datei'}“: ${sayIssue(stoerung)}.`,
      'Das Handbuch zeigt, wie der Wert geschrieben wird.',
    )
  }
}

/** The paths of keys that are meant by misspelt ones: that is told, and not that they are missing. */
function misspeltOf(stoerungen: readonly z.core.$ZodIssue[], schema: z.ZodType): Set<string> {
  return new Set(
    stoerungen.flatMap((stoerung) =>
      stoerung.code === 'unrecognized_keys'
        ? stoerung.keys.flatMap((schluessel) => {
            const gemeint = naechster(schluessel, keysAt(schema, stoerung.path))
            return gemeint ? [JSON.stringify([...stoerung.path, gemeint])] : []
          })
        : [],
    ),
  )
}

/** The library's own words for a value of the wrong kind name JavaScript's kinds, which no author knows. */
function sayIssue(stoerung: z.core.$ZodIssue): string {
  if (stoerung.code === 'invalid_key') return stoerung.issues.map(sayIssue).join('; ')
  if (stoerung.code !== 'invalid_type' || !stoerung.message.startsWith('Ungültige Eingabe')) return stoerung.message
  return ARTEN[stoerung.expected] ?? 'ein Wert anderer Art'
}

const ARTEN: Record<string, string> = {
  object: 'mehrere Angaben der Form „schlüssel: wert“, eingerückt darunter',
  record: 'mehrere Angaben der Form „name: …“, eingerückt darunter, ohne Striche davor',
  array: 'eine Liste: [a, b]',
  string: 'ein Text',
  number: 'eine Zahl, mit Punkt statt Komma',
  boolean: 'true oder false',
}

/** The keys that a strict object of the schema knows at a path; descends through objects, records and optionals. */
function keysAt(schema: z.ZodType, pfad: Yamlpfad): string[] {
  let hier: unknown = schema
  for (const teil of [...pfad, undefined]) {
    while (hier instanceof z.ZodOptional || hier instanceof z.ZodDefault) hier = hier.unwrap()
    if (hier instanceof z.ZodRecord && teil !== undefined) {
      hier = hier.valueType
      continue
    }
    if (!(hier instanceof z.ZodObject)) return []
    if (teil === undefined) return Object.keys(hier.shape)
    hier = hier.shape[String(teil)]
  }
  return []
}
