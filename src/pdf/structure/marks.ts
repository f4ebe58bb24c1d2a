import type { MarkedContent } from '../content-stream/content-stream.js'
import { ByMark } from '../file/by-mark.js'
import type { PaintedStream } from '../file/streams.js'
import type { MarkedContentRef } from '../file/structure-tree.js'

/** Marked content where it stands. */
export interface MarkOnPage {
  marke: MarkedContent
  strom: PaintedStream
}

/** The marked content of a file by the places that elements name. */
export class Marks {
  readonly #funde = new ByMark<MarkOnPage>()

  constructor(stroeme: readonly PaintedStream[]) {
    for (const strom of stroeme)
      for (const marke of strom.inhalt.marken)
        if (marke.mcid !== undefined) this.add({ strom: strom.ref, mcid: marke.mcid }, { marke, strom })
  }

  add({ strom, mcid }: Pick<MarkedContentRef, 'strom' | 'mcid'>, fund: MarkOnPage): void {
    this.#funde.set(strom, mcid, fund)
  }

  find({ strom, mcid }: MarkedContentRef): MarkOnPage | undefined {
    return this.#funde.get(strom, mcid)
  }
}
