/** Values kept by what they are made of. Of more than `limit`, the one that was not asked for the longest goes. */
export class Kept<Value> {
  readonly #values = new Map<string, Value>()

  constructor(private readonly limit: number) {}

  /** The value of a key, made with the first call. What `make` throws is not kept. */
  get(key: string, make: () => Value): Value {
    const known = this.#values.has(key)
    const value = known ? (this.#values.get(key) as Value) : make()
    // A map keeps its order: what was used last stands last.
    if (known) this.#values.delete(key)
    this.#values.set(key, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > this.limit && oldest !== undefined) this.#values.delete(oldest)
    return value
  }
}
