import type { Nachweis } from '../check/zahlenspiegel/spiegelzahl.js'
import { countLine, type Gedruckteinsatz } from '../print/zahlenspiegel.js'

/** What each way of proof means, for those who sign. */
export const NACHWEISE: Readonly<Record<Nachweis, string>> = {
  gebunden: 'aus der genannten Zelle eines Datenblatts eingesetzt; Text und Datenblatt können nicht auseinanderlaufen',
  errechnet: 'aus Zellen errechnet, wie unter Rechnung angegeben',
  abgeglichen: 'in den Text getippt; die Zelle, die der Satz nennt, sagt dasselbe',
  unbelegt: 'in den Text getippt; an keiner Zelle geprüft',
}

/** The counts and their meaning, line by line. */
export function summarize(titel: string, zahlen: readonly Gedruckteinsatz[]): string[] {
  return [
    `Zahlenspiegel: ${titel}`,
    countLine(zahlen),
    ...Object.entries(NACHWEISE).map(
      ([nachweis, bedeutung]) =>
        `${nachweis} (${zahlen.filter((zahl) => zahl.nachweis === nachweis).length}): ${bedeutung}.`,
    ),
    'Nicht aufgeführt sind Jahre und Daten, Paragrafen, Altersangaben, Telefonnummern, Seitenzahlen, Namen von Zeilen und Spalten und Zahlwörter bis zwölf. Ob die Werte der Datenblätter selbst richtig sind, sagt nur ihre Quelle.',
  ]
}
