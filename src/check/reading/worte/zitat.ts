const ZITAT = /[„“"»][^„“”"»«]+[“”"«]/gu

const LEER = /\s+/

/**
 * A text with its quotations blanked, offsets kept: what others said is not the programme's to correct. Quotation marks
 * around a name or a term ("„Kopfstand“") are left.
 */
export function maskZitate(text: string): string {
  return text.replace(ZITAT, (zitat) => (zitat.trim().split(LEER).length > 3 ? ' '.repeat(zitat.length) : zitat))
}
