import { halfPoints } from '../units.js'

/** What is so near to the natural distance of a font is that, and never less. */
const NEAR = 0.97

/**
 * The distance of the lines of type that is set as `line` times its size, in points. Sizes are written in half points: the lines of text
 * that is a little larger or smaller by that stand as far apart as in print.
 * @param natural the natural distance of the lines of the font, as a multiple of its size
 */
export function lineDistance(size: number, line: number | 'einfach', natural: number): number {
  const written = halfPoints(size) / 2
  if (line === 'einfach') return written * natural
  const distance = size * line
  return isClose(size, line, natural) ? distance : Math.max(distance, written * natural)
}

/**
 * Whether lines stand closer than those of their font would by themselves. As a part of that LibreOffice sets the second line of a
 * paragraph closer than the others; so it is said in points, which cuts off what is higher than the line.
 */
export function isClose(size: number, line: number | 'einfach', natural: number): boolean {
  return line !== 'einfach' && size * line < (NEAR * natural * halfPoints(size)) / 2
}
