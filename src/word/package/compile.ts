import { type Document, Packer } from 'docx'
import { Paket } from './paket.js'

/**
 * The parts of a document as `docx` writes them. Its only public way to them is a zip file, which would have to be taken apart again
 * before anything can be mended: a quarter of a second. So this looks behind `Packer`, at what it zips; the version is pinned.
 */
export function compilePaket(datei: Document): Paket {
  // biome-ignore lint/complexity/useLiteralKeys: a private member has no other name
  const teile: Map<string, string | Uint8Array> = Packer['compiler'].compile(datei)
  return new Paket(teile)
}
