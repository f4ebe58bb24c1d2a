import type { MarkedContent } from '../content-stream/marked-content.js'
import { ByMark } from '../file/by-mark.js'
import type { PaintedStream } from '../file/streams.js'
import type { MarkedContentRef } from '../file/structure-tree.js'

/** Marked content where it stands. */
export interface MarkOnPage {
  mark: MarkedContent
  stream: PaintedStream
}

/** The marked content of a file by the places that elements name. */
export class Marks {
  readonly #places = new ByMark<MarkOnPage>()

  constructor(streams: readonly PaintedStream[]) {
    for (const stream of streams)
      for (const mark of stream.content.marks)
        if (mark.mcid !== undefined) this.add({ stream: stream.ref, mcid: mark.mcid }, { mark, stream })
  }

  add({ stream, mcid }: Pick<MarkedContentRef, 'stream' | 'mcid'>, found: MarkOnPage): void {
    this.#places.set(stream, mcid, found)
  }

  find({ stream, mcid }: MarkedContentRef): MarkOnPage | undefined {
    return this.#places.get(stream, mcid)
  }
}
