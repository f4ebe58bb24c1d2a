import type { Blattschritt } from '../../blatt/schritt.js'
import { missingLines } from '../../blatt/ueberhang.js'
import type { Behebung, Meldungsansicht, Quellort } from '../../protokoll.js'
import { BLEIBT, removeDatei } from '../entfernen.js'
import { fill, h, knopf } from '../html.js'
import { frage } from '../verbindung.js'
import { createRueckweg, sayUse } from './blattentfernung.js'
import { createBlattwahl, createTextweg, describeBlatt } from './blattkopf.js'
import { Blattleiste, REIHEN } from './blattleiste.js'
import { showBlattmeldungen } from './blattmeldungen.js'
import { Blattspeicher, type GeleseneTabelle } from './blattspeicher.js'
import { createBlatttabelle, type Zellort } from './blatttabelle.js'
import { NeuesBlattformular } from './neuesblatt.js'
import { listenForUndo } from './schrittfolge.js'
import { offerSums } from './summen.js'
import { fieldInUse, findField, goToCell } from './zellsuche.js'
import { parseCells } from './zwischenablage.js'

interface Blatthelfer {
  nurLesen: boolean
  /** The sheets that there are. */
  blaetter(): readonly { id: string; titel: string }[]
  /** A text is to be opened, at a place of it. */
  onText(datei: string, zeile?: number, spalte?: number): void
  /** Another sheet is shown, or another state of it. */
  onBlatt(): void
  /** Has the source of messages mended. */
  onBeheben(behebungen: readonly Behebung[]): void
  /** A sheet was made, or one is to be. */
  onNeu(): void
  /** Figures of the text that come from a sheet, or a row or column of it. */
  zahlenAus(blatt: string, reihe?: 'zeile' | 'spalte', id?: string): number
}

const UNLESBAR = 'Das Datenblatt lässt sich gerade nicht als Tabelle lesen. „Als Text öffnen“ zeigt es.'

