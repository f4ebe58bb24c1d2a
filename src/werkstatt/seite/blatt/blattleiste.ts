import { RECHENARTEN } from '../../../content/daten/quelle.js'
import type { Blattschritt } from '../../blatt/schritt.js'
import type { Tabellenansicht } from '../../protokoll.js'
import { feld, fill, h, knopf } from '../html.js'
import { computable, RECHENWAHL, Rechenwahl, summedBy } from './formular/rechenwahl.js'

type Reihenart = 'zeile' | 'spalte'

interface Leistenhilfen {
  onSchritt(schritt: Blattschritt): void
  onFertig(): void
  /** Figures of the text that come from a row or column. */
  zahlenAus(reihe: Reihenart, id: string): number
}

/** What rows and columns are called, and what is done with them. */
export const REIHEN = {
  zeile: {
    name: 'Zeile',
    davor: 'Nach oben',
    danach: 'Nach unten',
    neu: 'Zeile einfügen',
    wege: ['hinauf', 'hinunter'],
  },
  spalte: {
    name: 'Spalte',
    davor: 'Nach links',
    danach: 'Nach rechts',
    neu: 'Spalte einfügen',
    wege: ['links', 'rechts'],
  },
} as const

/** What can be done with the row and the column of the chosen cell, as word processors have it for tables. */
export class Blattleiste {
  readonly element = h('div', { class: 'blattleiste' })
  readonly #form = h('div', {})
  #tabelle: Tabellenansicht | undefined
  #gewaehlt: Record<Reihenart, string> = { zeile: '', spalte: '' }

  constructor(private readonly hilfen: Leistenhilfen) {}

  /** Takes another state of the sheet; what is chosen stays, if it is there. */
  show(tabelle: Tabellenansicht): void {
    this.#tabelle = tabelle
    const gewaehlt = this.#gewaehlt
    if (!tabelle.zeilen.some(({ id }) => id === gewaehlt.zeile)) gewaehlt.zeile = tabelle.zeilen.at(-1)?.id ?? ''
    if (!tabelle.spalten.some(({ id }) => id === gewaehlt.spalte)) gewaehlt.spalte = tabelle.spalten.at(-1)?.id ?? ''
    this.#draw()
  }

  get gewaehlt(): Readonly<Record<Reihenart, string>> {
    return this.#gewaehlt
  }

