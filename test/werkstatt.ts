import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { merkeOrdner } from './aufraeumen.js'

/** The checkout itself. */
export const WURZEL = fileURLToPath(new URL('..', import.meta.url))

/** programme.yaml of a small programme; `abschnitte` as given. */
export function programmYaml(abschnitte = '[eins]', zusatz = ''): string {
  return `titel: Arbeitsmarkt- und Integrationsprogramm
zeitraum: 2023
jobcenter: { name: Jobcenter Musterland, traeger: [Agentur für Arbeit Musterstadt, Landkreis Musterland] }
gestaltung: standard
impressum: { Herausgeber: Jobcenter Musterland }
abschnitte: ${abschnitte}
${zusatz}`
}

/** A folder as an office has it: the given files (text, or bytes) by path, and no designs; those come with amip. */
export function arbeitsordner(dateien: Record<string, string | Uint8Array>): string {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-test-'))
  merkeOrdner(wurzel)
  mkdirSync(join(wurzel, 'content'))
  fill(wurzel, dateien)
  return wurzel
}

function fill(wurzel: string, dateien: Record<string, string | Uint8Array>): void {
  for (const [pfad, inhalt] of Object.entries(dateien)) {
    mkdirSync(dirname(join(wurzel, pfad)), { recursive: true })
    writeFileSync(join(wurzel, pfad), inhalt)
  }
}

/** The same with the shipped designs as its own, for tests that change them. */
export function werkstatt(dateien: Record<string, string | Uint8Array>): string {
  const wurzel = arbeitsordner({})
  cpSync(join(WURZEL, 'templates'), join(wurzel, 'templates'), { recursive: true })
  fill(wurzel, dateien)
  return wurzel
}

/** A workspace with one programme `p` of one section. */
export function einAbschnitt(markdown: string, dateien: Record<string, string | Uint8Array> = {}): string {
  return werkstatt({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': markdown,
    ...dateien,
  })
}
