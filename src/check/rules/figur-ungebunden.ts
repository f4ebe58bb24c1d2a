import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf } from '../zahlen/satz.js'
import { numbersOf, type Textzahl } from '../zahlen/textzahl.js'

const MONATE = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'
/** Numbers that no data sheet holds: dates, references to laws, ages and sizes that name a class, times, names. */
const KEINE_FIGUR = new RegExp(
  [
    '\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{2,4})?',
    `\\d{1,2}\\.\\s?(?:${MONATE})`,
    '(?:Jan|Feb|Mär|Mrz|Apr|Mai|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\.?\\s\\d{2}(?!\\d)',
    '§§?\\s*\\d+(?:\\s?\\p{Ll}(?!\\p{L}))?(?:\\s*(?:,|und|bis|–|-|/)\\s*(?:§\\s*)?\\d+(?:\\s?\\p{Ll}(?!\\p{L}))?)*',
    '(?:Abs(?:atz|\\.)|Nr\\.|Nummer|Satz|Art(?:ikel|\\.)|Ziffer|Kapitel|Seite|Tabelle|Abbildung|Abschnitt|Phase|Stufe|Variante|Version|Teil|Säule|Region|Sozialregion|Sozialraum|Gruppe|Modul|Zimmer|Raum|TOP|DIN|ISO|EN)\\s*\\d+',
    '\\d{1,2}\\.(?=\\s+\\p{L})',
    '(?:\\d+\\s*(?:bis|und|–|-)\\s*)?(?:unter\\s+)?\\d+\\s*-?(?:Jahre?n?|[Jj]ährig\\p{L}*|Monate?n?|Wochen?|Tage?n?|Stunden?|Minuten?|Uhr)(?!\\p{L})',
    '\\d+\\s*(?:bis|–|-)\\s*(?:unter\\s+)?\\d+(?=\\s*(?:\\p{L}|\\)))',
    '\\d+\\s+und\\s+(?:mehr|älter)',
    '(?:unter|über|jünger als|älter als|mehr als|weniger als)\\s+\\d+(?=\\s*(?:\\)|Beschäftigte))',
    '(?<!\\d)0\\d{2,5}[\\s/-]+\\d[\\d\\s/-]{3,}',
  ].join('|'),
  'gu',
)
const JAHR = /^(?:19|20)\d{2}$/
const GENANNT = 5

/** Numbers of the prose that hang on no data sheet: one message a section. */
export const figurUngebunden: Pruefregel = {
  id: 'figur-ungebunden',
  pruefe(pruefling, meldungen) {
    const jeAbschnitt = new Map<string, { satz: Satz; zahl: Textzahl }[]>()
    for (const prosa of proseOf(pruefling)) {
      const { abschnitt } = prosa
      if (!abschnitt || prosa.name === 'quelle') continue
      const funde = sentencesOf(prosa).flatMap((satz) => unboundOf(satz).map((zahl) => ({ satz, zahl })))
      const bisher = jeAbschnitt.get(abschnitt.id)
      if (bisher) bisher.push(...funde)
      else jeAbschnitt.set(abschnitt.id, funde)
    }
    for (const funde of jeAbschnitt.values()) {
      const [erster] = funde
      if (!erster) continue
      const stellen = funde
        .slice(0, GENANNT)
        .map(({ satz, zahl }) => `„${zahl.text.trim()}“ (Zeile ${satz.prosa.ort(zahl.von).zeile})`)
      const anzahl = funde.length === 1 ? 'steht 1 getippte Zahl' : `stehen ${funde.length} getippte Zahlen`
      meldungen.melde(
        'figur-ungebunden',
        erster.satz.prosa.ort(erster.zahl.von),
        `In diesem Abschnitt ${anzahl}, an kein Datenblatt gebunden: ${stellen.join(', ')}${funde.length > GENANNT ? ' …' : ''}.`,
        'Was in einem Datenblatt steht, mit {{zahl blatt.zeile.spalte}} einsetzen.',
      )
    }
  },
}

function unboundOf(satz: Satz): Textzahl[] {
  const getippt = numbersOf(satz).filter(
    ({ einsatz, einheit, text }) => !einsatz && !(einheit === '' && JAHR.test(text.trim())),
  )
  if (getippt.length === 0) return []
  const eigene = satz.ohneZitate
  const ohneNamen = eigene.replace(KEINE_FIGUR, (ganz) => ' '.repeat(ganz.length))
  return getippt.filter(({ von, einheit }) => (einheit === '' ? ohneNamen : eigene)[von - satz.von] !== ' ')
}