  choose(wahl: Partial<Record<Reihenart, string>>): void {
    Object.assign(this.#gewaehlt, wahl)
    this.#draw()
  }

  /** Asks something above the table, in place of a form. */
  ask(frage: string, antworten: readonly { name: string; onWahl(): void }[]): void {
    const zu = () => this.close()
    this.open(
      h(
        'div',
        { class: 'kasten', role: 'group', 'aria-label': frage },
        h('p', {}, frage),
        h(
          'div',
          { class: 'knoepfe' },
          antworten.map(({ name, onWahl }, index) =>
            knopf(
              name,
              () => {
                zu()
                onWahl()
              },
              { class: index === 0 ? 'haupt' : '' },
            ),
          ),
          knopf('Abbrechen', zu),
        ),
      ),
    )
  }

  #draw(): void {
    fill(this.element, this.#gruppe('zeile'), this.#gruppe('spalte'), this.#form)
  }

  #gruppe(reihe: Reihenart): HTMLElement | false {
    const { name, davor, danach, neu, wege } = REIHEN[reihe]
    const id = this.#gewaehlt[reihe]
    const reihen = this.#reihen(reihe)
    const stelle = reihen.findIndex((eine) => eine.id === id)
    if (stelle < 0) return false
    const titel = `${name} „${reihen[stelle]?.name}“`
    const move = (um: -1 | 1) => this.hilfen.onSchritt({ art: 'verschieben', reihe, id, um })
    return h(
      'div',
      { class: 'knoepfe', role: 'group', 'aria-label': titel, 'data-reihe': reihe },
      h('span', { class: 'reihenart', title: titel }, name),
      knopf('Einfügen', () => this.#askNew(reihe), { 'aria-label': neu }),
      knopf('Umbenennen', () => this.#askName(reihe), { 'aria-label': `${titel} umbenennen` }),
      knopf(davor, () => move(-1), { disabled: stelle === 0 }, wege[0]),
      knopf(danach, () => move(1), { disabled: stelle === reihen.length - 1 }, wege[1]),
      knopf('Entfernen', () => this.#askRemoval(reihe, titel), {
        disabled: reihen.length === 1,
        'aria-label': `${titel} entfernen`,
      }),
    )
  }

  #reihen(reihe: Reihenart): readonly { id: string; name: string }[] {
    return (reihe === 'zeile' ? this.#tabelle?.zeilen : this.#tabelle?.spalten) ?? []
  }

  #askNew(reihe: Reihenart): void {
    const tabelle = this.#tabelle
    if (!tabelle) return
    const nach = this.#gewaehlt[reihe]
    const zeile = reihe === 'zeile' ? tabelle.zeilen.find(({ id }) => id === nach) : undefined
    const name = h('input', { type: 'text', required: true, maxlength: 300 })
    const mitzaehlen = h('input', { type: 'checkbox', checked: true })
    const zaehlt =
      zeile?.gezaehlt && h('label', { class: 'haken' }, mitzaehlen, `Mitzählen, wo „${zeile.name}“ mitgezählt wird`)
    const wahl = new Rechenwahl(computable(tabelle, reihe), summedBy(tabelle, reihe, nach))
    const inhalt = h(
      'select',
      { onchange: () => choose() },
      h('option', { value: '' }, 'Werte zum Eintippen'),
      h('option', { value: 'anders' }, reihe === 'zeile' ? 'Zwischenüberschrift ohne Werte' : 'Text statt Zahlen'),
      Object.entries(RECHENWAHL).map(([art, { name: text }]) => h('option', { value: art }, text)),
    )
    let vorgeschlagen = ''
    const choose = () => {
      const art = RECHENARTEN.find((eine) => eine === inhalt.value)
      wahl.choose(art)
      if (zaehlt) zaehlt.hidden = inhalt.value !== ''
      if (name.value === vorgeschlagen) name.value = vorgeschlagen = (art && RECHENWAHL[art]?.vorschlag) ?? ''
    }
    this.#openForm(REIHEN[reihe].neu, 'Einfügen', [
      feld(`Name der neuen ${REIHEN[reihe].name}`, name),
      reihe === 'zeile' && warnOfFigure(name),
      feld('Inhalt', inhalt),
      wahl.element,
      zaehlt,
    ]).addEventListener('submit', () =>
      this.hilfen.onSchritt({
        art: 'einfuegen',
        reihe,
        nach,
        namen: [name.value],
        mitzaehlen: zeile?.gezaehlt === true && mitzaehlen.checked && inhalt.value === '',
        text: reihe === 'spalte' && inhalt.value === 'anders',
        gruppe: reihe === 'zeile' && inhalt.value === 'anders',
        rechnung: wahl.rechnung,
      }),
    )
  }

  #askName(reihe: Reihenart): void {
    const id = this.#gewaehlt[reihe]
    const bisher = this.#reihen(reihe).find((eine) => eine.id === id)?.name ?? ''
    const name = h('input', { type: 'text', required: true, maxlength: 300, value: bisher })
    this.#openForm(`${REIHEN[reihe].name} umbenennen`, 'Umbenennen', [
      feld(`Name der ${REIHEN[reihe].name}`, name),
      reihe === 'zeile' && warnOfFigure(name),
    ]).addEventListener('submit', () =>
      this.hilfen.onSchritt({ art: 'umbenennen', reihe, id, name: name.value.trim() || bisher }),
    )
    name.select()
  }

  #askRemoval(reihe: Reihenart, titel: string): void {
    const id = this.#gewaehlt[reihe]
    const zahlen = this.hilfen.zahlenAus(reihe, id)
    const folge =
      zahlen === 0
        ? 'Keine Zahl im Text kommt daraus.'
        : `${zahlen === 1 ? 'Eine Zahl' : `${zahlen} Zahlen`} im Text ${zahlen === 1 ? 'kommt' : 'kommen'} daraus und müssten geändert werden.`
    this.ask(`${titel} entfernen? ${folge}`, [
      { name: 'Entfernen', onWahl: () => this.hilfen.onSchritt({ art: 'entfernen', reihe, id }) },
    ])
  }

  #openForm(titel: string, tun: string, kinder: Parameters<typeof fill>[1][]): HTMLFormElement {
    const form = h(
      'form',
      { class: 'kasten felder', 'aria-label': titel },
      ...kinder,
      h(
        'div',
        { class: 'knoepfe' },
        h('button', { type: 'submit', class: 'haupt' }, tun),
        knopf('Abbrechen', () => this.close()),
      ),
    )
    form.addEventListener('submit', (ereignis) => {
      ereignis.preventDefault()
      this.close()
    })
    this.open(form)
    return form
  }

  /** Shows a form or a question above the table, in place of another. */
  open(inhalt: HTMLElement): void {
    fill(this.#form, inhalt)
    inhalt.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close()
    })
    inhalt.querySelector<HTMLElement>('input[type="text"], button')?.focus()
  }

  close(): void {
    fill(this.#form)
    this.hilfen.onFertig()
  }
}

/** Who types a figure where a name belongs is told before it is one; a year may be a name. */
function warnOfFigure(name: HTMLInputElement): HTMLElement {
  const hinweis = h('p', { class: 'formfehler', role: 'status' })
  name.addEventListener('input', () => {
    const isFigure = /^[-−]?\d[\d.,\s]*[€%]?$/.test(name.value.trim()) && !/^(?:19|20)\d\d$/.test(name.value.trim())
    hinweis.textContent = isFigure ? 'Hier steht der Name der Zeile. Zahlen kommen danach in ihre Felder.' : ''
  })
  return hinweis
}
