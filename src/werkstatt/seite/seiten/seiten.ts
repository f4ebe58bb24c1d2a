import type { Seitenstelle, Vorabseiten } from '../../protokoll.js'
import { h } from '../html.js'
import { kaestenOf, type Seitenkasten, uebereinander } from './kaesten.js'
import type { Lesezeichen } from './pdfdatei.js'
import { layText, paintPage, wordAt } from './seitenbild.js'
import { trennfolgenOf } from './trennfolgen.js'
import { type Bildquelle, Seitenversionen } from './versionen.js'

/** What is shown beside each other. */
export type Seitenanordnung = 'einzeln' | 'doppelt'

/** A page as it is shown; its picture is made when it comes into view. */
interface Seitenblatt {
  nummer: number
  rahmen: HTMLElement
  breite: number
  hoehe: number
  /** Version and zoom of what is shown; '' for nothing yet. */
  gezeigt: string
  zeichnung: Promise<void>
  sichtbar: boolean
}

/** What is known of a page that marks are put over, in points. */
export interface Markenlage {
  seite: number
  breite: number
  hoehe: number
  kaesten: readonly Seitenkasten[]
  /** Lines that end with a divided word, too many after each other. */
  trennfolgen: readonly Seitenkasten[]
}

type Seitenmarken = (lage: Markenlage) => HTMLElement[]

interface Seitenhoerer {
  /** A click on a place; `wort` is the word under it. */
  onKlick(stelle: number | undefined, wort: string): void
  /** The page that is mostly in view, and the first and last of which more than a margin is seen. */
  onSeite(nummer: number, von: number, bis: number): void
}

const CSS_JE_PUNKT = 96 / 72
/** Of a page's height: where less of it is seen, that is its margin, and nothing is read there. */
const RAND = 0.07

