import type { PDFRef } from '@cantoo/pdf-lib'
import { addUnder } from '../../add-under.js'
import type { MarkedContent } from '../content-stream/marked-content.js'
import type { ShownText } from '../content-stream/shown-text.js'
import type { PaintedStream } from '../file/streams.js'

/** A stretch of a stream that is written otherwise; a number stands for the beginning of the marked content that bears it. */
export interface StreamChange {
  from: number
  to: number
  replacement: Uint8Array | number
}

const EMC = 'EMC'

/** What is to be written otherwise in the streams of a file, gathered while nothing is written yet. */
export class StreamChanges {
  readonly #byStream = new Map<PDFRef, StreamChange[]>()
  readonly #next = new Map<PDFRef, number>()
  readonly #moved = new Set<MarkedContent>()

  /** The changes of a stream in order; those of one place as they were made. */
  of({ ref }: PaintedStream): readonly StreamChange[] {
    return (this.#byStream.get(ref) ?? []).sort((a, b) => a.from - b.from)
  }

  replace({ ref }: PaintedStream, from: number, to: number, text: string): void {
    this.#add(ref, { from, to, replacement: Buffer.from(text, 'latin1') })
  }

  /** Writes behind an operator, and behind the inner marked content that it stands in. */
  insertAfter(stream: PaintedStream, { inner }: MarkedContent, { from, to }: ShownText, text: string): void {
    const around = inner.find((candidate) => from >= candidate.after && from < candidate.end)
    const position = around ? around.end + EMC.length : to
    this.replace(stream, position, position, text)
  }

  open({ ref }: PaintedStream, position: number, mcid: number): void {
    this.#add(ref, { from: position, to: position, replacement: mcid })
  }

  close(stream: PaintedStream, position: number): void {
    this.replace(stream, position, position, `\n${EMC}\n`)
  }

  /** Leaves out the beginning of a mark, which is opened elsewhere. */
  dropStart(mark: MarkedContent): void {
    this.#moved.add(mark)
  }

  dropEnd(stream: PaintedStream, mark: MarkedContent): void {
    this.replace(stream, mark.end, mark.end + EMC.length, '')
  }

  isWithoutStart(mark: MarkedContent): boolean {
    return this.#moved.has(mark)
  }

  /** A number that no marked content of the stream bears. */
  nextMcid({ ref, content }: PaintedStream): number {
    const mcid = this.#next.get(ref) ?? content.marks.reduce((max, mark) => Math.max(max, mark.mcid ?? -1), -1) + 1
    this.#next.set(ref, mcid + 1)
    return mcid
  }

  #add(ref: PDFRef, change: StreamChange): void {
    addUnder(this.#byStream, ref, change)
  }
}
