import type { Ort } from '../../message.js'
import type { Prosa } from './stueck.js'

/**
 * The place of a typed piece of running text together with what belongs there instead; the place alone where the file does not
 * hold the piece letter by letter (a line break, a sign of Markdown or something put in lies within).
 * @param von half-open range in `prosa.text`
 */
export function withErsatz(prosa: Prosa, von: number, bis: number, ersatz: string): Ort {
  const ort = prosa.ort(von)
  const letztes = prosa.ort(bis - 1)
  const istGetippt = letztes.zeile === ort.zeile && letztes.spalte - ort.spalte === bis - 1 - von
  return istGetippt ? { ...ort, ende: { zeile: ort.zeile, spalte: letztes.spalte + 1 }, ersatz } : ort
}
