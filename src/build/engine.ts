import type { Environment } from '../environment.js'
import { startPdfWriter } from '../pdf/writer.js'
import { Uebersicht } from '../programme/uebersicht.js'
import { Vorjahre } from '../programme/vorjahr.js'
import { startWebWriter } from '../web/writer.js'
import type { TemplateFile } from '../word/wordvorlage/read.js'
import { startWordWriter } from '../word/writer.js'
import type { Format, Writer } from '../writer.js'
import { type Starters, startWriters, type Writers } from './write.js'

/** Who writes for an engine. */
export interface Writing {
  formate: readonly Format[]
  environment: Environment
  /** Path or name of a browser; absent: the one that is found. */
  browser?: string | undefined
  /** An office's own template for Word, read. */
  wordvorlage?: TemplateFile | undefined
  /** Called before the embedded browser is unpacked, which takes seconds. */
  firstTime?: () => void
}

interface Equipment {
  /** None, where nothing is written. */
  starters?: Starters
  signal?: AbortSignal | undefined
  uebersicht?: Uebersicht | undefined
  /** Formats whose writers start with the first call of `startWriters`; without it, all. */
  sofort?: readonly Format[]
}

/**
 * What the programmes of a run share: browser and Word thread, started when the first programme wants them, and what was read of
 * the years before. One process has one engine.
 */
export class Engine {
  vorjahre: Vorjahre
  readonly #starters: Starters
  readonly #signal: AbortSignal | undefined
  readonly #sofort: readonly Format[] | undefined
  #writers: Writers | undefined

  /** @param wurzel absolute path of the workspace: the folder that holds content/ and templates/ */
  constructor(
    private readonly wurzel: string,
    { starters = new Map(), signal, uebersicht = new Uebersicht(wurzel), sofort }: Equipment = {},
  ) {
    this.#starters = starters
    this.#signal = signal
    this.#sofort = sofort
    this.vorjahre = new Vorjahre(wurzel, uebersicht)
  }

  /** The writers; what they need begins to start with the first call, which returns at once. */
  startWriters(): Writers {
    this.#writers ??= startWriters(this.#starters, this.#signal, this.#sofort)
    return this.#writers
  }

  /** Where an engine outlives a run: programmes of earlier years may have been changed. */
  forgetVorjahre(): void {
    this.vorjahre = new Vorjahre(this.wurzel)
  }

  async close(): Promise<void> {
    await this.#writers?.close()
  }
}

/** How the writers of the wanted formats are started. */
export function startersOf(writing: Writing, signal?: AbortSignal): Starters {
  const { formate, browser, environment, wordvorlage, firstTime } = writing
  const starters: Record<Format, () => Writer> = {
    pdf: () => startPdfWriter({ browser, environment, signal, ...(firstTime && { firstTime }) }),
    docx: () => startWordWriter({ template: wordvorlage, signal }),
    html: startWebWriter,
  }
  return new Map(formate.map((format) => [format, starters[format]]))
}
