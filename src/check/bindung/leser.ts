import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Prosa } from '../prosa/stueck.js'
import { type Figurglied, gliederOf, isMenge } from '../reading/aussagen/muster.js'
import { passagesOf } from '../reading/satz/passage.js'
import type { Zellenbuch } from '../zahlen/zellenbuch.js'
import { readWords } from './benennung.js'
import { findAndereSpalte } from './deutung/andere-spalte.js'
import { findAndereZeile } from './deutung/andere-zeile.js'
import { findAndereZeit } from './deutung/andere-zeit.js'
import { findGleiche } from './deutung/gleich.js'
import { findVertippte } from './deutung/vertippt.js'
import { findWiderspruch } from './deutung/widerspruch.js'
import { candidatesFor, digitsOf } from './kandidat.js'
import type { Abstand } from './tabellenumfeld.js'
import { Textstand } from './textstand.js'
import type { VerwaisteZellen } from './verwaist.js'
import type { GeleseneFigur, Zellbezug } from './zellbezug.js'

/**
 * Finds the cells of one piece of text. All its figures are read before any is said to be wrong: a cell that another figure
 * gives is not meant twice, and the sheet that one figure comes from is likely that of its neighbours.
 */
export function readZellbezuege(
  prosa: Prosa,
  buch: Zellenbuch,
  nahe: ReadonlyMap<Datenblatt, Abstand>,
  verwaiste: VerwaisteZellen,
): Zellbezug[] {
  const alle = passagesOf(prosa).flatMap((passage) =>
    gliederOf(passage)
      .filter(isReadable)
      .map((glied): GeleseneFigur => {
        const worte = readWords(passage, glied)
        return { passage, glied, worte, kandidaten: candidatesFor(passage, glied, worte, buch, nahe.keys()) }
      }),
  )
  const stand = new Textstand(prosa, buch, alle, nahe)
  return alle.flatMap((gelesen): Zellbezug | readonly Zellbezug[] => {
    const sicher = findGleiche(gelesen, stand) ?? findAndereZeile(gelesen, stand) ?? findAndereSpalte(gelesen, stand)
    if (sicher) return sicher
    const gesagt = stand.saidBy(gelesen)
    if (gesagt === 'deutlich') return []
    if (gesagt) return findVertippte(gelesen, stand, verwaiste, gesagt) ?? []
    return (
      findAndereZeit(gelesen, stand) ??
      findVertippte(gelesen, stand, verwaiste, gesagt) ??
      findWiderspruch(gelesen, stand) ??
      []
    )
  })
}

/** Counts, amounts and percentages in digits; one digit alone is nobody's slip. */
function isReadable(glied: Figurglied): boolean {
  const { figur, art } = glied
  return (
    !figur.einsatz &&
    figur.form === 'ziffern' &&
    !figur.spanne &&
    // "0,6 %" is typed with two.
    (digitsOf(figur.wert, figur.stellen) > 1 || figur.stellen > 0) &&
    (isMenge(glied) || art === 'p')
  )
}
