import { type Zippable, zipSync } from 'fflate'

/** What is packed already; packing it once more takes time and wins nothing. */
const PACKED = /\.(?:xlsx|png|jpe?g)$/

/** Packs the parts of a file: the same parts give the same bytes, whatever their order and the time. */
export function packTeile(teile: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const geordnet: Zippable = {}
  for (const name of Object.keys(teile).sort(byName)) {
    const inhalt = teile[name]
    if (inhalt) geordnet[name] = [inhalt, { mtime: new Date(1980, 0, 1), level: PACKED.test(name) ? 0 : 6 }]
  }
  return zipSync(geordnet)
}

/** The list of content types comes first, as the packaging conventions recommend. */
function byName(a: string, b: string): number {
  const rang = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  return rang(a) - rang(b) || (a < b ? -1 : 1)
}
