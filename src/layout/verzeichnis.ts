import type { Heading, Root } from 'mdast'
import type { Directives } from 'mdast-util-directive'
import { BAUSTEINE } from '../content/blocks/bausteine.js'
import { visit } from '../content/knoten.js'
import type { Programm } from '../content/programm.js'

/** What numbers the document gives, known before anything is set, so that a reference may point forward. */
export interface Nummern {
  /** "2.1" by heading id; '' where the programme is not numbered. */
  ueberschriften: Map<string, string>
  /** "Tabelle 2" by block. */
  marken: Map<Directives, string>
  /** What a reference `[](#id)` prints for headings (numbered ones) and blocks. */
  verweise: Map<string, string>
  /** Footnote numbers by section and label, running through the document. */
  fussnoten: Map<string, number>
}

/** Counts headings, tables, figures and footnotes in document order. */
export function countNummern(programm: Programm): Nummern {
  const nummern: Nummern = { ueberschriften: new Map(), marken: new Map(), verweise: new Map(), fussnoten: new Map() }
  const zaehler = [0, 0, 0]
  const gezaehlt = { Tabelle: 0, Abbildung: 0 }
  for (const { id, baum } of programm.abschnitte) {
    visit(baum, (knoten) => {
      if (knoten.type === 'heading') numberHeading(knoten, zaehler, programm.nummerierung, nummern)
      else if (knoten.type === 'leafDirective' || knoten.type === 'containerDirective') {
        const art = BAUSTEINE.get(knoten.name)?.zaehlt
        if (!art) return
        const marke = `${art} ${++gezaehlt[art]}`
        nummern.marken.set(knoten, marke)
        if (knoten.attributes?.id) nummern.verweise.set(knoten.attributes.id, marke)
      } else if (knoten.type === 'footnoteReference') {
        const schluessel = `${id}/${knoten.identifier}`
        if (!nummern.fussnoten.has(schluessel)) nummern.fussnoten.set(schluessel, nummern.fussnoten.size + 1)
      }
    })
  }
  return nummern
}

function numberHeading(
  ueberschrift: Heading,
  zaehler: number[],
  art: Programm['nummerierung'],
  nummern: Nummern,
): void {
  const kennung = ueberschrift.data?.kennung ?? ''
  zaehler[ueberschrift.depth - 1] = (zaehler[ueberschrift.depth - 1] ?? 0) + 1
  zaehler.fill(0, ueberschrift.depth)
  const nummer = art === 'dezimal' ? zaehler.slice(0, ueberschrift.depth).join('.') : ''
  nummern.ueberschriften.set(kennung, nummer)
  if (nummer) nummern.verweise.set(kennung, `Abschnitt ${nummer}`)
}

/** Headings of a section, in order. */
export function headingsOf(baum: Root): Heading[] {
  return baum.children.filter((knoten) => knoten.type === 'heading')
}
