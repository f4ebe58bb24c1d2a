import { stringify } from 'yaml'
import { type Kapitel, readMuster } from './kapitel.js'

/** What a new programme is made of. */
export interface Erstangaben {
  jobcenter: string
  traeger: string[]
  /** "2026" or "2026–2027". */
  zeitraum: string
  gestaltung: string
  kapitel: Kapitel[]
}

/** Files by their paths in the programme's folder, with `/`. */
export type Erstdateien = Map<string, string>

/** A small whole programme: the chapters asked for, each with its sheets, all figures examples and marked as such. */
export function createErstesProgramm(angaben: Erstangaben): Erstdateien {
  const dateien: Erstdateien = new Map([['programm.yaml', programmYaml(angaben)]])
  for (const { name, daten } of angaben.kapitel) {
    dateien.set(`abschnitte/${name}.md`, fill(readMuster(`abschnitte/${name}.md`), angaben))
    for (const blatt of daten) dateien.set(`daten/${blatt}.yaml`, readMuster(`daten/${blatt}.yaml`))
  }
  return dateien
}

/** Puts the names in their places, as Markdown: a sign in a name is a sign. */
function fill(text: string, { jobcenter, traeger }: Erstangaben): string {
  const namen: Record<string, string> = { jobcenter, traeger: list(traeger) }
  return text.replace(/«(\w+)»/g, (_, name: string) => escapeMarkdown(namen[name] ?? ''))
}

/** "a", "a und b", "a, b und c"; the two that every Jobcenter has, where none is named. */
function list(namen: readonly string[]): string {
  if (namen.length === 0) return 'Agentur für Arbeit und kommunaler Träger'
  return namen.length === 1 ? (namen[0] ?? '') : `${namen.slice(0, -1).join(', ')} und ${namen.at(-1)}`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|^~]/g, '\\$&')
}

/** A text as one line of YAML, in quotation marks where it needs them. */
const scalar = (text: string) => stringify(text, { lineWidth: 0 }).trim()

function programmYaml({ jobcenter, traeger, zeitraum, gestaltung, kapitel }: Erstangaben): string {
  const liste = traeger.map((name) => `\n    - ${scalar(name)}`).join('')
  return `titel: Arbeitsmarkt- und Integrationsprogramm
zeitraum: ${zeitraum}
jobcenter:
  name: ${scalar(jobcenter)}
${liste && `  traeger:${liste}\n`}# entwurf: als Entwurf gekennzeichnet, fehlende Zahlen erlaubt. endfassung, wenn alles fertig ist.
zustand: entwurf
# Steht auf der Titelseite. Löschen, wenn alle Beispielwerte ersetzt sind.
muster: Mit Beispielwerten
gestaltung: ${scalar(gestaltung)}
nummerierung: keine # keine | dezimal (1, 1.1) | dezimal-punkt (1., 1.1)
impressum:
  Herausgeber:
    - ${scalar(jobcenter)}
  Quellen: Statistik der Bundesagentur für Arbeit, eigene Erhebung
# Je Eintrag eine Datei abschnitte/….md, in dieser Reihenfolge.
abschnitte:
${kapitel.map(({ name }) => `  - ${name}`).join('\n')}
`
}
