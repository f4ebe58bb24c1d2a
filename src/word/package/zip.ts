import { type Zippable, zipSync } from 'fflate'

/** What is packed already; packing it once more takes time and wins nothing. */
const PACKED = /\.(?:xlsx|png|jpe?g)$/

/** Packs the parts of a file: the same parts give the same bytes, whatever their order and the time. */
export function packParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const ordered: Zippable = {}
  for (const [name, content] of Object.entries(parts).sort(([a], [b]) => byName(a, b)))
    ordered[name] = [content, { mtime: new Date(1980, 0, 1), level: PACKED.test(name) ? 0 : 6 }]
  return zipSync(ordered)
}

/** The list of content types comes first, as the packaging conventions recommend. */
function byName(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
