/**
 * Spoils inputs, one at a time and with a fixed seed, and looks what becomes of the programme: bytes cut and flipped in every kind of
 * file, a clerk's slips in lines, references that lead elsewhere, sizes beyond measure. Counted are faults of amip itself, hangs,
 * messages at a foreign place, and how often the outcome changes.
 * node bench/run.mjs verdorben [check] [build] [seed] [-v] [ab=N] [=N]   (2000 200 12; "500 0 12 ab=700" begins at mutant 700,
 * "1 0 12 =417" and "0 1 12 =417" are that one alone)
 */
import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { checkProgramme, type Rendered, renderProgramm } from '../src/build/build.js'
import { Engine, startersOf } from '../src/build/engine.js'
import { readAndSet } from '../src/build/setting.js'
import { processEnvironment } from '../src/environment.js'
import { createLane } from '../src/lane.js'
import { readStyleSheets } from '../src/layout/design/css/style-sheets.js'
import { type Meldung, Meldungen, type Regel } from '../src/message.js'
import { pdfStruktur, seitenzahl } from '../src/pdf/regeln.js'
import { amipFehler } from '../src/regeln.js'
import { webWortlaut } from '../src/web/regeln.js'
import { wordStruktur } from '../src/word/regeln.js'
import { readTemplateFile, WordvorlageFault } from '../src/word/wordvorlage/read.js'
import { createMutant, type Mutant } from './verdorben/mutanten.js'
import { isForeign, newOf } from './verdorben/urteil.js'
import { ALLES, createWerkstatt, type Eingabe, listEingaben } from './verdorben/werkstatt.js'

/** No check of one programme takes so long on any machine. */
const HAENGT_MS = 120_000

/** What only a fault of amip's own can be the reason for, or what `check` should have found. */
const EIGENE: readonly Regel[] = [amipFehler, pdfStruktur, seitenzahl, wordStruktur, webWortlaut]

/** What became of a mutant. */
interface Befund {
  nummer: number
  geaendert: boolean
  /** Whether it could be built. */
  ganz: boolean
  eigen: string[]
  fremd: string[]
  ms: number
}

interface Auftrag {
  wurzel: string
  saat: number
}

if (isMainThread) await lead()
else await work(workerData as Auftrag)

async function lead(): Promise<void> {
  const [pruefen = 2000, bauen = 200, saat = 12] = process.argv
    .slice(2)
    .filter((wort) => /^\d+$/.test(wort))
    .map(Number)
  const eines = numberBehind('=')
  const ab = eines ?? numberBehind('ab=') ?? 0
  const ausfuehrlich = process.argv.includes('-v')
  const wurzel = createWerkstatt()
  try {
    const eingaben = listEingaben(wurzel)
    const mutanten: Mutant[] = []
    const ohneWord = eingaben.filter(({ art }) => art !== 'dotx')
    for (let nummer = ab; mutanten.length < (eines === undefined ? pruefen : Math.min(1, pruefen)); nummer++)
      mutanten.push(...[createMutant(nummer, saat, ohneWord)].flatMap((mutant) => mutant ?? []))
    if (mutanten.length > 0) tell('check', await checkAll(mutanten, { wurzel, saat }, ausfuehrlich))
    if (bauen > 0)
      await buildSome({ anzahl: eines === undefined ? bauen : 1, ab }, eingaben, { wurzel, saat }, ausfuehrlich)
  } finally {
    rmSync(wurzel, { recursive: true, force: true })
  }
}

function numberBehind(zeichen: string): number | undefined {
  const wort = process.argv.find((eines) => eines.startsWith(zeichen))
  return wort === undefined ? undefined : Number(wort.slice(zeichen.length))
}

/** Checks in a thread, which is given up where it does not answer. */
async function checkAll(mutanten: readonly Mutant[], auftrag: Auftrag, ausfuehrlich: boolean): Promise<Befund[]> {
  const befunde: Befund[] = []
  let worker = start(auftrag)
  for (const mutant of mutanten) {
    const { nummer } = mutant
    let befund = await ask(worker, nummer)
    if (!befund) {
      await worker.terminate()
      worker = start(auftrag)
      befund = { nummer, geaendert: true, ganz: false, eigen: ['hangs'], fremd: [], ms: HAENGT_MS }
    }
    befunde.push(befund)
    tellFound(mutant, befund, ausfuehrlich)
    if (befunde.length % 100 === 0) process.stderr.write(`${befunde.length} checked\n`)
  }
  await worker.terminate()
  return befunde
}

