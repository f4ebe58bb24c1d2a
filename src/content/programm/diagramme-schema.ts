import { z } from 'zod'
import type { Attribut } from '../blocks/baustein.js'
import { diagramm } from '../blocks/diagramm.js'

const einzeln = z.union([z.string(), z.number()], { error: 'ein einfacher Wert' })

/** YAML may write a list as one and a number as one; attributes are texts. */
function schemaOf(attribut: Attribut) {
  if (attribut.art === 'auswahl') return z.enum(attribut.werte).optional()
  if (attribut.art === 'liste')
    return z
      .union([einzeln, z.array(einzeln)], { error: 'eine Liste: [a, b]' })
      .transform((wert) => [wert].flat().join(','))
      .optional()
  return einzeln.transform(String).optional()
}

const { diagramm: _, ...attribute } = diagramm.attribute

/** `diagramme:` of programm.yaml: charts by name, each with the attributes of the block `::diagramm`. */
export const DiagrammeSchema = z.record(
  z.string(),
  z.strictObject(
    Object.fromEntries(
      Object.entries(attribute).map(([name, art]) => [name, schemaOf(art).describe(art.beschreibung)]),
    ),
  ),
)
