import type { Regel, Schwere } from './rules.js'
import { REGELN } from './rules.js'

/** A place in a file: path relative to the workshop's root with `/`, line and column counted from 1. */
export interface Ort {
  datei: string
  zeile: number
  spalte: number
}

/** One thing that is wrong, where, and what to do about it. Field names are those of `--json`. */
export interface Meldung extends Ort {
  regel: Regel
  schwere: Schwere
  /** What is wrong, one German sentence. */
  text: string
  /** What to do, one German sentence; empty where nothing can be said. */
  hinweis: string
}

/** The funnel for messages: every stage adds to one list, nobody throws for bad input. */
export class Meldungen {
  readonly liste: Meldung[] = []

  /** Adds a message; the severity is that of the rule unless `schwere` says otherwise. */
  melde(regel: Regel, ort: Ort, text: string, hinweis = '', schwere: Schwere = REGELN[regel].schwere): void {
    const { datei, zeile, spalte } = ort
    this.liste.push({ regel, schwere, datei, zeile, spalte, text, hinweis })
  }

  get hatFehler(): boolean {
    return this.liste.some((meldung) => meldung.schwere === 'fehler')
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
