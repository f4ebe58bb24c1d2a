import type { Rechenart } from '../../../../content/daten/quelle.js'
import type { Zeilenrechnung } from '../../../blatt/schritt.js'
import type { Tabellenansicht } from '../../../protokoll.js'
import { feld, fill, h } from '../../html.js'

interface Rechenangabe {
  name: string
  /** What the new row or column is called, where nothing else is typed. */
  vorschlag: string
  /** What the two are that are computed with; missing where any number of them is. */
  glieder?: readonly [string, string]
}

/** The ways to compute, as forms call them; not `je`, which wants a unit of its own. */
export const RECHENWAHL: Partial<Record<Rechenart, Rechenangabe>> = {
  summe: { name: 'Summe', vorschlag: 'Zusammen' },
  differenz: { name: 'Veränderung (Unterschied)', vorschlag: 'Veränderung', glieder: ['Von', 'Nach'] },
  veraenderung: { name: 'Veränderung in Prozent', vorschlag: 'Veränderung', glieder: ['Von', 'Nach'] },
  punkte: { name: 'Veränderung in Prozentpunkten', vorschlag: 'Veränderung', glieder: ['Von', 'Nach'] },
  anteil: { name: 'Anteil in Prozent', vorschlag: 'Anteil', glieder: ['Teil', 'Ganzes'] },
  quote: { name: 'Quote in Prozent', vorschlag: 'Quote', glieder: ['Was', 'Geteilt durch'] },
  verhaeltnis: { name: 'Verhältnis', vorschlag: 'Verhältnis', glieder: ['Was', 'Zu'] },
  mittelwert: { name: 'Mittelwert', vorschlag: 'Durchschnitt' },
}

interface Rechenglied {
  id: string
  name: string
}

/** What a computed row or column is computed from. */
export class Rechenwahl {
  readonly element = h('div', { class: 'felder' })
  #art: Rechenart | undefined
  #glieder: string[] = []

  /** @param reihen what can be computed with; @param vorschlag those that a sum would be of */
  constructor(
    private readonly reihen: readonly Rechenglied[],
    private readonly vorschlag: readonly string[],
  ) {}

  choose(art: Rechenart | undefined): void {
    this.#art = art
    const paar = art && RECHENWAHL[art]?.glieder
    this.#glieder = paar ? this.reihen.slice(-2).map(({ id }) => id) : [...this.vorschlag]
    fill(
      this.element,
      art && (paar ? paar.map((name, stelle) => this.#wahl(name, stelle)) : this.#auswahl(RECHENWAHL[art]?.name ?? '')),
    )
  }

  /** Undefined where nothing is computed. */
  get rechnung(): Zeilenrechnung | undefined {
    return this.#art && { art: this.#art, operanden: this.#glieder }
  }

  #wahl(name: string, stelle: number): HTMLElement {
    return feld(
      name,
      h(
        'select',
        {
          required: true,
          onchange: ({ currentTarget }) => {
            this.#glieder[stelle] = (currentTarget as HTMLSelectElement).value
          },
        },
        this.reihen.map((reihe) =>
          h('option', { value: reihe.id, selected: reihe.id === this.#glieder[stelle] }, reihe.name),
        ),
      ),
    )
  }

  #auswahl(name: string): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, `${name} aus`),
      this.reihen.map(({ id, name: text }) =>
        h(
          'label',
          { class: 'haken' },
          h('input', {
            type: 'checkbox',
            checked: this.#glieder.includes(id),
            onchange: ({ currentTarget }) => {
              const an = (currentTarget as HTMLInputElement).checked
              this.#glieder = this.reihen.flatMap((reihe) =>
                (reihe.id === id ? an : this.#glieder.includes(reihe.id)) ? [reihe.id] : [],
              )
            },
          }),
          text,
        ),
      ),
    )
  }
}

/** The rows or columns that hold figures, in which a new one can be computed. */
export function computable(tabelle: Tabellenansicht, reihe: 'zeile' | 'spalte'): readonly Rechenglied[] {
  if (reihe === 'zeile') return tabelle.zeilen.filter(({ zellen }) => zellen.length > 0)
  return tabelle.spalten.filter((_, index) => tabelle.zeilen.some(({ zellen }) => zellen[index] && !zellen[index].text))
}

/** What a sum below a row is of, mostly: the rows above to the last sum or heading; of columns all that are typed. */
export function summedBy(tabelle: Tabellenansicht, reihe: 'zeile' | 'spalte', nach: string): string[] {
  const rechenbar = computable(tabelle, reihe).map(({ id }) => id)
  if (reihe === 'spalte')
    return tabelle.spalten.flatMap(({ id, rechnung }) => (rechnung === '' && rechenbar.includes(id) ? [id] : []))
  const davor = tabelle.zeilen.slice(0, tabelle.zeilen.findIndex(({ id }) => id === nach) + 1)
  const grenze = davor.findLastIndex(({ zellen, summe }) => summe || zellen.length === 0)
  return davor.slice(grenze + 1).flatMap(({ id, stufe }) => (stufe === 0 && rechenbar.includes(id) ? [id] : []))
}
