import { textbreite, twipsFromMm } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import type { FesterStil } from '../styles/stile.js'
import { verzeichnisvorlagen } from '../styles/vorlagen/rahmen.js'

/** What the page number takes at the end of a line, with a few dots before it. */
const NUMMERNPLATZ = twipsFromMm(6.5)

/**
 * The text of an entry in the pieces between which it is broken: one, or two where the number would not fit behind the last word,
 * which then goes to the next line with it. A right indent would say the same, but LibreOffice drops numbers that stand in one.
 * @param davor what stands before the text in its first line; undefined where the text has a column of its own
 */
export function divideEintrag(satz: Wordsatz, vorlage: FesterStil, davor: string | undefined, text: string): string[] {
  const { dokument, textmass } = satz
  const { gestaltung, gliederung } = dokument
  const mitNummern = gestaltung.verzeichnis.nummern && gliederung.some(({ nummer }) => nummer !== '')
  const format = verzeichnisvorlagen(gestaltung, mitNummern).find(({ id }) => id === vorlage)
  const { links = 0, haengend = 0 } = format?.absatz ?? {}
  const schnitt = format?.zeichen?.fett ? 'halbfett' : 'normal'
  const measure = (worte: string) => textmass.measure(worte, gestaltung.groessen.text, schnitt)
  const beginn = davor === undefined ? 0 : measure(davor) - haengend
  return breakBeforeNumber(text, { platz: textbreite(gestaltung) - links, beginn, nummer: NUMMERNPLATZ }, measure)
}

/**
 * Breaks a text before its last word where that ends too near to the end of the line for the number, or so little behind it that
 * kerning may still draw it into the line.
 */
export function breakBeforeNumber(
  text: string,
  { platz, beginn, nummer }: { platz: number; beginn: number; nummer: number },
  measure: (worte: string) => number,
): string[] {
  const woerter = text.split(' ')
  let zeile = ''
  let ab = beginn
  let ueber = 0
  for (const wort of woerter) {
    const weiter = zeile ? `${zeile} ${wort}` : wort
    const zuviel = ab + measure(weiter) - platz
    if (zeile && zuviel > 0) {
      zeile = wort
      ab = 0
      ueber = zuviel
    } else zeile = weiter
  }
  const letztes = woerter.at(-1) ?? ''
  const allein = zeile === letztes
  const frei = allein ? woerter.length === 1 || ueber > nummer : ab + measure(zeile) + nummer <= platz
  if (frei) return [text]
  return [woerter.slice(0, -1).join(' '), letztes]
}
