import type { Element } from 'hast'
import type { Gestaltung } from '../design/gestaltung.js'
import { is, isElement, printedText, walk } from '../document/baum.js'

const GEZAEHLT = /^\d/

/** Whether a chapter begins a new page, goes on on that of the one before it, or does so where that page has room to spare. */
export type Anschluss = Gestaltung['kapitel']

/** What of a chapter says how it stands to its neighbours. */
export interface Kapitelart {
  /** As printed: "2", "2.", "Anhang A" or ''. */
  nummer: string
  /** It begins with what has its page: a statement, an opener, a picture, a letter. */
  eroeffnet: boolean
  /** It ends with what nothing follows on its page. */
  schliesst: boolean
}

/** How a chapter (`section.abschnitt`) stands to its neighbours. */
export function kapitelartOf(abschnitt: Element): Kapitelart {
  const [ueberschrift, ...weitere] = abschnitt.children.filter(isElement)
  const bloecke = weitere.filter((block) => !is(block, 'section.fussnoten'))
  const nummer = ueberschrift && [...walk(ueberschrift)].find((innen) => is(innen, 'span.nummer'))
  const [erster] = bloecke
  const letzter = bloecke.at(-1)
  const ausspruch = bloecke.length === 1 && erster !== undefined && is(erster, 'blockquote.zitat')
  const brief = bloecke.some((block) => is(block, 'div.unterschrift') || is(block, 'div.portrait'))
  const seitenfuellend = (block: Element | undefined): boolean =>
    block !== undefined && (is(block, 'div.bildseite') || is(block, 'div.quer') || is(block, 'aside.leicht'))
  return {
    nummer: nummer ? printedText(nummer) : '',
    eroeffnet: ausspruch || brief || seitenfuellend(erster) || (erster !== undefined && is(erster, 'div.auftakt')),
    schliesst: ausspruch || brief || seitenfuellend(letzter),
  }
}

/**
 * Whether a chapter may share pages with others: where the design says so, numbered ones do. What has no number (a preface) and an
 * annex keep to their own pages; where a chapter runs on only as needed, those without a number may follow each other, too.
 */
export function sharesPage(
  { kapitel }: Pick<Gestaltung, 'kapitel'>,
  { nummer, eroeffnet, schliesst }: Kapitelart,
): boolean {
  if (kapitel === 'bei-bedarf') return (nummer === '' || GEZAEHLT.test(nummer)) && !(eroeffnet && schliesst)
  return kapitel === 'fortlaufend' && GEZAEHLT.test(nummer)
}

/** How a chapter follows the one before it. */
export function anschlussOf(
  gestaltung: Pick<Gestaltung, 'kapitel'>,
  eines: Kapitelart,
  davor: Kapitelart | undefined,
): Anschluss {
  if (!davor || !sharesPage(gestaltung, eines) || !sharesPage(gestaltung, davor)) return 'neue-seite'
  if (gestaltung.kapitel !== 'bei-bedarf') return gestaltung.kapitel
  const alike = (eines.nummer === '') === (davor.nummer === '')
  return alike && !eines.eroeffnet && !davor.schliesst ? 'bei-bedarf' : 'neue-seite'
}
