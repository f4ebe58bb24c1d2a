import type { Rechenart } from '../../content/daten/quelle.js'
import type { Einheit } from '../datenblatt.js'
import { Dezimal } from '../dezimal.js'
import { EURO, massOf, nameEinheit, PROZENT, PROZENTPUNKTE, zaehlerOf } from '../einheit.js'
import * as regeln from '../regeln.js'
import { digitsOf, firstEinheit, type Operand, type Rechenergebnis, type Rechenfehler, scaled } from './operand.js'
import {
  divisionByZero,
  failure,
  findMixed,
  findPercentChange,
  nameOperand,
  pointsInstead,
  wrongZiel,
} from './rechenfehler.js'

/**
 * Computes one formula exactly; nothing is rounded. Sums, differences and means keep the unit of the values (scale words
 * are converted to `ziel`, or to the first unit), the difference of two percentages is in Prozentpunkte, changes, shares
 * and quotas are in %, `je` is in the unit of the first value or as `ziel` says. Mixed units, percent for points, and division by zero are errors.
 * @param operanden for arts with two operands in the order of the formula: (von, nach), (teil, ganzes), (a, b)
 * @param ziel unit that the row or column declares; the result must be of that kind
 */
export function rechne(art: Rechenart, operanden: readonly Operand[], ziel?: Einheit): Rechenergebnis | Rechenfehler {
  const verhaeltnis = operanden.find((operand) => operand.art === 'verhaeltnis')
  const nurVerhaeltnisse = art === 'veraenderung' && operanden.every((operand) => operand.art === 'verhaeltnis')
  if (verhaeltnis && !nurVerhaeltnisse) {
    return failure(
      regeln.figurEinheit,
      `${art}: ${nameOperand(verhaeltnis)} ist ein Verhältnis und lässt sich nicht weiter verrechnen.`,
      'Die Werte verwenden, aus denen das Verhältnis errechnet ist.',
      verhaeltnis,
    )
  }
  const addiert = art === 'summe' ? findPercentChange(operanden) : undefined
  if (addiert) return addiert
  const gemischt = findMixed(art, operanden)
  if (gemischt) return gemischt
  const einheit = firstEinheit(operanden)
  switch (art) {
    case 'summe':
    case 'mittelwert':
    case 'differenz':
    case 'punkte':
      return rechneLinear(art, operanden, einheit, ziel)
    case 'veraenderung':
    case 'anteil':
    case 'quote':
    case 'verhaeltnis':
      return rechneAnteilig(art, operanden, einheit, ziel)
    case 'je':
      return rechneJe(operanden, einheit, ziel)
  }
}

function rechneLinear(
  art: 'summe' | 'mittelwert' | 'differenz' | 'punkte',
  operanden: readonly Operand[],
  einheit: Einheit,
  ziel: Einheit | undefined,
): Rechenergebnis | Rechenfehler {
  const { basis } = massOf(einheit)
  if (art === 'punkte' && basis !== PROZENT) {
    return failure(
      regeln.figurEinheit,
      `punkte: ${nameOperand(operanden[0])} ist ${nameEinheit(einheit)}; Prozentpunkte gibt es nur zwischen Werten in %.`,
      '„veraenderung“ (in Prozent) oder „differenz“ verwenden.',
      operanden[0],
    )
  }
  const unterschied = art === 'differenz' || art === 'punkte'
  const eigene = unterschied && basis === PROZENT ? PROZENTPUNKTE : einheit
  // What remains of 100 % is a percentage again, so a row may say that its difference is in %.
  const rest = art === 'differenz' && ziel !== undefined && massOf(ziel).basis === basis
  if (ziel !== undefined && !rest && massOf(ziel).basis !== massOf(eigene).basis) return wrongZiel(art, eigene, ziel)
  const ergebniseinheit = ziel ?? eigene
  const skala = massOf(ergebniseinheit).skala
  const werte = operanden.map((operand) => scaled(operand, skala))
  const [erster = new Dezimal(0), zweiter = new Dezimal(0)] = werte
  let wert = unterschied ? zweiter.minus(erster) : werte.reduce((summe, summand) => summe.plus(summand))
  if (art === 'mittelwert') wert = wert.div(werte.length)
  const stellen = digitsOf(operanden, massOf(ergebniseinheit))
  return {
    art: 'zahl',
    wert,
    einheit: ergebniseinheit,
    stellen: art === 'mittelwert' ? Math.max(1, stellen) : stellen,
    aenderung: unterschied,
  }
}

function rechneAnteilig(
  art: 'veraenderung' | 'anteil' | 'quote' | 'verhaeltnis',
  operanden: readonly Operand[],
  einheit: Einheit,
  ziel: Einheit | undefined,
): Rechenergebnis | Rechenfehler {
  const [a, b] = operanden as readonly [Operand, Operand]
  const { basis } = massOf(einheit)
  if (art === 'veraenderung' && (basis === PROZENT || basis === PROZENTPUNKTE)) return pointsInstead(a, b)
  const eigene = art === 'verhaeltnis' ? '' : PROZENT
  if (ziel !== undefined && massOf(ziel).basis !== eigene) return wrongZiel(art, eigene, ziel)
  const eins = new Dezimal(1)
  const [erster, zweiter] = [scaled(a, eins, b), scaled(b, eins, a)]
  const [nenner, nenneroperand] = art === 'veraenderung' ? [erster.abs(), a] : [zweiter, b]
  if (nenner.isZero()) return divisionByZero(art, nenneroperand)
  const zaehler = art === 'veraenderung' ? zweiter.minus(erster) : erster
  if (art === 'verhaeltnis') return { art, wert: zaehler.div(nenner), stellen: 2 }
  return {
    art: 'zahl',
    wert: zaehler.times(100).div(nenner),
    einheit: ziel ?? PROZENT,
    stellen: 1,
    aenderung: art === 'veraenderung',
  }
}

/** One thing by another: what the first counts, for each (or each hundred) of the second, as the declared unit says. */
function rechneJe(
  operanden: readonly Operand[],
  einheit: Einheit,
  ziel: Einheit | undefined,
): Rechenergebnis | Rechenfehler {
  const [was, worauf] = operanden as readonly [Operand, Operand]
  const eigene = massOf(was.art === 'zahl' ? was.einheit : einheit).basis
  const { zaehler, anzahl } = zaehlerOf(ziel ?? eigene)
  const mass = massOf(zaehler)
  if (mass.basis !== eigene)
    return failure(
      regeln.figurEinheit,
      `je: ${nameOperand(was)} ist ${nameEinheit(eigene)}, angegeben ist „einheit: ${ziel}“.`,
      eigene ? `„einheit: ${eigene} je …“ angeben.` : '„einheit“ auch bei den Ausgangswerten angeben.',
      was,
    )
  const nenner = scaled(worauf, new Dezimal(1))
  if (nenner.isZero()) return divisionByZero('je', worauf)
  return {
    art: 'zahl',
    wert: scaled(was, mass.skala).times(anzahl).div(nenner),
    einheit: ziel ?? eigene,
    stellen: mass.basis === EURO && mass.potenz === 0 ? 2 : 1,
    aenderung: false,
  }
}
