import { childOf, elementsIn, findElements, walkXml } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'

/** The colours of a theme by the names that text and cells have for them (ISO/IEC 29500-1, 17.18.97). */
const NAMEN: Record<string, string> = {
  dk1: 'text1',
  lt1: 'background1',
  dk2: 'text2',
  lt2: 'background2',
  hlink: 'hyperlink',
  folHlink: 'followedHyperlink',
}
/** Where a colour stands by its value, and by its name; a tint or shade of that name has another value. */
const BINDUNGEN = [
  { wert: 'w:val', name: 'w:themeColor', toene: ['w:themeTint', 'w:themeShade'] },
  { wert: 'w:color', name: 'w:themeColor', toene: ['w:themeTint', 'w:themeShade'] },
  { wert: 'w:fill', name: 'w:themeFill', toene: ['w:themeFillTint', 'w:themeFillShade'] },
]

/** The colours of a theme by the names that text and cells have for them: "accent1" is "7030A0". */
export function readThemenfarben(thema: XmlElement): Map<string, string> {
  const farben = findElements(thema, 'a:clrScheme').flatMap(elementsIn)
  return new Map(
    farben.flatMap((farbe) => {
      const name = farbe.name.replace('a:', '')
      const wert = childOf(farbe, 'a:srgbClr')?.attributes.val ?? childOf(farbe, 'a:sysClr')?.attributes.lastClr
      return wert ? [[NAMEN[name] ?? name, wert.toUpperCase()]] : []
    }),
  )
}

/**
 * Gives colours that are bound to the theme the values of this theme: Word looks at the binding, other programs at the value.
 * @param teil styles, lists or text @param thema the part of the theme
 */
export function bindThemenwerte(teil: XmlElement, thema: XmlElement): void {
  const werte = readThemenfarben(thema)
  for (const { attributes } of walkXml(teil)) {
    for (const { wert, name, toene } of BINDUNGEN) {
      const neu = werte.get(attributes[name] ?? '')
      const bisher = attributes[wert]
      if (neu && bisher && /^[0-9A-F]{6}$/i.test(bisher) && !toene.some((ton) => ton in attributes))
        attributes[wert] = neu
    }
  }
}
