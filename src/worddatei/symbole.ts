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

/** The Greek letters of the font Symbol, at the places of ours from A to z. */
const GRIECHISCH: Record<string, string> = Object.fromEntries(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'].map((buchstabe, index) => [
    buchstabe,
    [...'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ'][index] ?? buchstabe,
  ]),
)

/** The letter for a sign of such a font (`w:sym`, ISO/IEC 29500-1, 17.3.3.30); undefined where there is none. */
export function letterOf(schrift: string, code: string): string | undefined {
  const zahl = Number.parseInt(code, 16)
  if (Number.isNaN(zahl)) return undefined
  const niedrig = zahl & 0xff
  if (/wingdings/i.test(schrift)) return WINGDINGS[niedrig]
  const ascii = niedrig >= 0x20 && niedrig < 0x7f ? String.fromCharCode(niedrig) : undefined
  if (/symbol/i.test(schrift)) return SYMBOL[niedrig] ?? (ascii && (GRIECHISCH[ascii] ?? ascii))
  return zahl < 0xe000 || zahl > 0xf8ff ? String.fromCodePoint(zahl) : undefined
}

/** A text whose signs of such a font stand in the area for private use, as letters; those that nobody knows are left out. */
export function lettersOf(text: string, schrift: string): string {
  return text.replace(
    /[\uf000-\uf0ff]/g,
    (zeichen) => letterOf(schrift || 'Symbol', zeichen.charCodeAt(0).toString(16)) ?? '',
  )
}
