/** A segment that must stand in brackets, because it holds a character with a meaning of its own. */
const BESONDERS = /[\s.[\]()='"{}]/

/**
 * Takes "blatt.zeile.spalte" apart; a segment with spaces or dots stands in brackets: `branchen.[Mrz. 21]`.
 * @returns undefined where the text is no path (empty segment, open bracket, text behind a bracket)
 */
export function parsePfad(text: string): string[] | undefined {
  const segmente: string[] = []
  let stelle = 0
  while (stelle <= text.length) {
    const geklammert = text[stelle] === '['
    const ende = geklammert ? text.indexOf(']', stelle) : nextDot(text, stelle)
    if (ende < 0) return undefined
    const segment = text.slice(geklammert ? stelle + 1 : stelle, ende).trim()
    if (segment === '' || (!geklammert && segment.includes(']'))) return undefined
    segmente.push(segment)
    const danach = geklammert ? ende + 1 : ende
    if (danach === text.length) return segmente
    if (text[danach] !== '.') return undefined
    stelle = danach + 1
  }
  return undefined
}

function nextDot(text: string, ab: number): number {
  const punkt = text.indexOf('.', ab)
  return punkt < 0 ? text.length : punkt
}

/** The inverse of parsePfad: segments that need it come in brackets. */
export function formatPfad(segmente: readonly string[]): string {
  return segmente.map((segment) => (BESONDERS.test(segment) ? `[${segment}]` : segment)).join('.')
}
