import type { Speicherergebnis, Tabellenansicht } from '../../protokoll.js'
import { h } from '../html.js'
import { sende } from '../verbindung.js'
import { Schrittfolge } from './schrittfolge.js'
import type { Zellort } from './tabelle/blatttabelle.js'

export type GeleseneTabelle = Tabellenansicht & { fassung: string }
/** `vorher` is the text before it, to take it back. */
type Blattergebnis = Speicherergebnis & { vorher?: string; gesetzt?: number; ausgelassen?: number }

const STUMM = 'Die Werkstatt antwortet nicht; gespeichert ist nichts.'

/** Has sheets saved, one change after the other: each is based on the version that the one before has made. */
export class Blattspeicher {
  /** What has become of the last change. */
  readonly stand = h('p', { class: 'schreibstand', role: 'status' })
  /** Takes changes back, where that can be done. */
  readonly schritte = new Schrittfolge((weg) => this.onWeg(weg))
  #unterwegs: Promise<unknown> = Promise.resolve()

  /**
   * @param shown the sheet that is seen
   * @param read reads it anew
   * @param onWeg a button is pressed that takes a change back or does it again
   */
  constructor(
    private readonly shown: () => GeleseneTabelle | undefined,
    private readonly read: (id: string) => Promise<void>,
    private readonly onWeg: (weg: 'zurueck' | 'vor') => void,
  ) {}

  /**
   * Changes the sheet that is seen now, also where another one is seen when its turn comes.
   * @param zelle the one cell that is changed; all else may make another table of it
   */
  change(weg: string, daten: object, zelle?: Zellort): Promise<Blattergebnis | undefined> {
    const gemeint = this.shown()
    const lauf = this.#unterwegs.then(async () => {
      if (!gemeint) return undefined
      const gesehen = this.shown()
      const tabelle = gesehen?.id === gemeint.id ? gesehen : gemeint
      const angaben = { blatt: tabelle.id, fassung: tabelle.fassung, ...daten }
      const ergebnis = await sende<Blattergebnis>(weg, angaben).catch(() => undefined)
      await this.#take(tabelle, ergebnis, zelle)
      return ergebnis
    })
    this.#unterwegs = lauf
    return lauf
  }

  /** One types on: what was wrong with the last value is said no longer. */
  forgive(): void {
    if (this.stand.dataset.art === 'fehler') this.tell('', '')
  }

  tell(art: string, text: string): void {
    this.stand.dataset.art = art
    this.stand.textContent = text
  }

  /** Takes the last change back or does it again, when those before are saved. @returns the cell that it was about */
  async go(weg: 'zurueck' | 'vor'): Promise<Zellort | undefined> {
    const lauf = this.#unterwegs.then(() => this.schritte.go(weg))
    this.#unterwegs = lauf
    const ergebnis = await lauf
    const tabelle = this.shown()
    if (!ergebnis || !tabelle) return undefined
    await this.read(tabelle.id)
    if (ergebnis.gelungen) this.tell('gespeichert', weg === 'zurueck' ? 'Rückgängig gemacht' : 'Wiederholt')
    else this.tell('fehler', 'Die Datei wurde inzwischen geändert.')
    return ergebnis.zelle
  }

  async #take(
    tabelle: GeleseneTabelle,
    ergebnis: Blattergebnis | undefined,
    zelle: Zellort | undefined,
  ): Promise<void> {
    const isShown = this.shown()?.id === tabelle.id
    if (ergebnis?.art === 'konflikt') {
      if (!isShown) return this.tell('konflikt', `„${tabelle.titel}“ wurde anderswo geändert; gespeichert ist nichts.`)
      this.tell('konflikt', 'Die Datei wurde anderswo geändert; hier steht jetzt die neue Fassung.')
      return this.read(tabelle.id)
    }
    if (ergebnis?.art !== 'gespeichert') {
      const warum = ergebnis ? [ergebnis.text, ergebnis.rat].filter(Boolean).join(' ') : STUMM
      return this.tell('fehler', isShown ? warum : `„${tabelle.titel}“: ${warum}`)
    }
    const { fassung, vorher, gesetzt, ausgelassen = 0 } = ergebnis
    tabelle.fassung = fassung
    // Of a cell only what is computed from it is new, and comes with the pages: who types on keeps the field.
    if (!zelle && isShown) await this.read(tabelle.id)
    this.tell(
      'gespeichert',
      gesetzt === undefined
        ? 'Gespeichert'
        : `${gesetzt} ${gesetzt === 1 ? 'Zelle' : 'Zellen'} gespeichert${ausgelassen > 0 ? `, ${ausgelassen} ausgelassen (errechnet oder außerhalb)` : ''}`,
    )
    if (vorher !== undefined && isShown) this.schritte.push({ datei: tabelle.datei, text: vorher, fassung, zelle })
  }
}
