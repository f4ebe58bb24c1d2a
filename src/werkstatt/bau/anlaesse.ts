import { hashInput } from '../../files/read.js'

/** Which changes are to be built, and which are being built: the watch tells of each, and who looks finds it as well. */
export class Anlaesse {
  /** Changed files and what they hold: for the next build, and for the one under way. */
  #gewollt = new Map<string, string>()
  #imBau: ReadonlyMap<string, string> = new Map()

  /** A build begins, of all that was told until now. */
  begin(): void {
    this.#imBau = this.#gewollt
    this.#gewollt = new Map()
  }

  /**
   * Whether a build of this very change is wished for or under way. From now on it is.
   * @param baut whether one is under way at all
   */
  isWanted(pfad: string, baut: boolean): boolean {
    const hash = hashInput(pfad)
    if (this.#gewollt.get(pfad) === hash || (baut && this.#imBau.get(pfad) === hash)) return true
    this.#gewollt.set(pfad, hash)
    return false
  }
}
