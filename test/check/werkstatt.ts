import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Pruefling, Pruefregel } from '../../src/check/pruefling.js'
import { Meldungen } from '../../src/message.js'
import { readAndCompute as read } from '../../src/programme/computed.js'

const PROGRAMM = `titel: Arbeitsmarkt- und Integrationsprogramm
zeitraum: 2023
jobcenter: { name: Jobcenter Musterland }
gestaltung: standard
impressum: { Herausgeber: Jobcenter Musterland }
abschnitte: [probe]
`

/** A workspace in a temporary folder with the one programme "probe"; paths are relative to its folder. Gone after the test. */
function writeWerkstatt(dateien: Record<string, string>): string {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-check-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  for (const [datei, text] of Object.entries({
    'programm.yaml': PROGRAMM,
    'abschnitte/probe.md': '# Probe\n',
    ...dateien,
  })) {
    const pfad = join(wurzel, 'content/probe', datei)
    mkdirSync(dirname(pfad), { recursive: true })
    writeFileSync(pfad, text)
  }
  return wurzel
}

/** Reads and computes a programme of a workspace as `amip check` does before its rules run. */
export async function readPruefling(
  wurzel: string,
  id: string,
): Promise<{ pruefling: Pruefling; meldungen: Meldungen }> {
  const meldungen = new Meldungen()
  const pruefling = await read(wurzel, id, meldungen)
  if (!pruefling) throw new Error(`Das Programm ${id} lässt sich nicht lesen: ${JSON.stringify(meldungen.liste)}`)
  return { pruefling, meldungen }
}

/** A whole programme typed in a test; a text alone is its section, below the heading "# Probe" and so from line 3 on. */
export async function probe(inhalt: string | Record<string, string>): Promise<Pruefling> {
  const dateien = typeof inhalt === 'string' ? { 'abschnitte/probe.md': `# Probe\n\n${inhalt}\n` } : inhalt
  return (await readPruefling(writeWerkstatt(dateien), 'probe')).pruefling
}

/** What one rule finds: "datei:zeile:spalte text", the file relative to its folder. */
export async function findings(regel: Pruefregel, inhalt: string | Record<string, string>): Promise<string[]> {
  const meldungen = new Meldungen()
  await regel.pruefe(await probe(inhalt), meldungen.unter(regel))
  return meldungen
    .sortiert()
    .map(({ datei, zeile, spalte, text }) => `${datei.split('/').at(-1)}:${zeile}:${spalte} ${text}`)
}

/** Only the places that one rule finds: "zeile:spalte". */
export async function places(regel: Pruefregel, inhalt: string | Record<string, string>): Promise<string[]> {
  const meldungen = new Meldungen()
  await regel.pruefe(await probe(inhalt), meldungen.unter(regel))
  return meldungen.sortiert().map(({ zeile, spalte }) => `${zeile}:${spalte}`)
}
