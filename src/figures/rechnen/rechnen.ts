import type { Decimal } from 'decimal.js'
import type { Rechenart } from '../../content/daten/quelle.js'
import type { Regel } from '../../message.js'
import type { Einheit, Wertzelle } from '../datenblatt.js'
import { Dezimal } from '../dezimal.js'
import { EURO, type Mass, massOf, nameEinheit, PROZENT, PROZENTPUNKTE, zaehlerOf } from '../einheit.js'
import { formatMitEinheit } from '../format.js'
import * as regeln from '../regeln.js'

/** What goes into a formula: a cell, or a number written in the formula, which takes the unit of the others. */
export type Operand = Wertzelle | { art: 'literal'; wert: Decimal; stellen: number }

export type Rechenergebnis =
  | { art: 'zahl'; wert: Decimal; einheit: Einheit; stellen: number; aenderung: boolean }
  | { art: 'verhaeltnis'; wert: Decimal; stellen: number }

/** Why a formula has no result; `operand` is the one to blame where there is one. */
export interface Rechenfehler {
  art: 'fehler'
  regel: Regel
  text: string
  hinweis: string
  operand?: Operand
}

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

function divisionByZero(art: Rechenart, operand: Operand): Rechenfehler {
  return failure(
    regeln.figurDivision,
    `${art}: ${nameOperand(operand)} ist 0, durch null lässt sich nicht teilen.`,
    'Den Wert prüfen; gibt es keinen Vergleichswert, in dieser Zeile „fehlt“ statt 0 schreiben.',
    operand,
  )
}

/** The value in a scale; a number written in the formula counts in the unit of its neighbour. */
function scaled(operand: Operand, skala: Decimal, nachbar?: Operand): Decimal {
  const eigene =
    operand.art === 'zahl'
      ? massOf(operand.einheit).skala
      : nachbar?.art === 'zahl'
        ? massOf(nachbar.einheit).skala
        : skala
  return eigene.eq(skala) ? operand.wert : operand.wert.times(eigene).div(skala)
}

/** Digits of a sum: as many as its most precise part has in the unit of the result; two where a scale word comes in. */
function digitsOf(operanden: readonly Operand[], ziel: Mass): number {
  const potenzen = operanden.map((operand) => (operand.art === 'zahl' ? massOf(operand.einheit).potenz : ziel.potenz))
  if (ziel.potenz > 0 && potenzen.some((potenz) => potenz < ziel.potenz)) return 2
  return Math.max(
    ...operanden.map(({ stellen }, index) => Math.max(0, stellen - ((potenzen[index] ?? 0) - ziel.potenz))),
  )
}

function firstEinheit(operanden: readonly Operand[]): Einheit {
  const zelle = operanden.find((operand) => operand.art === 'zahl')
  return zelle?.art === 'zahl' ? zelle.einheit : ''
}

/** Sums and comparisons need one kind of thing; quotas may count two, but money is no share of what is no money. */
function findMixed(art: Rechenart, operanden: readonly Operand[]): Rechenfehler | undefined {
  if (art === 'je') return undefined
  if (art === 'quote' || art === 'verhaeltnis') return findMoney(art, operanden)
  let erste: Extract<Operand, { art: 'zahl' }> | undefined
  for (const operand of operanden) {
    if (operand.art !== 'zahl') continue
    erste ??= operand
    if (operand.einheit === erste.einheit || massOf(operand.einheit).basis === massOf(erste.einheit).basis) continue
    return failure(
      regeln.figurEinheit,
      `${art} mischt Einheiten: ${erste.herkunft.zelle} ist ${nameEinheit(erste.einheit)}, ${operand.herkunft.zelle} ${nameEinheit(operand.einheit)}.`,
      art === 'anteil'
        ? STATT_ANTEIL
        : 'Die Werte müssen dieselbe Einheit haben; sie steht unter „einheit“ beim Blatt, bei der Zeile oder bei der Spalte.',
      operand,
    )
  }
  return undefined
}

const STATT_ANTEIL =
  'Das eine je Stück des anderen rechnet „je: [was, worauf]“ mit „einheit: € je Eintritt“, im Text {{je was worauf}}; sonst die Einheiten im Datenblatt berichtigen.'

function findMoney(art: Rechenart, operanden: readonly Operand[]): Rechenfehler | undefined {
  const zahlen = operanden.filter((operand) => operand.art === 'zahl')
  const geld = zahlen.find(({ einheit }) => massOf(einheit).basis === EURO)
  const anderes = zahlen.find(({ einheit }) => massOf(einheit).basis !== EURO)
  if (!geld || !anderes) return undefined
  return failure(
    regeln.figurEinheit,
    `${art}: ${geld.herkunft.zelle} ist ${nameEinheit(geld.einheit)}, ${anderes.herkunft.zelle} ${nameEinheit(anderes.einheit)}; das eine ist kein Teil des anderen.`,
    STATT_ANTEIL,
    anderes,
  )
}

/** Two parts that grow by 3 % and by 5 % do not together grow by 8 %. */
function findPercentChange(operanden: readonly Operand[]): Rechenfehler | undefined {
  if (operanden.length < 2) return undefined
  const aenderung = operanden.find(
    (operand) => operand.art === 'zahl' && operand.vorzeichen && massOf(operand.einheit).basis === PROZENT,
  )
  return (
    aenderung &&
    failure(
      regeln.figurEinheit,
      `summe: ${nameOperand(aenderung)} ist eine Veränderung in Prozent; solche lassen sich nicht addieren.`,
      'Die Spalte mit „veraenderung: [von, nach]“ errechnen, oder die Zelle der Summe mit „fehlt“ offen lassen.',
      aenderung,
    )
  )
}

function pointsInstead(von: Operand, nach: Operand): Rechenfehler {
  const punkte = formatMitEinheit(nach.wert.minus(von.wert), PROZENTPUNKTE, Math.max(von.stellen, nach.stellen), true)
  return failure(
    regeln.figurEinheit,
    `veraenderung: ${nameOperand(von)} und ${nameOperand(nach)} sind selbst Prozentwerte; ihr Unterschied sind Prozentpunkte, keine Prozent.`,
    `„punkte“ statt „veraenderung“ verwenden; richtig sind ${punkte}.`,
    nach,
  )
}

function wrongZiel(art: Rechenart, eigene: Einheit, ziel: Einheit): Rechenfehler {
  return failure(
    regeln.figurEinheit,
    `${art} ergibt einen Wert ${nameEinheit(eigene)}, angegeben ist „einheit: ${ziel}“.`,
    eigene ? `„einheit“ weglassen oder „${eigene}“ angeben.` : '„einheit“ weglassen.',
  )
}

function nameOperand(operand: Operand | undefined): string {
  if (!operand) return ''
  return operand.art === 'literal' ? operand.wert.toString() : operand.herkunft.zelle
}

function failure(regel: Regel, text: string, hinweis: string, operand?: Operand): Rechenfehler {
  return operand ? { art: 'fehler', regel, text, hinweis, operand } : { art: 'fehler', regel, text, hinweis }
}
