import { h } from '../html.js'
import type { Seitenkasten } from './kaesten.js'

/** A page as it is shown; its picture is made when it comes into view. */
export interface Seitenblatt {
  nummer: number
  rahmen: HTMLElement
  /** In points. */
  breite: number
  hoehe: number
  /** Version and zoom of what is shown; '' for nothing yet. */
  gezeigt: string
  zeichnung: Promise<void>
  sichtbar: boolean
}

export function createSeitenblatt(nummer: number): Seitenblatt {
  return {
    nummer,
    rahmen: h('section', { class: 'blatt', 'aria-label': `Seite ${nummer}`, 'data-seite': nummer }),
    breite: 0,
    hoehe: 0,
    gezeigt: '',
    zeichnung: Promise.resolve(),
    sichtbar: nummer <= 2,
  }
}

/** Puts an element over a place of a page. @param rand how much wider it is than the place, in points */
export function placeOver(
  { breite, hoehe }: Pick<Seitenblatt, 'breite' | 'hoehe'>,
  element: HTMLElement,
  { links, oben, rechts, unten }: Seitenkasten,
  rand = 2,
): HTMLElement {
  const prozent = (wert: number, von: number) => `${(wert / von) * 100}%`
  element.style.left = prozent(links - rand, breite)
  element.style.top = prozent(hoehe - oben - rand, hoehe)
  element.style.width = prozent(rechts - links + 2 * rand, breite)
  element.style.height = prozent(oben - unten + 2 * rand, hoehe)
  return element
}
