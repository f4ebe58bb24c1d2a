import { hashInput, stampOf } from '../../files/read.js'
import type { Inputs } from '../../files/record.js'

const ALLE_MS = 1500

/**
 * Looks now and then whether what was read is still the same: the watch is told of nothing on many network drives, and may miss
 * what happens to a file in the very moment in which another takes its place.
 */
export class Nachschau {
  readonly #zeit = setInterval(() => this.#look(), ALLE_MS)
  #inputs: Inputs = new Map()
  readonly #stempel = new Map<string, string>()

  /** @param onChange told of the absolute path of a file that is another now */
  constructor(private readonly onChange: (pfad: string) => void) {
    this.#zeit.unref()
  }

  /** What was read last. */
  set(inputs: Inputs): void {
    this.#inputs = inputs
    this.#stempel.clear()
  }

  /** Looks at once. */
  look(): void {
    this.#look()
  }

  close(): void {
    clearInterval(this.#zeit)
  }

  /** A file is read again only where its stamp is another than at the last look; the first look takes all for new. */
  #look(): void {
    for (const [pfad, hash] of this.#inputs) {
      const stempel = stampOf(pfad)
      if (this.#stempel.get(pfad) === stempel) continue
      this.#stempel.set(pfad, stempel)
      if (hashInput(pfad) !== hash) {
        this.onChange(pfad)
        return
      }
    }
  }
}
