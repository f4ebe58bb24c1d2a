import type { RootContent } from 'mdast'
import { isBlock, type Knoten, visit } from '../../content/abschnitt/knoten.js'
import type { Ort } from '../../message.js'
import type { Pruefling } from '../pruefling.js'

/** A line in Leichte Sprache, as it is printed, and the place of each of its letters. */
export interface LeichteZeile {
  text: string
  ort(stelle: number): Ort
}

const bekannte = new WeakMap<Pruefling, readonly LeichteZeile[]>()

/** All lines of a programme that stand in Leichte Sprache; a figure that is filled in stands as 0. */
export function leichteZeilenOf(pruefling: Pruefling): readonly LeichteZeile[] {
  const bekannt = bekannte.get(pruefling)
  if (bekannt) return bekannt
  const zeilen: LeichteZeile[] = []
  for (const { baum, datei } of pruefling.programm.abschnitte)
    visit(baum, (knoten) => {
      if (!isBlock(knoten) || knoten.name !== 'leichte-sprache') return
      visit(knoten, (kind) => {
        if (kind.type === 'paragraph') zeilen.push(...splitLines(kind.children, datei))
      })
    })
  bekannte.set(pruefling, zeilen)
  return zeilen
}

function splitLines(knoten: readonly RootContent[], datei: string): LeichteZeile[] {
  const zeilen: { text: string; stellen: Ort[] }[] = [{ text: '', stellen: [] }]
  const add = (kind: Knoten): void => {
    const offen = zeilen.at(-1)
    const { line: zeile = 1, column: spalte = 1 } = kind.position?.start ?? {}
    if (kind.type === 'break') zeilen.push({ text: '', stellen: [] })
    else if (kind.type === 'text' || kind.type === 'ausdruck') {
      const value = kind.type === 'text' ? kind.value : '0'
      if (offen) offen.text += value
      for (let i = 0; i < value.length; i++) offen?.stellen.push({ datei, zeile, spalte: spalte + i })
    } else if ('children' in kind) kind.children.forEach(add)
  }
  knoten.forEach(add)
  return zeilen
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, stellen }) => ({
      text,
      ort: (stelle) => stellen[stelle] ?? stellen.at(-1) ?? { datei, zeile: 1, spalte: 1 },
    }))
}
