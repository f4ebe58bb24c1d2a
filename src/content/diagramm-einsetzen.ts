import type { LeafDirective } from 'mdast-util-directive'
import type { Meldungen, Ort } from '../message.js'
import { naechster } from '../nearest.js'

/** Charts that programm.yaml describes, by name; each with attributes as the block has them. */
export type BenannteDiagramme = ReadonlyMap<string, Readonly<Record<string, string | undefined>>>

/** Gives a block `::diagramm{diagramm=name …}` the attributes of the chart it names; what the block says itself goes first. False where that chart is unknown. */
export function applyBenanntes(
  block: LeafDirective,
  benannte: BenannteDiagramme,
  hier: Ort,
  meldungen: Meldungen,
): boolean {
  const name = block.attributes?.diagramm
  if (!name) return true
  const benanntes = benannte.get(name)
  if (benanntes) {
    block.attributes = { ...benanntes, ...block.attributes }
    return true
  }
  const vorschlag = naechster(name, [...benannte.keys()])
  meldungen.melde(
    'attribut-ungueltig',
    hier,
    `Ein Diagramm „${name}“ ist in programm.yaml nicht beschrieben.`,
    vorschlag
      ? `Meinten Sie „${vorschlag}“?`
      : benannte.size > 0
        ? `Beschrieben sind: ${[...benannte.keys()].join(', ')}.`
        : 'Unter „diagramme:“ beschreiben oder hier „daten“ und „typ“ nennen.',
  )
  return false
}
