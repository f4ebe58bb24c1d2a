import type { Rechenart } from '../../content/daten/quelle.js'
import type { Regel } from '../../message.js'
import type { Einheit } from '../datenblatt.js'
import { EURO, massOf, nameEinheit, PROZENT, PROZENTPUNKTE } from '../einheit.js'
import { formatMitEinheit } from '../format.js'
import * as regeln from '../regeln.js'
import type { Operand, Rechenfehler } from './operand.js'

/** What is zero, and by which something would be divided. */
export function divisionByZero(art: Rechenart, operand: Operand): Rechenfehler {
  return failure(
    regeln.figurDivision,
    `${art}: ${nameOperand(operand)} ist 0, durch null lässt sich nicht teilen.`,
    'Den Wert prüfen; gibt es keinen Vergleichswert, in dieser Zeile „fehlt“ statt 0 schreiben.',
    operand,
  )
}

/** Sums and comparisons need one kind of thing; quotas may count two, but money is no share of what is no money. */
export function findMixed(art: Rechenart, operanden: readonly Operand[]): Rechenfehler | undefined {
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
export function findPercentChange(operanden: readonly Operand[]): Rechenfehler | undefined {
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

/** The change of a percentage is told in points. */
export function pointsInstead(von: Operand, nach: Operand): Rechenfehler {
  const punkte = formatMitEinheit(nach.wert.minus(von.wert), PROZENTPUNKTE, Math.max(von.stellen, nach.stellen), true)
  return failure(
    regeln.figurEinheit,
    `veraenderung: ${nameOperand(von)} und ${nameOperand(nach)} sind selbst Prozentwerte; ihr Unterschied sind Prozentpunkte, keine Prozent.`,
    `„punkte“ statt „veraenderung“ verwenden; richtig sind ${punkte}.`,
    nach,
  )
}

/** A result that is not of the kind that its row or column declares. */
export function wrongZiel(art: Rechenart, eigene: Einheit, ziel: Einheit): Rechenfehler {
  return failure(
    regeln.figurEinheit,
    `${art} ergibt einen Wert ${nameEinheit(eigene)}, angegeben ist „einheit: ${ziel}“.`,
    eigene ? `„einheit“ weglassen oder „${eigene}“ angeben.` : '„einheit“ weglassen.',
  )
}

/** A value as a message names it. */
export function nameOperand(operand: Operand | undefined): string {
  if (!operand) return ''
  return operand.art === 'literal' ? operand.wert.toString() : operand.herkunft.zelle
}

/** A formula without a result. */
export function failure(regel: Regel, text: string, hinweis: string, operand?: Operand): Rechenfehler {
  return operand ? { art: 'fehler', regel, text, hinweis, operand } : { art: 'fehler', regel, text, hinweis }
}
