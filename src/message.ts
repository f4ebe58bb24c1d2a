/** How much a message weighs: `fehler` stops the build, `warnung` and `hinweis` pass. */
export type Schwere = 'fehler' | 'warnung' | 'hinweis'

/**
 * What a message is reported under, declared once: by reading, computing, setting and writing in the `regeln.ts` of their
 * room, by `amip check` in the rule's own file. `src/regelwerk.ts` knows them all.
 */
export interface Regel {
  /** Its name for authors: in messages, silences, `--erklaere` and JSON. */
  readonly id: string
  readonly schwere: Schwere
  /** German, for `amip check --erklaere`: what the rule looks for, why, and what to do. */
  readonly erklaerung: string
  /** What the rule does not see: German, as the end of "Nicht gesehen: …". */
  readonly uebersieht?: string
}

/** A place in a file: path relative to the workspace's root with `/`, line and column counted from 1. */
export interface Ort {
  datei: string
  zeile: number
  spalte: number
  /** Where the piece ends that is meant, the column behind it; missing where a place is all that is known. */
  ende?: { zeile: number; spalte: number }
  /** What belongs there instead of the piece up to `ende`, or of the number that begins there, as it is typed; missing where only people can know. */
  ersatz?: string
  /** Of a place in a workbook: the cell's name ("B7") and what it shows. Its line and column are those of the cell. */
  zelle?: { name: string; inhalt: string }
}

/** One thing that is wrong, where, and what to do about it. Field names are those of `--json`. */
export interface Meldung extends Ort {
  /** Id of the rule. */
  regel: string
  schwere: Schwere
  /** What is wrong, one German sentence. */
  text: string
  /** What to do, one German sentence; empty where nothing can be said. */
  rat: string
}

/** Reports under one rule, whose severity holds unless `schwere` says otherwise. */
export type Melde = (ort: Ort, text: string, rat?: string, schwere?: Schwere) => void

/** The funnel for messages: every stage adds to one list, nobody throws for bad input. */
export class Meldungen {
  readonly liste: Meldung[] = []
  readonly #teile: Meldungen[] = []

  /** Adds a message; the severity is that of the rule unless `schwere` says otherwise. */
  melde(regel: Regel, ort: Ort, text: string, rat = '', schwere: Schwere = regel.schwere): void {
    const { datei, zeile, spalte, ende, ersatz, zelle } = ort
    this.liste.push({
      regel: regel.id,
      schwere,
      datei,
      zeile,
      spalte,
      ...(ende && { ende }),
      ...(ersatz !== undefined && { ersatz }),
      ...(zelle && { zelle }),
      text,
      rat,
    })
  }

  /** For one who reports under this rule only. */
  unter(regel: Regel): Melde {
    return (...fund) => this.melde(regel, ...fund)
  }

  /**
   * A list for who works while others do, of which `hatFehler` knows at once. What it says comes behind what is here when it is
   * collected, and parts follow each other as they were asked for: who is ready first must not decide in which order messages are read.
   */
  part(): Meldungen {
    const teil = new Meldungen()
    this.#teile.push(teil)
    return teil
  }

  /** Takes in what the parts have said. */
  collect(): void {
    for (const teil of this.#teile.splice(0)) {
      teil.collect()
      this.liste.push(...teil.liste)
    }
  }

  get hatFehler(): boolean {
    return this.liste.some((meldung) => meldung.schwere === 'fehler') || this.#teile.some(({ hatFehler }) => hatFehler)
  }

  anzahl(schwere: Schwere): number {
    return this.liste.filter((meldung) => meldung.schwere === schwere).length
  }

  /** The messages in reading order: by file, line, column. */
  sortiert(): Meldung[] {
    return [...this.liste].sort(
      (a, b) => a.datei.localeCompare(b.datei, 'de') || a.zeile - b.zeile || a.spalte - b.spalte,
    )
  }
}
