let round = 0

/**
 * Begins a new round: what was asked for neither in the one that ends nor in the new one may go, however much room there is. For who does
 * the same again and again with what changes a little each time.
 */
export function startRound(): void {
  round += 1
}

/** Values kept by what they are made of. Of more than `limit`, the one that was not asked for the longest goes. */
export class Kept<Value> {
  readonly #values = new Map<string, { value: Value; round: number }>()

  constructor(private readonly limit: number) {}

  /** The value of a key, made with the first call. What `make` throws is not kept. */
  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key)
    const value = known ? known.value : make()
    // A map keeps its order: what was used last stands last.
    if (known) this.#values.delete(key)
    this.#values.set(key, { value, round })
    for (const [oldest, { round: last }] of this.#values) {
      if (this.#values.size <= this.limit && last >= round - 1) break
      this.#values.delete(oldest)
    }
    return value
  }
}