function start(auftrag: Auftrag): Worker {
  return new Worker(fileURLToPath(import.meta.url), { workerData: auftrag })
}

function ask(worker: Worker, nummer: number): Promise<Befund | undefined> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => done(undefined), HAENGT_MS)
    const done = (befund: Befund | undefined) => {
      clearTimeout(clock)
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      resolve(befund)
    }
    worker.once('message', done)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended')))
    worker.postMessage(nummer)
  })
}

async function work({ wurzel, saat }: Auftrag): Promise<void> {
  const eingaben = listEingaben(wurzel).filter(({ art }) => art !== 'dotx')
  const unverdorben = new Map<string, { meldungen: Meldung[]; wert: string }>()
  const known = async (programm: string) => {
    const bekannt = unverdorben.get(programm) ?? {
      meldungen: await messagesOf(wurzel, programm),
      wert: await hashOf(wurzel, programm),
    }
    unverdorben.set(programm, bekannt)
    return bekannt
  }
  parentPort?.on('message', async (nummer: number) => {
    const mutant = createMutant(nummer, saat, eingaben)
    if (!mutant) throw new Error('no such mutant')
    const { programm } = mutant.eingabe
    const vorher = await known(programm)
    parentPort?.postMessage(
      await spoilt(wurzel, mutant, async () => {
        const begin = performance.now()
        const meldungen = await messagesOf(wurzel, programm)
        const ms = performance.now() - begin
        const neue = newOf(vorher.meldungen, meldungen)
        return {
          nummer,
          geaendert:
            neue.length > 0 ||
            meldungen.length !== vorher.meldungen.length ||
            (await hashOf(wurzel, programm)) !== vorher.wert,
          ganz: meldungen.every(({ schwere }) => schwere !== 'fehler'),
          eigen: neue.filter(isOwn).map(say),
          fremd: neue.filter((meldung) => !isOwn(meldung) && isForeign(meldung, mutant, wurzel)).map(say),
          ms,
        }
      }),
    )
  })
}

/** Does something while a spoilt file lies in its place. */
async function spoilt<Ergebnis>(
  wurzel: string,
  { eingabe, bytes }: Mutant,
  tun: () => Promise<Ergebnis>,
): Promise<Ergebnis> {
  writeFileSync(join(wurzel, eingabe.datei), bytes)
  try {
    return await tun()
  } finally {
    writeFileSync(join(wurzel, eingabe.datei), eingabe.bytes)
  }
}

async function messagesOf(wurzel: string, programm: string): Promise<Meldung[]> {
  return (await checkProgramme(wurzel, [programm])).flatMap(({ meldungen }) => meldungen)
}

/** A sum of all that would be written. */
async function hashOf(wurzel: string, programm: string): Promise<string> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, programm, meldungen)
  const { dokument, diagramme, organigramme } = gesetzt ?? {}
  const stile = dokument && readStyleSheets(wurzel, dokument.gestaltung, meldungen)
  const grafiken = dokument && [...dokument.pictures].map(([name, grafik]) => [name, grafik])
  return createHash('sha256')
    .update(JSON.stringify([dokument, diagramme, organigramme, stile, grafiken]))
    .digest('hex')
}

function isOwn({ regel }: Meldung): boolean {
  return EIGENE.some(({ id }) => id === regel)
}

function say({ regel, datei, zeile, text, rat }: Meldung): string {
  return `${datei}:${zeile} ${regel} ${text} | ${rat}`.slice(0, 400)
}

