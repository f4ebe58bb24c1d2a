import { openFont } from '../../layout/fonts/sfnt.js'

/** Name ids of the OpenType name table: copyright, licence and its address stay with the font. */
const RIGHT = [0, 13, 14]
/** Platform Windows, Unicode, English (United States): what Word reads names by. */
const WINDOWS = [3, 1, 0x409] as const
const HEAD = 6
const ENTRY = 12

/** What a face of a family of four is called in Word. */
export type FaceName = 'Regular' | 'Italic' | 'Bold' | 'Bold Italic'

/**
 * A name table that makes a font the given face of a family: Word and LibreOffice find an embedded font by these names, and
 * a semibold file calls its family "… SemiBold".
 */
export function createNameTable(ttf: Uint8Array, family: string, face: FaceName): Uint8Array {
  const whole = face === 'Regular' ? family : `${family} ${face}`
  const own = readNames(ttf)
  const names = new Map<number, string>([
    ...RIGHT.flatMap((id) => (own.has(id) ? [[id, own.get(id) ?? ''] as const] : [])),
    [1, family],
    [2, face],
    [3, whole],
    [4, whole],
    [5, own.get(5) ?? 'Version 1.0'],
    [6, whole.replace(/[^A-Za-z0-9]+/g, '-')],
  ])
  const sorted = [...names].sort(([a], [b]) => a - b)
  const texts = HEAD + ENTRY * sorted.length
  const table = new Uint8Array(texts + sorted.reduce((total, [, name]) => total + 2 * name.length, 0))
  const view = new DataView(table.buffer)
  view.setUint16(2, sorted.length)
  view.setUint16(4, texts)
  let position = 0
  for (const [i, [id, name]] of sorted.entries()) {
    const fields = [...WINDOWS, id, 2 * name.length, position]
    for (const [j, value] of fields.entries()) view.setUint16(HEAD + ENTRY * i + 2 * j, value)
    for (let j = 0; j < name.length; j++) view.setUint16(texts + position + 2 * j, name.charCodeAt(j))
    position += 2 * name.length
  }
  return table
}

/** The names of a font for Windows in English, by name id. */
export function readNames(ttf: Uint8Array): Map<number, string> {
  const { data, start } = openFont(ttf)
  const name = start('name')
  const texts = name + data.getUint16(name + 4)
  const names = new Map<number, string>()
  for (let i = 0; i < data.getUint16(name + 2); i++) {
    const field = (number: number) => data.getUint16(name + HEAD + ENTRY * i + 2 * number)
    if (WINDOWS.some((value, j) => field(j) !== value)) continue
    const text = Array.from({ length: field(4) / 2 }, (_, j) => data.getUint16(texts + field(5) + 2 * j))
    names.set(field(3), String.fromCharCode(...text))
  }
  return names
}
