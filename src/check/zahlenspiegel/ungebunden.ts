import type { Prosa } from '../prosa.js'
import { sentencesOf } from '../zahlen/satz.js'
import { numbersOf, type Textzahl } from '../zahlen/textzahl.js'

/** What a number is part of when one of these stands before it: a paragraph of the law, a reference, a date, a class. */
const DAVOR =
  /(?:§§?|Abs\.|Absatz|Nr\.|Nummer|Satz|Art\.|Artikel|Kapitel|Abschnitt|Tabelle|Abbildung|Seite|S\.|Stufe|Phase|Sozialregion|Jahre?n?|Jahres|Herbst|Frühjahr|\d[\s\u00a0]*(?:bis(?: unter)?|[–-]))[\s\u00a0]*$/
/** … and behind it: letters ("16i", "24-stündig"), a month, an ordinal, an age, a class ("1 bis 9", "250 und mehr"). */
const DANACH =
  /^(?:\p{L}|-\p{L}|\.[\s\u00a0]+\p{L}|[\s\u00a0]*(?:bis(?: unter)?|–|-)[\s\u00a0]*\d|[\s\u00a0]+und[\s\u00a0]+(?:mehr|älter|\d+[\s\u00a0-]*Jahr)|[\s\u00a0-]*(?:Jahr|jährig|Monat|Uhr))/u
const JAHR = /^(?:19|20)\d{2}$/

/** The figures typed into a text that say how many or how much; years, dates, paragraphs, ages and quotations say neither. */
export function unboundNumbers(prosa: Prosa): Textzahl[] {
  const zitate = [...prosa.text.matchAll(/„[^„“]*“/g)].map(({ 0: ganz, index }) => ({
    von: index,
    bis: index + ganz.length,
  }))
  return sentencesOf(prosa)
    .flatMap(numbersOf)
    .filter(({ einsatz, text, einheit, von, bis }) => {
      if (einsatz || (einheit === '' && JAHR.test(text))) return false
      if (zitate.some((zitat) => zitat.von < von && bis < zitat.bis)) return false
      return (
        !DAVOR.test(prosa.text.slice(Math.max(0, von - 20), von)) &&
        (einheit !== '' || !DANACH.test(prosa.text.slice(bis, bis + 30)))
      )
    })
}
