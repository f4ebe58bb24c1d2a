import { visit } from '../../content/abschnitt/knoten.js'
import { readText } from '../../content/read-text.js'
import { Meldungen, type Ort } from '../../message.js'
import type { ComputedProgramm } from '../../programme/computed.js'

/** A piece of a source file, by offsets in its text with LF line ends and without byte order mark. */
export interface Quellbereich {
  datei: string
  von: number
  bis: number
}

/** The source files of a programme as text, and what stands where in them. */
export class Quelltexte {
  readonly #texte = new Map<string, string>()
  readonly #zeilen = new Map<string, number[]>()
  /** By file, line and column: where the block ends that begins there. */
  readonly #enden = new Map<string, number>()

  constructor(readonly computed: ComputedProgramm) {
    for (const { datei, text, baum } of computed.programm.abschnitte) {
      this.#texte.set(datei, text)
      visit(baum, ({ position }) => {
        if (!position) return
        const { line, column } = position.start
        const key = `${datei}:${line}:${column}`
        this.#enden.set(key, Math.max(this.#enden.get(key) ?? 0, position.end.offset ?? 0))
      })
    }
  }

  /** The text of a file; '' for one that cannot be read as text. */
  textOf(datei: string): string {
    const bekannt = this.#texte.get(datei)
    if (bekannt !== undefined) return bekannt
    // What is wrong with it has been reported when the programme was read.
    const ort = { datei, zeile: 1, spalte: 1 }
    const text = /\.(?:yaml|yml|md|csv)$/i.test(datei)
      ? (readText(this.computed.wurzel, datei, ort, new Meldungen())?.text ?? '')
      : ''
    this.#texte.set(datei, text)
    return text
  }

  offsetOf({ datei, zeile, spalte }: Pick<Ort, 'datei' | 'zeile' | 'spalte'>): number {
    return (this.#starts(datei)[zeile - 1] ?? 0) + spalte - 1
  }

  ortOf(datei: string, offset: number): Ort {
    const starts = this.#starts(datei)
    let zeile = starts.length
    while (zeile > 1 && (starts[zeile - 1] ?? 0) > offset) zeile--
    return { datei, zeile, spalte: offset - (starts[zeile - 1] ?? 0) + 1 }
  }

  /** What begins at a place: up to its own end where that is known, else the block that begins there, else its line. */
  bereichAt(ort: Ort): Quellbereich {
    const { datei, zeile, spalte, ende } = ort
    const von = this.offsetOf(ort)
    const blockende = this.#enden.get(`${datei}:${zeile}:${spalte}`)
    const zeilenende = (this.#starts(datei)[zeile] ?? this.textOf(datei).length + 1) - 1
    return { datei, von, bis: ende ? this.offsetOf({ datei, ...ende }) : (blockende ?? zeilenende) }
  }

  /** The files of the sheets that a piece of a section names. */
  sheetsIn({ datei, von, bis }: Quellbereich): string[] {
    const namen = [
      ...this.textOf(datei)
        .slice(von, bis)
        .matchAll(/\bdaten=["']?([\p{L}\p{N}_-]+)/gu),
    ]
    const blaetter = namen.flatMap(([, name = '']) => this.computed.blaetter.get(name) ?? [])
    const dateien = blaetter.flatMap(({ ort, zeilen }) => [
      ort.datei,
      ...zeilen.flatMap(({ zellen }) => zellen.map(({ herkunft }) => herkunft.ort.datei)),
    ])
    return [...new Set(dateien)]
  }

  #starts(datei: string): number[] {
    const bekannt = this.#zeilen.get(datei)
    if (bekannt) return bekannt
    const starts = [0]
    const text = this.textOf(datei)
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
    this.#zeilen.set(datei, starts)
    return starts
  }
}
