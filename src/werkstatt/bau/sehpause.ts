/** So long at most, in milliseconds: a page that draws nothing, in a window behind others, keeps nobody waiting. */
const LAENGSTENS_MS = 150

/** Leaves the processor to the page while it draws what it was sent: on few cores a build that goes on takes it away. */
export class Sehpause {
  #ende: () => void = () => undefined

  /** Resolves when the page has shown what it was sent, or has had its time. @param signal ends it at once */
  wait(signal: AbortSignal): Promise<void> {
    this.end()
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), LAENGSTENS_MS)
      this.#ende = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', this.#ende)
        resolve()
      }
      signal.addEventListener('abort', this.#ende)
      if (signal.aborted) this.end()
    })
  }

  /** The page has shown it. */
  end(): void {
    this.#ende()
    this.#ende = () => undefined
  }
}
