import type { BoxSize } from '../design/gestaltung.js'

const PAPER = { breite: 210, hoehe: 297 }

/** A field of the cover that touches an edge of the paper, with what a printer cuts off there; others stay as they are. */
export function bleedOut<Box extends BoxSize>(field: Box, bleed: number): Box {
  const [right, bottom] = [field.links + field.breite, field.oben + field.hoehe]
  const left = field.links <= 0 ? Math.min(field.links, -bleed) : field.links
  const top = field.oben <= 0 ? Math.min(field.oben, -bleed) : field.oben
  const to = {
    right: right >= PAPER.breite ? Math.max(right, PAPER.breite + bleed) : right,
    bottom: bottom >= PAPER.hoehe ? Math.max(bottom, PAPER.hoehe + bleed) : bottom,
  }
  return { ...field, links: left, oben: top, breite: to.right - left, hoehe: to.bottom - top }
}
