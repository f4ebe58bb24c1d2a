import { addUnder } from '../add-under.js'
import type { Gedrucktes } from './gedruckt.js'
import { Folge, type Stueck } from './quelle/stueck.js'

/** A text that comes from one place as a whole; notes may stand in it. */
export function typed(text: string, stelle: number): Stueck {
  const folge = new Folge()
  for (const [index, teil] of text.split(/\[\^([^\]\s]+)\]/).entries())
    if (index % 2 === 1) folge.note(teil, stelle)
    else folge.add(teil, stelle, true)
  return folge.finish()
}

/** What is printed in a range by what stands by itself; each is used once. */
export class Fundstellen {
  readonly #frei: { von: number; text: string }[]
  readonly #ganze = new Map<string, number[]>()

  constructor({ text, blaetter }: Gedrucktes, von: number, bis: number) {
    this.#frei = blaetter
      .filter((blatt) => blatt.von >= von && blatt.bis <= bis)
      .map((blatt) => ({ von: blatt.von, text: text.slice(blatt.von, blatt.bis) }))
    this.#frei.forEach((blatt, index) => {
      addUnder(this.#ganze, blatt.text, index)
    })
  }

  texte(): string[] {
    return this.#frei.map(({ text }) => text)
  }

  /** Where a text is printed: by itself, else within more, unless it must stand by itself. */
  take(text: string, ganz: boolean, sonst = text): number | undefined {
    const index = this.#ganze.get(text)?.shift() ?? this.#ganze.get(sonst)?.shift()
    if (index !== undefined) return this.#frei[index]?.von
    if (ganz) return undefined
    const blatt = this.#frei.find((eines) => eines.text.includes(text))
    return blatt && blatt.von + blatt.text.indexOf(text)
  }

  /** Where a figure is printed by itself, rounded or not, with its unit or without. */
  takeZahl(wert: number): number | undefined {
    for (const [text, stellen] of this.#ganze) {
      if (stellen.length === 0) continue
      const [, minus = '', ganze = '', bruch = ''] = /^(?:\+|([−-]))?([\d.]+)(?:,(\d+))?/.exec(text) ?? []
      if (ganze === '') continue
      const gedruckt = Number(`${minus && '-'}${ganze.replaceAll('.', '')}.${bruch}`)
      if (Math.abs(gedruckt - wert) <= 0.5000001 * 10 ** -bruch.length) return this.#frei[stellen.shift() ?? 0]?.von
    }
    return undefined
  }
}
