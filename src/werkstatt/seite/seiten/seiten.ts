import type { Seitenstelle, Vorabseiten } from '../../protokoll.js'
import { h } from '../html.js'
import { type Seitenkasten, uebereinander } from './kaesten.js'
import type { Lesezeichen } from './pdfdatei.js'
import { wordAt } from './seitenbild.js'
import { placeOver, type Seitenblatt } from './seitenblatt.js'
import { CSS_JE_PUNKT, type Seitenanordnung, Seitenlage } from './seitenlage.js'
import { type Seitenmarken, Seitenzeichner } from './seitenzeichner.js'
import { Seitenversionen } from './versionen.js'

interface Seitenhoerer {
  /** A click on a place; `wort` is the word under it. */
  onKlick(stelle: number | undefined, wort: string): void
  /** The page that is mostly in view, and the first and last of which more than a margin is seen. */
  onSeite(nummer: number, von: number, bis: number): void
}

/** The pages of the PDF, as pdf.js draws them. A new version takes the place of the old one page by page, and nothing moves. */
export class Pdfseiten {
  readonly element: HTMLElement
  readonly #hoerer: Seitenhoerer
  readonly #beobachter: IntersectionObserver
  readonly #versionen = new Seitenversionen()
  readonly #zeichner = new Seitenzeichner(this.#versionen)
  readonly #lage: Seitenlage
  #laedt: Promise<void> = Promise.resolve()

