import type { Decimal } from 'decimal.js'
import type { Rechenart, Zahlangabe } from '../content/daten/quelle.js'
import type { Meldungen } from '../message.js'
import type { Einheit, Wertzelle } from './datenblatt.js'
import { Dezimal, roundKaufmaennisch } from './dezimal.js'
import { isGerundet } from './einheit.js'
import { formatMitEinheit, formatVerhaeltnis } from './format.js'
import type { Operand } from './rechnen/operand.js'
import { rechne } from './rechnen/rechnen.js'
import * as regeln from './regeln.js'

/**
 * Compares a computed cell with what was printed, at the precision of the printed value. A deviation is explained by
 * rounding if some values that round to the operands give a result that rounds to the printed one; else it is wrong, and
 * the message names the right value.
 */
export function compareGedruckt(
  zelle: Wertzelle,
  gedruckt: Zahlangabe,
  operanden: readonly Operand[],
  meldungen: Meldungen,
): void {
  const { ort, stellen } = gedruckt
  const wert = roundKaufmaennisch(new Dezimal(gedruckt.text), stellen)
  zelle.gedruckt = { wert, stellen, ort }
  if (roundKaufmaennisch(zelle.wert, stellen).eq(wert)) return
  const formel = zelle.herkunft.formel ? ` (${zelle.herkunft.formel})` : ''
  const text = `${zelle.herkunft.zelle}: Gedruckt ist ${print(zelle, wert, stellen)}, errechnet ${print(zelle, zelle.wert, stellen)}${formel}.`
  if (isErklaerbar(zelle, wert, stellen, operanden)) {
    meldungen.melde(
      regeln.figurRundung,
      ort,
      text,
      'Der Unterschied kommt vom Runden der Ausgangswerte; gedruckt wird der errechnete Wert.',
    )
  } else {
    meldungen.melde(
      regeln.figurGedruckt,
      { ...ort, ersatz: roundKaufmaennisch(zelle.wert, stellen).toFixed(stellen) },
      text,
      `Richtig ist ${print(zelle, zelle.wert, stellen)}, wenn die Ausgangswerte stimmen; sie und den gedruckten Wert prüfen.`,
    )
  }
}

function print(zelle: Wertzelle, wert: Decimal, stellen: number): string {
  return zelle.art === 'verhaeltnis' ? formatVerhaeltnis(wert, stellen) : formatMitEinheit(wert, zelle.einheit, stellen)
}

/** Half a unit of the last digit: what rounding may have taken from or added to a figure. Counted things are exact. */
export function halfUnit(einheit: Einheit, stellen: number): Decimal {
  return isGerundet(einheit, stellen) ? new Dezimal(10).pow(-stellen).div(2) : new Dezimal(0)
}

function isErklaerbar(zelle: Wertzelle, gedruckt: Decimal, stellen: number, operanden: readonly Operand[]): boolean {
  const art = zelle.rechenart
  if (!art) return false
  const grenzen = rangeOf(art, operanden, zelle.art === 'zahl' ? zelle.einheit : undefined)
  if (!grenzen) return false
  // Counted results are printed exactly; shares and amounts are printed rounded themselves.
  const rand = zelle.art === 'zahl' ? halfUnit(zelle.einheit, stellen) : new Dezimal(10).pow(-stellen).div(2)
  return gedruckt.plus(rand).gte(grenzen.kleinster) && gedruckt.minus(rand).lte(grenzen.groesster)
}

/** The smallest and largest result that values rounding to the operands can give. */
function rangeOf(
  art: Rechenart,
  operanden: readonly Operand[],
  einheit: Einheit | undefined,
): { kleinster: Decimal; groesster: Decimal } | undefined {
  const unten = operanden.map((operand) => shifted(operand, -1))
  const oben = operanden.map((operand) => shifted(operand, 1))
  // Every formula is monotonic in each operand, so its extremes lie at the corners.
  const ecken =
    art === 'summe' || art === 'mittelwert' ? [unten, oben] : [unten, oben, [unten[0], oben[1]], [oben[0], unten[1]]]
  const werte = ecken.map((ecke) => rechne(art, ecke as Operand[], art === 'verhaeltnis' ? undefined : einheit))
  const zahlen = werte.flatMap((ergebnis) => (ergebnis.art === 'fehler' ? [] : [ergebnis.wert]))
  if (zahlen.length < werte.length) return undefined
  return { kleinster: Dezimal.min(...zahlen), groesster: Dezimal.max(...zahlen) }
}

function shifted(operand: Operand, richtung: 1 | -1): Operand {
  if (operand.art === 'literal') return operand
  const rand = operand.art === 'zahl' ? halfUnit(operand.einheit, operand.stellen) : new Dezimal(0)
  return { ...operand, wert: operand.wert.plus(rand.times(richtung)) }
}
