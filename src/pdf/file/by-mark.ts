import type { PDFRef } from '@cantoo/pdf-lib'

/** Values by marked content: its stream and its number there. Numbers of a stream are few and dense, so none is spelt out. */
export class ByMark<Value> {
  readonly #streams = new Map<PDFRef, Value[]>()

  get(strom: PDFRef, mcid: number): Value | undefined {
    return this.#streams.get(strom)?.[mcid]
  }

  set(strom: PDFRef, mcid: number, value: Value): void {
    const liste = this.#streams.get(strom)
    if (liste) liste[mcid] = value
    else {
      const neu: Value[] = []
      neu[mcid] = value
      this.#streams.set(strom, neu)
    }
  }
}
