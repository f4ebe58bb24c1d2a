import { openSchrift } from './sfnt.js'

/** Width of a character as a share of the font size; undefined where the font has none such. */
export type Breiten = (zeichen: number) => number | undefined

/** The widths of the characters of a TrueType font. */
export function readBreiten(ttf: Uint8Array): Breiten {
  const { daten, anfang } = openSchrift(ttf)
  const geviert = daten.getUint16(anfang('head') + 18)
  const breiten = anfang('hmtx')
  // The last glyphs share the width of the last one that has an entry.
  const letzte = daten.getUint16(anfang('hhea') + 34) - 1
  const glyphe = readGlyphen(daten, anfang('cmap'))
  const bekannt = new Map<number, number | undefined>()
  return (zeichen) => {
    if (!bekannt.has(zeichen)) {
      const nummer = glyphe(zeichen)
      bekannt.set(zeichen, nummer ? daten.getUint16(breiten + 4 * Math.min(nummer, letzte)) / geviert : undefined)
    }
    return bekannt.get(zeichen)
  }
}

/** The glyphs of the characters up to U+FFFF, by the table that every font for Windows has; 0 where there is none. */
export function readGlyphen(daten: DataView, cmap: number): (zeichen: number) => number {
  const anzahl = daten.getUint16(cmap + 2)
  const tabelle = Array.from({ length: anzahl }, (_, i) => cmap + daten.getUint32(cmap + 8 + 8 * i)).find(
    (stelle) => daten.getUint16(stelle) === 4,
  )
  if (tabelle === undefined) throw new Error('Der Schriftdatei fehlt die Zuordnung der Zeichen')
  const laenge = daten.getUint16(tabelle + 6)
  const [enden, anfaenge, versatz, verweise] = [14, 16 + laenge, 16 + 2 * laenge, 16 + 3 * laenge].map(
    (stelle) => tabelle + stelle,
  ) as [number, number, number, number]
  return (zeichen) => {
    let i = 0
    while (i < laenge && daten.getUint16(enden + i) < zeichen) i += 2
    if (i >= laenge || daten.getUint16(anfaenge + i) > zeichen) return 0
    const verweis = daten.getUint16(verweise + i)
    if (verweis === 0) return (zeichen + daten.getUint16(versatz + i)) & 0xffff
    const glyphe = daten.getUint16(verweise + i + verweis + 2 * (zeichen - daten.getUint16(anfaenge + i)))
    return glyphe === 0 ? 0 : (glyphe + daten.getUint16(versatz + i)) & 0xffff
  }
}
