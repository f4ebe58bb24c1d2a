import type { PDFRef } from '@cantoo/pdf-lib'
import type { MarkedContent } from '../content-stream/content-stream.js'
import type { ShownText } from '../content-stream/shown-text.js'
import type { PaintedStream } from '../file/streams.js'

/** A stretch of a stream that is written otherwise; a number stands for the beginning of the marked content that bears it. */
export interface StreamChange {
  von: number
  bis: number
  neu: Uint8Array | number
}

const EMC = 'EMC'

/** What is to be written otherwise in the streams of a file, gathered while nothing is written yet. */
export class StreamChanges {
  readonly #nachStrom = new Map<PDFRef, StreamChange[]>()
  readonly #naechste = new Map<PDFRef, number>()
  readonly #verlegt = new Set<MarkedContent>()

  /** The changes of a stream in order; those of one place as they were made. */
  of({ ref }: PaintedStream): readonly StreamChange[] {
    return (this.#nachStrom.get(ref) ?? []).sort((a, b) => a.von - b.von)
  }

  replace({ ref }: PaintedStream, von: number, bis: number, text: string): void {
    this.#add(ref, { von, bis, neu: Buffer.from(text, 'latin1') })
  }

  /** Writes behind an operator, and behind the inner marked content that it stands in. */
  insertAfter(strom: PaintedStream, { innen }: MarkedContent, { von, bis }: ShownText, text: string): void {
    const umgebend = innen.find((eine) => von >= eine.nach && von < eine.ende)
    const stelle = umgebend ? umgebend.ende + EMC.length : bis
    this.replace(strom, stelle, stelle, text)
  }

  open({ ref }: PaintedStream, stelle: number, mcid: number): void {
    this.#add(ref, { von: stelle, bis: stelle, neu: mcid })
  }

  close(strom: PaintedStream, stelle: number): void {
    this.replace(strom, stelle, stelle, `\n${EMC}\n`)
  }

  /** Leaves out the beginning of a mark, which is opened elsewhere. */
  dropStart(marke: MarkedContent): void {
    this.#verlegt.add(marke)
  }

  dropEnd(strom: PaintedStream, marke: MarkedContent): void {
    this.replace(strom, marke.ende, marke.ende + EMC.length, '')
  }

  isWithoutStart(marke: MarkedContent): boolean {
    return this.#verlegt.has(marke)
  }

  /** A number that no marked content of the stream bears. */
  nextMcid({ ref, inhalt }: PaintedStream): number {
    const mcid =
      this.#naechste.get(ref) ?? inhalt.marken.reduce((max, marke) => Math.max(max, marke.mcid ?? -1), -1) + 1
    this.#naechste.set(ref, mcid + 1)
    return mcid
  }

  #add(ref: PDFRef, aenderung: StreamChange): void {
    const liste = this.#nachStrom.get(ref)
    if (liste) liste.push(aenderung)
    else this.#nachStrom.set(ref, [aenderung])
  }
}
