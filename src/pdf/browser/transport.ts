import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer'

/** Puppeteer's way to a browser that listens on a pipe: messages in JSON, each ended by a zero byte, one pipe for each direction. */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void
  #onclose: () => void = () => undefined
  readonly #output: Writable
  #parts: Buffer[] = []
  #closed = false

  constructor(input: Readable, output: Writable) {
    this.#output = output
    input.on('data', (chunk: Buffer) => this.#receive(chunk))
    input.on('close', () => this.close())
    // A browser that ends breaks the pipes; what that means is said once, through `onclose`.
    input.on('error', () => undefined)
    output.on('error', () => undefined)
  }

  #receive(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const text = Buffer.concat([...this.#parts, chunk.subarray(start, end)]).toString()
      this.#parts = []
      start = end + 1
      this.onmessage?.(text)
    }
    if (start < chunk.length) this.#parts.push(chunk.subarray(start))
  }

  /** Whoever comes when all is over hears of it at once: a browser may be gone before puppeteer is loaded. */
  set onclose(told: (() => void) | undefined) {
    this.#onclose = told ?? (() => undefined)
    if (this.#closed) this.#onclose()
  }

  get onclose(): () => void {
    return this.#onclose
  }

  send(message: string): void {
    this.#output.write(`${message}\0`)
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#onclose()
  }
}
