import { evaluateAusdruck, parseAusdruck } from '../figures/ausdruck.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Meldungen, Ort } from '../message.js'

/** Fills the figures of data sheets into prose. */
export class Expressions {
  /** @param jahr the programme's first year */
  constructor(
    private readonly data: {
      blaetter: ReadonlyMap<string, Datenblatt>
      /** Ids of all sheets, also of those that could not be computed. */
      blattnamen: ReadonlySet<string>
      jahr: number
      /** Whether figures may be missing. */
      entwurf: boolean
    },
    private readonly meldungen: Meldungen,
  ) {}

  /**
   * The text of what stands between `{{` and `}}`; '' where something has been reported.
   * @param ort of the first brace
   */
  fill(expression: string, ort: Ort): string {
    const parsed = parseAusdruck(expression, { ...ort, spalte: ort.spalte + 2 }, this.meldungen)
    return (parsed && evaluateAusdruck(parsed, this.data, this.meldungen)?.text) ?? ''
  }

  /** A text that may hold `{{…}}`, as plain text. */
  fillText(text: string, ortOf: (piece: string) => Ort): string {
    return text.replace(/\{\{([^}]*)\}\}/g, (whole, expression: string) => this.fill(expression, ortOf(whole)))
  }
}
