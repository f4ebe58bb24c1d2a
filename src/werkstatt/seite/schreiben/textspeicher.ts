import type { Dateiinhalt, Speicherergebnis } from '../../protokoll.js'
import { frage, sende } from '../verbindung.js'

/** So long after the last key it is saved. */
const PAUSE_MS = 250

/** What has come of what was typed last. */
export type Schreibstand =
  | { art: 'leer' | 'gespeichert' | 'getippt' | 'nur-lesen' }
  | { art: 'konflikt'; andere: string; fassung: string }
  | { art: 'fehlt' }
  | { art: 'fehler'; text: string; rat: string }

interface Textort {
  /** The text as it is typed now. */
  text(): string
  /** Another text is to take its place, that of the file. */
  onAnders(text: string): void
  onStand(stand: Schreibstand): void
}

/** Saves the open file by itself and whole, and never over a change made elsewhere. */
export class Textspeicher {
  #datei = ''
  #fassung = ''
  #stand: Schreibstand = { art: 'leer' }
  #zeit: ReturnType<typeof setTimeout> | undefined
  #unterwegs: Promise<void> = Promise.resolve()

  constructor(private readonly ort: Textort) {
    window.addEventListener('pagehide', () => this.#saveNow(true))
  }

  get datei(): string {
    return this.#datei
  }

  /** Another file is open. */
  begin({ datei, fassung, schreibbar }: Dateiinhalt): void {
    this.#datei = datei
    this.#fassung = fassung
    this.#tell({ art: schreibbar ? 'gespeichert' : 'nur-lesen' })
  }

  /** Something was typed: it is saved in a moment. */
  onChange(): void {
    if (this.#stand.art !== 'konflikt') this.#tell({ art: 'getippt' })
    clearTimeout(this.#zeit)
    this.#zeit = setTimeout(() => void this.#save(), PAUSE_MS)
  }

  /** The open file has been changed elsewhere: it is read anew, unless something is typed that is not saved yet. */
  async refresh(): Promise<void> {
    if (this.#datei === '') return
    await this.#unterwegs
    const [datei, fassung] = [this.#datei, this.#fassung]
    const inhalt = await frage<Dateiinhalt>('datei', { datei })
    if (datei !== this.#datei) return
    // Saved meanwhile: the answer is what stood there before.
    if (fassung !== this.#fassung) return this.refresh()
    if (!inhalt) return this.#tell({ art: 'fehlt' })
    if (inhalt.fassung === this.#fassung) {
      if (this.#stand.art === 'fehlt') this.#tell({ art: 'gespeichert' })
      return
    }
    if (this.#stand.art === 'gespeichert' || this.#stand.art === 'nur-lesen' || inhalt.text === this.ort.text())
      return this.take(inhalt.text, inhalt.fassung)
    this.#tell({ art: 'konflikt', andere: inhalt.text, fassung: inhalt.fassung })
  }

  /** Takes over another version as it is. */
  take(text: string, fassung: string): void {
    this.#fassung = fassung
    this.ort.onAnders(text)
    this.#tell({ art: 'gespeichert' })
  }

  /** Saves over the version that was found. */
  async keepMine(fassung: string): Promise<void> {
    this.#fassung = fassung
    this.#stand = { art: 'getippt' }
    await this.#save()
  }

  /** Waits until all is saved that was typed. */
  async flush(): Promise<void> {
    clearTimeout(this.#zeit)
    if (this.#stand.art === 'getippt') await this.#save()
    await this.#unterwegs
  }

  #save(): Promise<void> {
    this.#unterwegs = this.#unterwegs.then(() => this.#saveNow())
    return this.#unterwegs
  }

  /** @param bleibt whether it is sent also where the page is being left */
  async #saveNow(bleibt = false): Promise<void> {
    if (this.#stand.art !== 'getippt') return
    const text = this.ort.text()
    const daten = { datei: this.#datei, text, fassung: this.#fassung }
    const ergebnis = await sende<Speicherergebnis>('datei', daten, bleibt).catch(() => undefined)
    if (ergebnis?.art === 'gespeichert') {
      this.#fassung = ergebnis.fassung
      // What was typed meanwhile is saved by its own timer.
      if (text === this.ort.text()) this.#tell({ art: 'gespeichert' })
    } else if (ergebnis?.art === 'konflikt')
      this.#tell({ art: 'konflikt', andere: ergebnis.text, fassung: ergebnis.fassung })
    else
      this.#tell({
        art: 'fehler',
        text: ergebnis?.text ?? 'Die Werkstatt antwortet nicht; gespeichert ist noch nichts.',
        rat:
          ergebnis?.rat ??
          'Das Terminal ansehen. Was Sie getippt haben, bleibt hier stehen; solange die Seite offen ist.',
      })
  }

  #tell(stand: Schreibstand): void {
    this.#stand = stand
    this.ort.onStand(stand)
  }
}
