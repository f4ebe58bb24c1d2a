/** Signs of the fonts Symbol and Wingdings that documents use, by their codes, as letters that every font has. */
const WINGDINGS: Record<number, string> = {
  34: '✂',
  40: '☎',
  41: '✆',
  42: '✉',
  74: '☺',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  223: '←',
  225: '↑',
  226: '↓',
}
const SYMBOL: Record<number, string> = {
  183: '•',
  179: '≥',
  163: '≤',
  177: '±',
  180: '×',
  176: '°',
  174: '→',
  172: '←',
  173: '↑',
  175: '↓',
  222: '⇒',
  83: 'Σ',
  68: 'Δ',
  109: 'μ',
  165: '∞',
}

/** The Greek letters of the font Symbol, at the places of ours. */
const GRIECHISCH: Record<string, string> = {
  ...greek('A', 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...greek('a', 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
}

function greek(first: string, letters: string): Record<string, string> {
  return Object.fromEntries(
    [...letters].map((letter, index) => [String.fromCharCode(first.charCodeAt(0) + index), letter]),
  )
}

/** The letter for a sign of such a font (`w:sym`, ISO/IEC 29500-1, 17.3.3.30); undefined where there is none. */
export function letterOf(schrift: string, code: string): string | undefined {
  const zahl = Number.parseInt(code, 16)
  const privat = zahl >= 0xe000 && zahl <= 0xf8ff
  const niedrig = zahl & 0xff
  if (/^(?:wing|web)dings/i.test(schrift)) return /^wingdings$/i.test(schrift) ? WINGDINGS[niedrig] : undefined
  const ascii = niedrig >= 0x20 && niedrig < 0x7f ? String.fromCharCode(niedrig) : undefined
  // Fonts that are called so but hold letters at their places ("Segoe UI Symbol") have none of their own.
  if (/symbol/i.test(schrift) && (privat || zahl < 0x100))
    return SYMBOL[niedrig] ?? (ascii && (GRIECHISCH[ascii] ?? ascii))
  const istZeichen = zahl >= 0x20 && zahl <= 0x10ffff && !privat && !(zahl >= 0xd800 && zahl <= 0xdfff)
  return istZeichen ? String.fromCodePoint(zahl) : undefined
}

/** A text whose signs of such a font stand in the area for private use, as letters. @param unknown is told of each that nobody knows */
export function lettersOf(text: string, schrift: string, unknown: () => void): string {
  return text.replace(/[\uf000-\uf0ff]/g, (zeichen) => {
    const letter = letterOf(schrift || 'Symbol', zeichen.charCodeAt(0).toString(16))
    if (letter === undefined) unknown()
    return letter ?? ''
  })
}
