import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'

const EMPTY = '0'.repeat(32)

/**
 * Writes a file with an identifier made from its own content (ISO 32000-1, 14.4): the same content has the same one on every
 * machine and every day.
 */
export async function saveWithFileIdentifier(pdf: PDFDocument): Promise<Uint8Array> {
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(EMPTY), PDFHexString.of(EMPTY)])
  const bytes = Buffer.from(
    await pdf.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Number.POSITIVE_INFINITY,
    }),
  )
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, EMPTY.length)
  // The trailer stands at the end.
  for (
    let position = bytes.lastIndexOf(EMPTY), rest = 2;
    position >= 0 && rest > 0;
    position = bytes.lastIndexOf(EMPTY), rest--
  )
    bytes.write(id, position, 'latin1')
  return bytes
}
