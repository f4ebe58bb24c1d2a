import type { DatenblattQuelle } from '../content/daten/quelle.js'
import type { Meldungen } from '../message.js'
import type { Datenblatt } from './datenblatt.js'
import { checkDavon } from './davon.js'
import { readGliederung } from './gliederung.js'
import { Auswertung } from './rechnen/auswerten.js'
import { buildDatenblatt } from './rechnen/ergebnis.js'
import { Rechenblatt } from './rechnen/rechenblatt.js'
import { Rechenwege } from './rechnen/rechenweg.js'

/**
 * Computes all sheets of a programme, exactly and each cell once; time and memory grow with the number of cells.
 * A sheet with an error is missing from the result, as are those that refer to it; only its own error is reported.
 * Printed values that deviate are reported, too, but leave the sheet whole.
 * @param jahr the programme's (first) year, for operands "jahr", "vorjahr" and "folgejahr"
 */
export function computeDatenblaetter(
  quellen: ReadonlyMap<string, DatenblattQuelle>,
  jahr: number,
  meldungen: Meldungen,
): Map<string, Datenblatt> {
  const blaetter = new Map([...quellen].map(([id, quelle]) => [id, new Rechenblatt(quelle, jahr)]))
  const lesbare = [...blaetter.values()].filter((blatt) => !blatt.gescheitert)
  const wege = new Map(lesbare.map((blatt) => [blatt, new Rechenwege(blatt, blaetter, meldungen)]))
  const glieder = new Map(lesbare.map((blatt) => [blatt, readGliederung(blatt, meldungen)]))
  const auswertung = new Auswertung(wege, meldungen)
  for (const blatt of lesbare) auswertung.computeBlatt(blatt)
  spreadFailure(lesbare)
  const fertige = lesbare.filter((blatt) => !blatt.gescheitert)
  return new Map(
    fertige.map((blatt) => {
      const gliederung = glieder.get(blatt) ?? []
      checkDavon(blatt, gliederung, meldungen)
      return [blatt.id, buildDatenblatt(blatt, wege.get(blatt) as Rechenwege, gliederung)]
    }),
  )
}

/** Whoever reads a failed sheet fails, too, even where the cells it reads were sound: nothing half-computed comes out. */
function spreadFailure(blaetter: readonly Rechenblatt[]): void {
  const leser = new Map<Rechenblatt, Rechenblatt[]>()
  for (const blatt of blaetter) {
    for (const quelle of blatt.quellen) leser.set(quelle, [...(leser.get(quelle) ?? []), blatt])
  }
  const offen = [...leser.keys()].filter((blatt) => blatt.gescheitert)
  for (let blatt = offen.pop(); blatt; blatt = offen.pop()) {
    for (const abhaengig of leser.get(blatt) ?? []) {
      if (abhaengig.gescheitert) continue
      abhaengig.gescheitert = true
      offen.push(abhaengig)
    }
  }
}
