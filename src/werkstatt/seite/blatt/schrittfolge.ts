import type { Dateiinhalt, Speicherergebnis } from '../../protokoll.js'
import { fill, h, knopf } from '../html.js'
import { frage, sende } from '../verbindung.js'
import type { Zellort } from './tabelle/blatttabelle.js'

/** A change of a sheet that can be taken back while its file still is what it was made. */
interface Blattaenderung {
  datei: string
  /** The text that it came in place of, and the version that it made. */
  text: string
  fassung: string
  /** The cell that was changed, where it was one. */
  zelle: Zellort | undefined
}

/** The changes of a sheet one after the other: taken back, and done again. */
export class Schrittfolge {
  readonly element = h('span', { class: 'knoepfe' })
  #gemacht: Blattaenderung[] = []
  #zurueckgenommen: Blattaenderung[] = []

  /** @param onWeg asked to take the next one back, or to do it again */
  constructor(private readonly onWeg: (weg: 'zurueck' | 'vor') => void) {}

  push(schritt: Blattaenderung): void {
    this.#gemacht.push(schritt)
    this.#zurueckgenommen = []
    this.#show()
  }

  forget(): void {
    this.#gemacht = []
    this.#zurueckgenommen = []
    this.#show()
  }

  /** Takes the last change back or does it again. @returns undefined where there is none */
  async go(weg: 'zurueck' | 'vor'): Promise<{ zelle: Zellort | undefined; gelungen: boolean } | undefined> {
    const [von, nach] =
      weg === 'zurueck' ? [this.#gemacht, this.#zurueckgenommen] : [this.#zurueckgenommen, this.#gemacht]
    const schritt = von.pop()
    if (!schritt) return undefined
    const { datei, text, fassung, zelle } = schritt
    const jetzt = await frage<Dateiinhalt>('datei', { datei }).catch(() => undefined)
    const ergebnis =
      jetzt?.fassung === fassung
        ? await sende<Speicherergebnis>('datei', { datei, text, fassung }).catch(() => undefined)
        : undefined
    if (!jetzt || ergebnis?.art !== 'gespeichert') {
      this.forget()
      return { zelle, gelungen: false }
    }
    nach.push({ datei, text: jetzt.text, fassung: ergebnis.fassung, zelle })
    this.#show()
    return { zelle, gelungen: true }
  }

  #show(): void {
    fill(
      this.element,
      this.#gemacht.length > 0 && knopf('Rückgängig', () => this.onWeg('zurueck'), { title: 'Strg-Z' }),
      this.#zurueckgenommen.length > 0 && knopf('Wiederholen', () => this.onWeg('vor'), { title: 'Strg-Y' }),
    )
  }
}

/**
 * The keys that word processors and spreadsheets have for it, while a field is seen; also where nothing has the cursor: after the
 * last row it is nowhere. In an input that is being typed into they are the browser's.
 */
export function listenForUndo(feld: HTMLElement, onWeg: (weg: 'zurueck' | 'vor') => void): void {
  document.addEventListener('keydown', (ereignis) => {
    const weg = wayOf(ereignis)
    const hier = document.activeElement
    if (!weg || feld.hidden || (hier !== document.body && !feld.contains(hier))) return
    if (hier instanceof HTMLTextAreaElement) return
    if (hier instanceof HTMLInputElement && hier.value !== hier.dataset.anzeige) return
    ereignis.preventDefault()
    onWeg(weg)
  })
}

function wayOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 'zurueck' | 'vor' | undefined {
  if (!ctrlKey && !metaKey) return undefined
  const taste = key.toLowerCase()
  if (taste === 'z') return shiftKey ? 'vor' : 'zurueck'
  return taste === 'y' ? 'vor' : undefined
}
