import type { Blattschritt } from '../../blatt/schritt.js'
import { missingLines } from '../../blatt/ueberhang.js'
import type { Behebung, Meldungsansicht } from '../../protokoll.js'
import { fill, h, knopf } from '../html.js'
import { frage } from '../verbindung.js'
import { Blattleiste, REIHEN } from './blattleiste.js'
import { showBlattmeldungen } from './blattmeldungen.js'
import { Blattspeicher, type GeleseneTabelle } from './blattspeicher.js'
import { createBlatttabelle, type Zellort } from './blatttabelle.js'
import { NeuesBlattformular } from './neuesblatt.js'
import { parseCells } from './zwischenablage.js'

interface Blatthelfer {
  nurLesen: boolean
  onText(datei: string): void
  /** Has the source of messages mended. */
  onBeheben(behebungen: readonly Behebung[]): void
  /** A sheet was made, or one is to be. */
  onNeu(): void
  /** Figures of the text that come from a row or column of a sheet. */
  zahlenAus(blatt: string, reihe: 'zeile' | 'spalte', id: string): number
}

/** A data sheet as a table: typed like in Excel, pasted from Excel, computed cells in words. */
export class Blattfeld {
  readonly element = h('div', { class: 'tabellenfeld' })
  readonly #speicher = new Blattspeicher(
    () => this.#tabelle,
    (id) => this.#read(id),
  )
  readonly #leiste: Blattleiste
  #tabelle: GeleseneTabelle | undefined
  /** Whether the form of a new sheet stands in place of the table. */
  #formular = false
  #meldungen: readonly Meldungsansicht[] = []

  constructor(private readonly helfer: Blatthelfer) {
    this.#leiste = new Blattleiste({
      onSchritt: (schritt) => void this.#step(schritt),
      onFertig: () => this.#focus(this.#leiste.gewaehlt),
      zahlenAus: (reihe, id) => helfer.zahlenAus(this.#tabelle?.id ?? '', reihe, id),
    })
    this.#show()
  }

  /** Shows a sheet, in place of whatever is there. */
  async open(id: string): Promise<void> {
    this.#formular = false
    await this.#read(id)
  }

  async #read(id: string): Promise<void> {
    const tabelle = await frage<GeleseneTabelle>('blatt', { id })
    if (this.#formular) return
    if (!tabelle) {
      if (this.#tabelle?.id === id)
        this.#speicher.tell(
          'fehler',
          'Das Datenblatt lässt sich gerade nicht als Tabelle lesen. „Als Text öffnen“ zeigt es.',
        )
      return
    }
    if (this.#tabelle?.id !== id) this.#speicher.forget()
    this.#tabelle = tabelle
    this.#show()
  }

  /** The form of a new sheet, in place of the table. */
  create(): void {
    this.#formular = true
    const form = new NeuesBlattformular((id) => {
      this.#formular = false
      if (id !== undefined) {
        this.helfer.onNeu()
        void this.open(id).then(() => this.#focusFirst())
      } else this.#show()
    })
    fill(this.element, form.element)
  }

  /** Reads the sheet anew; the field in use keeps the focus. */
  async refresh(): Promise<void> {
    if (!this.#tabelle || this.element.hidden || this.#isAsking()) return
    const offen = this.#cellInUse()
    if (offen && offen.value !== offen.dataset.anzeige) return
    const { zeile = '', spalte = '' } = offen?.dataset ?? {}
    await this.#read(this.#tabelle.id)
    if (offen) this.#focus({ zeile, spalte })
  }

  /** Whether a form is open that would be gone. */
  #isAsking(): boolean {
    return this.#formular || this.element.querySelector('form, .blattleiste .kasten') !== null
  }

  showMeldungen(meldungen: readonly Meldungsansicht[]): void {
    this.#meldungen = meldungen
    this.#mark()
  }

  #cellInUse(): HTMLInputElement | undefined {
    const offen = document.activeElement
    return offen instanceof HTMLInputElement && offen.dataset.zeile !== undefined && this.element.contains(offen)
      ? offen
      : undefined
  }

  #neuknopf(): HTMLElement {
    return knopf('Neues Datenblatt', () => this.create())
  }

  #show(): void {
    const tabelle = this.#tabelle
    if (!tabelle) {
      fill(
        this.element,
        h('p', { class: 'leer' }, 'Links unter „Daten“ ein Datenblatt wählen.'),
        !this.helfer.nurLesen && this.#neuknopf(),
      )
      return
    }
    const { titel, einheit, quelle, stand, zeilen, datei, aenderbar } = tabelle
    const fehlende = zeilen.flatMap(({ zellen }) => zellen.filter(({ fehlt }) => fehlt)).length
    const umbauen = aenderbar && !this.helfer.nurLesen
    const angaben = [
      einheit && `Einheit: ${einheit}`,
      quelle && `Quelle: ${quelle}`,
      stand && `Stand: ${stand}`,
      fehlende > 0 && `${fehlende} ${fehlende === 1 ? 'Wert fehlt' : 'Werte fehlen'}`,
    ]
    fill(
      this.element,
      h('div', { class: 'schreibkopf' }, h('h2', { class: 'dateititel' }, titel), this.#speicher.zurueck),
      this.#speicher.stand,
      h('p', { class: 'feldhinweis' }, angaben.filter(Boolean).join(' · ')),
      h(
        'div',
        { class: 'knoepfe' },
        knopf('Als Text öffnen', () => this.helfer.onText(datei)),
        !this.helfer.nurLesen && this.#neuknopf(),
      ),
      umbauen && this.#leiste.element,
      createBlatttabelle(tabelle, {
        umbauen,
        onWahl: (wahl) => this.#choose(wahl),
        onWert: (stelle, eingabe) => void this.#save(stelle, eingabe),
        onEinfuegen: (ereignis, stelle) => this.#paste(ereignis, stelle),
      }),
      umbauen &&
        h(
          'p',
          { class: 'feldhinweis' },
          'Zahlen deutsch: 1.234,5. Ein leeres Feld heißt: Der Wert fehlt. Aus Excel mehrere Zellen kopieren und in das erste Feld einfügen.',
        ),
    )
    if (umbauen) {
      this.#leiste.show(tabelle)
      this.#markChosen()
    }
    this.#mark()
  }

  #choose(wahl: Partial<Zellort>): void {
    this.#leiste.choose(wahl)
    this.#markChosen()
  }

  #markChosen(): void {
    const { zeile, spalte } = this.#leiste.gewaehlt
    for (const kopf of this.element.querySelectorAll<HTMLElement>('th[data-reihe]')) {
      const gewaehlt = kopf.dataset.reihe === (kopf.getAttribute('scope') === 'row' ? zeile : spalte)
      kopf.classList.toggle('gewaehlte-reihe', gewaehlt)
      kopf.querySelector('.kopfknopf')?.setAttribute('aria-pressed', String(gewaehlt))
    }
  }

  #find({ zeile, spalte }: Zellort): HTMLInputElement | undefined {
    return [...this.element.querySelectorAll<HTMLInputElement>('input[data-zeile]')].find(
      ({ dataset }) => dataset.zeile === zeile && dataset.spalte === spalte,
    )
  }

  #focus(stelle: Zellort): void {
    this.#find(stelle)?.focus()
  }

  #focusFirst(): void {
    this.element.querySelector<HTMLInputElement>('input[data-zeile]')?.focus()
  }

  #paste(ereignis: ClipboardEvent, stelle: Zellort): void {
    const text = ereignis.clipboardData?.getData('text/plain') ?? ''
    const tabelle = this.#tabelle
    if (!/[\t\n]/.test(text.trimEnd()) || !tabelle) return
    ereignis.preventDefault()
    const werte = parseCells(text)
    const fehlend = missingLines(tabelle, { ...stelle, werte })
    const worte = (['zeile', 'spalte'] as const).flatMap((reihe) =>
      fehlend[reihe] > 0 ? [`${fehlend[reihe]} ${REIHEN[reihe].name}${fehlend[reihe] === 1 ? '' : 'n'}`] : [],
    )
    const insert = (erweitern: boolean) => void this.#speicher.change('blatteinfuegen', { ...stelle, werte, erweitern })
    if (worte.length === 0) insert(false)
    else
      this.#leiste.ask(`Was Sie einfügen, ist größer als die Tabelle: ${worte.join(' und ')} mehr.`, [
        { name: `${worte.join(' und ')} ergänzen`, onWahl: () => insert(true) },
        { name: 'Nur, was hineinpasst', onWahl: () => insert(false) },
      ])
  }

  async #save({ zeile, spalte }: Zellort, eingabe: HTMLInputElement): Promise<void> {
    const { value: text, dataset } = eingabe
    const daten = { zellen: [{ zeile, spalte, text }] }
    const tabelle = this.#tabelle
    const ergebnis = await this.#speicher.change('blatt', daten)
    if (ergebnis?.art !== 'konflikt') return
    const isShown = this.#tabelle?.id === tabelle?.id
    // The sheet was read anew: where this cell is still what was typed over, nothing speaks against it.
    if (isShown && this.#find({ zeile, spalte })?.dataset.anzeige === dataset.anzeige)
      await this.#speicher.change('blatt', daten)
    else
      this.#speicher.tell(
        'konflikt',
        `${isShown ? 'Die Datei' : `„${tabelle?.titel}“`} wurde anderswo geändert. Nicht gespeichert ist Ihr „${text}“.`,
      )
  }

  async #step(schritt: Blattschritt): Promise<void> {
    const reihen = () => (schritt.reihe === 'zeile' ? this.#tabelle?.zeilen : this.#tabelle?.spalten) ?? []
    const vorher = new Set(reihen().map(({ id }) => id))
    const ergebnis = await this.#speicher.change('blattschritt', { schritt })
    if (ergebnis?.art !== 'gespeichert') return
    const neue = reihen().find(({ id }) => !vorher.has(id))
    if (neue) this.#choose({ [schritt.reihe]: neue.id })
    this.#focus(this.#leiste.gewaehlt)
  }

  #mark(): void {
    const eigene = this.#formular ? [] : this.#meldungen.filter(({ datei }) => datei === this.#tabelle?.datei)
    showBlattmeldungen(this.element, eigene, this.helfer.nurLesen ? undefined : this.helfer.onBeheben)
  }
}
