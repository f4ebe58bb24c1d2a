/** So long after a wish others may still come that are one with it: an editor saves several files at a stroke. */
const ZUSAMMEN_MS = 4

/** Builds in a row: wishes that come in a burst become one, and a build under way is given up for a newer one. */
export class Baufolge {
  #zeit: NodeJS.Timeout | undefined
  #laufend: AbortController | undefined
  #ende: Promise<void> = Promise.resolve()
  #zu = false
  #offen = 0

  /** @param build does one build; may throw when its signal says to give up */
  constructor(
    private readonly build: (signal: AbortSignal) => Promise<void>,
    private readonly onFehler: (fehler: unknown) => void,
  ) {}

  /** Whether what was wished for last is built. */
  get ruht(): boolean {
    return this.#zeit === undefined && this.#offen === 0
  }

  /** Wishes for a build of what is there now. */
  want(): void {
    if (this.#zu) return
    clearTimeout(this.#zeit)
    this.#zeit = setTimeout(() => {
      this.#zeit = undefined
      this.#start()
    }, ZUSAMMEN_MS)
  }

  /** Gives up what is under way and builds no more. */
  async close(): Promise<void> {
    this.#zu = true
    clearTimeout(this.#zeit)
    this.#laufend?.abort()
    await this.#ende
  }

  #start(): void {
    this.#laufend?.abort()
    const controller = new AbortController()
    this.#laufend = controller
    const davor = this.#ende
    this.#offen += 1
    this.#ende = davor.then(async () => {
      try {
        if (!controller.signal.aborted) await this.build(controller.signal)
      } catch (fehler) {
        if (!controller.signal.aborted) this.onFehler(fehler)
      } finally {
        this.#offen -= 1
      }
    })
  }
}
