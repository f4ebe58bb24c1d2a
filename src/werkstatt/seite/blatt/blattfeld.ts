import type { Blattschritt } from '../../blatt/schritt.js'
import type { Meldungsansicht, Speicherergebnis, Tabellenansicht } from '../../protokoll.js'
import { fill, h, knopf } from '../html.js'
import { frage, sende } from '../verbindung.js'
import { Blattleiste } from './blattleiste.js'
import { createBlatttabelle, type Zellort } from './blatttabelle.js'
import { NeuesBlattformular } from './neuesblatt.js'
import { parseCells } from './zwischenablage.js'

type GeleseneTabelle = Tabellenansicht & { fassung: string }
/** `vorher` is the text before a step, to take it back. */
type Blattergebnis = Speicherergebnis & { vorher?: string; gesetzt?: number; ausgelassen?: number }

interface Blatthelfer {
  nurLesen: boolean
  onText(datei: string): void
  /** A sheet was made, or one is to be. */
  onNeu(): void
  /** Figures of the text that come from a row or column of a sheet. */
  zahlenAus(blatt: string, reihe: 'zeile' | 'spalte', id: string): number
}

/** A data sheet as a table: typed like in Excel, pasted from Excel, computed cells in words. */
export class Blattfeld {
  readonly element = h('div', { class: 'tabellenfeld' })
  readonly #stand = h('p', { class: 'schreibstand', role: 'status' })
  readonly #zurueck = h('span', {})
  readonly #leiste: Blattleiste
  #tabelle: GeleseneTabelle | undefined
  /** Whether the form of a new sheet stands in place of the table. */
  #formular = false
  #meldungen: readonly Meldungsansicht[] = []
  #unterwegs: Promise<unknown> = Promise.resolve()

