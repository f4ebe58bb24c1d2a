import type { Pruefling } from '../../../src/check/pruefling.js'
import { meantSeries, sentencesIn } from '../../../src/check/tabellensatz/bezug.js'
import { findPlanabweichungen } from '../../../src/check/tabellensatz/blattpaar/plan-und-ergebnis.js'
import { findMittel } from '../../../src/check/tabellensatz/mittel.js'
import { findRichtungen } from '../../../src/check/tabellensatz/richtung.js'
import { findSpaltensummen } from '../../../src/check/tabellensatz/spaltensumme.js'
import { findVeraenderungen } from '../../../src/check/tabellensatz/veraenderung.js'
import { findZeilenabstaende } from '../../../src/check/tabellensatz/zeilenabstand.js'
import { findZeilenanteile } from '../../../src/check/tabellensatz/zeilenanteil.js'
import { findZeilenquoten } from '../../../src/check/tabellensatz/zeilenquote.js'
import { findZeilenquotienten } from '../../../src/check/tabellensatz/zeilenquotient.js'
import { seriesOf } from '../../../src/check/tabellensatz/zeitreihe.js'
import { tablesOf } from '../../../src/check/zahlen/tabellen.js'
import { passagesIn } from './passagen.js'
import { tellWert } from './wort.js'

const ARTEN = {
  Abstand: findZeilenabstaende,
  Anteil: findZeilenanteile,
  Mittel: findMittel,
  Plan: findPlanabweichungen,
  Quote: findZeilenquoten,
  Quotient: findZeilenquotienten,
  Richtung: findRichtungen,
  Summe: findSpaltensummen,
  Veränderung: findVeraenderungen,
}

/** The series that each sentence speaks of, and all that the tables say against it, whether they stand near the text or not. */
export function tellTabellensaetze(pruefling: Pruefling): string {
  const tabellen = tablesOf(pruefling)
  const reihen = tabellen.flatMap(seriesOf)
  return passagesIn(pruefling)
    .flatMap((absatz) =>
      sentencesIn(absatz).flatMap((satz) =>
        [new Set(tabellen), new Set<never>()].flatMap((nahe) => {
          const bezug = meantSeries(absatz, satz, reihen, nahe)
          const funde = Object.entries(ARTEN).flatMap(([name, find]) =>
            find(absatz, satz, { reihen, nahe, tabellen }).map(
              ({ glied, stelle, text, rat, richtig }) =>
                `  ${nahe.size > 0 ? 'nah' : 'fern'} ${name} ${glied ? tellWert(glied) : stelle}: ${text} ${rat} ${richtig}\n`,
            ),
          )
          return [
            ...(bezug
              ? [`  ${nahe.size > 0 ? 'nah' : 'fern'} „${bezug.reihe.name}“ ${bezug.benannt} ${tellWert(bezug.wert)}\n`]
              : []),
            ...funde,
          ]
        }),
      ),
    )
    .join('')
}
