import { formatPfad } from '../../content/daten/pfad.js'
import type { Meldungen } from '../../message.js'
import * as regeln from '../regeln.js'
import type { Rechenblatt } from './rechenblatt.js'
import type { Rahmen } from './rechenweg.js'

const HOECHSTENS = 12

/**
 * Reports the circle that closes at a cell which is still being computed: "gesamt → egt → gesamt". The same formulas
 * make the same circle in every column; it is told once.
 */
export function reportKreis(
  stapel: readonly Rahmen[],
  blatt: Rechenblatt,
  index: number,
  gemeldet: Set<string>,
  meldungen: Meldungen,
): void {
  const anfang = stapel.findLastIndex((rahmen) => rahmen.blatt === blatt && rahmen.index === index)
  const kreis = stapel.slice(anfang)
  const schluessel = `kreis ${kreis
    .map(({ weg }) => weg.name)
    .sort()
    .join(' ')}`
  const [erster] = kreis
  if (!erster || gemeldet.has(schluessel)) return
  gemeldet.add(schluessel)
  const namen = kreis.map((rahmen) => nameIn(kreis, rahmen))
  const gezeigt =
    namen.length > HOECHSTENS ? [...namen.slice(0, HOECHSTENS), `… (${namen.length - HOECHSTENS} weitere)`] : namen
  const text = kreis.length === 1 ? `„${namen[0]}“ rechnet mit sich selbst` : 'Die Rechnungen drehen sich im Kreis'
  meldungen.melde(
    regeln.figurKreis,
    erster.weg.ort,
    `Datenblatt „${blatt.id}“: ${text}: ${[...gezeigt, namen[0]].join(' → ')}.`,
    'Eine der Zellen muss getippt sein oder anders errechnet werden.',
  )
}

/** In a circle of rows of one sheet the rows' ids say it all, likewise for columns; else the cell. */
function nameIn(kreis: readonly Rahmen[], { blatt, index }: Rahmen): string {
  const einBlatt = kreis.every((rahmen) => rahmen.blatt === blatt)
  if (einBlatt && kreis.every(({ weg }) => weg.traeger === 'zeile')) return formatPfad([blatt.zeileOf(index).id])
  if (einBlatt && kreis.every(({ weg }) => weg.traeger === 'spalte')) return formatPfad([blatt.spalteOf(index).id])
  return blatt.nameOf(index)
}
