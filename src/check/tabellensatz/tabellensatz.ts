import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Prosa } from '../prosa/stueck.js'
import type { Figur } from '../reading/figur.js'
import { absaetzeOf } from '../reading/satz/passage.js'
import { isKennzahlzeile } from '../zahlen/tabellen.js'
import { sentencesIn } from './bezug.js'
import { findPlanabweichungen } from './blattpaar/plan-und-ergebnis.js'
import type { Satzfund } from './fund.js'
import { findMittel } from './mittel.js'
import { findRichtungen } from './richtung.js'
import { findSpaltensummen } from './spaltensumme.js'
import { findVeraenderungen } from './veraenderung.js'
import { findZeilenabstaende } from './zeilenabstand.js'
import { findZeilenanteile } from './zeilenanteil.js'
import { findZeilenquoten } from './zeilenquote.js'
import { findZeilenquotienten } from './zeilenquotient.js'
import { seriesOf } from './zeitreihe.js'

/** What the sentences of a piece of text say of series of tables, and the series contradict. */
export function findTabellenfunde(
  prosa: Prosa,
  tabellen: readonly Datenblatt[],
  nahe: ReadonlySet<Datenblatt>,
): Satzfund[] {
  // A line of a list that gives a value, an earlier one and the change speaks for itself.
  const echte = tabellen.filter((blatt) => !isKennzahlzeile(blatt))
  const umgebung = { reihen: echte.flatMap(seriesOf), nahe, tabellen: echte }
  if (echte.length === 0) return []
  const gemeldet = new Set<Figur | number>()
  return absaetzeOf(prosa).flatMap((absatz) =>
    sentencesIn(absatz).flatMap((satz) =>
      ARTEN.flatMap((find) => find(absatz, satz, umgebung)).filter(({ glied, stelle }) => {
        const was = glied?.figur ?? stelle ?? 0
        const neu = !gemeldet.has(was)
        gemeldet.add(was)
        return neu
      }),
    ),
  )
}

const ARTEN = [
  findVeraenderungen,
  findRichtungen,
  findMittel,
  findSpaltensummen,
  findZeilenabstaende,
  findZeilenanteile,
  findZeilenquoten,
  findZeilenquotienten,
  findPlanabweichungen,
]
