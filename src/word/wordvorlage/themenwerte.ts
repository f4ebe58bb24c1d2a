/** The colours of a theme by the names that text and cells have for them (ISO/IEC 29500-1, 17.18.97). */
const NAMEN: Record<string, string> = {
  dk1: 'text1',
  lt1: 'background1',
  dk2: 'text2',
  lt2: 'background2',
  hlink: 'hyperlink',
  folHlink: 'followedHyperlink',
}
const FARBE =
  /<a:(dk1|lt1|dk2|lt2|accent\d|hlink|folHlink)>\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"/g
/** A colour that is bound to the theme as it stands there; a tint or shade of one has another value. */
const GEBUNDEN =
  /(\bw:(?:val|color|fill)=")[0-9A-Fa-f]{6}(" w:theme(?:Color|Fill)="(\w+)")(?! w:theme\w*(?:Tint|Shade))/g

/**
 * Gives colours that are bound to the theme the values of this theme: Word looks at the binding, other programs at the value.
 * @param thema the part of the theme @param xml styles, lists or text
 */
export function bindThemenwerte(xml: string, thema: string): string {
  const werte = new Map(
    [...thema.matchAll(FARBE)].map(([, name = '', wert = '']) => [NAMEN[name] ?? name, wert.toUpperCase()]),
  )
  return xml.replace(GEBUNDEN, (ganz, vorn: string, hinten: string, name: string) => {
    const wert = werte.get(name)
    return wert ? `${vorn}${wert}${hinten}` : ganz
  })
}
