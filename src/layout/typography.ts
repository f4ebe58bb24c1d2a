const NB = '\u00a0'

/** Binds what must not be torn at a line end: "§ 16i", "SGB II", "z. B.", a number and its unit. Text stays the same to a reader. */
export function bindText(text: string): string {
  return text
    .replace(/(§§?) (?=\d)/g, `$1${NB}`)
    .replace(/\b(SGB) (?=[IVX]+\b)/g, `$1${NB}`)
    .replace(/\b(Abs\.|Absatz|Nr\.|Art\.|Satz|Seite|S\.) (?=\d)/g, `$1${NB}`)
    .replace(/(\d[a-z]?) (?=(?:Abs\.|Absatz)[ \u00a0])/g, `$1${NB}`)
    .replace(/\b(z\.|d\.|u\.|i\.) (?=(?:B\.|h\.|a\.|d\.|d\. R\.|H\.))/g, `$1${NB}`)
    .replace(/(\d) (?=(?:€|%|Euro\b|Prozent\b|Prozentpunkte?n?\b|Mio\.|Mrd\.|Tsd\.|VZÄ(?!\p{L})|LZB\b))/gu, `$1${NB}`)
    .replace(/\b((?:ca|rd)\.|circa|rund|knapp|etwa) (?=\d)/g, `$1${NB}`)
    .replace(
      /(\d{1,2}\.) (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/g,
      `$1${NB}`,
    )
    .replace(/ (?=[–] )/g, NB)
}

/** "Tabelle 2" and "Abschnitt 4.1" stay on one line; a heading's own words may break. */
export function bindReference(name: string): string {
  return /^(Tabelle|Abbildung|Abschnitt|Anhang) [\dA-Z.]+$/.test(name) ? name.replace(' ', '\u00a0') : name
}

/** Words up to this length take the number or unit behind them along; longer ones would widen a column of figures. */
const SHORT = 4

/** The number or unit at the end of a table's head stays with a short word before it: "in %", "Ziel 2024", but "Planung 2024" may break. */
export function bindHead(text: string): string {
  return text.replace(/(^|[\s/(])(\p{L}+\.?) (?=(?:%|€|\d{4})$)/u, (whole, before: string, word: string) =>
    word.length > SHORT ? whole : `${before}${word}${NB}`,
  )
}
