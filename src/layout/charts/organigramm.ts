import type { Stelle } from '../../content/organigramm.js'
import { escapeMarkup } from '../../escape.js'
import type { Ort } from '../../message.js'

/** An organisation chart that the document asks for, with the place that asks. */
export interface Organigrammauftrag {
  schluessel: string
  spitze: Stelle
  ort: Ort
}

/** The same as words: the head as a paragraph, all below it as a list of lists. Ready HTML. */
export function listOf(spitze: Stelle): string {
  return `<p>${describe(spitze)}</p>${listStellen(spitze.darunter)}`
}

function listStellen(stellen: readonly Stelle[]): string {
  if (stellen.length === 0) return ''
  return `<ul>${stellen.map((stelle) => `<li>${describe(stelle)}${listStellen(stelle.darunter)}</li>`).join('')}</ul>`
}

function describe({ name, zusatz, art }: Stelle): string {
  const stab = art === 'stab' ? ' (Stab)' : ''
  return `${escapeMarkup(name)}${zusatz ? `, ${escapeMarkup(zusatz)}` : ''}${stab}`
}
