import type { Aenderungen } from '../protokoll.js'
import { h, knopf } from './html.js'
import { UEBERLAGERUNGEN, type Ueberlagerung } from './seiten/marken.js'

export type Ansicht = 'pdf' | 'web' | 'telefon' | 'word'

interface Leistenhoerer {
  onAnsicht(ansicht: Ansicht): void
  onZoom(richtung: 1 | -1 | 0): void
  onDoppelt(an: boolean): void
  onUeberlagern(auswahl: ReadonlySet<Ueberlagerung>): void
  onSeit(seit: keyof Aenderungen | 'keine'): void
}

/** Since when changes can be marked. */
const SEIT: Record<keyof Aenderungen | 'keine', string> = {
  seitZuletzt: 'Änderungen markieren: seit der letzten Aktualisierung',
  seitBeginn: 'Änderungen markieren: seit die Werkstatt offen ist',
  seitBau: 'Änderungen markieren: seit der letzten Ausgabe (amip build)',
  seitCommit: 'Änderungen markieren: seit der letzten gesicherten Fassung (Git)',
  keine: 'Keine Änderungen markieren',
}

/** The bar above the pages. */
export class Leiste {
  readonly element: HTMLElement
  readonly #wahl: HTMLSelectElement
  readonly #seit: HTMLSelectElement
  readonly #seitenanzeige = h('span', { class: 'seitenanzeige' })
  /** What a web page has no use for: it has no pages. */
  readonly #fuerSeiten: readonly HTMLElement[]

  constructor(hoerer: Leistenhoerer) {
    const ueberlagert = new Set<Ueberlagerung>()
    const groessen = [
      knopf('Kleiner', () => hoerer.onZoom(-1), {}, 'weniger'),
      knopf('Größer', () => hoerer.onZoom(1), {}, 'mehr'),
      knopf('Ganze Breite', () => hoerer.onZoom(0), {}, 'breite'),
      toggle('Doppelseiten', hoerer.onDoppelt),
    ]
    this.#fuerSeiten = [...groessen, this.#seitenanzeige]
    this.#wahl = choice('Ansicht', { pdf: 'PDF', web: 'Webseite', telefon: 'Telefon', word: 'Word' }, hoerer.onAnsicht)
    this.#seit = choice('Änderungen', SEIT, hoerer.onSeit)
    this.element = h(
      'div',
      { class: 'leiste', role: 'group', 'aria-label': 'Ansicht' },
      this.#wahl,
      groessen,
      menu(
        'Zeigen',
        this.#seit,
        createFarbwahl(),
        ...Object.entries(UEBERLAGERUNGEN).map(([name, text]) =>
          h(
            'label',
            { class: 'haken' },
            h('input', {
              type: 'checkbox',
              onchange: ({ currentTarget }) => {
                if ((currentTarget as HTMLInputElement).checked) ueberlagert.add(name as Ueberlagerung)
                else ueberlagert.delete(name as Ueberlagerung)
                hoerer.onUeberlagern(ueberlagert)
              },
            }),
            text,
          ),
        ),
      ),
      menu(
        'Herunterladen',
        ...(
          [
            ['pdf', 'PDF'],
            ['docx', 'Word'],
            ['html', 'Webseite'],
            ['zahlenspiegel', 'Zahlenspiegel (Excel)'],
            ['pruefbericht', 'Prüfbericht zur Barrierefreiheit'],
          ] as const
        ).map(([format, name]) => h('a', { href: `herunterladen?format=${format}`, download: true }, name)),
      ),
      this.#seitenanzeige,
    )
  }

  show(ansicht: Ansicht): void {
    this.#wahl.value = ansicht
    for (const eines of this.#fuerSeiten) eines.hidden = ansicht === 'web' || ansicht === 'telefon'
  }

  /** Offers to mark what has changed since then, where there is something to compare with. */
  showAenderungen(geaendert: Aenderungen): void {
    for (const wahl of this.#seit.options)
      wahl.hidden = !(wahl.value in geaendert || wahl.value === 'keine' || wahl.selected)
  }

  showSeite(seite: number, anzahl: number): void {
    this.#seitenanzeige.textContent = anzahl > 0 ? `Seite ${seite} von ${anzahl}` : ''
  }
}

function choice<Wert extends string>(
  name: string,
  werte: Readonly<Record<Wert, string>>,
  onWahl: (wert: Wert) => void,
): HTMLSelectElement {
  return h(
    'select',
    { 'aria-label': name, onchange: ({ currentTarget }) => onWahl((currentTarget as HTMLSelectElement).value as Wert) },
    Object.entries<string>(werte).map(([wert, text]) => h('option', { value: wert }, text)),
  )
}

function toggle(name: string, onWahl: (an: boolean) => void): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      'aria-pressed': 'false',
      onclick: ({ currentTarget }) => {
        const knopf = currentTarget as Element
        const an = knopf.getAttribute('aria-pressed') !== 'true'
        knopf.setAttribute('aria-pressed', String(an))
        onWahl(an)
      },
    },
    name,
  )
}

/** A button that shows more; it closes when one goes elsewhere. */
function menu(name: string, ...inhalt: readonly HTMLElement[]): HTMLElement {
  const feld = h('div', { class: 'menueinhalt' }, ...inhalt)
  // Below its button, to the left of it where the window ends.
  const place = () => {
    feld.classList.remove('nach-links')
    feld.classList.toggle('nach-links', feld.getBoundingClientRect().right > document.documentElement.clientWidth)
  }
  const element = h('details', { class: 'menue', ontoggle: place }, h('summary', {}, name), feld)
  document.addEventListener('click', ({ target }) => {
    if (!element.contains(target as Node)) element.open = false
  })
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') element.open = false
  })
  return element
}

/** Light, dark, or as the system has it. */
function createFarbwahl(): HTMLElement {
  return choice(
    'Farben',
    {
      '': 'Farben der Werkstatt: wie das System',
      hell: 'Farben der Werkstatt: hell',
      dunkel: 'Farben der Werkstatt: dunkel',
    },
    (wert) => {
      if (wert === '') delete document.documentElement.dataset.farben
      else document.documentElement.dataset.farben = wert
    },
  )
}
