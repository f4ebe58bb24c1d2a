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

/** The letter for a sign of such a font (`w:sym`, ISO/IEC 29500-1, 17.3.3.30); undefined where there is none. */
export function letterOf(schrift: string, code: string): string | undefined {
  const zahl = Number.parseInt(code, 16)
  if (Number.isNaN(zahl)) return undefined
  if (/wingdings/i.test(schrift)) return WINGDINGS[zahl & 0xff]
  if (/symbol/i.test(schrift)) return SYMBOL[zahl & 0xff]
  return zahl < 0xe000 || zahl > 0xf8ff ? String.fromCodePoint(zahl) : undefined
}
