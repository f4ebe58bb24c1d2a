import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { DatenblattQuelle } from '../../../src/content/daten/quelle.js'
import { readDatenblaetter } from '../../../src/content/daten/read-datenblaetter.js'
import { computeDatenblaetter } from '../../../src/figures/compute.js'
import type { Datenblatt } from '../../../src/figures/datenblatt.js'
import { Meldungen } from '../../../src/message.js'

/** A programme folder for one test, with the given files below daten/ (or elsewhere, with a path). */
export function makeOrdner(dateien: Record<string, string | Uint8Array>): string {
  const ordner = mkdtempSync(join(tmpdir(), 'amip-daten-'))
  onTestFinished(() => rmSync(ordner, { recursive: true, force: true }))
  mkdirSync(join(ordner, 'p', 'daten'), { recursive: true })
  for (const [name, inhalt] of Object.entries(dateien)) {
    const pfad = join(ordner, 'p', 'daten', name)
    mkdirSync(dirname(pfad), { recursive: true })
    writeFileSync(pfad, inhalt)
  }
  return join(ordner, 'p')
}

export interface Gelesen {
  quellen: Map<string, DatenblattQuelle>
  blaetter: Map<string, Datenblatt>
  meldungen: Meldungen
  /** "datei:zeile:spalte regel: text → hinweis", in reading order; daten/ left out. */
  zeilen: string[]
}

/** Reads and computes the sheets of a folder. */
export async function readOrdner(dateien: Record<string, string | Uint8Array>): Promise<Gelesen> {
  const meldungen = new Meldungen()
  const quellen = await readDatenblaetter(makeOrdner(dateien), '', meldungen)
  const blaetter = computeDatenblaetter(quellen, 2023, meldungen)
  return { quellen, blaetter, meldungen, zeilen: format(meldungen) }
}

export function format(meldungen: Meldungen): string[] {
  return meldungen
    .sortiert()
    .map(
      ({ datei, zeile, spalte, regel, text, rat }) =>
        `${datei.replace('daten/', '')}:${zeile}:${spalte} ${regel}: ${text} → ${rat}`,
    )
}
