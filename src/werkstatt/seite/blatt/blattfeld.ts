import type { Blattschritt } from '../../blatt/schritt.js'
import { missingLines } from '../../blatt/ueberhang.js'
import type { Behebung, Meldungsansicht, Quellort } from '../../protokoll.js'
import { BLEIBT, removeDatei } from '../entfernen.js'
import { fill, h, knopf } from '../html.js'
import { shortName } from '../meldungen.js'
import { frage } from '../verbindung.js'
import { Blattleiste, REIHEN } from './blattleiste.js'
import { showBlattmeldungen } from './blattmeldungen.js'
import { Blattspeicher, type GeleseneTabelle } from './blattspeicher.js'
import { createBlatttabelle, type Zellort } from './blatttabelle.js'
import { NeuesBlattformular } from './neuesblatt.js'
import { offerSums } from './summen.js'
import { fieldInUse, findField, goToCell } from './zellsuche.js'
import { parseCells } from './zwischenablage.js'

interface Blatthelfer {
  nurLesen: boolean
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
  #woher: Quellort | undefined
  readonly #rueckweg = h('div', { class: 'knoepfe rueckweg' })
  #meldungen: readonly Meldungsansicht[] = []

  constructor(private readonly helfer: Blatthelfer) {
    this.#leiste = new Blattleiste({
      onSchritt: (schritt) => void this.#step(schritt),
      onFertig: () => goToCell(this.element, this.#leiste.gewaehlt),
      zahlenAus: (reihe, id) => helfer.zahlenAus(this.#tabelle?.id ?? '', reihe, id),
    })
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
    this.helfer.onBlatt()
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
    if (!this.#tabelle || this.element.hidden || this.isAsking) return
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
      h(
        'div',
        { class: 'schreibkopf' },
        h('h2', { class: 'dateititel' }, titel),
        knopf('Als Text öffnen', () => this.helfer.onText(datei)),
        umbauen && knopf('Datenblatt entfernen', () => this.#askRemoval(), {}, 'weg'),
        !this.helfer.nurLesen && this.#neuknopf(),
      ),
      this.#rueckweg,
      h('p', { class: 'feldhinweis' }, angaben.filter(Boolean).join(' · ') || '\u00a0'),
      h('div', { class: 'blattstand' }, this.#speicher.stand, this.#speicher.zurueck),
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

  /** The way back to the text that the cell was reached from. */
  #showWoher(): void {
    const woher = this.#woher
    fill(
      this.#rueckweg,
      woher &&
        knopf(`Zum Text: ${shortName(woher.datei)}, Zeile ${woher.zeile}`, () =>
          this.helfer.onText(woher.datei, woher.zeile, woher.spalte),
        ),
    )
  }

  #askRemoval(): void {
    const { id = '', titel = '', datei = '' } = this.#tabelle ?? {}
    const zahlen = this.helfer.zahlenAus(id)
    const folge =
      zahlen === 0
        ? 'Keine Zahl des Programms kommt daraus.'
        : `${zahlen === 1 ? 'Eine Zahl' : `${zahlen} Zahlen`} des Programms ${zahlen === 1 ? 'kommt' : 'kommen'} daraus; wo sie stehen, gibt es danach Fehler.`
    this.#leiste.ask(`Datenblatt „${titel}“ entfernen? ${folge} ${BLEIBT}`, [
      { name: 'Entfernen', onWahl: () => void this.#remove(id, datei) },
    ])
  }

  async #remove(id: string, datei: string): Promise<void> {
    const { text, zurueck } = await removeDatei(datei)
    if (!zurueck) return this.#speicher.tell('fehler', text)
    this.#tabelle = undefined
    this.#show()
    this.helfer.onNeu()
    const stand = h('span', { class: 'feldhinweis', role: 'status' }, text)
    const wieder = async () => {
      if (await zurueck()) {
        this.helfer.onNeu()
        await this.open(id)
      } else stand.textContent = 'Die Datei wurde inzwischen wieder angelegt.'
    }
    this.element.append(
      h(
        'div',
        { class: 'knoepfe' },
        stand,
        knopf('Rückgängig', () => void wieder()),
      ),
    )
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

  async #save({ zeile, spalte }: Zellort, eingabe: HTMLInputElement): Promise<void> {
    const { value: text, dataset } = eingabe
    const daten = { zellen: [{ zeile, spalte, text }] }
    const tabelle = this.#tabelle
    const ergebnis = await this.#speicher.change('blatt', daten)
    if (ergebnis?.art !== 'konflikt') return
    const isShown = this.#tabelle?.id === tabelle?.id
    // The sheet was read anew: where this cell is still what was typed over, nothing speaks against it.
    if (isShown && findField(this.element, { zeile, spalte })?.dataset.anzeige === dataset.anzeige)
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
    goToCell(this.element, this.#leiste.gewaehlt)
  }

  #mark(): void {
    const eigene = this.#formular ? [] : this.#meldungen.filter(({ datei }) => datei === this.#tabelle?.datei)
    showBlattmeldungen(this.element, eigene, this.helfer.nurLesen ? undefined : this.helfer.onBeheben)
  }
}
