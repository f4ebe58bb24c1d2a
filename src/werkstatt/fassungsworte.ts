import { diffLines } from 'diff'

const LAENGE = 70

/** What came with the next version of a text, in a few words: its first line, and how many others. */
export function sayChange(alt: string, neu: string): string {
  const teile = diffLines(alt, neu)
  const linesOf = (art: 'added' | 'removed') =>
    teile.flatMap((teil) => (teil[art] ? teil.value.split('\n').filter((zeile) => zeile.trim() !== '') : []))
  const [dazu, weg] = [linesOf('added'), linesOf('removed')]
  const [erste] = dazu.length > 0 ? dazu : weg
  if (erste === undefined) return alt === neu ? '' : 'nur Leerzeilen'
  const was = dazu.length === 0 ? 'gestrichen' : weg.length === 0 ? 'neu' : 'geändert'
  const weitere = Math.max(dazu.length, weg.length) - 1
  const worte = erste.trim()
  const kurz = worte.length > LAENGE ? `${worte.slice(0, LAENGE).trimEnd()} …` : worte
  return `${was}: „${kurz}“${weitere > 0 ? ` und ${weitere} ${weitere === 1 ? 'weitere Zeile' : 'weitere Zeilen'}` : ''}`
}
