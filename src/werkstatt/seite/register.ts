import { h } from './html.js'

interface Reiter {
  id: string
  name: string
  inhalt: HTMLElement
}

/** Panels of which one is seen, chosen by tabs as WAI-ARIA has them: arrows move, one stop for the tab key. */
export class Register {
  readonly leiste: HTMLElement
  readonly #reiter: readonly Reiter[]
  readonly #knoepfe = new Map<string, HTMLButtonElement>()
  #offen = ''

  constructor(
    name: string,
    reiter: readonly Reiter[],
    private readonly onWahl: (id: string, vonHand: boolean) => void = () => undefined,
  ) {
    this.#reiter = reiter
    this.leiste = h('div', { class: 'reiter', role: 'tablist', 'aria-label': name })
    for (const { id, name: text, inhalt } of reiter) {
      const knopf = h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `reiter-${id}`,
          'aria-controls': `feld-${id}`,
          onclick: () => this.choose(id, false, true),
        },
        text,
      )
      inhalt.id = `feld-${id}`
      inhalt.setAttribute('role', 'tabpanel')
      inhalt.setAttribute('aria-labelledby', `reiter-${id}`)
      this.#knoepfe.set(id, knopf)
      this.leiste.append(knopf)
    }
    this.leiste.addEventListener('keydown', ({ key }) => {
      const richtung = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
      if (richtung === 0) return
      const index = this.#reiter.findIndex(({ id }) => id === this.#offen) + richtung
      const naechster = this.#reiter.at(index % this.#reiter.length)
      if (naechster) this.choose(naechster.id, true, true)
    })
    const [erster] = reiter
    if (erster) this.choose(erster.id)
  }

  get offen(): string {
    return this.#offen
  }

  /** @param vonHand whether the tab itself was pressed */
  choose(id: string, mitFokus = false, vonHand = false): void {
    const anderer = id !== this.#offen
    this.#offen = id
    for (const { id: eine, inhalt } of this.#reiter) {
      const an = eine === id
      inhalt.hidden = !an
      const knopf = this.#knoepfe.get(eine)
      knopf?.setAttribute('aria-selected', String(an))
      if (knopf) knopf.tabIndex = an ? 0 : -1
      if (an && mitFokus) knopf?.focus()
    }
    if (anderer) this.onWahl(id, vonHand)
  }

  /** A number behind a tab's name. */
  count(id: string, text: string, anzahl: number): void {
    const knopf = this.#knoepfe.get(id)
    if (knopf) knopf.textContent = anzahl > 0 ? `${text} (${anzahl})` : text
  }
}
