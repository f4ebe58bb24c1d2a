import type { Dateieintrag, Gliederungspunkt } from '../protokoll.js'
import { fill, h, knopf } from './html.js'

interface Navigationshoerer {
  onPunkt(punkt: Gliederungspunkt): void
  onDatei(eintrag: Dateieintrag): void
  /** What can be made anew in a group of files, where something may be written. */
  onNeu?: Partial<Record<Dateieintrag['gruppe'], { name: string; onPress(): void }>>
}

/** Outline of the document, and its files. */
export class Navigation {
  readonly #gliederung = h('ol', { class: 'gliederung' })
  readonly #dateien = h('div', { class: 'dateien' })
  readonly element = h(
    'nav',
    { class: 'links', 'aria-label': 'Gliederung und Dateien' },
    h('h2', {}, 'Gliederung'),
    this.#gliederung,
    h('h2', {}, 'Dateien'),
    this.#dateien,
  )
  #schluessel = ''

  constructor(private readonly hoerer: Navigationshoerer) {}

  showGliederung(punkte: readonly Gliederungspunkt[]): void {
    const schluessel = JSON.stringify(punkte)
    if (schluessel === this.#schluessel) return
    this.#schluessel = schluessel
    fill(
      this.#gliederung,
      punkte
        .filter(({ stufe }) => stufe <= 3)
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
      if (id !== undefined && einer.dataset.id === id) einer.setAttribute('aria-current', 'true')
      else einer.removeAttribute('aria-current')
    }
  }

  showDateien(eintraege: readonly Dateieintrag[], offen: string): void {
    const gruppen = ['Programm', 'Abschnitte', 'Daten', 'Gestaltung'] as const
    const zu = new Map(
      [...this.#dateien.querySelectorAll('details')].map((eines) => [eines.dataset.gruppe, eines.open]),
    )
    fill(
      this.#dateien,
      gruppen.map((gruppe) => {
        const eigene = eintraege.filter((eintrag) => eintrag.gruppe === gruppe)
        const neu = this.hoerer.onNeu?.[gruppe]
        if (eigene.length === 0 && !neu) return false
        return h(
          'details',
          { open: zu.get(gruppe) ?? gruppe !== 'Gestaltung', 'data-gruppe': gruppe },
          h('summary', {}, gruppe),
          h(
            'ul',
            {},
            neu && h('li', {}, knopf(neu.name, neu.onPress, { class: 'neu' })),
            eigene.map((eintrag) =>
              h(
                'li',
                {},
                knopf(eintrag.name, () => this.hoerer.onDatei(eintrag), {
                  'aria-current': eintrag.datei === offen && 'true',
                }),
              ),
            ),
          ),
        )
      }),
    )
  }
}
