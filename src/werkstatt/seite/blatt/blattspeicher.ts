import type { Speicherergebnis, Tabellenansicht } from '../../protokoll.js'
import { fill, h, knopf } from '../html.js'
import { sende } from '../verbindung.js'

export type GeleseneTabelle = Tabellenansicht & { fassung: string }
/** `vorher` is the text before a step, to take it back. */
type Blattergebnis = Speicherergebnis & { vorher?: string; gesetzt?: number; ausgelassen?: number }

const STUMM = 'Die Werkstatt antwortet nicht; gespeichert ist nichts.'

/** Has sheets saved, one change after the other: each is based on the version that the one before has made. */
export class Blattspeicher {
  /** What has become of the last change. */
  readonly stand = h('p', { class: 'schreibstand', role: 'status' })
  /** The button that takes it back, where that can be done. */
  readonly zurueck = h('span', {})
  #unterwegs: Promise<unknown> = Promise.resolve()

  /**
   * @param shown the sheet that is seen
   * @param read reads it anew
   */
  constructor(
    private readonly shown: () => GeleseneTabelle | undefined,
    private readonly read: (id: string) => Promise<void>,
  ) {}

  /** Changes the sheet that is seen now, also where another one is seen when its turn comes. */
  change(weg: string, daten: object): Promise<Blattergebnis | undefined> {
    const gemeint = this.shown()
    const lauf = this.#unterwegs.then(async () => {
      if (!gemeint) return undefined
      const gesehen = this.shown()
      const tabelle = gesehen?.id === gemeint.id ? gesehen : gemeint
      const angaben = { blatt: tabelle.id, fassung: tabelle.fassung, ...daten }
      const ergebnis = await sende<Blattergebnis>(weg, angaben).catch(() => undefined)
      await this.#take(tabelle, ergebnis)
      return ergebnis
    })
    this.#unterwegs = lauf
    return lauf
  }

  tell(art: string, text: string): void {
    this.stand.dataset.art = art
    this.stand.textContent = text
  }

  /** Another sheet is seen: steps of the one before are not taken back from here. */
  forget(): void {
    fill(this.zurueck)
  }

  async #take(tabelle: GeleseneTabelle, ergebnis: Blattergebnis | undefined): Promise<void> {
    fill(this.zurueck)
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
    if (vorher !== undefined && isShown) await this.read(tabelle.id)
    this.tell(
      'gespeichert',
      gesetzt === undefined
        ? 'Gespeichert'
        : `${gesetzt} ${gesetzt === 1 ? 'Zelle' : 'Zellen'} gespeichert${ausgelassen > 0 ? `, ${ausgelassen} ausgelassen (errechnet oder außerhalb)` : ''}`,
    )
    if (vorher === undefined || !isShown) return
    fill(
      this.zurueck,
      knopf('Rückgängig', () => void this.#takeBack(tabelle, vorher, fassung)),
    )
  }

  async #takeBack({ id, datei }: GeleseneTabelle, text: string, fassung: string): Promise<void> {
    const ergebnis = await sende<Speicherergebnis>('datei', { datei, text, fassung }).catch(() => undefined)
    fill(this.zurueck)
    if (this.shown()?.id === id) await this.read(id)
    this.tell(
      ergebnis?.art ?? 'fehler',
      !ergebnis
        ? STUMM
        : ergebnis.art === 'gespeichert'
          ? 'Rückgängig gemacht'
          : 'Die Datei wurde inzwischen geändert.',
    )
  }
}
