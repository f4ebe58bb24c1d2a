import type { Rolle } from '../../layout/design/schriften/schriften.js'
import { hyphenate } from '../../trennung/hyphenate.js'
import type { Textmass, Textschnitt } from './textmass.js'

/** Word ends no more than this many lines in a row with a hyphen. */
export const TRENNUNGEN = 3

/** Word divides a word only where more than this would be left of the line, in twips. */
export const TRENNZONE = 357

/** Text of one face, or a mark of no width to speak of that must stay in its line. */
export type Laufstueck = { text: string; schnitt: Textschnitt } | { marke: number }

export interface Spiegel {
  /** In twips. */
  breite: number
  /** In points. */
  groesse: number
  trennen: boolean
  /** The family of headings or figures; absent: that of the text. */
  familie?: Rolle
}

/** A line: what counts is that it is there, and which marks stand in it. */
export interface Textzeile {
  marken: number[]
}

interface Wortteil {
  text: string
  schnitt: Textschnitt
}

/** A word with the space or hyphen that ends it, and the marks that cling to it. */
interface Umbruchwort {
  teile: Wortteil[]
  marken: number[]
}

/** The lines of a paragraph, broken as Word does: as many words as fit, and a part of the next one where it may be divided. */
export function breakZeilen(stuecke: readonly Laufstueck[], spiegel: Spiegel, textmass: Textmass): Textzeile[] {
  const { breite, groesse, trennen, familie } = spiegel
  const measure = (teile: readonly Wortteil[], ohneRand = false) =>
    teile.reduce((summe, { text, schnitt }, index) => {
      const gedruckt = ohneRand && index === teile.length - 1 ? text.trimEnd() : text
      return summe + textmass.measure(gedruckt, groesse, schnitt, familie)
    }, 0)
  const zeilen: Textzeile[] = [{ marken: [] }]
  let stand = 0
  let trennungen = 0
  for (const wort of splitWoerter(stuecke)) {
    if (stand > 0 && stand + measure(wort.teile, true) > breite) {
      const darf = trennen && trennungen < TRENNUNGEN && breite - stand > TRENNZONE
      const rest = darf ? divide(wort, breite - stand, measure) : undefined
      trennungen = rest ? trennungen + 1 : 0
      zeilen.push({ marken: [] })
      stand = measure(rest ?? wort.teile)
    } else stand += measure(wort.teile)
    zeilen.at(-1)?.marken.push(...wort.marken)
  }
  return zeilen
}

/** What is left of a word for the next line when as much of it as fits stays in this one; undefined where nothing fits. */
function divide(
  { teile }: Umbruchwort,
  platz: number,
  measure: (teile: readonly Wortteil[]) => number,
): readonly Wortteil[] | undefined {
  const [teil] = teile
  // A word of several faces is a figure with its unit, or emphasis in its middle.
  if (!teil || teile.length > 1) return undefined
  // Word's own hyphenation leaves two letters at either end.
  const silben = hyphenate(teil.text, 7, 2).split('\u00ad')
  for (let anzahl = silben.length - 1; anzahl > 0; anzahl--) {
    const anfang = `${silben.slice(0, anzahl).join('')}-`
    if (measure([{ ...teil, text: anfang }]) <= platz) return [{ ...teil, text: silben.slice(anzahl).join('') }]
  }
  return undefined
}

/** Lines break after spaces, hyphens and dashes. */
function splitWoerter(stuecke: readonly Laufstueck[]): Umbruchwort[] {
  const woerter: Umbruchwort[] = []
  let offen = false
  for (const stueck of stuecke) {
    if ('marke' in stueck) {
      if (woerter.length === 0) woerter.push({ teile: [], marken: [] })
      woerter.at(-1)?.marken.push(stueck.marke)
      continue
    }
    for (const text of stueck.text.split(/(?<=[ –-])/)) {
      const letztes = woerter.at(-1)
      if (offen && letztes) letztes.teile.push({ text, schnitt: stueck.schnitt })
      else woerter.push({ teile: [{ text, schnitt: stueck.schnitt }], marken: [] })
      offen = !/[ –-]$/.test(text)
    }
  }
  return woerter
}
