import type { Pruefergebnis } from './pruefen/pruefen.js'

/** A file does not keep what it would claim; what was found under which point. */
export class Strukturfehler extends Error {
  constructor(readonly punkte: readonly Pruefergebnis[]) {
    super(punkte.map(({ id, fehler }) => `${id}: ${fehler[0]}`).join('; '))
  }
}
