import { nameOf } from './angabennamen.js'

/** "{{zahl „Gesamt / 2023“ ohne=einheit}}", its cells called by their names already. */
const EINGESETZT = /\{\{([^{}]*)\}\}/gu
const ZELLE = /„[^“]+“/gu
/** A place to be filled in by whoever types it. */
const MUSTER = /mit \{\{zahl blatt\.zeile\.spalte\}\} einsetzen/g
/** "…; aus zwei Zellen errechnet es {{punkte a b}}": how it is typed, behind what is right. */
const TIPPWEG = /; [^;{}]*\{\{\p{L}+ a b\}\}[^;{}.]*/gu
/** `Mit alt="…" sagen`, and `zeilen="…"` anywhere. */
const MIT_ANGABE = /\b([Mm])it (\p{L}[\p{L}-]*)="…"/gu
/** What is shown as it is typed: a block, an exception, a layout. */
const QUELLTEXT = /::|</
const ANGABE = /(\p{L}[\p{L}-]*)="…"/gu

const RECHNUNGEN: readonly (readonly [RegExp, (zellen: readonly string[]) => string])[] = [
  [/^punkte\b/, ([von, zu]) => `die Veränderung in Prozentpunkten von ${von} zu ${zu}`],
  [/\bveraenderung\b/, ([von, zu]) => `die Veränderung von ${von} zu ${zu}`],
]

/** Advice as the page can be used: what is typed there into a file is a form or a button here. Cells are called by their names already. */
export function sayForPage(rat: string): string {
  if (QUELLTEXT.test(rat)) return rat
  return rat
    .replace(MUSTER, 'mit „Zahl einfügen“ einsetzen')
    .replace(TIPPWEG, '')
    .replace(EINGESETZT, (getippt, ausdruck: string) => sayExpression(ausdruck) ?? getippt)
    .replace(MIT_ANGABE, (_, m: string, name: string) => `${m === 'M' ? 'Im' : 'im'} Formular unter „${nameOf(name)}“`)
    .replace(ANGABE, (_, name: string) => `„${nameOf(name)}“`)
    .replace(/(^|[.!?] )die Zahl/g, '$1Die Zahl')
}

/** Undefined for what is to be typed as it stands: "jahr". */
function sayExpression(ausdruck: string): string | undefined {
  const zellen = ausdruck.match(ZELLE) ?? []
  const [zelle] = zellen
  if (zelle === undefined) return undefined
  if (zellen.length === 1) return `die Zahl aus ${zelle}${/\bohne=einheit\b/.test(ausdruck) ? ' ohne Einheit' : ''}`
  return RECHNUNGEN.find(([art]) => art.test(ausdruck))?.[1](zellen)
}
