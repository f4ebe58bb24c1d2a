import type { Behebung, Blattformularfeld, Meldungsansicht, Quellort } from '../../protokoll.js'
import { BLEIBT, removeDatei } from '../entfernen.js'
import { fill, h, knopf } from '../html.js'
import type { Dateiaenderung } from '../schreiben/beheben.js'
import { frage } from '../verbindung.js'
import { createBlattansicht } from './blattansicht.js'
import { Blatteingabe } from './blatteingabe.js'
import { createRueckweg, sayUse } from './blattentfernung.js'
import { createBlattwahl, createTextweg } from './blattkopf.js'
import { Blattleiste } from './blattleiste.js'
import { showBlattmeldungen } from './blattmeldungen.js'
import { Blattspeicher, type GeleseneTabelle } from './blattspeicher.js'
import { createKopfformular } from './formular/kopfformular.js'
import { NeuesBlattformular } from './formular/neuesblatt.js'
import { listenForUndo } from './schrittfolge.js'
import { Abgewiesenes } from './tabelle/abgewiesenes.js'
import type { Zellort } from './tabelle/blatttabelle.js'
import { fieldInUse, goToCell } from './tabelle/zellsuche.js'

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
    async (id) => {
      this.#gezeigt = ''
      await this.#read(id)
    },
    (weg) => void this.#eingabe.go(weg),
  )
  readonly #leiste: Blattleiste
  readonly #eingabe: Blatteingabe
  readonly #abgewiesenes = new Abgewiesenes(this.element)
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
  /** The sheet that was asked for last: another's answer may come later than its. */
  #verlangt = ''

  constructor(private readonly helfer: Blatthelfer) {
    this.#leiste = new Blattleiste({
      onSchritt: (schritt) => void this.#eingabe.step(schritt),
      onFertig: () => goToCell(this.element, this.#leiste.gewaehlt),
      zahlenAus: (reihe, id) => helfer.zahlenAus(this.#tabelle?.id ?? '', reihe, id),
    })
    this.#eingabe = new Blatteingabe({
      element: this.element,
      speicher: this.#speicher,
      leiste: this.#leiste,
      abgewiesenes: this.#abgewiesenes,
      tabelle: () => this.#tabelle,
      onUeberholt: () => {
        this.#gezeigt = ''
      },
      onNeueReihe: (wahl) => this.#choose(wahl),
    })
    listenForUndo(this.element, (weg) => void this.#eingabe.go(weg))
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
    this.#verlangt = id
    this.#entfernt = undefined
    if (this.#tabelle?.id !== id) this.#gezeigt = ''
    this.#woher = woher
    if (this.#tabelle?.id === id) this.#showWoher()
    await this.#read(id, () => this.#verlangt === id)
    if (zelle && this.#tabelle?.id === id) goToCell(this.element, zelle)
  }

  /**
   * @param isWanted asked when the answer is there: one may have begun to type meanwhile
   * @returns whether the table was drawn anew
   */
  async #read(id: string, isWanted = () => true): Promise<boolean> {
    const tabelle = await frage<GeleseneTabelle>('blatt', { id })
    if (this.#formular || !isWanted()) return false
    if (!tabelle) {
      if (this.#tabelle?.id === id) this.#speicher.tell('fehler', UNLESBAR)
      return false
    }
    if (this.#speicher.stand.textContent === UNLESBAR) this.#speicher.forgive()
    if (this.#tabelle?.id !== id) {
      this.#speicher.schritte.forget()
      // What was wrong with the sheet before is none of this one's; only what it did not take is told, with its name.
      const { liste } = this.#abgewiesenes
      if (liste === '') this.#speicher.forgive()
      else this.#speicher.tell('fehler', `In „${this.#tabelle?.titel}“ nicht gespeichert: ${liste}`)
      this.#abgewiesenes.forgetAll()
    }
    this.#tabelle = tabelle
    const stand = JSON.stringify(tabelle)
    // Each build asks: a table that says the same stays, with what one has scrolled to and is about to press.
    if (stand === this.#gezeigt) return false
    this.#show()
    this.#gezeigt = stand
    this.helfer.onBlatt()
    return true
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
    const isNew = await this.#read(gemeint, () => {
      if (this.#tabelle?.id !== gemeint || this.isAsking || isTyping()) return false
      const { zeile, spalte } = fieldInUse(this.element)?.dataset ?? {}
      hier = zeile === undefined || spalte === undefined ? undefined : { zeile, spalte }
      return true
    })
    // Else what one has begun to type meanwhile would be chosen, and the next key take its place.
    if (isNew && hier) goToCell(this.element, hier)
  }

  /** A message was mended by its button: that is taken back as what was typed is. */
  onMended(aenderung: Dateiaenderung): void {
    if (aenderung.datei === this.#tabelle?.datei) this.#speicher.schritte.push({ ...aenderung, zelle: undefined })
  }

  /** Whether a form is open that would be gone. */
  get isAsking(): boolean {
    return this.#formular || this.element.querySelector('form, .blattleiste .kasten') !== null
  }

  showMeldungen(meldungen: readonly Meldungsansicht[]): void {
    this.#meldungen = meldungen
    this.#mark()
  }

  #show(): void {
    const tabelle = this.#tabelle
    if (!tabelle) {
      fill(
        this.element,
        h('p', { class: 'leer' }, 'Welches Datenblatt?'),
        createBlattwahl(this.helfer.blaetter(), (id) => void this.open(id)),
        !this.helfer.nurLesen && knopf('Neues Datenblatt', () => this.create()),
        this.#entfernt,
      )
      return
    }
    fill(
      this.element,
      createBlattansicht(tabelle, {
        speicher: this.#speicher,
        leiste: this.#leiste,
        eingabe: this.#eingabe,
        rueckweg: this.#rueckweg,
        nurLesen: this.helfer.nurLesen,
        onText: (datei) => this.helfer.onText(datei),
        onNeues: () => this.create(),
        onEntfernen: () => this.#askRemoval(),
        onAngaben: () => void this.#askKopf(tabelle),
        onWahl: (wahl) => this.#choose(wahl),
      }),
    )
    this.#showWoher()
    if (tabelle.aenderbar && !this.helfer.nurLesen) {
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

  async #askKopf(tabelle: GeleseneTabelle): Promise<void> {
    const felder = (await frage<Blattformularfeld[]>('blattfelder')) ?? []
    if (this.#tabelle?.id !== tabelle.id) return
    const form = createKopfformular(tabelle, felder, {
      onFertig: (kopf) => {
        this.#leiste.close()
        if (Object.keys(kopf).length > 0) void this.#speicher.change('blattkopf', { kopf })
      },
      onZu: () => this.#leiste.close(),
    })
    this.#leiste.open(form)
  }

  #mark(): void {
    const eigene = this.#formular ? [] : this.#meldungen.filter(({ datei }) => datei === this.#tabelle?.datei)
    showBlattmeldungen(this.element, eigene, this.helfer.nurLesen ? undefined : this.helfer.onBeheben)
    this.#abgewiesenes.show()
  }
}
