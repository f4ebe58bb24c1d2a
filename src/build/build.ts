import { performance } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Bild } from '../content/programm/programm.js'
import type { Environment } from '../environment.js'
import { replaceOutput } from '../files/output.js'
import type { Inputs } from '../files/record.js'
import type { Lane } from '../lane.js'
import { checkDiagramme } from '../layout/charts/draw.js'
import { readStyleSheets } from '../layout/design/css/style-sheets.js'
import { angabenOf, type Programmangaben } from '../manifest/angaben.js'
import { type Meldung, Meldungen, type Ort } from '../message.js'
import { type ComputedProgramm, readAndCompute } from '../programme/computed.js'
import type { Uebersicht } from '../programme/uebersicht.js'
import type { TemplateFile } from '../word/wordvorlage/read.js'
import type { Format, SetProgramm, Vorabwunsch } from '../writer.js'
import { contain } from './contain.js'
import { Engine } from './engine.js'
import { type Preview, setAndDraw, setProgramm } from './setting.js'
import type { Outputs, Wish } from './write.js'

/** One finished step of a programme, for the progress line. */
export interface Step {
  programm: string
  schritt: string
  ms: number
}

/** What became of one programme. `dateien` is empty where an error stopped it. */
export interface BuildResult {
  programm: string
  /** Pages of the PDF; undefined where none was made. */
  seiten: number | undefined
  dateien: { format: Format; pfad: string; bytes: number; sha256: string }[]
  ms: number
  meldungen: Meldung[]
  /** All that was read for it, last year's programme and the design included. */
  inputs: Inputs
  /** Whether the programme names no date of its own. */
  ohneDatum: boolean
  /** Undefined where it could not be read. */
  angaben: Programmangaben | undefined
}

export interface BuildOrder {
  /** Absolute path of the workspace: the folder that holds content/ and templates/. */
  wurzel: string
  programme: readonly string[]
  formate: readonly Format[]
  /** Absolute path of the output folder. */
  ausgabe: string
  environment: Environment
  browser?: string
  /** An office's own template for Word, read. */
  wordvorlage?: TemplateFile
  /** How many programmes are in flight at most; one without it. */
  gleichzeitig?: number
  signal?: AbortSignal
  fortschritt?: (step: Step) => void
  /** All programmes at a glance, where the caller has looked already. */
  uebersicht?: Uebersicht
  /** Told of each programme when it is done; waited for. */
  onBuilt?: (result: BuildResult) => Promise<void>
}

/** What was found in one programme; `stillgelegt` counts the messages that its authors have silenced. */
export interface CheckResult {
  programm: string
  meldungen: Meldung[]
  stillgelegt: number
}

/** Reads, computes, checks and sets programmes without writing anything. */
export async function checkProgramme(wurzel: string, programme: readonly string[]): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  const engine = new Engine(wurzel)
  for (const id of programme) {
    const meldungen = new Meldungen()
    const work = workOn(id, meldungen)
    const computed = await contain(work('beim Lesen'), () => readAndCompute(wurzel, id, meldungen))
    let logo: Bild | undefined
    if (computed)
      await contain(work('beim Setzen'), async () => {
        const gesetzt = setProgramm(computed, meldungen)
        if (!gesetzt) return
        logo = gesetzt.dokument.gestaltung.logo
        readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
        await checkDiagramme(gesetzt, meldungen)
      })
    const stillgelegt = computed && (await contain(work('beim Prüfen'), () => check(engine, computed, logo, meldungen)))
    results.push({ programm: id, meldungen: meldungen.sortiert(), stillgelegt: stillgelegt ?? 0 })
  }
  return results
}

/** Renders one programme and puts its files in place, unless an error keeps it from being written. */
export async function buildProgramm(
  id: string,
  order: BuildOrder & Pick<Wish, 'last'>,
  engine: Engine,
  setting: Lane,
): Promise<Omit<BuildResult, 'inputs'>> {
  const begin = performance.now()
  const meldungen = new Meldungen()
  const onDone = (schritt: string) => order.fortschritt?.({ programm: id, schritt, ms: performance.now() - begin })
  const { computed, written } = await renderProgramm(id, { ...order, onDone }, engine, setting, meldungen)
  // A disk that is full is no fault of a line: the programme as a whole is named.
  const ort = computed?.programm.ort([])
  const dateien = ort && written ? replaceOutput(order.ausgabe, id, written.ausgaben, ort, meldungen) : []
  return {
    programm: id,
    angaben: computed && angabenOf(computed.programm),
    ohneDatum: !computed || computed.programm.stand === '',
    seiten: written?.seiten,
    dateien,
    ms: performance.now() - begin,
    meldungen: meldungen.sortiert(),
  }
}

