import { performance } from 'node:perf_hooks'
import { runRules } from './check/check.js'
import type { Pruefling } from './check/pruefling.js'
import { readPruefling } from './check/read-pruefling.js'
import { readVorjahr } from './check/vorjahr.js'
import { drawDiagramme } from './layout/draw.js'
import { readGestaltung } from './layout/gestaltung.js'
import { setDokument } from './layout/set.js'
import { readStile } from './layout/stile.js'
import { readVorlagen } from './layout/vorlagen.js'
import { type Meldung, Meldungen } from './message.js'
import { type Ausgabe, replaceOutput } from './output.js'
import type { Browser } from './pdf/browser/launch.js'
import type { FertigesPdf } from './pdf/pdf.js'
import { startWordfaden, type Wordfaden } from './word/thread.js'

export type Format = 'pdf' | 'docx' | 'html'

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
  signal?: AbortSignal
  fortschritt?: (schritt: Schritt) => void
}

/**
 * Builds programmes: read → compute → set → charts → write, the three writers side by side. A programme with errors writes
 * nothing and leaves its last good output as it was; the others are built all the same.
 * @throws UmgebungsFehler when a PDF is wanted and there is no browser; AbortError when interrupted
 */
export async function buildProgramme(auftrag: Auftrag): Promise<Ergebnis[]> {
  // Browser and Word thread start while the first programme is being read; all programmes share them.
  const browser = auftrag.formate.includes('pdf') ? openBrowser(auftrag) : undefined
  browser?.catch(() => undefined)
  const word = auftrag.formate.includes('docx') ? startWordfaden() : undefined
  try {
    const ergebnisse: Ergebnis[] = []
    for (const id of auftrag.programme) {
      auftrag.signal?.throwIfAborted()
      ergebnisse.push(await buildProgramm(id, auftrag, { browser, word }))
    }
    return ergebnisse
  } catch (fehler) {
    // An interrupted browser fails in many words; what matters is that it was interrupted.
    auftrag.signal?.throwIfAborted()
    throw fehler
  } finally {
    await Promise.all([browser?.then((offen) => offen.close()).catch(() => undefined), word?.close()])
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
    const pruefling = await readPruefling(wurzel, id, meldungen)
    const stillgelegt = pruefling ? await runRulesOn(pruefling, meldungen) : 0
    if (pruefling) set(pruefling, meldungen)
    pruefungen.push({ programm: id, meldungen: meldungen.sortiert(), stillgelegt })
  }
  return pruefungen
}

/** What all programmes of a run share; absent where its format is not wanted. */
interface Werkzeuge {
  browser: Promise<Browser> | undefined
  word: Wordfaden | undefined
}

async function buildProgramm(id: string, auftrag: Auftrag, { browser, word }: Werkzeuge): Promise<Ergebnis> {
  const { wurzel, formate, ausgabe, signal } = auftrag
  const beginn = performance.now()
  const meldungen = new Meldungen()
  const melde = (schritt: string) => auftrag.fortschritt?.({ programm: id, schritt, ms: performance.now() - beginn })
  const ergebnis = (seiten: number | undefined, dateien: Ergebnis['dateien']): Ergebnis => ({
    programm: id,
    seiten,
    dateien,
    ms: performance.now() - beginn,
    meldungen: meldungen.sortiert(),
  })

  const gesetzt = await readAndSet(wurzel, id, meldungen, melde)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung.id, meldungen)
  if (!gesetzt || !stile) return ergebnis(undefined, [])
  await drawDiagramme(gesetzt, meldungen)
  if (meldungen.hatFehler) return ergebnis(undefined, [])
  if (gesetzt.diagramme.length > 0) melde('Diagramme gezeichnet')
  signal?.throwIfAborted()

  const { dokument } = gesetzt
  const writers: Record<Format, () => Promise<Uint8Array | string | undefined>> = {
    pdf: async () => {
      const { writePdf, Seitenzahlfehler } = await import('./pdf/pdf.js')
      const offen = await browser
      if (!offen) throw new Error('Für das PDF ist kein Browser gestartet')
      try {
        pdf = await writePdf(offen, dokument, stile)
        return pdf.bytes
      } catch (fehler) {
        if (!(fehler instanceof Seitenzahlfehler)) throw fehler
        meldungen.melde(
          'seitenzahl',
          gesetzt.ort,
          fehler.message,
          'Bitte melden; bis dahin hilft es, Kapitel auf neuer Seite beginnen zu lassen.',
        )
        return undefined
      }
    },
    docx: async () => word?.write(dokument),
    html: async () => (await import('./web/web.js')).writeWeb(dokument, stile),
  }
  let pdf: FertigesPdf | undefined
  const ausgaben = await Promise.all(
    formate.map(async (format): Promise<Ausgabe[]> => {
      const inhalt = await writers[format]()
      melde(FORMATNAMEN[format])
      return inhalt === undefined ? [] : [{ format, inhalt }]
    }),
  )
  signal?.throwIfAborted()
  if (meldungen.hatFehler) return ergebnis(undefined, [])
  const dateien = replaceOutput(ausgabe, id, ausgaben.flat(), gesetzt.ort, meldungen)
  return ergebnis(pdf?.seiten, dateien)
}

const FORMATNAMEN: Record<Format, string> = {
  pdf: 'PDF geschrieben',
  docx: 'Word geschrieben',
  html: 'Webseite geschrieben',
}

/** Reads, computes and sets one programme; undefined where an error has been reported. */
export async function readAndSet(
  wurzel: string,
  id: string,
  meldungen: Meldungen,
  melde: (schritt: string) => void = () => undefined,
) {
  const pruefling = await readPruefling(wurzel, id, meldungen)
  if (!pruefling) return undefined
  melde('gelesen')
  await runRulesOn(pruefling, meldungen)
  const gesetzt = set(pruefling, meldungen)
  if (gesetzt) melde('geprüft und gesetzt')
  return gesetzt
}

async function runRulesOn(pruefling: Pruefling, meldungen: Meldungen): Promise<number> {
  const vorjahr = await readVorjahr(pruefling.wurzel, pruefling.programm)
  return runRules({ ...pruefling, ...(vorjahr && { vorjahr }) }, meldungen)
}

function set({ wurzel, programm, quellen, blaetter }: Pruefling, meldungen: Meldungen) {
  const ort = programm.ort(['gestaltung'])
  const gestaltung = readGestaltung(wurzel, programm.gestaltung, ort, meldungen)
  const vorlagen = gestaltung && readVorlagen(wurzel, gestaltung.id, meldungen)
  if (!gestaltung || !vorlagen) return undefined
  const gesetzt = setDokument(
    { programm, blaetter, blattnamen: new Set(quellen.keys()), gestaltung, vorlagen },
    meldungen,
  )
  return gesetzt && !meldungen.hatFehler ? { ...gesetzt, ort } : undefined
}

async function openBrowser({ browser, signal, fortschritt }: Auftrag): Promise<Browser> {
  const [{ findBrowser }, { launchBrowser }] = await Promise.all([
    import('./pdf/browser/find.js'),
    import('./pdf/browser/launch.js'),
  ])
  const firstTime = () => fortschritt?.({ programm: 'Browser', schritt: 'wird entpackt (nur beim ersten Mal)', ms: 0 })
  return launchBrowser(
    await findBrowser({ wunsch: browser, env: process.env, platform: process.platform, firstTime }),
    signal,
  )
}
