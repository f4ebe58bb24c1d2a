import type { Dateieintrag, Meldungsansicht, Quellort, Zahlauskunft, Zellangabe } from '../../protokoll.js'
import { placeOf } from '../seiten/marken.js'
import { cellOf } from '../zahlen/zahlstellen.js'
import type { Teile } from './sichtbares.js'
import type { Werkstattlage } from './werkstattlage.js'

/** Opens what is pressed, clicked or named: texts, tables, forms, and the pages beside them. */
export class Oeffnen {
  /**
   * @param teile asked for when they are needed: they are made after it
   * @param datei the text that was open before the page was loaded anew
   */
  constructor(
    private readonly lage: Werkstattlage,
    private readonly teile: () => Teile,
    private readonly datei: string,
  ) {}

  /** @param zeigen whether the text is seen, too, and has the cursor */
  async text(datei: string, zeile = 1, spalte = 1, zeigen = true): Promise<void> {
    const { rechts, schreibfeld } = this.teile()
    if (zeigen) rechts.choose('schreiben')
    if ((await schreibfeld.schreiben.open(datei, zeile, spalte)) && zeigen) schreibfeld.schreiben.focus()
  }

  /** A chapter that has just been made: its first words are chosen, and what is typed takes their place. Its name comes with the list of files. */
  async neues(datei: string): Promise<void> {
    await this.text(datei, 3)
    const { schreiben } = this.teile().schreibfeld
    if (schreiben.datei === datei) schreiben.selectLine()
  }

  /** The first chapter, or that which was open before; where nothing can be read, what is wrong. */
  async erstes(): Promise<void> {
    const { lage } = this
    const { rechts, schreibfeld } = this.teile()
    const erste =
      lage.dateien.find(({ datei }) => datei === this.datei && datei.endsWith('.md')) ??
      lage.dateien.find(({ gruppe }) => gruppe === 'Kapitel') ??
      lage.dateien[0]
    lage.folgt = false
    if (erste) await schreibfeld.schreiben.open(erste.datei)
    lage.folgt = true
    if (!lage.stand.aktuell) rechts.choose('meldungen')
  }

  async eintrag({ datei, blatt }: Dateieintrag): Promise<void> {
    if (blatt === undefined) return this.text(datei)
    await this.zelle({ blatt })
  }

  /** Whether a place stands in the paragraph or block that begins at another. */
  #isAt(ort: Quellort, beginn: Quellort): boolean {
    const { stellen } = this.lage.stand
    const stelle = placeOf(stellen, ort)
    const text = stelle === undefined ? undefined : stellen[stelle]?.text
    return text !== undefined && text.datei === beginn.datei && text.zeile === beginn.zeile
  }

  /** A sheet, at a cell. @param woher where the text prints it */
  async zelle(
    { blatt, zeile, spalte }: Pick<Zellangabe, 'blatt'> & Partial<Zellangabe>,
    woher?: Quellort,
  ): Promise<void> {
    const { rechts, tabelle } = this.teile()
    rechts.choose('tabelle')
    await tabelle.open(blatt, zeile === undefined || spalte === undefined ? undefined : { zeile, spalte }, woher)
    tabelle.showMeldungen(this.lage.stand.meldungen)
  }

  /** Who goes to the tables from a block that shows a sheet means that one. */
  async blattAtCursor(): Promise<void> {
    const { schreibfeld, tabelle } = this.teile()
    const id = /^\s*:{2,}[\p{L}-]+\{[^}]*\bdaten="?([\p{L}\d_-]+)/u.exec(schreibfeld.schreiben.zeilentext)?.[1]
    if (id === undefined || id === tabelle.blatt || tabelle.isAsking) return
    if (this.lage.auskunft?.blaetter.some((blatt) => blatt.id === id)) await this.zelle({ blatt: id })
  }

  /** A click on the pages: the source of the place, and where else the figure stands that was hit. */
  async stelle(index: number | undefined, wort: string): Promise<void> {
    const { lage } = this
    const { gewaehltes, rechts, stilregeln, zahlenfeld } = this.teile()
    const stelle = index === undefined ? undefined : lage.stand.stellen[index]
    if (!stelle) return
    const { text } = stelle
    const isText = text && text.datei !== `content/${lage.stand.programm}/programm.yaml`
    gewaehltes.show(stelle, rechts.offen === 'gestaltung' ? await stilregeln.rulesOf(stelle, lage.stand.nummer) : [])
    const zahl = zahlenfeld.choose(wort, text)
    if (rechts.offen === 'gestaltung' || rechts.offen === 'zahlen') return
    if (stelle.zelle && /\d/.test(wort)) return this.zelle(stelle.zelle, isText ? text : undefined)
    if (!text) return
    if (!isText) {
      rechts.choose('angaben')
      return
    }
    // A figure that comes from a cell is changed there; the sentence around it is one press away.
    const zelle = zahl && isBound(zahl) && this.#isAt(zahl.ort, text) ? cellOf(zahl) : undefined
    if (zahl && zelle) return this.zelle(zelle, zahl.ort)
    lage.folgt = false
    await this.text(text.datei, text.zeile, text.spalte)
    lage.folgt = true
  }

  async meldung(meldung: Meldungsansicht): Promise<void> {
    this.#reveal(meldung)
    await this.text(meldung.datei, meldung.zeile, meldung.spalte)
  }

  async ort(ort: Quellort): Promise<void> {
    this.#reveal(ort)
    await this.text(ort.datei, ort.zeile, ort.spalte, false)
  }

  /** The pages go to what a line has become. */
  #reveal(ort: { datei: string; zeile: number }): void {
    const { stellen } = this.lage.stand
    const stelle = placeOf(stellen, ort)
    if (stelle !== undefined) this.teile().seiten.reveal(stellen[stelle]?.seite ?? 1, stelle)
  }
}

/** Whether a figure is put in from one cell, and computed from no other. */
function isBound({ nachweis, zelle }: Zahlauskunft): boolean {
  return (nachweis === 'gebunden' || nachweis === 'errechnet') && !zelle.includes(',')
}
