import type { Element } from 'hast'
import type { Organigrammstelle } from '../../content/organigramm.js'
import type { Ort } from '../../message.js'
import { element, Fragment } from '../document/fragment.js'

/** An organisation chart that the document asks for, with the place that asks. */
export interface Organigrammauftrag {
  schluessel: string
  spitze: Organigrammstelle
  ort: Ort
}

/** The same as words: the head as a paragraph, all below it as a list of lists. */
export function listOf(spitze: Organigrammstelle): Fragment {
  return new Fragment([element('p', {}, [describe(spitze)]), ...listStellen(spitze.darunter)])
}

function listStellen(stellen: readonly Organigrammstelle[]): Element[] {
  if (stellen.length === 0) return []
  const punkte = stellen.map((stelle) => element('li', {}, [describe(stelle), ...listStellen(stelle.darunter)]))
  return [element('ul', {}, punkte)]
}

function describe({ name, zusatz, art }: Organigrammstelle): string {
  return `${name}${zusatz ? `, ${zusatz}` : ''}${art === 'stab' ? ' (Stab)' : ''}`
}
