import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { replaceFiles } from '../files/output.js'
import { clearKilled } from '../files/scratch.js'
import { writeBelege } from '../manifest/belege.js'
import { Bestand } from '../manifest/bestand.js'
import { listEingaben } from '../manifest/eingaben.js'
import { readLaufgrundlage } from '../manifest/grundlage.js'
import type { Ausgabedatei, Programmeintrag, Teilangabe } from '../manifest/manifest.js'
import { type Meldung, Meldungen } from '../message.js'
import { identifyBrowser } from '../pdf/browser/identify.js'
import { Uebersicht } from '../programme/uebersicht.js'
import type { Format } from '../writer.js'
import type { BuildOrder, BuildResult } from './build.js'

/** A run of `amip build`. */
export interface RunOrder extends BuildOrder {
  /** All programmes that there are, whether or not they are to be built. */
  vorhandene: readonly string[]
  /** Builds also what has not changed. */
  frisch?: boolean
  /** The part of a divided run that this is. */
  teil?: Teilangabe
}

/** What became of one programme of a run. */
export interface Programmlauf {
  eintrag: Programmeintrag
  /** Why it was built; undefined where all was there already. */
  anlass: string | undefined
  ms: number
}

/** What became of a run. */
export interface RunResult {
  programme: Programmlauf[]
  /** Files of programmes that no longer exist, from the output folder. */
  uebrig: string[]
  /** What concerns no programme. */
  meldungen: Meldung[]
}

const KONFORM: Partial<Record<Format, string[]>> = { pdf: ['PDF/UA-1', 'PDF/A-2a'] }

/**
 * Builds the programmes that are not yet what they would be, and leaves the others alone. What stands in the output folder
 * afterwards is told there by manifest.json, and how it came to be by lauf.json. What builds is loaded only when there is
 * something to build.
 * @throws as `buildProgramme`
 */
export async function runBuild(order: RunOrder): Promise<RunResult> {
  const { wurzel, ausgabe, environment, formate, programme } = order
  const beginn = environment.now()
  // Also where nothing is to be built.
  clearKilled()
  const meldungen = new Meldungen()
  const uebersicht = new Uebersicht(wurzel)
  const browser = formate.includes('pdf') ? await identifyBrowser({ wish: order.browser, ...environment }) : ''
  const bestand = new Bestand(
    ausgabe,
    wurzel,
    readLaufgrundlage(environment, browser, order.wordvorlage?.bytes),
    uebersicht,
    order.teil,
  )
  const laeufe = new Map<string, Programmlauf>()
  const anlaesse = new Map<string, string>()
  for (const id of programme) {
    const begin = performance.now()
    const anlass = order.frisch ? '--frisch' : bestand.findAnlass(id, formate)
    const eintrag = bestand.eintragOf(id)
    if (anlass === undefined && eintrag) laeufe.set(id, { eintrag, anlass, ms: performance.now() - begin })
    else anlaesse.set(id, anlass ?? '')
  }
  if (anlaesse.size > 0) {
    bestand.drop([...anlaesse.keys()], meldungen)
    const { buildProgramme } = await import('./flight.js')
    await buildProgramme({
      ...order,
      programme: [...anlaesse.keys()],
      uebersicht,
      async onBuilt(result) {
        const eintrag = bestand.keep(describe(wurzel, result), meldungen)
        laeufe.set(result.programm, { eintrag, anlass: anlaesse.get(result.programm), ms: result.ms })
      },
    })
  }
  const uebrig = bestand.settle(order.vorhandene, meldungen)
  writeBelege(ausgabe, bestand.manifest, meldungen)
  const ergebnis = programme.flatMap((id) => laeufe.get(id) ?? [])
  writeLauf(order, beginn, ergebnis, meldungen)
  return { programme: ergebnis, uebrig, meldungen: meldungen.liste }
}

function describe(wurzel: string, { programm, angaben, inputs, ohneDatum, dateien, seiten, meldungen }: BuildResult) {
  const ausgegebene = dateien.map(
    ({ format, bytes, sha256 }): Omit<Ausgabedatei, 'pfad' | 'schluessel' | 'aktuell'> => ({
      format,
      bytes,
      sha256,
      ...(format === 'pdf' && seiten !== undefined && { seiten }),
      konformitaet: KONFORM[format] ?? [],
    }),
  )
  return { programm, angaben, eingaben: listEingaben(wurzel, inputs), ohneDatum, dateien: ausgegebene, meldungen }
}

/** What depends on the run and not on the content stands in a file of its own. */
function writeLauf(
  { ausgabe, environment, formate }: RunOrder,
  beginn: Date,
  programme: readonly Programmlauf[],
  meldungen: Meldungen,
): void {
  const lauf = {
    lauf: randomUUID(),
    beginn: beginn.toISOString(),
    ende: environment.now().toISOString(),
    rechner: `${environment.platform}-${environment.arch}`,
    formate,
    programme: programme.map(({ eintrag, anlass, ms }) => ({
      programm: eintrag.programm,
      gebaut: anlass !== undefined,
      ...(anlass !== undefined && { anlass }),
      ms: Math.round(ms),
    })),
  }
  const ort = { datei: 'lauf.json', zeile: 1, spalte: 1 }
  replaceFiles(ausgabe, [{ name: 'lauf.json', inhalt: `${JSON.stringify(lauf, null, 1)}\n` }], ort, meldungen)
}

/** The files of an entry in the wanted formats, with absolute paths. */
export function outputsOf(ausgabe: string, { dateien }: Programmeintrag, formate: readonly Format[]) {
  return dateien
    .filter(({ format, aktuell }) => aktuell && formate.includes(format))
    .map(({ format, pfad, bytes }) => ({ format, pfad: join(ausgabe, pfad), bytes }))
}
