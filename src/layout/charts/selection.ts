import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { dateiFehlt } from '../../content/regeln.js'
import type { Datenblatt, Spalte, Zeile } from '../../figures/datenblatt.js'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'

/** The data sheet that a block names; an unknown one is reported with the nearest known name. */
export function findBlatt(
  name: string,
  blaetter: ReadonlyMap<string, Datenblatt>,
  known: ReadonlySet<string>,
  ort: Ort,
  meldungen: Meldungen,
): Datenblatt | undefined {
  const blatt = blaetter.get(name)
  // A sheet that exists but could not be computed has been reported at its own place.
  if (!blatt && !known.has(name)) {
    const suggestion = naechster(name, [...known])
    meldungen.melde(
      dateiFehlt,
      ort,
      `Das Datenblatt „${name}“ gibt es nicht.`,
      suggestion
        ? `Meinten Sie „${suggestion}“?`
        : `Vorhanden: ${[...known].join(', ') || 'keines; sie liegen unter daten/'}.`,
    )
  }
  return blatt
}

/** The rows and columns that a block selects by `zeilen="a,b"` and `spalten="x,y"`, in that order; all where it says nothing. */
export function select(
  blatt: Datenblatt,
  attributes: Record<string, string>,
  ort: Ort,
  meldungen: Meldungen,
): { zeilen: Zeile[]; spalten: Spalte[] } {
  return {
    zeilen: pick(blatt.zeilen, attributes.zeilen, 'Zeile', blatt.id, ort, meldungen),
    spalten: pick(blatt.spalten, attributes.spalten, 'Spalte', blatt.id, ort, meldungen),
  }
}

function pick<Part extends { id: string }>(
  all: readonly Part[],
  list: string | undefined,
  kind: string,
  blatt: string,
  ort: Ort,
  meldungen: Meldungen,
): Part[] {
  if (!list) return [...all]
  return list
    .split(',')
    .map((entry) => entry.trim())
    .flatMap((id) => {
      const part = all.find((candidate) => candidate.id === id)
      if (part) return [part]
      const ids = all.map((candidate) => candidate.id)
      const suggestion = naechster(id, ids)
      meldungen.melde(
        attributUngueltig,
        ort,
        `Eine ${kind} „${id}“ hat das Datenblatt „${blatt}“ nicht.`,
        suggestion ? `Meinten Sie „${suggestion}“?` : `Es hat: ${ids.join(', ')}.`,
      )
      return []
    })
}
