export interface TarEntry {
  /** Path with `/`, relative, without `..`. */
  name: string
  mode: number
  data: Buffer
}

const BLOCK = 512

function text(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end)
}

/**
 * The regular files of a tar archive. Reads the plain form (ustar, short names) that the browser's package uses;
 * anything else in it is an error, so that a new package version cannot be half unpacked unnoticed.
 */
export function readTar(archive: Buffer): TarEntry[] {
  const entries: TarEntry[] = []
  for (let offset = 0; offset + BLOCK <= archive.length; ) {
    const header = archive.subarray(offset, offset + BLOCK)
    if (header[0] === 0) break
    const prefix = text(header, 345, 155)
    const name = prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`
    const size = Number.parseInt(text(header, 124, 12), 8) || 0
    const type = text(header, 156, 1)
    offset += BLOCK
    if (type === '' || type === '0') {
      if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`Unsafe path in archive: ${name}`)
      if (offset + size > archive.length) throw new Error(`Archive ends inside ${name}`)
      entries.push({
        name,
        mode: Number.parseInt(text(header, 100, 8), 8),
        data: archive.subarray(offset, offset + size),
      })
    } else if (type !== '5') {
      throw new Error(`Unknown kind of entry in archive: ${name} (${type})`)
    }
    offset += Math.ceil(size / BLOCK) * BLOCK
  }
  return entries
}
