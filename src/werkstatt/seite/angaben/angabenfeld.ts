import type { Programmangabe, Speicherergebnis } from '../../protokoll.js'
import { feld, fill, h, knopf } from '../html.js'
import { frage, sende } from '../verbindung.js'
import { Kapitelentfernung } from './kapitelentfernung.js'

interface Formularangaben {
  datei: string
  fassung: string
  angaben: Programmangabe[]
}

/** Cover, Impressum and the order of the chapters as a form; each field is saved when it is left. */
export class Angabenfeld {
  readonly element = h('div', { class: 'angabenfeld' })
  readonly #stand = h('p', { class: 'schreibstand', role: 'status' })
  #angaben: Formularangaben | undefined
  readonly #entfernung: Kapitelentfernung
  #schluessel = ''

  constructor(
    private readonly nurLesen: boolean,
    private readonly onAbschnitt: (datei: string) => void,
    /** A chapter has been taken away. */
    onEntfernt: (datei: string) => void,
  ) {
    this.#entfernung = new Kapitelentfernung(() => {
      this.#schluessel = ''
    }, onEntfernt)
  }

  async refresh(): Promise<void> {
    if (this.element.hidden) return
    const angaben = await frage<Formularangaben>('programm')
    if (!angaben) return
    this.#angaben = angaben
    const schluessel = JSON.stringify(angaben.angaben)
    if (
      schluessel === this.#schluessel ||
      this.element.contains(document.activeElement?.closest('input, textarea') ?? null)
    )
      return
    this.#schluessel = schluessel
    const gruppen = [...new Set(angaben.angaben.map(({ gruppe }) => gruppe))]
    fill(
      this.element,
      this.#stand,
      gruppen.map((gruppe) =>
        h(
          'section',
          { class: 'felder' },
          h('h2', { class: 'dateititel' }, gruppe),
          gruppe === 'Kapitel' && !this.nurLesen && this.#neu(),
          gruppe === 'Kapitel' && this.#entfernung.element,
          angaben.angaben.filter((angabe) => angabe.gruppe === gruppe).map((angabe) => this.#feld(angabe)),
        ),
      ),
    )
  }

  #feld(angabe: Programmangabe): HTMLElement {
    const { name, art, wert, zeilen, werte, namen, pflicht, hinweis, pfad } = angabe
    const disabled = this.nurLesen
    const save = (neu: string | string[]) => void this.#save(pfad, neu)
    if (art === 'reihenfolge') return this.#order(angabe)
    if (art === 'wahl')
      return feld(
        name,
        h(
          'select',
          { disabled, onchange: ({ currentTarget }) => save((currentTarget as HTMLSelectElement).value) },
          werte.map((eine, index) => h('option', { value: eine, selected: eine === wert }, namen?.[index] ?? eine)),
        ),
        hinweis,
      )
    if (art === 'zeilen')
      return feld(
        name,
        h(
          'textarea',
          {
            rows: Math.max(2, zeilen.length),
            disabled,
            onchange: ({ currentTarget }) => {
              const neu = (currentTarget as HTMLTextAreaElement).value
                .split('\n')
                .map((zeile) => zeile.trim())
                .filter(Boolean)
              save(neu.length === 1 ? (neu[0] ?? '') : neu)
            },
          },
          zeilen.join('\n'),
        ),
        hinweis,
      )
    return feld(
      name,
      h('input', {
        type: 'text',
        value: wert,
        required: pflicht,
        disabled,
        onchange: ({ currentTarget }) => {
          const { value } = currentTarget as HTMLInputElement
          if (value.trim() !== '' || !pflicht) save(value.trim())
        },
      }),
      hinweis,
    )
  }

  #order({ zeilen, namen = zeilen, dateien = [], pfad }: Programmangabe): HTMLElement {
    const move = (von: number, nach: number) => {
      const neu = [...zeilen]
      const [eine] = neu.splice(von, 1)
      if (eine !== undefined) neu.splice(nach, 0, eine)
      void this.#save(pfad, neu)
    }
    return h(
      'ol',
      { class: 'reihenfolge' },
      namen.map((name, index) =>
        h(
          'li',
          {},
          h('span', {}, name),
          !this.nurLesen &&
            knopf(`${name} nach oben`, () => move(index, index - 1), { disabled: index === 0 }, 'hinauf'),
          !this.nurLesen &&
            knopf(
              `${name} nach unten`,
              () => move(index, index + 1),
              { disabled: index === namen.length - 1 },
              'hinunter',
            ),
          !this.nurLesen &&
            knopf(
              `${name} entfernen`,
              () => this.#entfernung.ask(name, dateien[index] ?? ''),
              { disabled: namen.length === 1 },
              'weg',
            ),
        ),
      ),
    )
  }

  /** Goes to where a chapter is made. */
  async focusNew(): Promise<void> {
    await this.refresh()
    this.element.querySelector<HTMLInputElement>('.neueskapitel input')?.focus()
  }

  #neu(): HTMLElement {
    const titel = h('input', { type: 'text', required: true })
    return h(
      'form',
      {
        class: 'felder neueskapitel',
        onsubmit: (ereignis) => {
          ereignis.preventDefault()
          void this.#create(titel.value)
        },
      },
      feld('Neues Kapitel', titel, 'Die Überschrift; das Kapitel kommt ans Ende und lässt sich dann verschieben'),
      h('button', { type: 'submit' }, 'Kapitel anlegen'),
    )
  }

  async #create(titel: string): Promise<void> {
    const ergebnis = await sende<Speicherergebnis & { datei?: string }>('abschnitt', { titel })
    this.#tell(ergebnis)
    this.#schluessel = ''
    if (ergebnis?.datei !== undefined) this.onAbschnitt(ergebnis.datei)
  }

  async #save(pfad: readonly string[], wert: string | string[]): Promise<void> {
    const ergebnis = await sende<Speicherergebnis>('programm', {
      fassung: this.#angaben?.fassung ?? '',
      aenderungen: [{ pfad, wert }],
    })
    if (ergebnis?.art === 'gespeichert' && this.#angaben) this.#angaben.fassung = ergebnis.fassung
    this.#tell(ergebnis)
  }

  #tell(ergebnis: Speicherergebnis | undefined): void {
    const art = ergebnis?.art ?? 'fehler'
    this.#stand.dataset.art = art
    this.#stand.textContent =
      art === 'gespeichert'
        ? 'Gespeichert'
        : ergebnis?.art === 'fehler'
          ? `${ergebnis.text} ${ergebnis.rat}`
          : 'programm.yaml wurde anderswo geändert; bitte noch einmal.'
  }
}
