import type { Block } from '../../content/blocks/baustein.js'
import type { Programm } from '../../content/programm/programm.js'
import type { Ort } from '../../message.js'

/** What decides how a chart comes out. */
const STEERING = ['daten', 'typ', 'zeilen', 'spalten', 'betont', 'sortiert', 'zielwert', 'notiz', 'reihen']

type ChartDescriptions = Pick<Programm, 'diagramme' | 'ort'>

/** Where an attribute was typed that a block has from the chart in programm.yaml that it names; undefined where it says it itself. */
export function placeOfNamed({ attributes }: Block, attribute: string, programm: ChartDescriptions): Ort | undefined {
  const name = attributes?.diagramm ?? ''
  const described = programm.diagramme.get(name)?.[attribute]
  return described !== undefined && described === attributes?.[attribute]
    ? programm.ort(['diagramme', name, attribute])
    : undefined
}

/** Where the chart is described that a block puts in as it is; undefined where the block says part of it itself. */
export function placeOfDiagramm(block: Block, programm: ChartDescriptions): Ort | undefined {
  const name = block.attributes?.diagramm ?? ''
  const whole = STEERING.every(
    (attribute) => block.attributes?.[attribute] === undefined || placeOfNamed(block, attribute, programm),
  )
  return whole && programm.diagramme.has(name) ? programm.ort(['diagramme', name]) : undefined
}
