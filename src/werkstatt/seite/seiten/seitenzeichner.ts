import type { Seitenstelle } from '../../protokoll.js'
import { h } from '../html.js'
import { kaestenOf, type Seitenkasten } from './kaesten.js'
import { layText, paintPage } from './seitenbild.js'
import type { Seitenblatt } from './seitenblatt.js'
import { trennfolgenOf } from './trennfolgen.js'
import type { Bildquelle, Seitenversionen } from './versionen.js'

/** What is known of a page that marks are put over, in points. */
export interface Markenlage {
  seite: number
  breite: number
  hoehe: number
  kaesten: readonly Seitenkasten[]
  /** Lines that end with a divided word, too many after each other. */
  trennfolgen: readonly Seitenkasten[]
}

export type Seitenmarken = (lage: Markenlage) => HTMLElement[]

/** Draws pages: the picture, the words over it, and the marks over these; and knows then where everything stands. */
export class Seitenzeichner {
  readonly #kaesten = new Map<number, Seitenkasten[]>()
  readonly #trennfolgen = new Map<number, Seitenkasten[]>()
  stellen: readonly Seitenstelle[] = []
  marken: Seitenmarken = () => []

  constructor(private readonly versionen: Seitenversionen) {}

  /** What is known of the pages is that of another version. */
  forget(): void {
    this.#kaesten.clear()
    this.#trennfolgen.clear()
  }

  /** What stands on a page, as far as that was drawn. */
  kaestenOn(seite: number): readonly Seitenkasten[] {
    return this.#kaesten.get(seite) ?? []
  }

  kastenOf(seite: number, stelle: number | undefined): Seitenkasten | undefined {
    return stelle === undefined ? undefined : this.kaestenOn(seite).find((einer) => einer.stelle === stelle)
  }

  /** Draws a page as it is to be seen now, unless that is done or being done. */
  draw(blatt: Seitenblatt, massstab: number): Promise<void> {
    const quelle = this.versionen.sourceOf(blatt.nummer)
    const schluessel = `${quelle?.version}@${massstab.toFixed(4)}`
    if (quelle && blatt.gezeigt !== schluessel && blatt.breite > 0) {
      blatt.gezeigt = schluessel
      blatt.zeichnung = quelle.fertig ? this.#paint(blatt, quelle, massstab) : this.#paintVorab(blatt, quelle, massstab)
    }
    return blatt.zeichnung
  }

  /** What is far away needs no picture. */
  drop(blatt: Seitenblatt): void {
    if (blatt.gezeigt === '') return
    blatt.gezeigt = ''
    blatt.rahmen.replaceChildren()
  }

  mark({ nummer, breite, hoehe, rahmen }: Seitenblatt): void {
    const marken = rahmen.querySelector('.marken')
    const kaesten = this.#kaesten.get(nummer)
    if (!marken || !kaesten) return
    const trennfolgen = this.#trennfolgen.get(nummer) ?? []
    marken.replaceChildren(...this.marken({ seite: nummer, breite, hoehe, kaesten, trennfolgen }))
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
      const kaesten = kaestenOf(inhalt, this.stellen, blatt.nummer)
      this.#kaesten.set(blatt.nummer, kaesten)
      this.#trennfolgen.set(blatt.nummer, trennfolgenOf(inhalt, kaesten, this.stellen))
      blatt.rahmen.replaceChildren(canvas, text, h('div', { class: 'marken' }))
      this.mark(blatt)
    })
  }
}
