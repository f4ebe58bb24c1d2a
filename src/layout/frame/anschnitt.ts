import type { Feldmass } from '../design/gestaltung.js'

const PAPIER = { breite: 210, hoehe: 297 }

/** A field of the cover that touches an edge of the paper, with what a printer cuts off there; others stay as they are. */
export function bleedOut<Feld extends Feldmass>(feld: Feld, anschnitt: number): Feld {
  const [rechts, unten] = [feld.links + feld.breite, feld.oben + feld.hoehe]
  const links = feld.links <= 0 ? Math.min(feld.links, -anschnitt) : feld.links
  const oben = feld.oben <= 0 ? Math.min(feld.oben, -anschnitt) : feld.oben
  const bis = {
    rechts: rechts >= PAPIER.breite ? Math.max(rechts, PAPIER.breite + anschnitt) : rechts,
    unten: unten >= PAPIER.hoehe ? Math.max(unten, PAPIER.hoehe + anschnitt) : unten,
  }
  return { ...feld, links, oben, breite: bis.rechts - links, hoehe: bis.unten - oben }
}
