import type { Element } from 'hast'
import type { Organigrammstelle } from '../../content/organigramm.js'
import type { Ort } from '../../message.js'
import { element, Fragment } from '../document/fragment.js'

/** An organisation chart that the document asks for, with the place that asks. */
export interface OrganigrammOrder {
  key: string
  top: Organigrammstelle
  ort: Ort
}

/** The same as words: the head as a paragraph, all below it as a list of lists. */
export function listOf(top: Organigrammstelle): Fragment {
  return new Fragment([element('p', {}, [describe(top)]), ...listPositions(top.darunter)])
}

function listPositions(positions: readonly Organigrammstelle[]): Element[] {
  if (positions.length === 0) return []
  const items = positions.map((position) =>
    element('li', {}, [describe(position), ...listPositions(position.darunter)]),
  )
  return [element('ul', {}, items)]
}

function describe({ name, zusatz, art }: Organigrammstelle): string {
  return `${name}${zusatz ? `, ${zusatz}` : ''}${art === 'stab' ? ' (Stab)' : ''}`
}
