import { visit } from '../../content/abschnitt/knoten.js'
import type { Programm } from '../../content/programm/programm.js'

/** The ids of a document: those that authors' headings and blocks have, and those that setting gives beside them. */
export class Ids {
  readonly #taken = new Set<string>()

  constructor({ abschnitte }: Pick<Programm, 'abschnitte'>) {
    for (const { baum } of abschnitte)
      visit(baum, (node) => {
        if (node.type === 'heading') this.#taken.add(node.data?.kennung ?? '')
        else if ('attributes' in node && node.attributes?.id) this.#taken.add(node.attributes.id)
      })
  }

  has(id: string): boolean {
    return this.#taken.has(id)
  }

  /** An id that nothing else has: the one wished for, or with a number behind it. */
  claim(wish: string): string {
    let id = wish
    for (let numeric = 2; this.#taken.has(id); numeric++) id = `${wish}-${numeric}`
    this.#taken.add(id)
    return id
  }
}
