import { childOf, elementsIn, findElements, walkXml } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'

/** The colours of a theme by the names that text and cells have for them (ISO/IEC 29500-1, 17.18.97). */
const NAMES: Record<string, string> = {
  dk1: 'text1',
  lt1: 'background1',
  dk2: 'text2',
  lt2: 'background2',
  hlink: 'hyperlink',
  folHlink: 'followedHyperlink',
}
/** Where a colour stands by its value, and by its name; a tint or shade of that name has another value. */
const BINDINGS = [
  { value: 'w:val', name: 'w:themeColor', tones: ['w:themeTint', 'w:themeShade'] },
  { value: 'w:color', name: 'w:themeColor', tones: ['w:themeTint', 'w:themeShade'] },
  { value: 'w:fill', name: 'w:themeFill', tones: ['w:themeFillTint', 'w:themeFillShade'] },
]

/** The colours of a theme by the names that text and cells have for them: "accent1" is "7030A0". */
export function readThemeColours(theme: XmlElement): Map<string, string> {
  const colours = findElements(theme, 'a:clrScheme').flatMap(elementsIn)
  return new Map(
    colours.flatMap((colour) => {
      const name = colour.name.replace('a:', '')
      const value = childOf(colour, 'a:srgbClr')?.attributes.val ?? childOf(colour, 'a:sysClr')?.attributes.lastClr
      return value ? [[NAMES[name] ?? name, value.toUpperCase()]] : []
    }),
  )
}

/**
 * Gives colours that are bound to the theme the values of this theme: Word looks at the binding, other programs at the value.
 * @param part styles, lists or text @param theme the part of the theme
 */
export function bindThemeValues(part: XmlElement, theme: XmlElement): void {
  const values = readThemeColours(theme)
  for (const { attributes } of walkXml(part)) {
    for (const { value, name, tones } of BINDINGS) {
      const fresh = values.get(attributes[name] ?? '')
      const before = attributes[value]
      if (fresh && before && /^[0-9A-F]{6}$/i.test(before) && !tones.some((tone) => tone in attributes))
        attributes[value] = fresh
    }
  }
}
