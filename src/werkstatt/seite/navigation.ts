import type { Dateieintrag, Gliederungspunkt } from '../protokoll.js'
import { fill, h, knopf } from './html.js'

/** Headings of deeper levels are not listed. */
export const GEZEIGTE_STUFEN = 3

interface Navigationshoerer {
  onPunkt(punkt: Gliederungspunkt): void
  onDatei(eintrag: Dateieintrag): void
  /** What can be made anew, where something may be written. */
  neues?: readonly { name: string; onPress(): void }[]
}

/** Outline of the document, and its files. */
export class Navigation {
  readonly #gliederung = h('ol', { class: 'gliederung' })
  readonly #dateien = h('div', { class: 'dateigruppen' })
  readonly element: HTMLElement
  #schluessel = ''
  #dateischluessel = ''

  constructor(private readonly hoerer: Navigationshoerer) {
    // Each with a scroll of its own: below a long outline the files would be out of sight, and what is made anew below them.
    this.element = h(
      'nav',
      { class: 'links', 'aria-label': 'Gliederung und Dateien' },
      h('h2', {}, 'Gliederung'),
      this.#gliederung,
      h('h2', {}, 'Dateien'),
      h(
        'div',
        { class: 'dateien' },
        this.#dateien,
        h(
          'div',
          { class: 'neues' },
          (hoerer.neues ?? []).map(({ name, onPress }) => knopf(name, onPress, { class: 'neu' })),
        ),
      ),
    )
  }

  showGliederung(punkte: readonly Gliederungspunkt[]): void {
    const schluessel = JSON.stringify(punkte)
    if (schluessel === this.#schluessel) return
    this.#schluessel = schluessel
    fill(
      this.#gliederung,
      punkte
        .filter(({ stufe }) => stufe <= GEZEIGTE_STUFEN)
        .map((punkt) =>
          h(
            'li',
            { class: `stufe${punkt.stufe}` },
            h(
              'button',
              { type: 'button', onclick: () => this.hoerer.onPunkt(punkt), 'data-id': punkt.id },
              h('span', {}, [punkt.nummer, punkt.text].filter(Boolean).join(' ')),
              h('span', { class: 'seitenzahl', 'aria-label': `Seite ${punkt.seite}` }, String(punkt.seite || '')),
            ),
          ),
        ),
    )
  }

  /** Marks the heading that one reads. */
  showPunkt(id: string | undefined): void {
    for (const einer of this.#gliederung.querySelectorAll<HTMLElement>('button')) {
      if (id !== undefined && einer.dataset.id === id) {
        if (einer.ariaCurrent !== 'true') einer.scrollIntoView({ block: 'nearest' })
        einer.setAttribute('aria-current', 'true')
      } else einer.removeAttribute('aria-current')
    }
  }

  showDateien(eintraege: readonly Dateieintrag[], offen: string): void {
    const schluessel = JSON.stringify([eintraege, offen])
    if (schluessel === this.#dateischluessel) return
    this.#dateischluessel = schluessel
    // Sheets first: chapters stand in the outline as well.
    const gruppen = ['Daten', 'Kapitel', 'Programm', 'Gestaltung'] as const
    const zu = new Map(
      [...this.#dateien.querySelectorAll('details')].map((eines) => [eines.dataset.gruppe, eines.open]),
    )
    fill(
      this.#dateien,
      gruppen.map((gruppe) => {
        const eigene = eintraege.filter((eintrag) => eintrag.gruppe === gruppe)
        if (eigene.length === 0) return false
        return h(
          'details',
          { open: zu.get(gruppe) ?? gruppe !== 'Gestaltung', 'data-gruppe': gruppe },
          h('summary', {}, gruppe),
          h(
            'ul',
            {},
            eigene.map((eintrag) =>
              h(
                'li',
                {},
                knopf(eintrag.name, () => this.hoerer.onDatei(eintrag), {
                  'aria-current': eintrag.datei === offen && 'true',
                  title: eintrag.datei.slice(eintrag.datei.lastIndexOf('/') + 1),
                }),
              ),
            ),
          ),
        )
      }),
    )
    this.#dateien.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }
}
