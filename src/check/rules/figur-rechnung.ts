import type { Decimal } from 'decimal.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Ort } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { joinLists, joinNotes } from '../prosa/verbund.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { findFalschzahlen } from '../reading/falschzahl.js'
import { findNotensummen } from '../reading/notensumme.js'
import { withRichtig } from '../reading/richtig.js'
import { findFremdeTeile } from '../reading/teilzerlegung.js'
import { tablesOf } from '../zahlen/tabellen.js'

/** Figures of a sentence that cannot all be right: sums, differences, shares, changes, averages. */
export const figurRechnung: Pruefregel = {
  id: 'figur-rechnung',
  schwere: 'warnung',
  erklaerung:
    'Die Zahlen eines Satzes, zweier zusammengehöriger Sätze oder eines Absatzes passen nicht zueinander. Summen und Reste: „davon 541 Frauen und 58 Männer“ bei 572, „es verbleiben …“, „Unbesetzt waren 25“, „kamen zwölf hinzu, 15 liefen aus, somit 44“, „vier Träger je 15 Plätze, zwei je zwölf, insgesamt 94“, „jährlich 180.000 €, über drei Jahre demnach 450.000 €“, „insgesamt 14: sechs für …, fünf für … und vier für …“, Teile, die mehr sind als ihr Ganzes. Anteile: „312 von 1.200 sind 62 %“, „rund drei Viertel (57 %)“, „mit 54 % also knapp die Hälfte“, „jede vierte Person“, „mit 49,7 % in der Mehrheit“, „62 % ohne Abschluss; 48 % haben einen“. Veränderungen: „von 4.120 auf 4.326, ein Plus von 5,9 %“, „46 mehr als im Vorjahr. Im Vorjahr waren es 786“, „von 410 auf 820 verdreifacht“, „1.120 … 1.400, ein Fünftel mehr“, „zum dritten Mal in Folge gesunken“ bei einem Anstieg. Was auf jedes entfällt: „360.000 Euro für 30 Plätze, 1.200 Euro je Platz“, Mittelwerte, „1:134“. Dasselbe zweimal: „26,75 Mio. € (2.675.116 €)“, „die genannten 4.182“ bei 4.812, „knapp 1.300“ bei 1.342. Größenordnungen: „1,635 Tsd. €, 15 % von 10,9 Mio. €“, „4,5 Mio. €“ statt 0,45. „Von 1.390 … 412“, wo ein anderer Absatz des Abschnitts 1.390 in 869, 421 und 100 teilt. Und ein „Auspendlerüberschuss“, wo mehr einpendeln. Eine Liste wird mit dem Absatz davor und dem danach als ein Text gelesen, eine Fußnote, die „die vier genannten Beträge“ zusammenzählt, mit ihrem Absatz. Runden und Wörter wie „rund“, „knapp“ oder „mehr als“ sind berücksichtigt. Eine Zahl, die sich aus anderen des Absatzes ergibt, gilt als erklärt, es sei denn, die Wörter nennen selbst, woraus sie folgt. Hängen mehrere Angaben an einer Zahl (eine Summe, ein Anteil, eine Veränderung), wird die genannt, mit deren Berichtigung am wenigsten Widersprüche bleiben; eine einzelne Rechnung sagt nicht, welche Zahl falsch ist: Die Meldung nennt, was jeweils richtig wäre.',
  uebersieht:
    'andere Rechnungen über mehrere Absätze und Rechnungen allein aus eingesetzten Werten, Absätze mit mehr als 150 Zahlen, Zahlen in Zitaten, Zahlen, die so weit daneben liegen, dass etwas anderes gemeint sein kann, und Sätze, deren Zahlen anders verbunden sind als hier beschrieben',
  pruefe(pruefling, melde) {
    const tabellen = tablesOf(pruefling).filter(({ id }) => id === '')
    const gemeldet = new Set<string>()
    for (const { prosa, figur, text, rat, richtig } of sectionsOf(proseOf(pruefling)).flatMap(findFremdeTeile))
      if (isNew(gemeldet, prosa.ort(figur.von))) melde(withRichtig(prosa, figur, richtig), text, rat)
    for (const verbund of joinNotes(proseOf(pruefling)))
      for (const { figur, text, rat, richtig } of findNotensummen(verbund))
        if (isNew(gemeldet, verbund.ort(figur.von))) melde(withRichtig(verbund, figur, richtig), text, rat)
    for (const prosa of [...proseOf(pruefling), ...joinLists(proseOf(pruefling))]) {
      if (prosa.art === 'zelle') continue
      // What a table beside the text says as well is no slip of the hand.
      const isInTable = ({ ort, wert }: { ort: Ort; wert: Decimal }) =>
        tabellen.some((blatt) => blatt.ort.datei === ort.datei && holdsValue(blatt, wert))
      for (const { figur, text, rat, richtig, geschlossen } of findFalschzahlen(prosa))
        if (
          isNew(gemeldet, prosa.ort(figur.von)) &&
          !(geschlossen && isInTable({ ort: prosa.ort(figur.von), wert: figur.wert }))
        )
          melde(withRichtig(prosa, figur, richtig), text, rat)
    }
  },
}

/** The running text of each section. */
function sectionsOf(prosa: readonly Prosa[]): Prosa[][] {
  const jeAbschnitt = new Map<Prosa['abschnitt'], Prosa[]>()
  for (const stueck of prosa) {
    if (!stueck.abschnitt || (stueck.art !== 'absatz' && stueck.art !== 'punkt')) continue
    const bisher = jeAbschnitt.get(stueck.abschnitt)
    if (bisher) bisher.push(stueck)
    else jeAbschnitt.set(stueck.abschnitt, [stueck])
  }
  return [...jeAbschnitt.values()]
}

/** What an item says alone is not said once more of its list. */
function isNew(gemeldet: Set<string>, { datei, zeile, spalte }: Ort): boolean {
  const stelle = `${datei}:${zeile}:${spalte}`
  const neu = !gemeldet.has(stelle)
  gemeldet.add(stelle)
  return neu
}

function holdsValue({ zeilen }: Datenblatt, wert: Decimal): boolean {
  return zeilen.some(({ zellen }) => zellen.some((zelle) => zelle.art === 'zahl' && zelle.wert.eq(wert)))
}