  /**
   * @param quelle where the server has the file
   * @param name what is seen, for who listens
   */
  constructor(
    hoerer: Seitenhoerer,
    private readonly quelle: string,
    name: string,
  ) {
    this.#hoerer = hoerer
    this.element = h('div', { class: 'seiten', id: quelle, tabindex: 0, role: 'region', 'aria-label': name })
    this.#lage = new Seitenlage(this.element)
    this.#beobachter = new IntersectionObserver((eintraege) => this.#onSicht(eintraege), {
      root: this.element,
      rootMargin: '400px 0px',
    })
    this.element.addEventListener('click', (ereignis) => this.#onKlick(ereignis))
    this.element.addEventListener('scroll', () => this.#tellSeite(), { passive: true })
    new ResizeObserver(() => {
      if (this.#lage.zoom === 'breite') this.#layout()
    }).observe(this.element)
  }

  /** Shows a version; resolves when the pages in view show it. */
  show(nummer: number, stellen: readonly Seitenstelle[]): Promise<void> {
    this.#zeichner.stellen = stellen
    if (nummer === this.#versionen.nummer) return this.#laedt
    this.#laedt = this.#load(nummer)
    return this.#laedt
  }

  /** Shows pages of the version that is being made; what is known of the one before stays over them. @returns whether they are seen */
  async showVorab(seiten: Vorabseiten): Promise<boolean> {
    const neues = await this.#versionen.openVorab(seiten)
    if (!neues) return false
    await this.#drawVisible()
    neues.closeOld()
    return true
  }

  /** The version that was being made has come to nothing: shows the last good pages again. */
  async dropVorab(): Promise<void> {
    const { closeOld } = this.#versionen.dropVorab()
    await this.#drawVisible()
    closeOld()
  }

  /** What is put over each page: marks of messages, of changes, of the design. */
  overlay(marken: Seitenmarken): void {
    this.#zeichner.marken = marken
    for (const blatt of this.#lage.blaetter) this.#zeichner.mark(blatt)
  }

  zoom(stufe: number | 'breite'): void {
    this.#lage.zoom = stufe
    this.#layout()
  }

  /** Pixels to a point, as shown now, as a factor of the true size. */
  get massstab(): number {
    return this.#lage.massstab / CSS_JE_PUNKT
  }

  arrange(anordnung: Seitenanordnung): void {
    this.#lage.anordnung = anordnung
    this.element.classList.toggle('doppelt', anordnung === 'doppelt')
    this.#layout()
  }

  /** Brings a place into view. */
  reveal(seite: number, stelle?: number): void {
    const blatt = this.#lage.blaetter[seite - 1]
    if (!blatt) return
    const kasten = this.#zeichner.kastenOf(seite, stelle)
    this.#lage.scrollTo(blatt, kasten)
    if (kasten) this.#flash(blatt, kasten)
  }

  /** Whether a place is in view. */
  isSeen(seite: number, stelle: number): boolean {
    const blatt = this.#lage.blaetter[seite - 1]
    return blatt !== undefined && this.#lage.isSeen(blatt, this.#zeichner.kastenOf(seite, stelle))
  }

  /** The page mostly in view. */
  get seite(): number {
    return this.#lage.seite
  }

  /** The bookmarks of the file, in order. */
  listOutline(): Promise<Lesezeichen[]> {
    return this.#versionen.listOutline()
  }

  get anzahl(): number {
    return this.#lage.blaetter.length
  }

  /** An element over a place of a page. */
  place(element: HTMLElement, seite: number, kasten: Seitenkasten, rand?: number): HTMLElement {
    const blatt = this.#lage.blaetter[seite - 1]
    return blatt ? placeOver(blatt, element, kasten, rand) : element
  }

  async #load(nummer: number): Promise<void> {
    const neues = await this.#versionen.open(`${this.quelle}?n=${nummer}`, nummer)
    if (!neues) return
    this.#zeichner.forget()
    const { neue, alte } = this.#lage.fit(neues.masse)
    for (const { rahmen } of alte) this.#beobachter.unobserve(rahmen)
    for (const { rahmen } of neue) this.#beobachter.observe(rahmen)
    this.#layout()
    await this.#drawVisible()
    this.#tellSeite()
    neues.closeOld()
  }

  async #drawVisible(): Promise<void> {
    const { blaetter, massstab } = this.#lage
    await Promise.all(blaetter.filter(({ sichtbar }) => sichtbar).map((blatt) => this.#zeichner.draw(blatt, massstab)))
  }

  /** Sizes all pages, and draws those in view anew where their size is another. */
  #layout(): void {
    if (this.#lage.layout()) void this.#drawVisible()
  }

  #flash(blatt: Seitenblatt, kasten: Seitenkasten): void {
    const licht = placeOver(blatt, h('div', { class: 'licht' }), kasten, 4)
    blatt.rahmen.append(licht)
    setTimeout(() => licht.remove(), 1600)
  }

  #onSicht(eintraege: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of eintraege) {
      const blatt = this.#blattOf(target as HTMLElement)
      if (!blatt) continue
      blatt.sichtbar = isIntersecting
      if (isIntersecting) void this.#zeichner.draw(blatt, this.#lage.massstab)
      else this.#zeichner.drop(blatt)
    }
  }

  #blattOf(rahmen: HTMLElement | null): Seitenblatt | undefined {
    return this.#lage.blaetter[Number(rahmen?.dataset.seite) - 1]
  }

  #onKlick(ereignis: MouseEvent): void {
    if (window.getSelection()?.isCollapsed === false) return
    const blatt = this.#blattOf((ereignis.target as Element).closest<HTMLElement>('.blatt'))
    if (!blatt) return
    const { left, top } = blatt.rahmen.getBoundingClientRect()
    const { massstab } = this.#lage
    const x = (ereignis.clientX - left) / massstab
    const y = blatt.hoehe - (ereignis.clientY - top) / massstab
    this.#hoerer.onKlick(uebereinander(this.#zeichner.kaestenOn(blatt.nummer), x, y)?.stelle, wordAt(ereignis))
  }

  #tellSeite(): void {
    if (this.element.clientHeight === 0) return
    const { seite, gesehene } = this.#lage
    this.#hoerer.onSeite(seite, gesehene[0]?.nummer ?? seite, gesehene.at(-1)?.nummer ?? seite)
  }
}
