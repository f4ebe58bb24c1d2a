import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The checkout itself. */
export const WURZEL = fileURLToPath(new URL('..', import.meta.url))

const ordner: string[] = []
afterAll(() => {
  for (const pfad of ordner.splice(0)) rmSync(pfad, { recursive: true, force: true })
})

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

/** A workshop in a temporary folder with the shipped designs and the given files (text, or bytes), by path from its root. */
export function werkstatt(dateien: Record<string, string | Uint8Array>): string {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-test-'))
  ordner.push(wurzel)
  cpSync(join(WURZEL, 'templates'), join(wurzel, 'templates'), { recursive: true })
  for (const [pfad, inhalt] of Object.entries(dateien)) {
    mkdirSync(dirname(join(wurzel, pfad)), { recursive: true })
    writeFileSync(join(wurzel, pfad), inhalt)
  }
  return wurzel
}

/** A workshop with one programme `p` of one section. */
export function einAbschnitt(markdown: string, dateien: Record<string, string | Uint8Array> = {}): string {
  return werkstatt({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': markdown,
    ...dateien,
  })
}
