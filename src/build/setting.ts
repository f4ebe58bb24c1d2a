import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { compareWithSource } from '../abgleich/abgleich.js'
import { type Environment, epochDay } from '../environment.js'
import { readAgain } from '../files/read.js'
import { createDrawingRun } from '../layout/charts/draw.js'
import { fontFiles } from '../layout/design/css/css.js'
import { readStyleSheets } from '../layout/design/css/style-sheets.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'
import { readGestaltung } from '../layout/design/read-gestaltung.js'
import { readVorlagen } from '../layout/design/vorlagen/vorlagen.js'
import { setDokument } from '../layout/set.js'
import type { Meldungen } from '../message.js'
import { writableCache } from '../pdf/browser/cache.js'
import { type ComputedProgramm, readAndCompute } from '../programme/computed.js'
import { checkStyleNames } from '../word/styles/style-names.js'
import type { SetProgramm, Vorlaeufig } from '../writer.js'

/** Shows pages in view before all is drawn and checked; as `Writer`. */
export type Preview = (programm: Vorlaeufig, onWaiting: () => void) => Promise<boolean>

/** How a programme is set and drawn. */
interface Setting {
  environment: Environment
  signal: AbortSignal | undefined
  /** Whether charts are drawn for narrow screens, too. */
  schmal: boolean
  preview: Preview | undefined
  onDone: ((step: string) => void) | undefined
}

/** Sets a programme and has its charts drawn; undefined where an error has been reported. */
export async function setAndDraw(
  computed: ComputedProgramm,
  { environment, signal, schmal, preview, onDone }: Setting,
  meldungen: Meldungen,
): Promise<{ gesetzt: SetProgramm | undefined; gesehen: boolean; compare(): void } | undefined> {
  const uncompared = setUncompared(computed, meldungen)
  if (!uncompared) return undefined
  const { dokument, ort, herkunft, diagramme, organigramme, check, compare } = uncompared
  const stile = readStyleSheets(computed.wurzel, dokument.gestaltung, meldungen)
  const draw = createDrawingRun(uncompared, meldungen, ablageOf(environment), schmal)
  let seen: Promise<boolean> | undefined
  await new Promise<void>((onWaiting) => {
    seen = stile && preview?.({ dokument, stile, diagramme, draw }, onWaiting).finally(onWaiting)
    if (!seen) onWaiting()
  })
  const isGood = check()
  noteSchriften(dokument.gestaltung)
  onDone?.('gesetzt')
  const gesehen = (await seen) ?? false
  // Of what is given up for a newer version nothing more is drawn.
  signal?.throwIfAborted()
  if (!isGood) return undefined
  await nextTurn()
  await draw()
  if (diagramme.length + organigramme.length > 0) onDone?.('Diagramme gezeichnet')
  const datum = dokument.date || (epochDay(environment) ?? '')
  return { gesetzt: stile && { dokument: { ...dokument, date: datum }, stile, ort, herkunft }, gesehen, compare }
}

/** Where drawn charts are kept between runs. */
export function ablageOf({ env, now }: Environment) {
  return { ordner: join(writableCache(env), 'diagramme'), now }
}

/** Browser, canvas and Word thread read the fonts themselves; that they did is noted here. */
function noteSchriften(gestaltung: Gestaltung): void {
  for (const ttf of fontFiles(gestaltung, 'ttf')) readAgain(ttf)
}

/** Reads, computes and sets one programme, without its rules; undefined where an error has been reported. */
export async function readAndSet(wurzel: string, id: string, meldungen: Meldungen) {
  const computed = await readAndCompute(wurzel, id, meldungen)
  return computed && setProgramm(computed, meldungen)
}

/** Sets a computed programme and compares the document with what was typed; undefined where an error has been reported. */
export function setProgramm(computed: ComputedProgramm, meldungen: Meldungen) {
  const uncompared = setUncompared(computed, meldungen)
  if (!uncompared) return undefined
  const { check, compare, ...gesetzt } = uncompared
  if (check()) compare()
  return meldungen.hatFehler ? undefined : gesetzt
}

/** Sets a computed programme; `check` looks at the document by itself, `compare` compares it with what was typed. Undefined where an error has been reported. */
function setUncompared({ wurzel, programm, quellen, blaetter }: ComputedProgramm, meldungen: Meldungen) {
  const ort = programm.ort(['gestaltung'])
  const gestaltung = readGestaltung(wurzel, programm.gestaltung, ort, meldungen)
  const vorlagen = gestaltung && readVorlagen(wurzel, gestaltung, meldungen)
  if (!gestaltung || !vorlagen) return undefined
  const gelesen = { programm, blaetter, blattnamen: new Set(quellen.keys()) }
  const gesetzt = setDokument({ ...gelesen, gestaltung, vorlagen }, meldungen)
  if (!gesetzt || meldungen.hatFehler) return undefined
  const { dokument } = gesetzt
  checkStyleNames(gestaltung, dokument.baum, meldungen)
  const omissionIn = (baustein: string) => vorlagen.omissionIn(baustein)
  const compare = () => compareWithSource({ ...gelesen, dokument, omissionIn }, meldungen)
  return { ...gesetzt, ort, herkunft: vorlagen.origins, compare }
}
