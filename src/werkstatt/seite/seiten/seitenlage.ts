import type { Seitenkasten } from './kaesten.js'
import { createSeitenblatt, type Seitenblatt } from './seitenblatt.js'

/** What is shown beside each other. */
export type Seitenanordnung = 'einzeln' | 'doppelt'

export const CSS_JE_PUNKT = 96 / 72
/** Of a page's height: where less of it is seen, that is its margin, and nothing is read there. */
const RAND = 0.07

/** Where the pages stand in what scrolls: how large, beside which, and which of them are seen. */
export class Seitenlage {
  readonly blaetter: Seitenblatt[] = []
  zoom: number | 'breite' = 'breite'
  anordnung: Seitenanordnung = 'einzeln'

  /** @param element what scrolls */
  constructor(private readonly element: HTMLElement) {}

  /** Makes as many pages as there are sizes. @returns those that have come and gone */
  fit(masse: readonly { width: number; height: number }[]): { neue: Seitenblatt[]; alte: Seitenblatt[] } {
    const alte = this.blaetter.splice(masse.length)
    const neue = masse
      .slice(this.blaetter.length)
      .map((_, index) => createSeitenblatt(this.blaetter.length + index + 1))
    this.blaetter.push(...neue)
    for (const [index, { width, height }] of masse.entries())
      Object.assign(this.blaetter[index] ?? {}, { breite: width, hoehe: height })
    for (const { rahmen } of alte) rahmen.remove()
    this.element.append(...neue.map(({ rahmen }) => rahmen))
    return { neue, alte }
  }

  /** Pixels to a point. */
  get massstab(): number {
    if (this.zoom !== 'breite') return this.zoom * CSS_JE_PUNKT
    const breite = Math.max(...this.blaetter.map((blatt) => blatt.breite), 1)
    const spalten = this.anordnung === 'doppelt' ? 2 : 1
    return Math.max(0.2, (this.element.clientWidth - 24 - 16 * (spalten + 1)) / spalten / breite)
  }

  /** Sizes all pages; the place in view stays. @returns whether that could be done */
  layout(): boolean {
    // What is not seen has no width to go by; it is laid out when it is seen again.
    if (this.zoom === 'breite' && this.element.clientWidth === 0) return false
    const { massstab, element } = this
    const blatt = element.scrollTop > 0 ? this.blaetter[this.seite - 1] : undefined
    const anteil =
      blatt && blatt.rahmen.offsetHeight > 0
        ? (element.scrollTop - blatt.rahmen.offsetTop) / blatt.rahmen.offsetHeight
        : 0
    for (const { rahmen, breite, hoehe } of this.blaetter) {
      rahmen.style.width = `${Math.round(breite * massstab)}px`
      rahmen.style.height = `${Math.round(hoehe * massstab)}px`
      rahmen.style.setProperty('--total-scale-factor', String(massstab))
    }
    if (blatt) element.scrollTop = blatt.rahmen.offsetTop + anteil * blatt.rahmen.offsetHeight
    return true
  }

  /** The page mostly in view. */
  get seite(): number {
    const mitte = this.element.scrollTop + this.element.clientHeight / 3
    return this.blaetter.findLast(({ rahmen }) => rahmen.offsetTop <= mitte)?.nummer ?? 1
  }

  /** The pages of which more than a margin is seen. */
  get gesehene(): readonly Seitenblatt[] {
    const { scrollTop, clientHeight } = this.element
    return this.blaetter.filter(({ rahmen: { offsetTop, offsetHeight } }) => {
      const rand = offsetHeight * RAND
      return offsetTop + rand < scrollTop + clientHeight && offsetTop + offsetHeight - rand > scrollTop
    })
  }

  /** Whether some of a place is seen, not at the very edge; where it is not known, whether its page is. */
  isSeen(blatt: Seitenblatt, kasten: Seitenkasten | undefined): boolean {
    if (!kasten) return this.gesehene.includes(blatt)
    const { scrollTop, clientHeight } = this.element
    const rand = clientHeight * RAND
    const oben = this.#topOf(blatt, kasten.oben)
    return this.#topOf(blatt, kasten.unten) > scrollTop + rand && oben < scrollTop + clientHeight - rand
  }

  scrollTo(blatt: Seitenblatt, kasten: Seitenkasten | undefined): void {
    const top = kasten ? this.#topOf(blatt, kasten.oben) - 80 : blatt.rahmen.offsetTop - 12
    this.element.scrollTo({ top, behavior: 'auto' })
  }

  /** @param hoehe above the lower edge of the page, in points */
  #topOf(blatt: Seitenblatt, hoehe: number): number {
    return blatt.rahmen.offsetTop + (blatt.hoehe - hoehe) * this.massstab
  }
}