/** Builds mutants that can be set, each kind of spoilt file in turn, and one in five with a spoilt template for Word. */
async function buildSome(
  { anzahl, ab }: { anzahl: number; ab: number },
  eingaben: readonly Eingabe[],
  { wurzel, saat }: Auftrag,
  ausfuehrlich: boolean,
): Promise<void> {
  const vorlagen = eingaben.filter(({ art }) => art === 'dotx')
  const andere = eingaben.filter(({ art }) => art !== 'dotx')
  // The small programme has every kind of input and is written in a fraction of the time; one in four is of any.
  const kleine = andere.filter(({ programm }) => programm === ALLES)
  const environment = processEnvironment()
  const engine = new Engine(wurzel, { starters: startersOf({ formate: ['pdf', 'docx', 'html'], environment }) })
  const gebaut: Mutant[] = []
  const befunde: Befund[] = []
  for (let nummer = ab; gebaut.length < anzahl; nummer++) {
    const auswahl = nummer % 4 === 0 ? andere : kleine
    const mutant = createMutant(nummer, saat, gebaut.length % 5 === 4 ? vorlagen : auswahl)
    if (!mutant) continue
    const begin = performance.now()
    const { programm, art } = mutant.eingabe
    const meldungen = new Meldungen()
    let eigen: Meldung[] = []
    const { gesetzt, written } = await spoilt(wurzel, mutant, async () => {
      const ergebnis =
        art === 'dotx'
          ? await buildWith(wurzel, programm, meldungen)
          : await renderProgramm(programm, { wurzel, environment }, engine, createLane(), meldungen)
      eigen = await withoutTold(wurzel, programm, meldungen.liste.filter(isOwn))
      return ergebnis
    })
    // What stops before anything is written is `check`'s affair; a template that cannot serve is this one's.
    if (!gesetzt && art !== 'dotx') continue
    const fehler = meldungen.liste.filter(({ schwere }) => schwere === 'fehler')
    gebaut.push(mutant)
    const befund = {
      nummer,
      geaendert: true,
      ganz: written !== undefined,
      eigen: eigen.map(say),
      fremd: fehler.filter((meldung) => !isOwn(meldung) && isForeign(meldung, mutant, wurzel)).map(say),
      ms: performance.now() - begin,
    }
    befunde.push(befund)
    tellFound(mutant, befund, ausfuehrlich)
    if (gebaut.length % 10 === 0) process.stderr.write(`${gebaut.length} built\n`)
  }
  await engine.close()
  tell('build', befunde)
}

/** What a writer refuses is no fault of amip's where `check` tells of the same line. */
async function withoutTold(wurzel: string, programm: string, eigen: readonly Meldung[]): Promise<Meldung[]> {
  if (eigen.length === 0) return []
  const gesagt = await messagesOf(wurzel, programm)
  return eigen.filter(
    ({ regel, datei, zeile }) =>
      regel === amipFehler.id || !gesagt.some((meldung) => meldung.datei === datei && meldung.zeile === zeile),
  )
}

/** Word alone, with the spoilt template of an office; what cannot serve is said before anything is built. */
async function buildWith(
  wurzel: string,
  programm: string,
  meldungen: Meldungen,
): Promise<Pick<Rendered, 'gesetzt' | 'written'>> {
  const environment = processEnvironment()
  try {
    const wordvorlage = readTemplateFile(join(wurzel, 'haus.dotx'), 'haus.dotx')
    const engine = new Engine(wurzel, { starters: startersOf({ formate: ['docx'], environment, wordvorlage }) })
    const ergebnis = await renderProgramm(programm, { wurzel, environment }, engine, createLane(), meldungen)
    await engine.close()
    return ergebnis
  } catch (fehler) {
    if (fehler instanceof WordvorlageFault) return { gesetzt: undefined, written: undefined }
    throw fehler
  }
}

function tell(was: string, befunde: readonly Befund[]): void {
  const share = (zahl: number) => `${zahl} (${((100 * zahl) / befunde.length).toFixed(1)} %)`
  const count = (trifft: (befund: Befund) => boolean) => befunde.filter(trifft).length
  const langsamste = befunde.reduce((a, b) => (a.ms > b.ms ? a : b))
  console.log(
    `${was}: ${befunde.length} mutants, outcome changed ${share(count(({ geaendert }) => geaendert))}, whole ${count(({ ganz }) => ganz)}, ` +
      `own faults ${count(({ eigen }) => eigen.length > 0)}, with a message at a foreign place ${count(({ fremd }) => fremd.length > 0)}, ` +
      `slowest ${Math.round(langsamste.ms)} ms (${langsamste.nummer})`,
  )
}

/** What is wrong with the answer to a mutant, as soon as it is there: a run takes its time. */
function tellFound(
  { eingabe, weise, was, zeile }: Mutant,
  { nummer, eigen, fremd }: Befund,
  ausfuehrlich: boolean,
): void {
  const funde = [...eigen.map((fund) => `OWN ${fund}`), ...(ausfuehrlich ? fremd.map((fund) => `far ${fund}`) : [])]
  if (funde.length > 0)
    console.log(
      `=${nummer} ${eingabe.datei}${zeile ? `:${zeile}` : ''} ${weise}, ${was}\n   ${funde.slice(0, 3).join('\n   ')}`,
    )
}
