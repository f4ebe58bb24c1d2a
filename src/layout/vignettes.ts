import { areaWidth, outdentOf, printArea } from '../content/satzspiegel.js'
import type { Gestaltung } from './design/gestaltung.js'

/**
 * Where drawings fill what the last page of a chapter leaves free: so much of the height of the text must be, so many millimetres stay free
 * above them, and of their height they keep so much where room lacks.
 */
export const VIGNETTE = { free: 0.2, gap: 12, kept: 0.75 } as const

/**
 * How wide these drawings are, and how far they begin to the left of the text, in millimetres: as pictures that open chapters.
 * @param anschnitt how far the paper is larger until it is cut
 */
export function vignetteField(
  { seite, auftaktbild: { reicht } }: Gestaltung,
  anschnitt = 0,
): { width: number; outdent: number } {
  const { left, right } = printArea(seite, anschnitt)
  const beyond = reicht === 'beidseitig' ? left : 0
  return {
    width: areaWidth(seite) + beyond + (reicht === 'satzspiegel' ? 0 : right),
    outdent: outdentOf(seite) + beyond,
  }
}
