/** Elements whose reference is drawn with them; that of a link or an animation is not. */
const ZEICHNEND = new Set([
  'use',
  'pattern',
  'linearGradient',
  'radialGradient',
  'mask',
  'clipPath',
  'filter',
  'feImage',
  'textPath',
  'tref',
])

/** An element of a picture that others can refer to, with all that stands in it. */
interface Svgglied {
  /** Elements in it and itself. */
  elemente: number
  /** Ids that are drawn with it. */
  ziele: string[]
  /** Those of them that draw their target as a copy. */
  kopien: string[]
}

/** What in a picture refers to what, gathered while it is read from its beginning to its end. */
export class SvgVerweise {
  readonly #glieder = new Map<string, Svgglied>()
  /** The elements that are open, the root first; only those with an id are kept for later. */
  readonly #offen: Svgglied[] = []
  readonly #wurzel: Svgglied = { elemente: 0, ziele: [], kopien: [] }

  /** @param attribute by local names */
  open(name: string, attribute: ReadonlyMap<string, string>): void {
    const glied: Svgglied = { elemente: 0, ziele: [], kopien: [] }
    this.#offen.push(glied)
    const id = attribute.get('id')
    if (id !== undefined && !this.#glieder.has(id)) this.#glieder.set(id, glied)
    const href = /^\s*#(.+?)\s*$/.exec(attribute.get('href') ?? '')?.[1]
    const verweis = href !== undefined && ZEICHNEND.has(name) ? [href] : []
    const farben = [...attribute.values()].flatMap((wert) =>
      [...wert.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map((treffer) => treffer[1] ?? ''),
    )
    for (const eines of [this.#wurzel, ...this.#offen]) {
      eines.elemente++
      eines.ziele.push(...verweis, ...farben)
      if (name === 'use') eines.kopien.push(...verweis)
    }
  }

  close(): void {
    this.#offen.pop()
  }

  /** An id that is drawn within itself, directly or through others. */
  findKreis(): string | undefined {
    const fertig = new Set<string>()
    const visit = (id: string, weg: ReadonlySet<string>): string | undefined => {
      if (weg.has(id)) return id
      if (fertig.has(id)) return undefined
      const innen = new Set(weg).add(id)
      for (const ziel of new Set(this.#glieder.get(id)?.ziele)) {
        const kreis = visit(ziel, innen)
        if (kreis !== undefined) return kreis
      }
      fertig.add(id)
      return undefined
    }
    for (const id of this.#glieder.keys()) {
      const kreis = visit(id, new Set())
      if (kreis !== undefined) return kreis
    }
    return undefined
  }

  /** How many elements are drawn, each as often as it is copied. To be asked where there is no circle. */
  countGezeichnet(): number {
    const gezaehlt = new Map<string, number>()
    const count = ({ elemente, kopien }: Svgglied): number =>
      kopien.reduce((summe, id) => summe + countOf(id), elemente)
    const countOf = (id: string): number => {
      const glied = this.#glieder.get(id)
      const anzahl = gezaehlt.get(id) ?? (glied ? count(glied) : 0)
      gezaehlt.set(id, anzahl)
      return anzahl
    }
    return count(this.#wurzel)
  }
}
