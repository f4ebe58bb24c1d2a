import { evaluateAusdruck, parseAusdruck } from '../figures/ausdruck.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Meldungen, Ort } from '../message.js'

/** Fills the figures of data sheets into prose. */
export class Ausdruecke {
  /** @param jahr the programme's first year */
  constructor(
    private readonly daten: {
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
  fill(ausdruck: string, ort: Ort): string {
    const gelesen = parseAusdruck(ausdruck, { ...ort, spalte: ort.spalte + 2 }, this.meldungen)
    return (gelesen && evaluateAusdruck(gelesen, this.daten, this.meldungen)?.text) ?? ''
  }

  /** A text that may hold `{{…}}`, as plain text. */
  fillText(text: string, ortOf: (stueck: string) => Ort): string {
    return text.replace(/\{\{([^}]*)\}\}/g, (ganz, ausdruck: string) => this.fill(ausdruck, ortOf(ganz)))
  }
}
