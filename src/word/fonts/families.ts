import { listFamilies } from '../../layout/design/fonts/fonts.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { createFonts } from '../styles/font-entry.js'
import type { XmlElement } from '../xml/xml.js'
import { embedFonts, type FontEmbedding } from './font-embedding.js'
import { readExtraFont, readFonts } from './fonts.js'

/** A family as the table of fonts has it, and the parts that carry it. */
export type EmbeddedFamily = Pick<FontEmbedding, 'parts' | 'relationships'> & { property: XmlElement }

/** All families of the design for the file: that of the text, then those of headings and figures. @param text all text of the document */
export async function embedFamilies(gestaltung: Gestaltung, text: string): Promise<EmbeddedFamily[]> {
  const { schrift, schriften } = gestaltung
  const all = [
    { family: schrift.familie, faces: readFonts(gestaltung) },
    ...listFamilies(schriften).map((one) => ({ family: one.familie, faces: readExtraFont(one) })),
  ]
  const families: EmbeddedFamily[] = []
  let count = 0
  for (const { family, faces } of all) {
    const { parts, elements, relationships } = await embedFonts(family, faces, text, count)
    count += relationships.length
    families.push({ parts, relationships, property: createFonts(family, faces.normal, elements) })
  }
  return families
}
