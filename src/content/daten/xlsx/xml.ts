import { SaxesParser } from 'saxes'

/** Attributes by their names without prefix; of `id` and `r:id` both are there, the latter as "r:id". */
export type XmlAttributes = Readonly<Record<string, string>>

/** What happens in an XML part, in its order; names are local, whatever prefix the file's writer chose. */
export interface Ereignisse {
  open?(name: string, attribute: XmlAttributes): void
  text?(text: string): void
  close?(name: string): void
  /** Whether nothing that follows matters. */
  done?(): boolean
}

/** As many bytes at once as keep memory flat. */
const STUECK = 1 << 16

/**
 * Reads an XML part in pieces and tells its events, so that a sheet of many megabytes never stands in memory as a tree and
 * whoever has seen too much can stop by throwing.
 * @throws where the part is not well-formed
 */
export function readXml(bytes: Uint8Array, ereignisse: Ereignisse): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  if (ereignisse.open) {
    const open = ereignisse.open.bind(ereignisse)
    parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  }
  if (ereignisse.text) parser.on('text', ereignisse.text.bind(ereignisse))
  if (ereignisse.close) {
    const close = ereignisse.close.bind(ereignisse)
    parser.on('closetag', ({ name }) => close(localName(name)))
  }
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  for (let anfang = 0; anfang < bytes.length; anfang += STUECK) {
    if (ereignisse.done?.()) return
    parser.write(decoder.decode(bytes.subarray(anfang, anfang + STUECK), { stream: true }))
  }
  parser.write(decoder.decode()).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function encodingOf([erstes, zweites]: Uint8Array): string {
  return erstes === 0xff && zweites === 0xfe ? 'utf-16le' : 'utf-8'
}
