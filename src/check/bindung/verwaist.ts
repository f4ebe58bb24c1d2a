import { visit } from '../../content/abschnitt/knoten.js'
import { parsePfad } from '../../content/daten/pfad.js'
import { massOf } from '../../figures/einheit.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import { sentencesOf } from '../reading/satz/satz.js'
import { numbersOf } from '../reading/satz/textzahl.js'
import { operandOf } from '../zahlen/rechnungen/operand.js'
import type { Buchzelle } from '../zahlen/zellenbuch.js'

const RECHNUNG = /^\w+\((.+)\)$/

/**
 * The cells that nothing of a programme makes use of: no text gives them, no table or chart shows their sheet, no formula
 * computes with them, though others of their sheet are made use of. Whoever typed such a cell meant a sentence to take it.
 */
export class VerwaisteZellen {
  readonly #gebraucht = new Set<string>()
  readonly #gezeigt = new Set<string>()
  readonly #getippt = new Set<string>()
  /** Sheets that expressions take figures from: of one that nothing is made of, no cell is left over. */
  readonly #blaetter = new Set<string>()

  constructor(pruefling: Pruefling) {
    const { blaetter, programm } = pruefling
    for (const { baum } of programm.abschnitte)
      visit(baum, (knoten) => {
        if (knoten.type === 'leafDirective' || knoten.type === 'containerDirective')
          this.#gezeigt.add(knoten.attributes?.daten ?? '')
      })
    for (const prosa of proseOf(pruefling)) {
      for (const zelle of prosa.einsaetze.flatMap(({ wert }) => wert?.herkunft ?? [])) {
        this.#gebraucht.add(zelle)
        this.#blaetter.add(parsePfad(zelle)?.[0] ?? '')
      }
      if (!prosa.abschnitt) continue
      for (const satz of sentencesOf(prosa))
        for (const { wert, einheit, einsatz } of numbersOf(satz))
          if (!einsatz)
            this.#getippt.add(`${wert.abs().times(massOf(einheit).skala).toFixed()} ${massOf(einheit).basis}`)
    }
    for (const { zeilen } of blaetter.values())
      for (const { zellen } of zeilen)
        for (const { herkunft } of zellen) {
          const ort = parsePfad(herkunft.zelle)
          const namen = RECHNUNG.exec(herkunft.formel ?? '')?.[1]?.split(', ') ?? []
          for (const name of ort?.length === 3 ? namen : []) {
            const operand = operandOf(name, ort ?? [], blaetter)
            if (operand) this.#gebraucht.add(operand.herkunft.zelle)
          }
        }
  }

  has({ zelle, eintrag: { blatt } }: Buchzelle): boolean {
    const { zelle: pfad } = zelle.herkunft
    return (
      this.#blaetter.has(blatt.id) &&
      !this.#gezeigt.has(blatt.id) &&
      !this.#gebraucht.has(pfad) &&
      !this.#isTyped(zelle)
    )
  }

  /** As the cell stands, or in millions or thousands, rounded. */
  #isTyped(zelle: Buchzelle['zelle']): boolean {
    const { basis, skala } = massOf(zelle.einheit)
    const wert = zelle.wert.abs().times(skala)
    return [wert, wert.toSignificantDigits(2), wert.toSignificantDigits(3), wert.toSignificantDigits(4)].some(
      (gerundet) => this.#getippt.has(`${gerundet.toFixed()} ${basis}`) || this.#getippt.has(`${gerundet.toFixed()} `),
    )
  }
}
