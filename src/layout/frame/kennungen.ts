import { visit } from '../../content/abschnitt/knoten.js'
import type { Programm } from '../../content/programm/programm.js'

/** The ids of a document: those that authors' headings and blocks have, and those that setting gives beside them. */
export class Kennungen {
  readonly #vergeben = new Set<string>()

  constructor({ abschnitte }: Pick<Programm, 'abschnitte'>) {
    for (const { baum } of abschnitte)
      visit(baum, (knoten) => {
        if (knoten.type === 'heading') this.#vergeben.add(knoten.data?.kennung ?? '')
        else if ('attributes' in knoten && knoten.attributes?.id) this.#vergeben.add(knoten.attributes.id)
      })
  }

  has(kennung: string): boolean {
    return this.#vergeben.has(kennung)
  }

  /** An id that nothing else has: the one wished for, or with a number behind it. */
  claim(wunsch: string): string {
    let kennung = wunsch
    for (let zahl = 2; this.#vergeben.has(kennung); zahl++) kennung = `${wunsch}-${zahl}`
    this.#vergeben.add(kennung)
    return kennung
  }
}