  constructor(private readonly helfer: Blatthelfer) {
    this.#leiste = new Blattleiste({
      onSchritt: (schritt) => void this.#step(schritt),
      onFertig: () => this.#focus(this.#leiste.gewaehlt),
      zahlenAus: (reihe, id) => helfer.zahlenAus(this.#tabelle?.id ?? '', reihe, id),
    })
    fill(
      this.element,
      h('p', { class: 'leer' }, 'Links unter „Daten“ ein Datenblatt wählen.'),
      !helfer.nurLesen && this.#neuknopf(),
    )
  }

  get datei(): string {
    return this.#tabelle?.datei ?? ''
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
        this.#tell('fehler', 'Das Datenblatt lässt sich gerade nicht als Tabelle lesen. „Als Text öffnen“ zeigt es.')
      return
    }
    if (this.#tabelle?.id !== id) fill(this.#zurueck)
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
      } else if (this.#tabelle) this.#show()
      else fill(this.element, this.#neuknopf())
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
    if (!tabelle) return
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
      h('div', { class: 'schreibkopf' }, h('h2', { class: 'dateititel' }, titel), this.#zurueck),
      this.#stand,
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
    const zuviel = {
      Zeile: tabelle.zeilen.findIndex(({ id }) => id === stelle.zeile) + werte.length - tabelle.zeilen.length,
      Spalte:
        tabelle.spalten.findIndex(({ id }) => id === stelle.spalte) +
        Math.max(...werte.map(({ length }) => length)) -
        tabelle.spalten.length,
    }
    const worte = Object.entries(zuviel).flatMap(([name, anzahl]) =>
      anzahl > 0 ? [`${anzahl} ${name}${anzahl === 1 ? '' : 'n'}`] : [],
    )
    const insert = (erweitern: boolean) => void this.#change('blatteinfuegen', { ...stelle, werte, erweitern })
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
    const ergebnis = await this.#change('blatt', daten)
    if (ergebnis?.art !== 'konflikt') return
    // The sheet was read anew: where this cell is still what was typed over, nothing speaks against it.
    if (this.#find({ zeile, spalte })?.dataset.anzeige === dataset.anzeige) await this.#change('blatt', daten)
    else this.#tell('konflikt', `Die Datei wurde anderswo geändert. Nicht gespeichert ist Ihr „${text}“.`)
  }

  async #step(schritt: Blattschritt): Promise<void> {
    const vorher = new Set(
      (schritt.reihe === 'zeile' ? this.#tabelle?.zeilen : this.#tabelle?.spalten)?.map(({ id }) => id),
    )
    const ergebnis = await this.#change('blattschritt', { schritt })
    if (ergebnis?.art !== 'gespeichert') return
    const neue = (schritt.reihe === 'zeile' ? this.#tabelle?.zeilen : this.#tabelle?.spalten)?.find(
      ({ id }) => !vorher.has(id),
    )
    if (neue) this.#choose({ [schritt.reihe]: neue.id })
    this.#focus(this.#leiste.gewaehlt)
  }

  /** One change after the other: each is based on the version that the one before has made. */
  #change(weg: string, daten: object): Promise<Blattergebnis | undefined> {
    const lauf = this.#unterwegs.then(async () => {
      const tabelle = this.#tabelle
      if (!tabelle) return undefined
      const ergebnis = await sende<Blattergebnis>(weg, { blatt: tabelle.id, fassung: tabelle.fassung, ...daten }).catch(
        () => undefined,
      )
      await this.#take(tabelle, ergebnis)
      return ergebnis
    })
    this.#unterwegs = lauf
    return lauf
  }

  async #take(tabelle: GeleseneTabelle, ergebnis: Blattergebnis | undefined): Promise<void> {
    fill(this.#zurueck)
    if (ergebnis?.art === 'konflikt') {
      this.#tell('konflikt', 'Die Datei wurde anderswo geändert; hier steht jetzt die neue Fassung.')
      return this.open(tabelle.id)
    }
    if (ergebnis?.art !== 'gespeichert')
      return this.#tell(
        'fehler',
        ergebnis
          ? [ergebnis.text, ergebnis.rat].filter(Boolean).join(' ')
          : 'Die Werkstatt antwortet nicht; gespeichert ist nichts.',
      )
    const { fassung, vorher, gesetzt, ausgelassen = 0 } = ergebnis
    tabelle.fassung = fassung
    if (vorher !== undefined) await this.open(tabelle.id)
    this.#tell(
      'gespeichert',
      gesetzt === undefined
        ? 'Gespeichert'
        : `${gesetzt} ${gesetzt === 1 ? 'Zelle' : 'Zellen'} gespeichert${ausgelassen > 0 ? `, ${ausgelassen} ausgelassen (errechnet oder außerhalb)` : ''}`,
    )
    if (vorher === undefined) return
    fill(
      this.#zurueck,
      knopf('Rückgängig', () => void this.#takeBack(tabelle.datei, vorher, fassung)),
    )
  }

  async #takeBack(datei: string, text: string, fassung: string): Promise<void> {
    const ergebnis = await sende<Speicherergebnis>('datei', { datei, text, fassung })
    fill(this.#zurueck)
    if (this.#tabelle) await this.open(this.#tabelle.id)
    this.#tell(
      ergebnis?.art ?? 'fehler',
      ergebnis?.art === 'gespeichert' ? 'Rückgängig gemacht' : 'Die Datei wurde inzwischen geändert.',
    )
  }

  #tell(art: string, text: string): void {
    this.#stand.dataset.art = art
    this.#stand.textContent = text
  }

  /** What checks say of a cell stands beside it. */
  #mark(): void {
    const eigene = this.#meldungen.filter(({ datei }) => datei === this.datei)
    const nachOrt = new Map<string, string[]>()
    for (const { zeile, spalte, text, rat } of eigene) {
      const ort = `${zeile}:${spalte}`
      nachOrt.set(ort, [...(nachOrt.get(ort) ?? []), [text, rat].filter(Boolean).join(' ')])
    }
    for (const zelle of this.element.querySelectorAll<HTMLInputElement>('input[data-ort]')) {
      const texte = nachOrt.get(zelle.dataset.ort ?? '') ?? []
      zelle.title = texte.join('\n')
      zelle.classList.toggle('beanstandet', texte.length > 0)
      if (texte.length > 0) zelle.setAttribute('aria-invalid', 'true')
      else zelle.removeAttribute('aria-invalid')
    }
    this.element.querySelector('.tabellenmeldungen')?.remove()
    if (eigene.length === 0 || this.#formular) return
    this.element.append(
      h(
        'ul',
        { class: 'tabellenmeldungen' },
        eigene.map(({ text, rat, schwere }) =>
          h('li', { class: `meldung ${schwere}` }, [text, rat].filter(Boolean).join(' ')),
        ),
      ),
    )
  }
}
