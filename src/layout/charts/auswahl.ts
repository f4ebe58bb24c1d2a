import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { dateiFehlt } from '../../content/regeln.js'
import type { Datenblatt, Spalte, Zeile } from '../../figures/datenblatt.js'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'

/** The data sheet that a block names; an unknown one is reported with the nearest known name. */
export function findBlatt(
  name: string,
  blaetter: ReadonlyMap<string, Datenblatt>,
  bekannt: ReadonlySet<string>,
  ort: Ort,
  meldungen: Meldungen,
): Datenblatt | undefined {
  const blatt = blaetter.get(name)
  // A sheet that exists but could not be computed has been reported at its own place.
  if (!blatt && !bekannt.has(name)) {
    const vorschlag = naechster(name, [...bekannt])
    meldungen.melde(
      dateiFehlt,
      ort,
      `Das Datenblatt „${name}“ gibt es nicht.`,
      vorschlag
        ? `Meinten Sie „${vorschlag}“?`
        : `Vorhanden: ${[...bekannt].join(', ') || 'keines; sie liegen unter daten/'}.`,
    )
  }
  return blatt
}

/** The rows and columns that a block selects by `zeilen="a,b"` and `spalten="x,y"`, in that order; all where it says nothing. */
export function select(
  blatt: Datenblatt,
  attribute: Record<string, string>,
  ort: Ort,
  meldungen: Meldungen,
): { zeilen: Zeile[]; spalten: Spalte[] } {
  return {
    zeilen: pick(blatt.zeilen, attribute.zeilen, 'Zeile', blatt.id, ort, meldungen),
    spalten: pick(blatt.spalten, attribute.spalten, 'Spalte', blatt.id, ort, meldungen),
  }
}

function pick<Teil extends { id: string }>(
  alle: readonly Teil[],
  liste: string | undefined,
  art: string,
  blatt: string,
  ort: Ort,
  meldungen: Meldungen,
): Teil[] {
  if (!liste) return [...alle]
  return liste
    .split(',')
    .map((eintrag) => eintrag.trim())
    .flatMap((id) => {
      const teil = alle.find((kandidat) => kandidat.id === id)
      if (teil) return [teil]
      const ids = alle.map((kandidat) => kandidat.id)
      const vorschlag = naechster(id, ids)
      meldungen.melde(
        attributUngueltig,
        ort,
        `Eine ${art} „${id}“ hat das Datenblatt „${blatt}“ nicht.`,
        vorschlag ? `Meinten Sie „${vorschlag}“?` : `Es hat: ${ids.join(', ')}.`,
      )
      return []
    })
}
