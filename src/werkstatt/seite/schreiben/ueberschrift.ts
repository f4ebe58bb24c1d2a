/** What a new heading says until it is typed over. */
export const NEUE_UEBERSCHRIFT = 'Neue Überschrift'

/**
 * How a new heading below a line begins: as the last above it, so that it is the next of its kind, but never as that of the chapter.
 * @param zeile from 1
 */
export function signBelow(zeilen: readonly string[], zeile: number): string {
  const zeichen = zeilen
    .slice(0, zeile)
    .map((eine) => /^(#{1,6})\s/.exec(eine)?.[1])
    .findLast((eines) => eines !== undefined)
  return zeichen === undefined || zeichen.length < 2 ? '##' : zeichen
}
