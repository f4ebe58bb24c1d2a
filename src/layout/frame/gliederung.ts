import type { Heading } from 'mdast'
import { ZWISCHENMARKE } from '../../content/kennung.js'
import type { Programm } from '../../content/programm.js'
import type { Ausdruecke } from '../ausdruecke.js'
import type { Ueberschrift } from '../document/dokument.js'
import { bindText } from '../typografie.js'
import { headingsOf, type Nummern } from './verzeichnis.js'

/** The headings of a programme as they will stand in the document. */
export function outlineOf(
  { abschnitte }: Programm,
  { ueberschriften }: Nummern,
  ausdruecke: Ausdruecke,
): Ueberschrift[] {
  return abschnitte.flatMap(({ baum, datei }) =>
    headingsOf(baum).map((knoten) => {
      const id = knoten.data?.kennung ?? ''
      return outline(knoten, id, ueberschriften.get(id) ?? '', bindText(textOf(knoten.children, datei, ausdruecke)))
    }),
  )
}

function outline({ data, depth }: Heading, id: string, nummer: string, text: string): Ueberschrift {
  const marken = data?.marken ?? []
  const unverzeichnet = marken.includes(ZWISCHENMARKE) || marken.includes('nicht-im-verzeichnis')
  return {
    id,
    stufe: depth as Ueberschrift['stufe'],
    nummer,
    text,
    ...(unverzeichnet && { unverzeichnet }),
    ...(marken.includes('pfeil') && { pfeil: true }),
  }
}

function textOf(kinder: Heading['children'], datei: string, ausdruecke: Ausdruecke): string {
  return kinder
    .map((kind) => {
      const { line = 1, column = 1 } = kind.position?.start ?? {}
      if (kind.type === 'ausdruck') return ausdruecke.fill(kind.value, { datei, zeile: line, spalte: column })
      if ('value' in kind) return kind.value
      return 'children' in kind ? textOf(kind.children, datei, ausdruecke) : ''
    })
    .join('')
}
