import { h } from '../html.js'

/** The web page of the document, at the width of a desk or a phone. It stays where it was read when it is loaded anew. */
export class Webansicht {
  readonly #rahmen = h('iframe', { title: 'Webseite des Programms', sandbox: 'allow-same-origin' })
  readonly element = h('div', { class: 'webansicht', hidden: true }, this.#rahmen)
  #nummer = 0
  #oben = 0

  constructor(onKlick: (datei: string, zeile: number, spalte: number) => void) {
    this.#rahmen.addEventListener('load', () => {
      const dokument = this.#rahmen.contentDocument
      if (!dokument) return
      dokument.documentElement.scrollTop = this.#oben
      dokument.addEventListener('scroll', () => {
        this.#oben = dokument.documentElement.scrollTop
      })
      dokument.addEventListener('click', (ereignis) => {
        const ziel = ereignis.target as Element
        if (ziel.closest('a')?.getAttribute('href')?.startsWith('#') === false) ereignis.preventDefault()
        const ort = ziel.closest<HTMLElement>('[data-ort]')?.dataset.ort
        const [, datei, zeile, spalte] = /^(.*):(\d+):(\d+)$/.exec(ort ?? '') ?? []
        if (datei !== undefined) onKlick(datei, Number(zeile), Number(spalte))
      })
    })
  }

  show(nummer: number, breite: 'schreibtisch' | 'telefon'): void {
    this.element.hidden = false
    this.element.classList.toggle('telefon', breite === 'telefon')
    if (nummer === this.#nummer) return
    this.#nummer = nummer
    this.#rahmen.src = `web?n=${nummer}`
  }
}
