import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import type { Abschnitt, BenannteDiagramme } from '../programm/programm.js'
import { visit } from './knoten.js'
import { attributUngueltig, diagrammUnbenutzt } from './regeln.js'

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
    attributUngueltig,
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

/** A chart beside text is drawn for half the width, unless it says otherwise itself. */
export function fitBeside({ children: [tafel] }: ContainerDirective): void {
  if (tafel?.type === 'leafDirective' && tafel.name === 'diagramm')
    tafel.attributes = { form: 'halb', ...tafel.attributes }
}

/** Charts that are described and nowhere put in. @param ortOf the place of a chart's description */
export function checkUnbenutzte(
  benannte: BenannteDiagramme,
  abschnitte: readonly Abschnitt[],
  ortOf: (name: string) => Ort,
  meldungen: Meldungen,
): void {
  const gebraucht = new Set<string | null | undefined>()
  for (const { baum } of abschnitte)
    visit(baum, (knoten) => {
      if (knoten.type === 'leafDirective' && knoten.name === 'diagramm') gebraucht.add(knoten.attributes?.diagramm)
    })
  for (const name of benannte.keys())
    if (!gebraucht.has(name))
      meldungen.melde(
        diagrammUnbenutzt,
        ortOf(name),
        `Das Diagramm „${name}“ steht in keinem Abschnitt und wird nicht gedruckt.`,
        `Mit ::diagramm{diagramm=${name}} einsetzen oder die Beschreibung entfernen.`,
      )
}