/** How far a programme came; what is missing has been reported. */
export interface Rendered {
  computed: ComputedProgramm | undefined
  gesetzt: SetProgramm | undefined
  /** Undefined where an error keeps it from being written. */
  written: Outputs | undefined
}

/** What rendering a programme needs to know. */
export interface RenderOrder extends Wish {
  wurzel: string
  environment: Environment
}

/**
 * Reads, computes, sets and draws a programme, has it written and checks it. Nothing is put into a folder.
 * @throws AbortError where the order is given up
 */
export async function renderProgramm(
  id: string,
  order: RenderOrder,
  engine: Engine,
  setting: Lane,
  meldungen: Meldungen,
): Promise<Rendered> {
  const { wurzel, environment, signal, onDone } = order
  const work = workOn(id, meldungen, signal)

  // One at a time: two programmes that are read at once are both ready later.
  const { computed, drawn, vorab } = await setting(async () => {
    const computed = await contain(work('beim Lesen'), () => readAndCompute(wurzel, id, meldungen))
    if (!computed) return {}
    onDone?.('gelesen')
    // The browser, which is starting, asks for an answer now and then.
    await nextTurn()
    signal?.throwIfAborted()
    const schmal = order.formate?.includes('html') ?? true
    const vorab = order.vorab && withoutErrors(order.vorab, meldungen)
    const preview: Preview | undefined =
      vorab && ((programm, onWaiting) => engine.startWriters().preview(programm, vorab, onWaiting))
    const drawn = await contain(work('beim Setzen'), () =>
      setAndDraw(computed, { environment, signal, schmal, preview, onDone }, meldungen),
    )
    return { computed, drawn, vorab: drawn?.gesehen ? undefined : vorab }
  })
  signal?.throwIfAborted()
  if (!computed) return { computed, gesetzt: undefined, written: undefined }
  const gesetzt = drawn?.gesetzt
  // The document is compared with its sources and the rules run while browser and Word thread are busy: what they forbid is thrown
  // away instead of being put in place.
  const [saidByRules, saidByWriters] = [meldungen.part(), meldungen.part()]
  let writing: Promise<Outputs> | undefined
  const atRest = new Promise<void>((onWaiting) => {
    if (gesetzt && !meldungen.hatFehler)
      writing = engine.startWriters().write(gesetzt, saidByWriters, { ...order, vorab, onWaiting })
    else onWaiting()
  })
  // A turn later: first the browser has its order.
  const checking = atRest.then(nextTurn).then(() =>
    contain(workOn(id, saidByRules, signal)('beim Prüfen'), () => {
      drawn?.compare()
      return check(engine, computed, gesetzt?.dokument.gestaltung.logo, saidByRules)
    }),
  )
  const [written] = await Promise.all([writing, checking])
  meldungen.collect()
  signal?.throwIfAborted()
  return { computed, gesetzt, written: meldungen.hatFehler ? undefined : written }
}

/** Nobody is shown pages of a document that has turned out to be wrong. */
function withoutErrors(vorab: Vorabwunsch, meldungen: Meldungen): Vorabwunsch {
  const { onSeiten } = vorab
  return { ...vorab, onSeiten: (druck) => (meldungen.hatFehler ? undefined : onSeiten(druck)) }
}

async function check(
  engine: Engine,
  computed: ComputedProgramm,
  logo: Bild | undefined,
  meldungen: Meldungen,
): Promise<number> {
  // Loaded while the writers wait for others.
  const { runRules } = await import('../check/check.js')
  const vorjahr = await engine.vorjahre.read(computed.programm.id)
  return runRules({ ...computed, ...(vorjahr && { vorjahr }), ...(logo && { logo }) }, meldungen)
}

/** Work on one programme, whose faults of ours stand at its first line. */
function workOn(id: string, meldungen: Meldungen, signal?: AbortSignal) {
  const ort: Ort = { datei: `content/${id}/programm.yaml`, zeile: 1, spalte: 1 }
  return (what: string) => ({ what, ort, meldungen, signal })
}
