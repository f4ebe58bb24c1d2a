import type { Element, Root } from 'hast'
import { printArea } from '../content/satzspiegel.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'
import { type Mangel, Pdfmangel } from './mangel.js'
import type { Overhang } from './pages/checks/overhang.js'
import { findPrinted, quoteElement } from './printed-elements.js'
import * as regeln from './regeln.js'

/** At most so many are told; a slip in a style sheet moves all of a kind. */
const MOST = 3

/** Elements of the document that reach over the edge of the page. */
export class OverhangError extends Pdfmangel {
  constructor(overhangs: readonly Overhang[], baum: Root, { seite, druck }: Gestaltung) {
    const isWithinPaper = printArea(seite, druck.anschnitt).left > 0
    const outwards = findPrinted(baum)
    super(overhangs.slice(0, MOST).map((overhang) => describe(overhang, outwards(overhang.language), isWithinPaper)))
  }
}

function describe({ by, edge }: Overhang, elements: readonly Element[], isWithinPaper: boolean): Mangel {
  const [where, harm] =
    edge === 'right' ? ['rechten', 'das ganze PDF würde dafür verkleinert'] : ['linken', 'dort wird nichts gedruckt']
  const what = isWithinPaper ? 'dort stehen nur Farbflächen' : harm
  return {
    regel: regeln.seiteUeberragt,
    text: `${quoteElement(elements[0])} ragt ${Math.max(1, Math.round(by))} mm über den ${where} Rand des Satzspiegels; ${what}.`,
    rat: 'Im Stil der Gestaltung Breite, Ort und Ränder davon prüfen (width, left, margin): Der Satzspiegel ist, was die Seitenränder übrig lassen. Was neben dem Text stehen soll, gehört in die Randspalte; sonst Langes kürzen.',
    elements,
  }
}
