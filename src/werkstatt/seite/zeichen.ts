const SVG = 'http://www.w3.org/2000/svg'

/** Signs for buttons, drawn: not every machine has a font with arrows. */
const ZEICHEN = {
  hinauf: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  hinunter: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  links: 'M13 8H3M7.5 3.5 3 8l4.5 4.5',
  rechts: 'M3 8h10M8.5 3.5 13 8l-4.5 4.5',
  breite: 'M2 8h12M5 5 2 8l3 3M11 5l3 3-3 3',
  mehr: 'M8 3v10M3 8h10',
  weniger: 'M3 8h10',
  stift: 'M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2L3 13z',
  weg: 'M4 4l8 8M12 4l-8 8',
} as const
export type Zeichen = keyof typeof ZEICHEN

/** A sign, which says nothing to those who listen: its button has a name. */
export function zeichne(zeichen: Zeichen): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, wert] of Object.entries({
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
    class: 'zeichen',
  }))
    svg.setAttribute(name, wert)
  const strich = document.createElementNS(SVG, 'path')
  strich.setAttribute('d', ZEICHEN[zeichen])
  svg.append(strich)
  return svg
}
