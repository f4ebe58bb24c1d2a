import { join } from 'node:path'
import { renderProgramm } from '../../build/build.js'
import { Engine, startersOf } from '../../build/engine.js'
import type { Spiegelzahl } from '../../check/zahlenspiegel/spiegelzahl.js'
import { collectZahlenspiegel } from '../../check/zahlenspiegel.js'
import type { Environment } from '../../environment.js'
import { readingInstead } from '../../files/instead.js'
import { hashInput } from '../../files/read.js'
import { type Inputs, recordInputs } from '../../files/record.js'
import { startRound } from '../../kept.js'
import { createLane } from '../../lane.js'
import { type Meldung, Meldungen } from '../../message.js'
import { type ComputedProgramm, readAndCompute } from '../../programme/computed.js'
import type { Vorabdruck } from '../../writer.js'
import { collectAuskunft } from '../auskunft/auskunft.js'
import type { Auskunft, Zahlauskunft } from '../protokoll.js'
import { Aenderungsschau } from './aenderungen.js'
import { Anlaesse } from './anlaesse.js'
import { showStand, showZahlen } from './ansicht.js'
import { placedDocument, writeAs } from './ausgabe.js'
import { Baufolge } from './baufolge.js'
import { LetzterBau } from './letzterbau.js'
import { Nachschau } from './nachschau.js'
import { Sehpause } from './sehpause.js'
import { collectSeiten, type GuteSeiten } from './seiten.js'

/** What a Werkstatt is opened for. */
export interface Werkstattauftrag {
  wurzel: string
  programm: string
  environment: Environment
  browser?: string | undefined
  nurLesen: boolean
  signal: AbortSignal
  firstTime?: () => void
  /** Told once, when the first build has come to its end. */
  onReady?: () => void
  /** Told of faults of ours and of what the environment lacks. */
  onFehler(fehler: unknown): void
  /** Told where a file has changed that the watch did not tell of. */
  onDatei(): void
  /** Told that a build has begun. */
  onBau(): void
  /** Told whenever there is something new to be seen. */
  onStand(): void
  /** Told of pages in view as they are printed, before anything is finished. @returns whether somebody sees them and says so by `tellSeen` */
  onVorab(druck: Vorabdruck): boolean
}

/** One programme being worked at: builds it whenever one of its files changes, and keeps the last pages that were right. */
export class Werkstatt {
  readonly #auftrag: Werkstattauftrag
  readonly #engine: Engine
  readonly #setting = createLane()
  readonly #folge: Baufolge
  readonly #nachschau: Nachschau
  readonly #sehpause = new Sehpause()
  #seiten: GuteSeiten | undefined
  readonly #aenderungen: Aenderungsschau
  #computed: ComputedProgramm | undefined
  #meldungen: Meldung[] = []
  #inputs: Inputs = new Map()
  readonly #anlaesse = new Anlaesse()
  /** Files as they are tried, by absolute path. */
  #probe: ReadonlyMap<string, Buffer> = new Map()
  #onReady: (() => void) | undefined
  #baut = true
  #aktuell = false
  #dauer = 0
  /** The pages that are in view. */
  #sicht = { von: 1, bis: 2 }