/** The pages of the PDF, as pdf.js draws them. A new version takes the place of the old one page by page, and nothing moves. */
export class Pdfseiten {
  readonly element: HTMLElement
  readonly #hoerer: Seitenhoerer
  readonly #beobachter: IntersectionObserver
  readonly #versionen = new Seitenversionen()
  #blaetter: Seitenblatt[] = []
  #stellen: readonly Seitenstelle[] = []
  #zoom: number | 'breite' = 'breite'
  #anordnung: Seitenanordnung = 'einzeln'
  #kaesten = new Map<number, Seitenkasten[]>()
  readonly #trennfolgen = new Map<number, Seitenkasten[]>()
  #marken: Seitenmarken = () => []
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
    this.#beobachter = new IntersectionObserver((eintraege) => this.#onSicht(eintraege), {
      root: this.element,
      rootMargin: '400px 0px',
    })
    this.element.addEventListener('click', (ereignis) => this.#onKlick(ereignis))
    this.element.addEventListener('scroll', () => this.#tellSeite(), { passive: true })
    new ResizeObserver(() => {
      if (this.#zoom === 'breite') this.#layout()
    }).observe(this.element)
  }

  /** Shows a version; resolves when the pages in view show it. */
  show(nummer: number, stellen: readonly Seitenstelle[]): Promise<void> {
    this.#stellen = stellen
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
    this.#marken = marken
    for (const blatt of this.#blaetter) this.#mark(blatt)
  }

  zoom(stufe: number | 'breite'): void {
    this.#zoom = stufe
    this.#layout()
  }

  /** Pixels to a point, as shown now, as a factor of the true size. */
  get massstab(): number {
    return this.#scale() / CSS_JE_PUNKT
  }

  arrange(anordnung: Seitenanordnung): void {
    this.#anordnung = anordnung
    this.element.classList.toggle('doppelt', anordnung === 'doppelt')
    this.#layout()
  }

  /** Brings a place into view. */
  reveal(seite: number, stelle?: number): void {
    const blatt = this.#blaetter[seite - 1]
    if (!blatt) return
    const kasten = stelle === undefined ? undefined : this.#kaesten.get(seite)?.find((einer) => einer.stelle === stelle)
    const oben = kasten ? (blatt.hoehe - kasten.oben) * this.#scale() - 80 : -12
    this.element.scrollTo({ top: blatt.rahmen.offsetTop + oben, behavior: 'auto' })
    if (kasten) this.#flash(blatt, kasten)
  }

  /** The page mostly in view. */
  get seite(): number {
    const mitte = this.element.scrollTop + this.element.clientHeight / 3
    return this.#blaetter.findLast(({ rahmen }) => rahmen.offsetTop <= mitte)?.nummer ?? 1
  }

  /** The bookmarks of the file, in order. */
  listOutline(): Promise<Lesezeichen[]> {
    return this.#versionen.listOutline()
  }

  get anzahl(): number {
    return this.#blaetter.length
  }

  async #load(nummer: number): Promise<void> {
    const neues = await this.#versionen.open(`${this.quelle}?n=${nummer}`, nummer)
    if (!neues) return
    const { masse, closeOld } = neues
    this.#kaesten.clear()
    this.#trennfolgen.clear()
    while (this.#blaetter.length > masse.length) {
      const weg = this.#blaetter.pop()
      if (weg) this.#beobachter.unobserve(weg.rahmen)
      weg?.rahmen.remove()
    }
    for (const [index, { width, height }] of masse.entries()) {
      const blatt = this.#blaetter[index] ?? this.#add(index + 1)
      Object.assign(blatt, { breite: width, hoehe: height })
    }
    this.#layout()
    await this.#drawVisible()
    this.#tellSeite()
    closeOld()
  }

  async #drawVisible(): Promise<void> {
    await Promise.all(this.#blaetter.filter(({ sichtbar }) => sichtbar).map((blatt) => this.#draw(blatt)))
  }

  #add(nummer: number): Seitenblatt {
    const rahmen = h('section', { class: 'blatt', 'aria-label': `Seite ${nummer}`, 'data-seite': nummer })
    const blatt: Seitenblatt = {
      nummer,
      rahmen,
      breite: 0,
      hoehe: 0,
      gezeigt: '',
      zeichnung: Promise.resolve(),
      sichtbar: nummer <= 2,
    }
    this.#blaetter.push(blatt)
    this.element.append(rahmen)
    this.#beobachter.observe(rahmen)
    return blatt
  }

  #scale(): number {
    if (this.#zoom !== 'breite') return this.#zoom * CSS_JE_PUNKT
    const breite = Math.max(...this.#blaetter.map((blatt) => blatt.breite), 1)
    const spalten = this.#anordnung === 'doppelt' ? 2 : 1
    return Math.max(0.2, (this.element.clientWidth - 24 - 16 * (spalten + 1)) / spalten / breite)
  }

  /** Sizes all pages, and draws those in view anew where their size is another; the place in view stays. */
  #layout(): void {
    // What is not seen has no width to go by; it is laid out when it is seen again.
    if (this.#zoom === 'breite' && this.element.clientWidth === 0) return
    const massstab = this.#scale()
    const blatt = this.element.scrollTop > 0 ? this.#blaetter[this.seite - 1] : undefined
    const anteil =
      blatt && blatt.rahmen.offsetHeight > 0
        ? (this.element.scrollTop - blatt.rahmen.offsetTop) / blatt.rahmen.offsetHeight
        : 0
    for (const { rahmen, breite, hoehe } of this.#blaetter) {
      rahmen.style.width = `${Math.round(breite * massstab)}px`
      rahmen.style.height = `${Math.round(hoehe * massstab)}px`
      rahmen.style.setProperty('--total-scale-factor', String(massstab))
    }
    if (blatt) this.element.scrollTop = blatt.rahmen.offsetTop + anteil * blatt.rahmen.offsetHeight
    for (const eines of this.#blaetter) if (eines.sichtbar) void this.#draw(eines)
  }

  /** Draws a page as it is to be seen now, unless that is done or being done. */
  #draw(blatt: Seitenblatt): Promise<void> {
    const massstab = this.#scale()
    const quelle = this.#versionen.sourceOf(blatt.nummer)
    const schluessel = `${quelle?.version}@${massstab.toFixed(4)}`
    if (quelle && blatt.gezeigt !== schluessel && blatt.breite > 0) {
      blatt.gezeigt = schluessel
      blatt.zeichnung = quelle.fertig ? this.#paint(blatt, quelle, massstab) : this.#paintVorab(blatt, quelle, massstab)
    }
    return blatt.zeichnung
  }

  /** The picture alone, under the words and marks of before: where everything stands is known when the version is finished. */
  async #paintVorab(blatt: Seitenblatt, { datei, seite }: Bildquelle, massstab: number): Promise<void> {
    const schluessel = blatt.gezeigt
    const canvas = await datei.onPage(seite, (page) => paintPage(page, massstab))
    if (blatt.gezeigt !== schluessel) return
    const altes = blatt.rahmen.querySelector('canvas')
    if (altes) altes.replaceWith(canvas)
    else blatt.rahmen.prepend(canvas)
  }

  #paint(blatt: Seitenblatt, { datei, seite }: Bildquelle, massstab: number): Promise<void> {
    const schluessel = blatt.gezeigt
    const isStale = () => blatt.gezeigt !== schluessel
    return datei.onPage(seite, async (page) => {
      const canvas = await paintPage(page, massstab)
      const inhalt = await page.getTextContent({ includeMarkedContent: true })
      if (isStale()) return
      const text = await layText(page, inhalt, massstab)
      if (isStale()) return
      const kaesten = kaestenOf(inhalt, this.#stellen, blatt.nummer)
      this.#kaesten.set(blatt.nummer, kaesten)
      this.#trennfolgen.set(blatt.nummer, trennfolgenOf(inhalt, kaesten, this.#stellen))
      blatt.rahmen.replaceChildren(canvas, text, h('div', { class: 'marken' }))
      this.#mark(blatt)
    })
  }

  #mark(blatt: Seitenblatt): void {
    const marken = blatt.rahmen.querySelector('.marken')
    const kaesten = this.#kaesten.get(blatt.nummer)
    if (!marken || !kaesten) return
    const { nummer, breite, hoehe } = blatt
    const trennfolgen = this.#trennfolgen.get(nummer) ?? []
    marken.replaceChildren(...this.#marken({ seite: nummer, breite, hoehe, kaesten, trennfolgen }))
  }

  /** An element over a place of a page. */
  place(element: HTMLElement, seite: number, { links, oben, rechts, unten }: Seitenkasten, rand = 2): HTMLElement {
    const blatt = this.#blaetter[seite - 1]
    if (!blatt) return element
    const prozent = (wert: number, von: number) => `${(wert / von) * 100}%`
    element.style.left = prozent(links - rand, blatt.breite)
    element.style.top = prozent(blatt.hoehe - oben - rand, blatt.hoehe)
    element.style.width = prozent(rechts - links + 2 * rand, blatt.breite)
    element.style.height = prozent(oben - unten + 2 * rand, blatt.hoehe)
    return element
  }

  #flash({ nummer, rahmen }: Seitenblatt, kasten: Seitenkasten): void {
    const licht = this.place(h('div', { class: 'licht' }), nummer, kasten, 4)
    rahmen.append(licht)
    setTimeout(() => licht.remove(), 1600)
  }

  #onSicht(eintraege: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of eintraege) {
      const blatt = this.#blaetter[Number((target as HTMLElement).dataset.seite) - 1]
      if (!blatt) continue
      blatt.sichtbar = isIntersecting
      if (isIntersecting) void this.#draw(blatt)
      else if (blatt.gezeigt !== '') {
        // What is far away needs no picture.
        blatt.gezeigt = ''
        blatt.rahmen.replaceChildren()
      }
    }
  }

  #onKlick(ereignis: MouseEvent): void {
    if (window.getSelection()?.isCollapsed === false) return
    const rahmen = (ereignis.target as Element).closest<HTMLElement>('.blatt')
    const blatt = this.#blaetter[Number(rahmen?.dataset.seite) - 1]
    if (!blatt || !rahmen) return
    const { left, top } = rahmen.getBoundingClientRect()
    const massstab = this.#scale()
    const x = (ereignis.clientX - left) / massstab
    const y = blatt.hoehe - (ereignis.clientY - top) / massstab
    this.#hoerer.onKlick(uebereinander(this.#kaesten.get(blatt.nummer) ?? [], x, y)?.stelle, wordAt(ereignis))
  }

  #tellSeite(): void {
    const { scrollTop, clientHeight } = this.element
    if (clientHeight === 0) return
    const gesehen = this.#blaetter.filter(({ rahmen: { offsetTop, offsetHeight } }) => {
      const rand = offsetHeight * RAND
      return offsetTop + rand < scrollTop + clientHeight && offsetTop + offsetHeight - rand > scrollTop
    })
    const { seite } = this
    this.#hoerer.onSeite(seite, gesehen[0]?.nummer ?? seite, gesehen.at(-1)?.nummer ?? seite)
  }
}
