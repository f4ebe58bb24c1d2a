import { EINHEIT, lower, raise, splitMarke } from '../marke.js'
import type { XmlAttributes } from './xml.js'

/** A text of a cell: the words, and the mark of a note set superscript behind them. */
export interface Zelltext {
  text: string
  marke: string
}

/**
 * Collects the runs of a rich text (`<si>` or `<is>`). What is set superscript at its end is a mark and no part of the
 * words; elsewhere digits become raised or lowered signs (m², CO₂), so that none becomes part of a number.
 */
export class Textsammler {
  #laeufe: { text: string; lage: string }[] = []
  #lage = ''
  #imText = false
  #lautschrift = 0

  open(name: string, { val = '' }: XmlAttributes): void {
    if (name === 'r') this.#lage = ''
    else if (name === 'vertAlign') this.#lage = val
    else if (name === 'rPh') this.#lautschrift++
    else if (name === 't') {
      this.#imText = true
      this.#laeufe.push({ text: '', lage: this.#lage })
    }
  }

  add(text: string): void {
    const lauf = this.#laeufe.at(-1)
    if (this.#imText && this.#lautschrift === 0 && lauf) lauf.text += text
  }

  close(name: string): void {
    if (name === 't') this.#imText = false
    else if (name === 'r') this.#lage = ''
    else if (name === 'rPh') this.#lautschrift--
  }

  finish(): Zelltext {
    const laeufe = this.#laeufe.map(({ text, lage }) => ({ text: decodeEscapes(text), lage }))
    this.#laeufe = []
    this.#lage = ''
    let ende = laeufe.length
    while (ende > 0 && isMarke(laeufe[ende - 1])) ende--
    const worte = laeufe.slice(0, ende).map(({ text, lage }) => place(text, lage))
    const zeichen = laeufe.slice(ende).map(({ text }) => raise(text.trim()))
    const { text, marke } = splitMarke([...worte, ...zeichen].join('').trim())
    // A mark that has no raised sign of its own ("a", "*") is told from the words by its place alone.
    return zeichen.length > 0 && marke === '' && !EINHEIT.test(text)
      ? { text: worte.join('').trim(), marke: zeichen.join('') }
      : { text, marke }
  }
}

function isMarke(lauf: { text: string; lage: string } | undefined): boolean {
  return lauf !== undefined && (lauf.lage === 'superscript' || lauf.text.trim() === '')
}

function place(text: string, lage: string): string {
  if (lage === 'superscript') return raise(text)
  return lage === 'subscript' ? lower(text) : text
}

/** Excel writes characters that XML cannot hold as "_x000D_". */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, zahl: string) => String.fromCharCode(Number.parseInt(zahl, 16)))
}
