import type { Organigrammstelle } from '../../content/organigramm.js'
import { ChartError } from '../diagrammfehler.js'
import type { Typesetting } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

/** Room between the edge of a box and its text, in pixels. */
const PADDING = { x: 7, y: 5 }
/** A name that needs more lines is a sentence. */
const MOST_LINES = 6

/** A box with its text in lines; all lengths in pixels. */
export interface PositionBox {
  position: Organigrammstelle
  name: string[]
  zusatz: string[]
  x: number
  y: number
  width: number
  height: number
}

/** Whether the name is set in semibold. */
export function isBold({ art }: Organigrammstelle): boolean {
  return art === 'leitung' || art === 'bereich'
}

const measuringOf = (position: Organigrammstelle, typesetting: Typesetting) =>
  isBold(position) ? typesetting.measureBold : typesetting.measure

/** A box of this width, at the origin, as high as its text. Throws a ChartError where the text does not fit. */
export function createBox(position: Organigrammstelle, width: number, typesetting: Typesetting): PositionBox {
  const inner = width - 2 * PADDING.x
  const wrap = (text: string, measure: Typesetting['measure']) => {
    if (text === '') return []
    const lines = wrapText(text, inner, MOST_LINES, measure)
    if (isShortened(lines, text)) throw new ChartError(`„${text}“ passt nicht in seinen Kasten.`)
    return lines
  }
  const name = wrap(position.name, measuringOf(position, typesetting))
  const zusatz = wrap(position.zusatz, typesetting.measure)
  const height = (name.length + zusatz.length) * typesetting.line + 2 * PADDING.y
  return { position, name, zusatz, x: 0, y: 0, width, height }
}

/** The width in which every word of the box stays whole. */
export function measureWords(position: Organigrammstelle, typesetting: Typesetting): number {
  const longest = (text: string, measure: Typesetting['measure']) =>
    Math.max(0, ...text.split(/[\s\u00ad]+|(?<=\p{L}[-–/])/u).map(measure))
  return (
    2 * PADDING.x +
    Math.max(longest(position.name, measuringOf(position, typesetting)), longest(position.zusatz, typesetting.measure))
  )
}

/** The width in which the whole box stands on one line each for name and addition. */
export function measurePosition(position: Organigrammstelle, typesetting: Typesetting): number {
  return (
    2 * PADDING.x + Math.max(measuringOf(position, typesetting)(position.name), typesetting.measure(position.zusatz))
  )
}
