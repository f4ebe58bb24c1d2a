import type { Farbname } from '../../layout/design/aussehen.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { diagrammfarben, farbton, hex, textton } from '../styles/farben.js'
import { setAttributes } from '../xml/edit.js'
import { findElements, walkXml } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'

/** Colours that `docx` writes by value only, and the attributes that bind them. */
const BINDUNGEN = { 'w:color': 'w:themeColor', 'w:fill': 'w:themeFill' } as const

/** Binds the colours at text and cells to the theme, so that they change with it; those that it does not have stay as they are. */
export function bindTextfarben(teil: XmlElement, gestaltung: Gestaltung): void {
  const thema = new Map(namesOf(gestaltung).map((farbe) => [hex(gestaltung.farben[farbe]), textton(farbe)]))
  for (const element of walkXml(teil)) {
    for (const [farbe, bindung] of Object.entries(BINDUNGEN)) {
      const name = thema.get(element.attributes[farbe] ?? '')
      if (name && !(bindung in element.attributes)) setAttributes(element, { [bindung]: name }, farbe)
    }
  }
}

/** Binds the colours of a chart to the theme: those of the design, and the palette of the series. */
export function bindDiagrammfarben(diagramm: XmlElement, gestaltung: Gestaltung): void {
  const thema = new Map([
    ...Object.entries(diagrammfarben(gestaltung)).map(([name, farbe]) => [hex(farbe), name] as const),
    ...namesOf(gestaltung).map((farbe) => [hex(gestaltung.farben[farbe]), farbton(farbe)] as const),
  ])
  for (const farbe of findElements(diagramm, 'a:srgbClr')) {
    const name = thema.get(farbe.attributes.val ?? '')
    // One with a tint or shade of its own is another colour.
    if (!name || farbe.children.length > 0) continue
    farbe.name = 'a:schemeClr'
    farbe.attributes = { val: name }
  }
}

/** In reverse: where two colours of the design are the same, the first one gives the name. */
function namesOf({ farben }: Gestaltung): Farbname[] {
  return (Object.keys(farben) as Farbname[]).reverse()
}
