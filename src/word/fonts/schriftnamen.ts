import { openSchrift } from '../../layout/fonts/sfnt.js'

/** Name ids of the OpenType name table: copyright, licence and its address stay with the font. */
const RECHTE = [0, 13, 14]
/** Platform Windows, Unicode, English (United States): what Word reads names by. */
const WINDOWS = [3, 1, 0x409] as const
const KOPF = 6
const EINTRAG = 12

/** What a face of a family of four is called in Word. */
export type Schnittname = 'Regular' | 'Italic' | 'Bold' | 'Bold Italic'

/**
 * A name table that makes a font the given face of a family: Word and LibreOffice find an embedded font by these names, and
 * a semibold file calls its family "… SemiBold".
 */
export function createNamentabelle(ttf: Uint8Array, familie: string, schnitt: Schnittname): Uint8Array {
  const ganz = schnitt === 'Regular' ? familie : `${familie} ${schnitt}`
  const eigene = readNamen(ttf)
  const namen = new Map<number, string>([
    ...RECHTE.flatMap((id) => (eigene.has(id) ? [[id, eigene.get(id) ?? ''] as const] : [])),
    [1, familie],
    [2, schnitt],
    [3, ganz],
    [4, ganz],
    [5, eigene.get(5) ?? 'Version 1.0'],
    [6, ganz.replace(/[^A-Za-z0-9]+/g, '-')],
  ])
  const sortiert = [...namen].sort(([a], [b]) => a - b)
  const texte = KOPF + EINTRAG * sortiert.length
  const tabelle = new Uint8Array(texte + sortiert.reduce((summe, [, name]) => summe + 2 * name.length, 0))
  const sicht = new DataView(tabelle.buffer)
  sicht.setUint16(2, sortiert.length)
  sicht.setUint16(4, texte)
  let stelle = 0
  for (const [i, [id, name]] of sortiert.entries()) {
    const felder = [...WINDOWS, id, 2 * name.length, stelle]
    for (const [j, wert] of felder.entries()) sicht.setUint16(KOPF + EINTRAG * i + 2 * j, wert)
    for (let j = 0; j < name.length; j++) sicht.setUint16(texte + stelle + 2 * j, name.charCodeAt(j))
    stelle += 2 * name.length
  }
  return tabelle
}

/** The names of a font for Windows in English, by name id. */
export function readNamen(ttf: Uint8Array): Map<number, string> {
  const { daten, anfang } = openSchrift(ttf)
  const name = anfang('name')
  const texte = name + daten.getUint16(name + 4)
  const namen = new Map<number, string>()
  for (let i = 0; i < daten.getUint16(name + 2); i++) {
    const feld = (nummer: number) => daten.getUint16(name + KOPF + EINTRAG * i + 2 * nummer)
    if (WINDOWS.some((wert, j) => feld(j) !== wert)) continue
    const text = Array.from({ length: feld(4) / 2 }, (_, j) => daten.getUint16(texte + feld(5) + 2 * j))
    namen.set(feld(3), String.fromCharCode(...text))
  }
  return namen
}
