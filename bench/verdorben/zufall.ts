/** Mulberry32: the same figures on every machine. */
export class Zufall {
  #zustand: number

  constructor(saat: number) {
    this.#zustand = saat | 0
  }

  /** A whole number from 0 to below `unter`. */
  below(unter: number): number {
    this.#zustand = (this.#zustand + 0x6d2b79f5) | 0
    let wert = Math.imul(this.#zustand ^ (this.#zustand >>> 15), 1 | this.#zustand)
    wert = (wert + Math.imul(wert ^ (wert >>> 7), 61 | wert)) ^ wert
    return Math.floor((((wert ^ (wert >>> 14)) >>> 0) / 4294967296) * unter)
  }

  pick<Eines>(liste: readonly Eines[]): Eines {
    const eines = liste[this.below(liste.length)]
    if (eines === undefined) throw new Error('nothing to pick from')
    return eines
  }
}
