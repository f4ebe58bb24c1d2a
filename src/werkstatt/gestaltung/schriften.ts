import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** Letters that a writer puts before the name of a font of which it took only what is printed: "ABCDEF+". */
const AUSZUG = /^[A-Z]{6}\+/

/** The fonts that a PDF really prints with, by family: "Source Sans 3" with its "normal", "halbfett". */
export async function listSchriften(pdf: Uint8Array): Promise<{ familie: string; schnitte: string[] }[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  const familien = new Map<string, Set<string>>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) continue
    const name = object.lookupMaybe(PDFName.of('FontName'), PDFName)?.decodeText().replace(AUSZUG, '') ?? ''
    const [familie = '', schnitt = 'normal'] = name.split('-')
    const worte = familie.replace(/(?<=\p{Ll})(?=[\p{Lu}\d])/gu, ' ')
    familien.set(worte, (familien.get(worte) ?? new Set()).add(schnitt))
  }
  return [...familien].map(([familie, schnitte]) => ({ familie, schnitte: [...schnitte].sort() }))
}
