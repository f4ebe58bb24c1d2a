const HOCH = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const TIEF = '₀₁₂₃₄₅₆₇₈₉'
/** Raised digits at the end of a text, as authors type them. */
const MARKE = new RegExp(`^(.*?)([${HOCH}]+(?:[,*][${HOCH}]+)*\\)?)$`, 's')
/** "m²" and "km²" are units, not notes. */
export const EINHEIT = /(?:^|[^\p{L}])[kcmd]?m[²³]$/u

/** "1)" as "¹)": digits have raised signs of their own, all else is printed as it stands. */
export function raise(text: string): string {
  return text.replace(/\d/g, (ziffer) => HOCH[Number(ziffer)] ?? ziffer)
}

/** A raised sign behind a word or number: letters have no raised form in every font and would read as part of the word. */
export function markOf(text: string): string {
  return /\p{L}/u.test(text) ? `\u00a0${text.replace(/\)$/, '')})` : raise(text)
}

/** "2" as "₂". */
export function lower(text: string): string {
  return text.replace(/\d/g, (ziffer) => TIEF[Number(ziffer)] ?? ziffer)
}

/** Takes the mark of a note off the end of a text: "2023¹" is 2023 and a mark, no number of five digits. */
export function splitMarke(text: string): { text: string; marke: string } {
  const teile = EINHEIT.test(text) ? null : MARKE.exec(text)
  return teile ? { text: (teile[1] ?? '').trimEnd(), marke: teile[2] ?? '' } : { text, marke: '' }
}

/** Whether a note begins with a mark, raised or not: "¹ vorläufig", "1) vorläufig". */
export function isExplained(marke: string, hinweise: readonly string[]): boolean {
  const gesucht = plain(marke).trim().replace(/\)$/, '')
  return hinweise.some((hinweis) => {
    const anfang = plain(hinweis.trimStart())
    return anfang.startsWith(gesucht) && !/^\d/.test(anfang.slice(gesucht.length))
  })
}

function plain(text: string): string {
  return [...text].map((zeichen) => (HOCH.includes(zeichen) ? String(HOCH.indexOf(zeichen)) : zeichen)).join('')
}
