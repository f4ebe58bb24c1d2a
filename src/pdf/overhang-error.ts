import type { Element, Root } from 'hast'
import { printArea } from '../content/satzspiegel.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'
import { forPrint } from '../layout/document/media.js'
import { textOf } from '../layout/document/tree.js'
import { type Mangel, Pdfmangel } from './mangel.js'
import type { Overhang } from './pages/overhang.js'
import * as regeln from './regeln.js'
import { elementsByNumber, numberOf, originalsIn } from './structure/element-numbers.js'

/** At most so many are told; a slip in a style sheet moves all of a kind. */
const MOST = 3
const LONGEST_QUOTE = 40

/** Elements of the document that reach over the edge of the page. */
export class OverhangError extends Pdfmangel {
  constructor(overhangs: readonly Overhang[], baum: Root, { seite, druck }: Gestaltung) {
    const isWithinPaper = printArea(seite, druck.anschnitt).left > 0
    const numbered = elementsByNumber(forPrint(baum))
    const parents = new Map(numbered.map(({ element, parent }) => [element, parent]))
    const originalOf = originalsIn(baum)
    const outwards = (language: string): Element[] => {
      const elements: Element[] = []
      for (let one = numbered[numberOf(language) ?? -1]?.element; one; one = parents.get(one))
        elements.push(originalOf(one))
      return elements
    }
    super(overhangs.slice(0, MOST).map((overhang) => describe(overhang, outwards(overhang.language), isWithinPaper)))
  }
}

function describe({ by, edge }: Overhang, elements: readonly Element[], isWithinPaper: boolean): Mangel {
  const [where, harm] =
    edge === 'right' ? ['rechten', 'das ganze PDF würde dafür verkleinert'] : ['linken', 'dort wird nichts gedruckt']
  const what = isWithinPaper ? 'dort stehen nur Farbflächen' : harm
  return {
    regel: regeln.seiteUeberragt,
    text: `${nameOf(elements[0])} ragt ${Math.max(1, Math.round(by))} mm über den ${where} Rand des Satzspiegels; ${what}.`,
    rat: 'Im Stil der Gestaltung Breite, Ort und Ränder davon prüfen (width, left, margin): Der Satzspiegel ist, was die Seitenränder übrig lassen. Was neben dem Text stehen soll, gehört in die Randspalte; sonst Langes kürzen.',
    elements,
  }
}

function nameOf(element: Element | undefined): string {
  const words = element ? textOf(element).replaceAll('\u00ad', '').trim() : ''
  if (words === '') return 'Etwas ohne Text'
  return `„${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)} …` : words}“`
}
