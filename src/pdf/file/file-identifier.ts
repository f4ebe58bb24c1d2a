import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'

const LEER = '0'.repeat(32)

/**
 * Writes a file with an identifier made from its own content (ISO 32000-1, 14.4): the same content has the same one on every
 * machine and every day.
 */
export async function saveWithFileIdentifier(pdf: PDFDocument): Promise<Uint8Array> {
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(LEER), PDFHexString.of(LEER)])
  const bytes = Buffer.from(
    await pdf.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Number.POSITIVE_INFINITY,
    }),
  )
  const kennung = createHash('sha256').update(bytes).digest('hex').slice(0, LEER.length)
  // The trailer stands at the end.
  for (
    let stelle = bytes.lastIndexOf(LEER), rest = 2;
    stelle >= 0 && rest > 0;
    stelle = bytes.lastIndexOf(LEER), rest--
  )
    bytes.write(kennung, stelle, 'latin1')
  return bytes
}
