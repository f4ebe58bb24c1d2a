import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { type ColourName, colourName } from '../../layout/design/looks.js'
import { furtherColours, hex, hue, textTone } from '../styles/colours.js'
import { setAttributes } from '../xml/edit.js'
import { findElements, walkXml } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'

/** Colours that `docx` writes by value only, and the attributes that bind them. */
const BINDINGS = { 'w:color': 'w:themeColor', 'w:fill': 'w:themeFill' } as const

/** Binds the colours at text and cells to the theme, so that they change with it; those that it does not have stay as they are. */
export function bindTextColours(part: XmlElement, gestaltung: Gestaltung): void {
  const theme = new Map(namesOf(gestaltung).map((colour) => [hex(gestaltung.farben[colour]), textTone(colour)]))
  for (const element of walkXml(part)) {
    for (const [colour, binding] of Object.entries(BINDINGS)) {
      const name = theme.get(element.attributes[colour] ?? '')
      if (name && !(binding in element.attributes)) setAttributes(element, { [binding]: name }, colour)
    }
  }
}

/** Binds the colours of a chart to the theme: those of the design, and the palette of the series. */
export function bindChartColours(diagramm: XmlElement, gestaltung: Gestaltung): void {
  const theme = new Map([
    ...Object.entries(furtherColours(gestaltung)).map(([name, colour]) => [hex(colour), name] as const),
    ...namesOf(gestaltung).map((colour) => [hex(gestaltung.farben[colour]), hue(colour)] as const),
  ])
  for (const colour of findElements(diagramm, 'a:srgbClr')) {
    const name = theme.get(colour.attributes.val ?? '')
    // One with a tint or shade of its own is another colour.
    if (!name || colour.children.length > 0) continue
    colour.name = 'a:schemeClr'
    colour.attributes = { val: name }
  }
}

/** In reverse: where two colours of the design are the same, the first one gives the name. */
function namesOf({ farben }: Gestaltung): ColourName[] {
  return colourName.options.filter((colour) => colour in farben).reverse()
}
