import { h } from '../html.js'

/** A heading so far below the upper edge, in pixels, is what one reads. */
const GELESEN_AB = 120

/** The web page of the document, at the width of a desk or a phone. It stays where it was read when it is loaded anew. */
export class Webansicht {
  readonly #rahmen = h('iframe', { title: 'Webseite des Programms', sandbox: 'allow-same-origin' })
  readonly element = h('div', { class: 'webansicht', hidden: true }, this.#rahmen)
  #nummer = 0
  #oben = 0

  #ziel = ''
  #ueberschriften: readonly string[] = []

  /** @param onUeberschrift told of the heading that is read, by its id */
  constructor(onKlick: (datei: string, zeile: number, spalte: number) => void, onUeberschrift: (id: string) => void) {
    this.#rahmen.addEventListener('load', () => {
      const dokument = this.#rahmen.contentDocument
      if (!dokument) return
      dokument.documentElement.scrollTop = this.#oben
      dokument.addEventListener('scroll', () => {
        this.#oben = dokument.documentElement.scrollTop
        const oben = (id: string) => dokument.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN
        const hier = this.#ueberschriften.findLast((id) => oben(id) <= GELESEN_AB)
        if (hier !== undefined && !this.element.hidden) onUeberschrift(hier)
      })
      if (this.#ziel !== '') this.#go()
      dokument.addEventListener('click', (ereignis) => {
        const ziel = ereignis.target as Element
        if (ziel.closest('a')?.getAttribute('href')?.startsWith('#') === false) ereignis.preventDefault()
        const ort = ziel.closest<HTMLElement>('[data-ort]')?.dataset.ort
        const [, datei, zeile, spalte] = /^(.*):(\d+):(\d+)$/.exec(ort ?? '') ?? []
        if (datei !== undefined) onKlick(datei, Number(zeile), Number(spalte))
      })
    })
  }

  /** Goes to a heading, at once or when the page is there. @param ueberschriften the ids of all, in order */
  reveal(id: string, ueberschriften: readonly string[]): void {
    this.#ueberschriften = ueberschriften
    this.#ziel = id
    this.#go()
  }

  #go(): void {
    const ueberschrift = this.#rahmen.contentDocument?.getElementById(this.#ziel)
    if (!ueberschrift) return
    this.#ziel = ''
    ueberschrift.scrollIntoView({ block: 'start', behavior: 'instant' })
  }

  show(nummer: number, breite: 'schreibtisch' | 'telefon'): void {
    this.element.hidden = false
    this.element.classList.toggle('telefon', breite === 'telefon')
    if (nummer === this.#nummer) return
    this.#nummer = nummer
    this.#rahmen.src = `web?n=${nummer}`
  }
}
