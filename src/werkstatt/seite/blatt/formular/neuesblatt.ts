import type { Blattformularfeld, Speicherergebnis } from '../../../protokoll.js'
import { feld, fill, h, knopf } from '../../html.js'
import { frage, sende } from '../../verbindung.js'
import { parseCells } from '../tabelle/zwischenablage.js'
import { KOPFNAMEN } from './kopfformular.js'

/** The form of a new data sheet: its head as it is declared, then rows and columns, or a table copied from Excel. */
export class NeuesBlattformular {
  readonly element = h('form', { class: 'kasten felder neuesblatt', 'aria-label': 'Neues Datenblatt' })
  readonly #fehler = h('p', { class: 'formfehler', role: 'alert' })

  /** @param onFertig told of the new sheet, or that there is none */
  constructor(private readonly onFertig: (id: string | undefined) => void) {
    void this.#show()
  }

  async #show(): Promise<void> {
    const felder = (await frage<Blattformularfeld[]>('blattfelder')) ?? []
    const kopf = felder.map((angabe) => ({
      ...angabe,
      eingabe: h('input', { type: 'text', required: angabe.pflicht, maxlength: 500 }),
    }))
    const [titel, ...weitere] = kopf
    const kopffeld = ({ name, hinweis, pflicht, eingabe }: (typeof kopf)[number]) =>
      feld(`${KOPFNAMEN[name]}${pflicht ? ' (Pflichtfeld)' : ''}`, eingabe, hinweis)
    const spalten = h('textarea', { rows: 3 })
    const zeilen = h('textarea', { rows: 3 })
    const tabelle = h('textarea', { rows: 3 })
    const isPasted = () => tabelle.value.trim() !== ''
    const sync = () => {
      spalten.required = zeilen.required = !isPasted()
      spalten.disabled = zeilen.disabled = isPasted()
    }
    tabelle.addEventListener('input', sync)
    sync()
    fill(
      this.element,
      h('h3', {}, 'Neues Datenblatt'),
      titel && kopffeld(titel),
      feld(
        'Tabelle aus Excel',
        tabelle,
        'In Excel markieren, kopieren und hier einfügen: oben die Köpfe, links die Namen. Summen, die aufgehen, werden errechnet.',
      ),
      h(
        'div',
        { class: 'felder nebeneinander' },
        feld('Oder: Spalten', spalten, 'Je Zeile eine, zum Beispiel 2023 und Plan 2024'),
        feld('Und Zeilen', zeilen, 'Je Zeile eine, zum Beispiel Frauen und Männer'),
      ),
      weitere.map(kopffeld),
      this.#fehler,
      h(
        'div',
        { class: 'knoepfe' },
        h('button', { type: 'submit', class: 'haupt' }, 'Datenblatt anlegen'),
        knopf('Abbrechen', () => this.onFertig(undefined)),
      ),
    )
    this.element.addEventListener('submit', (ereignis) => {
      ereignis.preventDefault()
      void this.#create({
        ...Object.fromEntries(kopf.map(({ name, eingabe }) => [name, eingabe.value])),
        ...(isPasted() ? { tabelle: parseCells(tabelle.value) } : { spalten: lines(spalten), zeilen: lines(zeilen) }),
      })
    })
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.onFertig(undefined)
    })
    kopf[0]?.eingabe.focus()
  }

  async #create(angaben: object): Promise<void> {
    const ergebnis = await sende<Speicherergebnis & { blatt?: string }>('neuesblatt', angaben)
    if (ergebnis?.art === 'gespeichert' && ergebnis.blatt !== undefined) return this.onFertig(ergebnis.blatt)
    this.#fehler.textContent =
      ergebnis?.art === 'fehler'
        ? [ergebnis.text, ergebnis.rat].filter(Boolean).join(' ')
        : 'Das Datenblatt konnte nicht angelegt werden; bitte die Angaben prüfen.'
  }
}

function lines({ value }: HTMLTextAreaElement): string[] {
  return value
    .split('\n')
    .map((zeile) => zeile.trim())
    .filter(Boolean)
}
