import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { listFamilies } from '../../layout/design/schriften/schriften.js'
import { createSchriftangabe } from '../styles/schriftangabe.js'
import type { XmlElement } from '../xml/xml.js'
import { embedSchriften, type Schrifteinbettung } from './schrifteinbettung.js'
import { readSchriften, readZusatzschrift } from './schriften.js'

/** A family as the table of fonts has it, and the parts that carry it. */
export type Wordfamilie = Pick<Schrifteinbettung, 'teile' | 'relationen'> & { angabe: XmlElement }

/** All families of the design for the file: that of the text, then those of headings and figures. @param text all text of the document */
export async function embedFamilien(gestaltung: Gestaltung, text: string): Promise<Wordfamilie[]> {
  const { schrift, schriften } = gestaltung
  const alle = [
    { familie: schrift.familie, schnitte: readSchriften(gestaltung) },
    ...listFamilies(schriften).map((eine) => ({ familie: eine.familie, schnitte: readZusatzschrift(eine) })),
  ]
  const familien: Wordfamilie[] = []
  let anzahl = 0
  for (const { familie, schnitte } of alle) {
    const { teile, elemente, relationen } = await embedSchriften(familie, schnitte, text, anzahl)
    anzahl += relationen.length
    familien.push({ teile, relationen, angabe: createSchriftangabe(familie, schnitte.normal, elemente) })
  }
  return familien
}