  constructor(auftrag: Werkstattauftrag) {
    this.#auftrag = auftrag
    this.#onReady = auftrag.onReady
    const { wurzel, programm, environment, browser, signal, firstTime } = auftrag
    this.#aenderungen = new Aenderungsschau(new LetzterBau(wurzel, programm))
    const writing = { formate: ['pdf', 'docx', 'html'] as const, environment, browser, ...(firstTime && { firstTime }) }
    this.#engine = new Engine(wurzel, { starters: startersOf(writing, signal), signal, sofort: ['pdf'] })
    this.#engine.startWriters()
    this.#folge = new Baufolge(
      (abbruch) => this.#build(abbruch),
      (fehler) => this.#fail(fehler),
    )
    this.#nachschau = new Nachschau((pfad) => {
      if (this.#baut || this.#probe.size > 0) return
      if (this.#anlaesse.isWanted(pfad, this.#baut)) return
      this.#engine.forgetVorjahre()
      auftrag.onDatei()
      this.want()
    })
  }

  get seiten(): GuteSeiten | undefined {
    return this.#seiten
  }

  get meldungen(): readonly Meldung[] {
    return this.#meldungen
  }

  /** The programme as it reads now, also where it cannot be set. */
  get computed(): ComputedProgramm | undefined {
    return this.#computed ?? this.#seiten?.computed
  }

  /** The programme as its files say now, read and computed; what is wrong with it is told by the build. */
  async readNow(): Promise<ComputedProgramm | undefined> {
    const { wurzel, programm } = this.#auftrag
    if (this.#folge.ruht && this.#computed) return this.#computed
    return readingInstead(this.#probe, () => readAndCompute(wurzel, programm, new Meldungen()))
  }

  /** Builds anew. */
  want(): void {
    this.#folge.want()
  }

  /** Looks for changes that the watch has not told of. @returns whether the pages are those of the files as they are now */
  lookAtFiles(): boolean {
    if (this.#folge.ruht) this.#nachschau.look()
    return this.#folge.ruht
  }

  /** Which pages are in view: they are shown first. */
  look(von: number, bis: number): void {
    this.#sicht = { von, bis }
  }

  /** The page shows what it was sent. */
  tellSeen(): void {
    this.#sehpause.end()
  }

  /** Builds as if these files, by absolute path, held other bytes. */
  try(probe: ReadonlyMap<string, Buffer>): void {
    this.#probe = probe
    this.want()
  }

  /** A file of the Arbeitsordner has changed: builds if the programme has read it, or might now. */
  touch(datei: string): void {
    const pfad = join(this.#auftrag.wurzel, datei)
    const eigenes = datei.startsWith(`content/${this.#auftrag.programm}`) || datei.startsWith('templates/')
    const gelesen = this.#inputs.get(pfad)
    if (gelesen === undefined && !eigenes) return
    if (gelesen !== undefined && this.#aktuell && !this.#baut && hashInput(pfad) === gelesen) return
    if (this.#anlaesse.isWanted(pfad, this.#baut)) return
    if (!eigenes) this.#engine.forgetVorjahre()
    this.want()
  }

  /** Writes the last good pages in another format; undefined where there are none or it cannot be done. */
  async write(format: 'docx' | 'html'): Promise<Uint8Array | string | undefined> {
    const gesetzt = this.#seiten?.gesetzt
    return gesetzt && writeAs(format, gesetzt, this.#engine, this.#auftrag.environment)
  }

  /** The web page, its elements with their lines in the sources. */
  async writeWeb(): Promise<Uint8Array | string | undefined> {
    const seiten = this.#seiten
    return seiten && writeAs('html', placedDocument(seiten), this.#engine, this.#auftrag.environment)
  }

  stand(): ReturnType<typeof showStand> {
    const baustand = {
      seiten: this.#seiten,
      computed: this.#computed,
      meldungen: this.#meldungen,
      geaendert: this.#aenderungen.list(),
      baut: this.#baut,
      aktuell: this.#aktuell,
      dauer: this.#dauer,
    }
    return showStand(baustand, this.#auftrag)
  }

  /** What may be typed, as the files are now: neither a build under way nor an error keeps a new sheet from the forms. */
  async auskunft(): Promise<Auskunft | undefined> {
    const computed = (await this.readNow()) ?? this.computed
    return computed && collectAuskunft(computed, this.#seiten?.gesetzt.dokument)
  }

  /** The figures of the last pages, each with what stands behind it. */
  async spiegel(): Promise<Spiegelzahl[]> {
    const computed = this.#seiten?.computed
    if (!computed) return []
    const vorjahr = await this.#engine.vorjahre.read(computed.programm.id)
    return collectZahlenspiegel({ ...computed, ...(vorjahr && { vorjahr }) })
  }

  async zahlen(): Promise<Zahlauskunft[]> {
    return showZahlen(await this.spiegel(), this.#seiten)
  }

  /** What the elements said in the last commit. */
  compareWith(commit: string[] | undefined): void {
    this.#aenderungen.compareWith(commit)
    this.#auftrag.onStand()
  }

  async close(): Promise<void> {
    this.#nachschau.close()
    await this.#folge.close()
    await this.#engine.close()
  }

  async #build(abbruch: AbortSignal): Promise<void> {
    const { wurzel, programm, environment, onBau, onStand, onVorab } = this.#auftrag
    this.#baut = true
    this.#anlaesse.begin()
    onBau()
    const beginn = performance.now()
    const meldungen = new Meldungen()
    const onSeiten = async (druck: Vorabdruck) => {
      if (!abbruch.aborted && onVorab(druck)) await this.#sehpause.wait(abbruch)
    }
    const vorab = { seiten: () => this.#sicht, onSeiten }
    const order = { wurzel, environment, signal: abbruch, formate: ['pdf'] as const, vorab }
    try {
      const { result, inputs } = await readingInstead(this.#probe, () =>
        recordInputs(() => renderProgramm(programm, order, this.#engine, this.#setting, meldungen)),
      )
      abbruch.throwIfAborted()
      this.#inputs = inputs
      this.#nachschau.set(inputs)
      this.#computed = result.computed
      const { computed, gesetzt, written } = result
      const pdf = written?.ausgaben[0]?.inhalt
      this.#aktuell = pdf instanceof Uint8Array
      if (pdf instanceof Uint8Array && computed && gesetzt)
        this.#keep({ pdf, computed, gesetzt }, written?.listPlacements?.() ?? [])
      this.#meldungen = meldungen.sortiert()
      this.#dauer = performance.now() - beginn
      startRound()
      this.#baut = false
      onStand()
      this.#onReady?.()
      this.#onReady = undefined
    } catch (fehler) {
      abbruch.throwIfAborted()
      this.#baut = false
      throw fehler
    }
  }

  #keep(neu: Pick<GuteSeiten, 'pdf' | 'computed' | 'gesetzt'>, fundstellen: Parameters<typeof collectSeiten>[1]): void {
    const alt = this.#seiten
    const seiten = collectSeiten(neu, fundstellen, alt)
    this.#aenderungen.keep(seiten.gesetzt.dokument, fundstellen, seiten.nummer !== alt?.nummer)
    this.#seiten = seiten
  }

  #fail(fehler: unknown): void {
    this.#baut = false
    this.#aktuell = false
    this.#auftrag.onFehler(fehler)
    this.#auftrag.onStand()
  }
}
