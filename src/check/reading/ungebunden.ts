import { MONATE } from '../../figures/ausdruck/datum.js'
import type { Prosa } from '../prosa/stueck.js'
import { type Satz, sentencesOf } from './satz/satz.js'
import { numbersOf, type Textzahl } from './satz/textzahl.js'

/** Numbers that no data sheet holds: dates, references to laws, ages and sizes that name a class, times, names. */
const KEINE_FIGUR = new RegExp(
  [
    '\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{2,4})?',
    `\\d{1,2}\\.\\s?(?:${MONATE.join('|')})`,
    '(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\.?\\s\\d{2}(?!\\d)',
    '§§?\\s*\\d+(?:\\s?\\p{Ll}(?!\\p{L}))?(?:\\s*(?:,|und|bis|–|-|/)\\s*(?:§\\s*)?\\d+(?:\\s?\\p{Ll}(?!\\p{L}))?)*',
    '(?:Abs(?:atz|\\.)|Nr\\.|Nummer|Satz|Art(?:ikel|\\.)|Ziffer|Kapitel|Seite|Tabelle|Abbildung|Abschnitt|Phase|Stufe|Variante|Version|Teil|Säule|Region|Sozialregion|Sozialraum|Gruppe|Modul|Zimmer|Raum|TOP|DIN|ISO|EN)\\s*\\d+',
    '\\d{1,2}\\.(?=\\s+\\p{L})',
    '(?:\\d+\\s*(?:bis|und|–|-)\\s*)?(?:unter\\s+)?\\d+\\s*-?(?:Jahre?n?|[Jj]ährig\\p{L}*|Monate?n?|Wochen?|Tage?n?|Stunden?|Minuten?|Uhr)(?!\\p{L})',
    '\\d+\\s*(?:bis|–|-)\\s*(?:unter\\s+)?\\d+(?=\\s*(?:\\p{L}|\\)))',
    '\\d+-\\p{Ll}+',
    '\\d+\\s+und\\s+(?:mehr|älter)',
    '(?:unter|über|jünger als|älter als|mehr als|weniger als)\\s+\\d+(?=\\s*(?:\\)|Beschäftigte))',
    '(?<!\\d)0\\d{2,5}[\\s/-]+\\d[\\d\\s/-]{3,}',
  ].join('|'),
  'gu',
)
const JAHR = /^(?:19|20)\d{2}$/

const ZITAT = /„[^„“]*“/g

/**
 * The figures typed into a text that say how many or how much; years, dates, paragraphs and ages say neither.
 * @param zitate whether those in quotations, which are somebody else's, are wanted, too
 */
export function unboundNumbers(prosa: Prosa, zitate: 'ohne' | 'mit' = 'ohne'): Textzahl[] {
  if (zitate === 'mit') return sentencesOf(prosa).flatMap((satz) => unboundOf(satz, satz.getippt))
  const stellen = [...prosa.text.matchAll(ZITAT)].map(({ 0: ganz, index }) => ({
    von: index,
    bis: index + ganz.length,
  }))
  return sentencesOf(prosa)
    .flatMap((satz) => unboundOf(satz, satz.ohneZitate))
    .filter((zahl) => !stellen.some(({ von, bis }) => von < zahl.von && zahl.bis < bis))
}

/** Where a text names dates, laws, ages and the like: what stands there is no figure. */
export function noFiguresIn(text: string): { von: number; bis: number }[] {
  return [...text.matchAll(KEINE_FIGUR)].map(({ 0: ganz, index }) => ({ von: index, bis: index + ganz.length }))
}

function unboundOf(satz: Satz, eigene: string): Textzahl[] {
  const getippt = numbersOf(satz).filter(
    ({ einsatz, einheit, text }) => !einsatz && !(einheit === '' && JAHR.test(text)),
  )
  if (getippt.length === 0) return []
  const ohneNamen = eigene.replace(KEINE_FIGUR, (ganz) => ' '.repeat(ganz.length))
  return getippt.filter(({ von, einheit }) => (einheit === '' ? ohneNamen : eigene)[von - satz.von] !== ' ')
}
