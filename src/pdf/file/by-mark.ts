import type { PDFRef } from '@cantoo/pdf-lib'

/** Values by marked content: its stream and its number there. Numbers of a stream are few and dense, so none is spelt out. */
export class ByMark<Value> {
  readonly #streams = new Map<PDFRef, Value[]>()

  get(stream: PDFRef, mcid: number): Value | undefined {
    return this.#streams.get(stream)?.[mcid]
  }

  set(stream: PDFRef, mcid: number, value: Value): void {
    const list = this.#streams.get(stream)
    if (list) list[mcid] = value
    else {
      const fresh: Value[] = []
      fresh[mcid] = value
      this.#streams.set(stream, fresh)
    }
  }
}
