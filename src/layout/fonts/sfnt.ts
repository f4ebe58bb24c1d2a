/** Where a table of a TrueType font lies in its file, in bytes. */
interface FontTable {
  position: number
  length: number
}

/** A TrueType file: its bytes and the tables in it (OpenType 1.9, "Organization of an OpenType Font"). */
export interface FontFile {
  data: DataView
  tables: ReadonlyMap<string, FontTable>
  /** Byte at which a table begins. @throws Error where the font has none such */
  start(table: string): number
}

export function openFont(ttf: Uint8Array): FontFile {
  const data = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength)
  const tables = new Map<string, FontTable>()
  for (let i = 0; i < data.getUint16(4); i++) {
    const entry = 12 + 16 * i
    tables.set(String.fromCharCode(...ttf.subarray(entry, entry + 4)), {
      position: data.getUint32(entry + 8),
      length: data.getUint32(entry + 12),
    })
  }
  const start = (name: string) => {
    const table = tables.get(name)
    if (!table) throw new Error(`Der Schriftdatei fehlt die Tabelle „${name}“`)
    return table.position
  }
  return { data, tables, start }
}

/** The bytes of a table: a view into the font. @throws Error where the font has none such */
export function tableBytes(ttf: Uint8Array, name: string): Uint8Array {
  const { tables, start } = openFont(ttf)
  return ttf.subarray(start(name), start(name) + (tables.get(name)?.length ?? 0))
}

/** The same font with some tables in place of its own. Check sums are made anew. */
export function replaceTables(ttf: Uint8Array, replacements: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { tables } = openFont(ttf)
  const contents = [...tables].map(
    ([name, { position, length }]) =>
      [name, replacements.get(name) ?? ttf.subarray(position, position + length)] as const,
  )
  const head = 12 + 16 * contents.length
  const fresh = new Uint8Array(head + contents.reduce((sum, [, content]) => sum + padded(content.length), 0))
  const view = new DataView(fresh.buffer)
  fresh.set(ttf.subarray(0, 12))
  let position = head
  for (const [i, [name, content]] of contents.entries()) {
    fresh.set(content, position)
    if (name === 'head') view.setUint32(position + 8, 0)
    const entry = 12 + 16 * i
    for (const [j, char] of [...name].entries()) fresh[entry + j] = char.charCodeAt(0)
    view.setUint32(entry + 4, checksum(view, position, padded(content.length)))
    view.setUint32(entry + 8, position)
    view.setUint32(entry + 12, content.length)
    position += padded(content.length)
  }
  const { start } = openFont(fresh)
  // The constant that the sum of the whole file is taken from, OpenType "head", checksumAdjustment.
  view.setUint32(start('head') + 8, (0xb1b0afba - checksum(view, 0, fresh.length)) >>> 0)
  return fresh
}

function padded(length: number): number {
  return (length + 3) & ~3
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let i = start; i < start + length; i += 4) sum = (sum + view.getUint32(i)) >>> 0
  return sum
}
