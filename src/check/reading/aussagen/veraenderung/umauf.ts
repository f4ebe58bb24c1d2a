import type { Passage } from '../../satz/passage.js'
import { between, type Figurglied, gliederOf, isMenge, sameArt } from '../muster.js'
import { isChangeFigure, leadsTo } from './aenderungsfigur.js'
import { clauseStart, directionOf } from './teilsatz.js'

/** "um 84 Personen (4,7 %) auf 1.703": a change in two units and what came of it; the earlier value is not named. */
export interface UmAuf {
  um: Figurglied
  anteil: Figurglied
  auf: Figurglied
  richtung?: 1 | -1
}

const ODER = /\($|(?:oder|bzw|also|beziehungsweise|\/) (?:um )?$/

/** Every change of a passage that is told with what came of it. */
export function findUmAuf(passage: Passage): UmAuf[] {
  const glieder = gliederOf(passage)
  return glieder.flatMap((auf, stelle): UmAuf[] => {
    const [erste, zweite] = glieder.slice(Math.max(0, stelle - 2), stelle)
    if (!erste || !zweite || !leadsTo(auf) || !isMenge(auf)) return []
    const [um, anteil] = erste.art === 'p' ? [zweite, erste] : [erste, zweite]
    if (anteil.art !== 'p' || !sameArt(um, auf) || !isChangeFigure(erste)) return []
    // The two are the same change said twice: in brackets, or with "bzw.", "oder".
    if (!ODER.test(between(passage, erste, zweite))) return []
    const wort = directionOf(passage, clauseStart(passage, erste.von), passage.geruest.length)
    return [{ um, anteil, auf, ...(wort && { richtung: wort.richtung }) }]
  })
}
