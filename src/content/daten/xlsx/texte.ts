import { EINHEIT, lower, markOf, raise, splitMarke } from '../marke.js'
import type { XmlAttributes } from './xml.js'

/** A text of a cell: the words, and the mark of a note set superscript behind them. */
export interface Zelltext {
  text: string
  marke: string
  /** What of it is struck through; '' where nothing is. */
  gestrichen: string
}

/**
 * Collects the runs of a rich text (`<si>` or `<is>`). What is set superscript at its end is a mark and no part of the
 * words; elsewhere digits become raised or lowered signs (m², CO₂), so that none becomes part of a number.
 */
export class Textsammler {
  #laeufe: { text: string; lage: string; gestrichen: boolean }[] = []
  #lage = ''
  #gestrichen = false
  #imText = false
  #lautschrift = 0

  open(name: string, { val = '' }: XmlAttributes): void {
    if (name === 'r') this.#endRun()
    else if (name === 'vertAlign') this.#lage = val
    else if (name === 'strike') this.#gestrichen = isOn(val)
    else if (name === 'rPh') this.#lautschrift++
    else if (name === 't') {
      this.#imText = true
      this.#laeufe.push({ text: '', lage: this.#lage, gestrichen: this.#gestrichen })
    }
  }

  add(text: string): void {
    const lauf = this.#laeufe.at(-1)
    if (this.#imText && this.#lautschrift === 0 && lauf) lauf.text += text
  }

  close(name: string): void {
    if (name === 't') this.#imText = false
    else if (name === 'r') this.#endRun()
    else if (name === 'rPh') this.#lautschrift--
  }

  #endRun(): void {
    this.#lage = ''
    this.#gestrichen = false
  }

  finish(): Zelltext {
    const laeufe = this.#laeufe.map((lauf) => ({ ...lauf, text: decodeEscapes(lauf.text) }))
    this.#laeufe = []
    this.#endRun()
    const gestrichen = laeufe.map((lauf) => (lauf.gestrichen ? lauf.text : '')).join('')
    let ende = laeufe.length
    while (ende > 0 && isMarke(laeufe[ende - 1])) ende--
    const worte = laeufe.slice(0, ende).map(({ text, lage }) => place(text, lage))
    const zeichen = laeufe.slice(ende).map(({ text }) => raise(text.trim()))
    const { text, marke } = splitMarke([...worte, ...zeichen].join('').trim())
    // A mark that has no raised sign of its own ("a", "*") is told from the words by its place alone.
    return zeichen.length > 0 && marke === '' && !EINHEIT.test(text)
      ? { text: worte.join('').trim(), marke: markOf(zeichen.join('')), gestrichen }
      : { text, marke, gestrichen }
  }
}

function isMarke(lauf: { text: string; lage: string } | undefined): boolean {
  return lauf !== undefined && (lauf.lage === 'superscript' || lauf.text.trim() === '')
}

function place(text: string, lage: string): string {
  if (lage === 'superscript') return raise(text)
  return lage === 'subscript' ? lower(text) : text
}

/** Excel writes characters that XML cannot hold as "_x000D_"; ends of lines come out alike. */
export function decodeEscapes(text: string): string {
  const ganz = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, zahl: string) => String.fromCharCode(Number.parseInt(zahl, 16)))
  return ganz.replace(/\r\n?/g, '\n')
}

/** Whether an element that may say `val="0"` switches something on. */
export function isOn(val: string): boolean {
  return !/^(?:0|false)$/.test(val)
}
