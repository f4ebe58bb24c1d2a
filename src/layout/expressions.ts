import { evaluateAusdruck, type Kontext, parseAusdruck } from '../figures/ausdruck.js'
import type { Meldungen, Ort } from '../message.js'

/** Fills the figures of data sheets into prose. */
export class Expressions {
  constructor(
    private readonly kontext: Kontext,
    private readonly meldungen: Meldungen,
  ) {}

  /**
   * The text of what stands between `{{` and `}}`; '' where something has been reported.
   * @param ort of the first brace
   */
  fill(expression: string, ort: Ort): string {
    const parsed = parseAusdruck(expression, { ...ort, spalte: ort.spalte + 2 }, this.meldungen)
    return (parsed && evaluateAusdruck(parsed, this.kontext, this.meldungen)?.text) ?? ''
  }

  /** A text that may hold `{{…}}`, as plain text. */
  fillText(text: string, ortOf: (piece: string) => Ort): string {
    return text.replace(/\{\{([^}]*)\}\}/g, (whole, expression: string) => this.fill(expression, ortOf(whole)))
  }
}
