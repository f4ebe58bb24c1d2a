import type { Auskunft, Zahlform } from '../../protokoll.js'
import { feld, fill, h, knopf } from '../html.js'
import { frage } from '../verbindung.js'

interface Zahlhoerer {
  onEinfuegen(ausdruck: string): void
  onZu(): void
}

/** Puts a figure of a sheet into a sentence: sheet, row, column, and how it is to be printed. It follows its cell from then on. */
export class Zahleinfuegen {
  readonly element = h('form', { class: 'einfuegen kasten', 'aria-label': 'Zahl einfügen' })
  readonly #reihen = h('div', { class: 'felder nebeneinander' })
  readonly #formen = h('div', { 'aria-live': 'polite' })
  #blatt = ''
  #zeile = ''
  #spalte = ''
  #ausdruck = ''

  constructor(
    private readonly auskunft: Auskunft,
    hoerer: Zahlhoerer,
  ) {
    const wahl = select(
      auskunft.blaetter.map(({ id, titel }) => [id, titel]),
      '',
      (wert) => this.#chooseBlatt(wert),
    )
    this.element.append(
      h('h3', {}, 'Zahl einfügen'),
      feld('Datenblatt', wahl),
      this.#reihen,
      this.#formen,
      h(
        'div',
        { class: 'knoepfe' },
        h('button', { type: 'submit', class: 'haupt' }, 'Einfügen'),
        knopf('Abbrechen', () => hoerer.onZu()),
      ),
    )
    this.element.addEventListener('submit', (ereignis) => {
      ereignis.preventDefault()
      if (this.#ausdruck !== '') hoerer.onEinfuegen(this.#ausdruck)
    })
  }

  #chooseBlatt(id: string): void {
    this.#blatt = id
    const blatt = this.auskunft.blaetter.find((eines) => eines.id === id)
    const zeilen = blatt?.zeilen.filter(({ werte }) => werte.length > 0) ?? []
    this.#zeile = zeilen[0]?.id ?? ''
    // The latest year is what sentences are about, mostly.
    this.#spalte = blatt?.spalten.at(-1)?.id ?? ''
    fill(
      this.#reihen,
      blatt &&
        feld(
          'Zeile',
          select(
            zeilen.map((zeile) => [zeile.id, zeile.name]),
            this.#zeile,
            (wert) => {
              this.#zeile = wert
              void this.#showFormen()
            },
          ),
        ),
      blatt &&
        feld(
          'Spalte',
          select(
            blatt.spalten.map((spalte) => [spalte.id, spalte.name]),
            this.#spalte,
            (wert) => {
              this.#spalte = wert
              void this.#showFormen()
            },
          ),
        ),
    )
    void this.#showFormen()
  }

  async #showFormen(): Promise<void> {
    const [blatt, zeile, spalte] = [this.#blatt, this.#zeile, this.#spalte]
    const formen = (await frage<Zahlform[]>('zahlformen', { blatt, zeile, spalte })) ?? []
    if (blatt !== this.#blatt || zeile !== this.#zeile || spalte !== this.#spalte) return
    this.#ausdruck = formen[0]?.ausdruck ?? ''
    if (blatt === '') return fill(this.#formen)
    if (formen.length === 0)
      return fill(this.#formen, h('p', { class: 'feldhinweis' }, 'Hier steht keine Zahl, oder der Wert fehlt noch.'))
    fill(
      this.#formen,
      h(
        'fieldset',
        { class: 'zahlformen' },
        h('legend', {}, 'So steht sie im Satz'),
        formen.map(({ name, ausdruck, text }, index) =>
          h(
            'label',
            { class: 'haken', title: ausdruck },
            h('input', {
              type: 'radio',
              name: 'zahlform',
              checked: index === 0,
              onchange: () => {
                this.#ausdruck = ausdruck
              },
            }),
            h('strong', {}, text),
            h('span', { class: 'feldhinweis' }, name),
          ),
        ),
      ),
    )
  }
}

function select(
  werte: readonly (readonly [string, string])[],
  gewaehlt: string,
  onWahl: (wert: string) => void,
): HTMLSelectElement {
  return h(
    'select',
    { required: true, onchange: ({ currentTarget }) => onWahl((currentTarget as HTMLSelectElement).value) },
    gewaehlt === '' && h('option', { value: '' }, 'Bitte wählen'),
    werte.map(([value, text]) => h('option', { value, selected: value === gewaehlt }, text)),
  )
}
