import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { runRules } from './check/check.js'
import { checkDiagramme, drawGrafiken } from './layout/charts/draw.js'
import { readGestaltung } from './layout/design/read-gestaltung.js'
import { readStile } from './layout/design/stile.js'
import { readVorlagen } from './layout/design/vorlagen.js'
import { setDokument } from './layout/set.js'
import { type Meldung, Meldungen } from './message.js'
import { replaceOutput } from './output.js'
import { writableCache } from './pdf/browser/cache.js'
import { type ComputedProgramm, readAndCompute } from './programme/computed.js'
import { readVorjahr } from './programme/vorjahr.js'
import type { Vorlagendatei } from './word/wordvorlage/lesen.js'
import { type Format, type Schreiber, startSchreiber } from './write.js'

export type { Format } from './write.js'

/** One finished step of a programme, for the progress line. */
export interface Schritt {
  programm: string
  schritt: string
  ms: number
}

/** What became of one programme. `dateien` is empty where an error stopped it. */
export interface Ergebnis {
  programm: string
  /** Pages of the PDF; undefined where none was made. */
  seiten: number | undefined
  dateien: { format: Format; pfad: string; bytes: number }[]
  ms: number
  meldungen: Meldung[]
}

export interface Auftrag {
  /** Absolute path of the workshop: the folder that holds content/ and templates/. */
  wurzel: string
  programme: string[]
  formate: Format[]
  /** Absolute path of the output folder. */
  ausgabe: string
  browser?: string
  /** An office's own template for Word, read. */
  wordvorlage?: Vorlagendatei
  signal?: AbortSignal
  fortschritt?: (schritt: Schritt) => void
}

/**
 * Builds programmes: read → compute → set → charts → write, the three writers side by side. A programme with errors writes
 * nothing and leaves its last good output as it was; the others are built all the same.
 * @throws UmgebungsFehler when a PDF is wanted and there is no browser; AbortError when interrupted
 */
export async function buildProgramme(auftrag: Auftrag): Promise<Ergebnis[]> {
  // What the writers need starts while the first programme is being read; all programmes share it.
  const schreiber = startSchreiber(auftrag)
  try {
    const ergebnisse: Ergebnis[] = []
    for (const id of auftrag.programme) {
      auftrag.signal?.throwIfAborted()
      ergebnisse.push(await buildProgramm(id, auftrag, schreiber))
    }
    return ergebnisse
  } catch (fehler) {
    // An interrupted browser fails in many words; what matters is that it was interrupted.
    auftrag.signal?.throwIfAborted()
    throw fehler
  } finally {
    await schreiber.close()
  }
}

/** What was found in one programme; `stillgelegt` counts the messages that its authors have silenced. */
export interface Pruefung {
  programm: string
  meldungen: Meldung[]
  stillgelegt: number
}

/** Reads, computes, checks and sets programmes without writing anything. */
export async function checkProgramme(wurzel: string, programme: string[]): Promise<Pruefung[]> {
  const pruefungen: Pruefung[] = []
  for (const id of programme) {
    const meldungen = new Meldungen()
    const computed = await readAndCompute(wurzel, id, meldungen)
    const gesetzt = computed && set(computed, meldungen)
    if (gesetzt) {
      readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
      await checkDiagramme(gesetzt.diagramme, meldungen)
    }
    const stillgelegt = computed ? await check(computed, meldungen) : 0
    pruefungen.push({ programm: id, meldungen: meldungen.sortiert(), stillgelegt })
  }
  return pruefungen
}

async function buildProgramm(id: string, auftrag: Auftrag, schreiber: Schreiber): Promise<Ergebnis> {
  const { wurzel, ausgabe, signal } = auftrag
  const beginn = performance.now()
  const meldungen = new Meldungen()
  const melde = (schritt: string) => auftrag.fortschritt?.({ programm: id, schritt, ms: performance.now() - beginn })
  const ergebnis = (seiten?: number, dateien: Ergebnis['dateien'] = []): Ergebnis => ({
    programm: id,
    seiten,
    dateien,
    ms: performance.now() - beginn,
    meldungen: meldungen.sortiert(),
  })

  const computed = await readAndCompute(wurzel, id, meldungen)
  if (!computed) return ergebnis()
  melde('gelesen')
  const gesetzt = set(computed, meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (gesetzt) {
    melde('gesetzt')
    await drawGrafiken(gesetzt, meldungen, join(writableCache(process.env), 'diagramme'))
    if (gesetzt.diagramme.length + gesetzt.organigramme.length > 0) melde('Diagramme gezeichnet')
  }
  signal?.throwIfAborted()
  // The rules run while browser and Word thread are busy: what they forbid is thrown away instead of being put in place.
  const geschrieben =
    gesetzt && stile && !meldungen.hatFehler ? schreiber.write(gesetzt, stile, meldungen, melde) : undefined
  const [fertig] = await Promise.all([geschrieben, check(computed, meldungen)])
  signal?.throwIfAborted()
  if (!fertig || meldungen.hatFehler) return ergebnis()
  return ergebnis(
    fertig.seiten,
    replaceOutput(ausgabe, id, fertig.ausgaben, gesetzt?.ort ?? computed.programm.ort([]), meldungen),
  )
}

/** Reads, computes and sets one programme, without its rules; undefined where an error has been reported. */
export async function readAndSet(wurzel: string, id: string, meldungen: Meldungen) {
  const computed = await readAndCompute(wurzel, id, meldungen)
  return computed && set(computed, meldungen)
}

async function check(computed: ComputedProgramm, meldungen: Meldungen): Promise<number> {
  const vorjahr = await readVorjahr(computed.wurzel, computed.programm)
  return runRules({ ...computed, ...(vorjahr && { vorjahr }) }, meldungen)
}

function set({ wurzel, programm, quellen, blaetter }: ComputedProgramm, meldungen: Meldungen) {
  const ort = programm.ort(['gestaltung'])
  const gestaltung = readGestaltung(wurzel, programm.gestaltung, ort, meldungen)
  const vorlagen = gestaltung && readVorlagen(wurzel, gestaltung, meldungen)
  if (!gestaltung || !vorlagen) return undefined
  const gesetzt = setDokument(
    { programm, blaetter, blattnamen: new Set(quellen.keys()), gestaltung, vorlagen },
    meldungen,
  )
  return gesetzt && !meldungen.hatFehler ? { ...gesetzt, ort } : undefined
}
