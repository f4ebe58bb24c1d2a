import { createHash } from 'node:crypto'

// Lengths only: a matrix in `transform` would not survive it.
const SIZES = /\b(?:d|x|y|width|height|c?[xy]|r[xy]?|points)="[^"]*"/g

/**
 * Makes the canvas' SVG fit to stand in a page among others: a viewBox, so that it can be scaled; ids that no other chart has;
 * no prologue; hundredths of a pixel instead of millionths, which halves its size.
 */
export function finishSvg(raw: string, width: number, height: number): string {
  const content = raw.slice(raw.indexOf('<svg')).replace(/^<svg[^>]*?(\/?)>/, '<svg$1>')
  const scarce = content
    .replace(SIZES, (attribute) => attribute.replace(/(\.\d\d)\d+/g, '$1'))
    .replace(/>\s+</g, '><')
    .trim()
  const own = renameIds(scarce)
  const rest = own === '<svg/>' ? '</svg>' : own.slice('<svg>'.length)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${rest}`
}

/** The canvas counts its ids through the process; here they are counted in the chart and named after its content. */
function renameIds(svg: string): string {
  const names = [...new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1] ?? ''))]
  if (names.length === 0) return svg
  const rename = (text: string, nameOf: (i: number) => string) =>
    text.replace(/(\bid="|url\(#)([^")]+)/g, (_, before: string, name: string) => before + nameOf(names.indexOf(name)))
  const counted = rename(svg, (i) => String(i))
  const id = createHash('sha256').update(counted).digest('hex').slice(0, 10)
  return rename(svg, (i) => `d${id}-${i}`)
}
