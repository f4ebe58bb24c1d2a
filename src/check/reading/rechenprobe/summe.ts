import type { Decimal } from 'decimal.js'
import { Dezimal, total } from '../../../figures/dezimal.js'
import { areHalves } from '../aussagen/haelften.js'
import type { Figurglied } from '../aussagen/muster.js'
import type { Restaussage, Summenaussage } from '../aussagen.js'
import { meets, plain, plainBereich } from '../figur.js'
import { slipOf } from '../vertipper.js'
import { corners, hasTyped, print, text, type Widerspruch } from './probe.js'

/** A selection of parts comes nowhere near its whole but by a slip. */
const NAHE = new Dezimal('0.06')

const NULL = /^0(?:,0+)? /

export function checkSumme({ ganzes, teile, art }: Summenaussage): Widerspruch[] {
  if (!hasTyped(ganzes, ...teile)) return []
  const summe = total(teile.map(({ figur }) => plain(figur.wert, figur)))
  const gesamt = plain(ganzes.figur.wert, ganzes.figur)
  const bereich = teile
    .map(({ figur }) => plainBereich(figur))
    .reduce((a, b) => ({ unten: a.unten.plus(b.unten), oben: a.oben.plus(b.oben) }))
  const genannt = plainBereich(ganzes.figur)
  if (meets(genannt, bereich)) return []
  const abweichung = summe.minus(gesamt).abs()
  const nahe = gesamt.gt(0) && abweichung.lte(gesamt.times(NAHE))
  const zuviel = summe.gt(gesamt)
  if (
    (art === 'vermutet' || art === 'getrennt') &&
    !nahe &&
    !(art === 'getrennt' && zuviel) &&
    !isSlipInSum(gesamt, summe, teile)
  )
    return []
  const [erster, letzter, dritter] = teile
  const haelfte = erster && letzter && !dritter && areHalves(erster, letzter) ? letzter : undefined
  const richtig = print(summe, ganzes.figur.einheit, ganzes.figur.stellen, ganzes.figur)
  const einzeln = teile.map((teil) => {
    const soll = gesamt.minus(summe.minus(plain(teil.figur.wert, teil.figur)))
    return soll.gt(0) ? `${print(soll, teil.figur.einheit, teil.figur.stellen, teil.figur)} statt ${text(teil)}` : ''
  })
  const sonst = einzeln.filter((zeile) => zeile !== '' && !NULL.test(zeile)).join(', ')
  return [
    {
      glied: ganzes,
      text: `${teile.map(text).join(' + ')} ergeben ${richtig}, im Satz steht ${text(ganzes)}`,
      richtig,
      sonst: sonst === '' ? '' : `stimmt ${text(ganzes)}, ist einer der Teile falsch (${sonst})`,
      art: 'sicher',
      rechnung: { operanden: teile, rechne: (...werte) => total(werte) },
      ersatz: haelfte && {
        glied: haelfte,
        text: `${teile.map(text).join(' + ')} ergeben nicht ${text(ganzes)}`,
        richtig: `${print(gesamt.minus(summe).plus(plain(haelfte.figur.wert, haelfte.figur)), haelfte.figur.einheit, haelfte.figur.stellen, haelfte.figur)} statt ${text(haelfte)}`,
        sonst: '',
        art: 'sicher',
      },
    },
  ]
}

/** Whether one figure mistyped would explain the sum: of a mere selection of parts that is rarely so. */
export function isSlipInSum(gesamt: Decimal, summe: Decimal, teile: readonly Figurglied[]): boolean {
  const weit = summe.gt(gesamt.times(2)) || summe.lt(gesamt.div(2))
  const arten = teile.map(({ figur }) => {
    const wert = plain(figur.wert, figur)
    const soll = gesamt.minus(summe.minus(wert))
    return soll.gt(0) ? slipOf(wert, soll) : undefined
  })
  return [slipOf(gesamt, summe), ...arten].some((art) => art !== undefined && (!weit || art === 'dreher'))
}

export function checkRest({ ganzes, abzuege, rest }: Restaussage): Widerspruch[] {
  if (!hasTyped(ganzes, rest, ...abzuege)) return []
  const teile = [ganzes, ...abzuege]
  const rechne = (erstes: Decimal, ...weitere: Decimal[]): Decimal => weitere.reduce((a, b) => a.minus(b), erstes)
  const moeglich = corners(
    teile.map(({ figur }) => plainBereich(figur)),
    rechne as (...werte: Decimal[]) => Decimal,
  )
  if (!moeglich || meets(plainBereich(rest.figur), moeglich)) return []
  const [erstes, ...weitere] = teile.map(({ figur }) => plain(figur.wert, figur))
  const wert = rechne(erstes as Decimal, ...weitere)
  if (wert.lt(0)) return []
  const richtig = print(wert, rest.figur.einheit, rest.figur.stellen, rest.figur)
  const abzug = abzuege.length === 1 ? (abzuege[0] as Figurglied) : undefined
  const dann =
    abzug &&
    print(
      (erstes as Decimal).minus(plain(rest.figur.wert, rest.figur)),
      abzug.figur.einheit,
      abzug.figur.stellen,
      abzug.figur,
    )
  return [
    {
      glied: rest,
      text: `${text(ganzes)} abzüglich ${abzuege.map(text).join(' und ')} sind ${richtig}, im Satz steht ${text(rest)}`,
      richtig,
      sonst: abzug ? `zu ${text(rest)} gehörten ${dann} statt ${text(abzug)}` : '',
      art: 'sicher',
      rechnung: { operanden: teile, rechne: rechne as (...werte: Decimal[]) => Decimal },
    },
  ]
}
