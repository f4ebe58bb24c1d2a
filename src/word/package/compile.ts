import { type Document, Packer } from 'docx'
import { OpcPackage } from './package.js'

/**
 * The parts of a document as `docx` writes them. Its only public way to them is a zip file, which would have to be taken apart again
 * before anything can be mended: a quarter of a second. So this looks behind `Packer`, at what it zips; the version is pinned.
 */
export function compilePackage(file: Document): OpcPackage {
  // biome-ignore lint/complexity/useLiteralKeys: a private member has no other name
  const parts: Map<string, string | Uint8Array> = Packer['compiler'].compile(file)
  return new OpcPackage(parts)
}
