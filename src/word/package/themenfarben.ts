import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { diagrammfarben, type Farbname, farbton, hex, textton } from '../styles/farben.js'

/** Colours that `docx` writes by value only. */
const TEXTFARBE = /w:(color|fill)="([0-9A-F]{6})"(?![^>]*w:theme(?:Color|Fill)=)/g
const DIAGRAMMFARBE = /<a:srgbClr val="([0-9A-F]{6})"\/>/g

/** Binds the colours at text and cells to the theme, so that they change with it; those that it does not have stay as they are. */
export function bindTextfarben(xml: string, gestaltung: Gestaltung): string {
  const thema = new Map(namesOf(gestaltung).map((farbe) => [hex(gestaltung.farben[farbe]), textton(farbe)]))
  return xml.replace(TEXTFARBE, (angabe, art: string, farbe: string) => {
    const name = thema.get(farbe)
    return name ? `${angabe} w:theme${art === 'fill' ? 'Fill' : 'Color'}="${name}"` : angabe
  })
}

/** Binds the colours of a chart to the theme: those of the design, and the palette of the series. */
export function bindDiagrammfarben(xml: string, gestaltung: Gestaltung): string {
  const thema = new Map([
    ...Object.entries(diagrammfarben(gestaltung)).map(([name, farbe]) => [hex(farbe), name] as const),
    ...namesOf(gestaltung).map((farbe) => [hex(gestaltung.farben[farbe]), farbton(farbe)] as const),
  ])
  return xml.replace(DIAGRAMMFARBE, (angabe, farbe: string) => {
    const name = thema.get(farbe)
    return name ? `<a:schemeClr val="${name}"/>` : angabe
  })
}

/** In reverse: where two colours of the design are the same, the first one gives the name. */
function namesOf({ farben }: Gestaltung): Farbname[] {
  return (Object.keys(farben) as Farbname[]).reverse()
}
