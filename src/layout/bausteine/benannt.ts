import type { Block } from '../../content/blocks/baustein.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Ort } from '../../message.js'

/** What decides how a chart comes out. */
const STEUERND = ['daten', 'typ', 'zeilen', 'spalten', 'betont', 'sortiert', 'zielwert', 'notiz', 'reihen']

type Beschreibungen = Pick<Programm, 'diagramme' | 'ort'>

/** Where an attribute was typed that a block has from the chart in programm.yaml that it names; undefined where it says it itself. */
export function placeOfBenanntes({ attributes }: Block, attribut: string, programm: Beschreibungen): Ort | undefined {
  const name = attributes?.diagramm ?? ''
  const beschrieben = programm.diagramme.get(name)?.[attribut]
  return beschrieben !== undefined && beschrieben === attributes?.[attribut]
    ? programm.ort(['diagramme', name, attribut])
    : undefined
}

/** Where the chart is described that a block puts in as it is; undefined where the block says part of it itself. */
export function placeOfDiagramm(block: Block, programm: Beschreibungen): Ort | undefined {
  const name = block.attributes?.diagramm ?? ''
  const ganz = STEUERND.every(
    (attribut) => block.attributes?.[attribut] === undefined || placeOfBenanntes(block, attribut, programm),
  )
  return ganz && programm.diagramme.has(name) ? programm.ort(['diagramme', name]) : undefined
}
