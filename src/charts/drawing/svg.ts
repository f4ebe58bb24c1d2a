import { createHash } from 'node:crypto'

// Lengths only: a matrix in `transform` would not survive it.
const MASSE = /\b(?:d|x|y|width|height|c?[xy]|r[xy]?|points)="[^"]*"/g

/**
 * Makes the canvas' SVG fit to stand in a page among others: a viewBox, so that it can be scaled; ids that no other chart has;
 * no prologue; hundredths of a pixel instead of millionths, which halves its size.
 */
export function finishSvg(roh: string, breite: number, hoehe: number): string {
  const inhalt = roh.slice(roh.indexOf('<svg')).replace(/^<svg[^>]*?(\/?)>/, '<svg$1>')
  const knapp = inhalt
    .replace(MASSE, (attribut) => attribut.replace(/(\.\d\d)\d+/g, '$1'))
    .replace(/>\s+</g, '><')
    .trim()
  const eigen = renameIds(knapp)
  const rest = eigen === '<svg/>' ? '</svg>' : eigen.slice('<svg>'.length)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${breite}" height="${hoehe}" viewBox="0 0 ${breite} ${hoehe}">${rest}`
}

/** The canvas counts its ids through the process; here they are counted in the chart and named after its content. */
function renameIds(svg: string): string {
  const namen = [...new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map((treffer) => treffer[1] ?? ''))]
  if (namen.length === 0) return svg
  const rename = (text: string, benenne: (i: number) => string) =>
    text.replace(/(\bid="|url\(#)([^")]+)/g, (_, davor: string, name: string) => davor + benenne(namen.indexOf(name)))
  const gezaehlt = rename(svg, (i) => String(i))
  const kennung = createHash('sha256').update(gezaehlt).digest('hex').slice(0, 10)
  return rename(svg, (i) => `d${kennung}-${i}`)
}