/** A data sheet as a table: typed like in Excel, pasted from Excel, computed cells in words. */
export class Blattfeld {
  readonly element = h('div', { class: 'tabellenfeld' })
  readonly #speicher = new Blattspeicher(
    () => this.#tabelle,
    (id) => {
      this.#gezeigt = ''
      return this.#read(id)
    },
    (weg) => void this.#go(weg),
  )
  readonly #leiste: Blattleiste
  #tabelle: GeleseneTabelle | undefined
  /** Whether the form of a new sheet stands in place of the table. */
  #formular = false
  /** The state of the sheet that the table shows; '' where cells say more than was read. */
  #gezeigt = ''
  /** The way back from a sheet that was taken away. */
  #entfernt: HTMLElement | undefined
  #woher: Quellort | undefined
  readonly #rueckweg = h('div', { class: 'knoepfe rueckweg' })
  #meldungen: readonly Meldungsansicht[] = []

  constructor(private readonly helfer: Blatthelfer) {
    this.#leiste = new Blattleiste({
      onSchritt: (schritt) => void this.#step(schritt),
      onFertig: () => goToCell(this.element, this.#leiste.gewaehlt),
      zahlenAus: (reihe, id) => helfer.zahlenAus(this.#tabelle?.id ?? '', reihe, id),
    })
    listenForUndo(this.element, (weg) => void this.#go(weg))
    this.#show()
  }

  /** The sheet that is shown; '' where there is none. */
  get blatt(): string {
    return this.#formular ? '' : (this.#tabelle?.id ?? '')
  }

  /** The file of the sheet that is shown. */
  get datei(): string {
    return this.#formular ? '' : (this.#tabelle?.datei ?? '')
  }

  /**
   * Shows a sheet, in place of whatever is there, and goes to one of its cells.
   * @param woher the place of the text that prints the cell, to go back to
   */
  async open(id: string, zelle?: Zellort, woher?: Quellort): Promise<void> {
    this.#formular = false
    this.#entfernt = undefined
    if (this.#tabelle?.id !== id) this.#gezeigt = ''
    this.#woher = woher
    if (this.#tabelle?.id === id) this.#showWoher()
    await this.#read(id)
    if (zelle && this.#tabelle?.id === id) goToCell(this.element, zelle)
  }

  /** @param isWanted asked when the answer is there: one may have begun to type meanwhile */
  async #read(id: string, isWanted = () => true): Promise<void> {
    const tabelle = await frage<GeleseneTabelle>('blatt', { id })
    if (this.#formular || !isWanted()) return
    if (!tabelle) {
      if (this.#tabelle?.id === id) this.#speicher.tell('fehler', UNLESBAR)
      return
    }
    if (this.#speicher.stand.textContent === UNLESBAR) this.#speicher.forgive()
    if (this.#tabelle?.id !== id) this.#speicher.schritte.forget()
    this.#tabelle = tabelle
    const stand = JSON.stringify(tabelle)
    // Each build asks: a table that says the same stays, with what one has scrolled to and is about to press.
    if (stand === this.#gezeigt) return
    this.#show()
    this.#gezeigt = stand
    this.helfer.onBlatt()
  }

  /** The form of a new sheet, in place of the table. */
  create(): void {
    this.#formular = true
    this.#gezeigt = ''
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
    if (this.element.hidden || this.isAsking) return
    if (!this.#tabelle) return this.#show()
    const isTyping = () => {
      const offen = fieldInUse(this.element)
      return offen !== undefined && offen.value !== offen.dataset.anzeige
    }
    if (isTyping()) return
    const gemeint = this.#tabelle.id
    let hier: Zellort | undefined
    await this.#read(gemeint, () => {
      const { zeile, spalte } = fieldInUse(this.element)?.dataset ?? {}
      hier = zeile === undefined || spalte === undefined ? undefined : { zeile, spalte }
      return this.#tabelle?.id === gemeint && !this.isAsking && !isTyping()
    })
    if (hier) goToCell(this.element, hier)
  }

  /** Whether a form is open that would be gone. */
  get isAsking(): boolean {
    return this.#formular || this.element.querySelector('form, .blattleiste .kasten') !== null
  }

  showMeldungen(meldungen: readonly Meldungsansicht[]): void {
    this.#meldungen = meldungen
    this.#mark()
  }

  #neuknopf(): HTMLElement {
    return knopf('Neues Datenblatt', () => this.create())
  }

  #show(): void {
    const tabelle = this.#tabelle
    if (!tabelle) {
      fill(
        this.element,
        h('p', { class: 'leer' }, 'Welches Datenblatt?'),
        createBlattwahl(this.helfer.blaetter(), (id) => void this.open(id)),
        !this.helfer.nurLesen && this.#neuknopf(),
        this.#entfernt,
      )
      return
    }
    const { titel, datei, aenderbar } = tabelle
    const umbauen = aenderbar && !this.helfer.nurLesen
    fill(
      this.element,
      h(
        'div',
        { class: 'schreibkopf' },
        h('h2', { class: 'dateititel' }, titel),
        knopf('Als Text öffnen', () => this.helfer.onText(datei)),
        !this.helfer.nurLesen && this.#neuknopf(),
        umbauen && knopf('Datenblatt entfernen', () => this.#askRemoval()),
      ),
      this.#rueckweg,
      h('p', { class: 'feldhinweis' }, describeBlatt(tabelle)),
      h('div', { class: 'blattstand' }, this.#speicher.stand, this.#speicher.schritte.element),
      umbauen && this.#leiste.element,
      createBlatttabelle(tabelle, {
        umbauen,
        onWahl: (wahl) => this.#choose(wahl),
        onTippen: (name) =>
          this.#speicher.tell(
            'fehler',
            `„${name}“ ist ein Name. Zahlen gehören in die Felder daneben; den Namen ändert „Umbenennen“.`,
          ),
        onWert: (stelle, eingabe) => void this.#save(stelle, eingabe),
        onEingabe: () => this.#speicher.forgive(),
        onEinfuegen: (ereignis, stelle) => this.#paste(ereignis, stelle),
      }),
      umbauen && offerSums(tabelle.summen, (schritt) => void this.#step(schritt)),
      umbauen &&
        h(
          'p',
          { class: 'feldhinweis' },
          'Zahlen deutsch: 1.234,5. Ein leeres Feld heißt: Der Wert fehlt. Aus Excel mehrere Zellen kopieren und in das erste Feld einfügen.',
        ),
    )
    this.#showWoher()
    if (umbauen) {
      this.#leiste.show(tabelle)
      this.#markChosen()
    }
    this.#mark()
  }

  #showWoher(): void {
    const { onText } = this.helfer
    fill(
      this.#rueckweg,
      this.#woher && createTextweg(this.#woher, ({ datei, zeile, spalte }) => onText(datei, zeile, spalte)),
    )
  }

  #askRemoval(): void {
    const tabelle = this.#tabelle
    if (!tabelle) return
    this.#leiste.ask(
      `Datenblatt „${tabelle.titel}“ entfernen? ${sayUse(this.helfer.zahlenAus(tabelle.id))} ${BLEIBT}`,
      [{ name: 'Entfernen', onWahl: () => void this.#remove(tabelle) }],
    )
  }

  async #remove({ id, datei }: GeleseneTabelle): Promise<void> {
    const entfernt = await removeDatei(datei)
    if (!entfernt.zurueck) return this.#speicher.tell('fehler', entfernt.text)
    this.#tabelle = undefined
    this.#gezeigt = ''
    this.helfer.onNeu()
    this.#entfernt = createRueckweg(entfernt, () => {
      this.helfer.onNeu()
      void this.open(id)
    })
    this.#show()
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

  async #go(weg: 'zurueck' | 'vor'): Promise<void> {
    const zelle = await this.#speicher.go(weg)
    if (zelle) goToCell(this.element, zelle)
  }

  async #save({ zeile, spalte }: Zellort, eingabe: HTMLInputElement): Promise<void> {
    const { value: text, dataset } = eingabe
    const daten = { zellen: [{ zeile, spalte, text }] }
    const tabelle = this.#tabelle
    const ergebnis = await this.#speicher.change('blatt', daten, { zeile, spalte })
    this.#gezeigt = ''
    if (ergebnis?.art === 'gespeichert') dataset.anzeige = text
    if (ergebnis?.art !== 'konflikt') return
    const isShown = this.#tabelle?.id === tabelle?.id
    // The sheet was read anew: where this cell is still what was typed over, nothing speaks against it.
    if (isShown && findField(this.element, { zeile, spalte })?.dataset.anzeige === dataset.anzeige)
      await this.#speicher.change('blatt', daten, { zeile, spalte })
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
    goToCell(this.element, this.#leiste.gewaehlt)
  }

  #mark(): void {
    const eigene = this.#formular ? [] : this.#meldungen.filter(({ datei }) => datei === this.#tabelle?.datei)
    showBlattmeldungen(this.element, eigene, this.helfer.nurLesen ? undefined : this.helfer.onBeheben)
  }
}
