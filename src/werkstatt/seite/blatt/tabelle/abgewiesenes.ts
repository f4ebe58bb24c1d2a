import type { Zellort } from './blatttabelle.js'
import { findField } from './zellsuche.js'

interface Abgewiesener {
  zelle: Zellort
  name: string
  text: string
  warum: string
}

/** What was typed into cells and could not be saved: it stays there and is seen to be none of the sheet's values, till it is typed over or given up. */
export class Abgewiesenes {
  readonly #werte = new Map<string, Abgewiesener>()

  /** @param tabelle where the cells are */
  constructor(private readonly tabelle: HTMLElement) {}

  /** @param warum why, for who comes back to the cell */
  keep(zelle: Zellort, feld: HTMLInputElement, warum: string): void {
    this.#werte.set(keyOf(zelle), { zelle, name: feld.getAttribute('aria-label') ?? '', text: feld.value, warum })
    this.show()
  }

  forget(zelle: Zellort): void {
    if (!this.#werte.delete(keyOf(zelle))) return
    const feld = findField(this.tabelle, zelle)
    feld?.classList.remove('abgewiesen')
    feld?.removeAttribute('aria-invalid')
    if (feld) feld.title = ''
  }

  /** Another sheet is shown. */
  forgetAll(): void {
    this.#werte.clear()
  }

  /** Puts it back into its cells, where the table was drawn anew. */
  show(): void {
    for (const { zelle, text, warum } of this.#werte.values()) {
      const feld = findField(this.tabelle, zelle)
      if (!feld) continue
      if (feld !== document.activeElement) feld.value = text
      feld.classList.add('abgewiesen')
      feld.setAttribute('aria-invalid', 'true')
      feld.title = warum
    }
  }

  /** "„12a“ (Aktivierung, 2022)" */
  get liste(): string {
    return [...this.#werte.values()].map(({ name, text }) => `„${text}“ (${name})`).join('; ')
  }

  /** "Noch nicht gespeichert: „12a“ (Aktivierung, 2022)"; '' where all is. */
  get worte(): string {
    return this.#werte.size === 0 ? '' : `Noch nicht gespeichert: ${this.liste}`
  }
}

function keyOf({ zeile, spalte }: Zellort): string {
  return JSON.stringify([zeile, spalte])
}
