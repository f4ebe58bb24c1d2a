import type { IThemeOptions } from 'docx'
import { seriesColours } from '../../charts/colours/palette.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import type { ColourName } from '../../layout/design/looks.js'
import { createElement, type XmlElement } from '../xml/xml.js'

/** Where the colours of the design stand in Word's theme, by the names WordprocessingML has for them. */
const THEME: Record<ColourName, string> = {
  text: 'text1',
  papier: 'background1',
  akzentdunkel: 'text2',
  hell: 'background2',
  akzent: 'accent1',
  grau: 'accent3',
  linie: 'accent5',
  zweitakzent: 'accent6',
  zweithell: 'accent4',
}

/** The name of a colour of the theme in drawings. */
export function hue(colour: ColourName): string {
  return THEME[colour].replace(/^text/, 'tx').replace(/^background/, 'bg')
}

/** The name of a colour of the theme at text and cells. */
export const textTone = (colour: ColourName): string => THEME[colour]

/** What stands at the places of the theme that the colours which each design has leave: those of series of charts, and its own. */
export function furtherColours(
  gestaltung: Pick<Gestaltung, 'farben'>,
): Record<'accent2' | 'accent4' | 'accent6', string> {
  const { akzent, akzentdunkel, hell, text, zweitakzent, zweithell } = gestaltung.farben
  const [accent2 = akzentdunkel, light = hell, dark = text] = seriesColours(gestaltung, 3)
  return {
    accent2,
    accent4: zweithell === hell ? light : zweithell,
    accent6: zweitakzent === akzent ? dark : zweitakzent,
  }
}

export const hex = (colour: string): string => colour.slice(1).toUpperCase()

/** The colours and fonts of the design as Word's theme, so that changing the theme changes the document. */
export function createTheme(gestaltung: Gestaltung): IThemeOptions {
  const { name, farben, schrift, schriften } = gestaltung
  const further = furtherColours(gestaltung)
  return {
    name,
    colors: {
      dark1: hex(farben.text),
      light1: hex(farben.papier),
      dark2: hex(farben.akzentdunkel),
      light2: hex(farben.hell),
      accent1: hex(farben.akzent),
      accent2: hex(further.accent2),
      accent3: hex(farben.grau),
      accent4: hex(further.accent4),
      accent5: hex(farben.linie),
      accent6: hex(further.accent6),
      hyperlink: hex(farben.akzent),
      followedHyperlink: hex(farben.akzentdunkel),
    },
    fonts: { headings: schriften.ueberschriften?.familie ?? schrift.familie, body: schrift.familie },
  }
}

/** `w:color` of a run, bound to the theme. */
export function fontColour({ farben }: Gestaltung, colour: ColourName): XmlElement {
  return createElement('w:color', { 'w:val': hex(farben[colour]), 'w:themeColor': THEME[colour] })
}

/** `w:shd` of a paragraph or cell, bound to the theme. */
export function shading({ farben }: Gestaltung, colour: ColourName): XmlElement {
  return createElement('w:shd', {
    'w:val': 'clear',
    'w:color': 'auto',
    'w:fill': hex(farben[colour]),
    'w:themeFill': THEME[colour],
  })
}

/** A rule at one side; width and distance in points. */
export function rule({ farben }: Gestaltung, side: string, colour: ColourName, pt: number, distance = 0): XmlElement {
  return createElement(`w:${side}`, {
    'w:val': 'single',
    'w:sz': Math.round(pt * 8),
    'w:space': Math.round(distance),
    'w:color': hex(farben[colour]),
    'w:themeColor': THEME[colour],
  })
}
