import { PROZENT } from '../../../figures/einheit.js'
import type { Figur } from '../figur.js'
import type { Nebenstelle } from '../rollen.js'
import { ZEITEINHEITEN } from '../worte/masswort.js'
import type { Zeit } from '../zeit/zeiten.js'
import type { Textstelle } from './stelle.js'
import type { Textzahl } from './textzahl.js'

/** A figure and where its mark ends in the sentence. */
export interface Figurstelle extends Textstelle {
  figur: Figur
}

/** Gives figures the unit that the sentence says once, for them and for another. */
export function inheritUnits(text: string, figuren: readonly Figurstelle[]): void {
  for (let stelle = figuren.length - 1; stelle > 0; stelle--) {
    const [vorige, eine] = [figuren[stelle - 1], figuren[stelle]]
    if (vorige && eine && sharesUnit(vorige.figur, eine.figur, text.slice(vorige.bis, eine.von)))
      vorige.figur.einheit = eine.figur.einheit
  }
  inheritFromNamed(text, figuren)
}

const ODER = /oder|bzw|beziehungsweise/
const DAZWISCHEN =
  /^[\s\u00a0]*(?:,|auf|von|bis|und|oder|bzw\.|beziehungsweise|statt|\/)[\s\u00a0]*(?:nur |noch |zuletzt )?$/

/** "von 4,2 auf 3,9 Prozent", "90, 80 und 70 Prozent": the unit is said once. */
function sharesUnit(a: Figur, b: Figur, dazwischen: string): boolean {
  if (
    a.einsatz ||
    b.naehe !== 'genau' ||
    a.einheit !== '' ||
    a.form !== 'ziffern' ||
    b.einheit === '' ||
    b.form === 'bruch'
  )
    return false
  // "Um 150 oder 6,6 %", "18 oder 2,2 % weniger": the same once more, counted and in percent.
  if (ODER.test(dazwischen) && a.stellen === 0 && (b.stellen > 0 || (b.einheit === PROZENT && a.wert.gt(100))))
    return false
  return DAZWISCHEN.test(dazwischen)
}

/** A noun of its own directly behind a figure: "4,0 Stellen", "2,5 weitere Kurse". */
const EIGENES_NOMEN = /^[\s\u00a0]+(?:[a-zäöüß]+(?:e[nrms]?)[\s\u00a0]+)?[A-ZÄÖÜ]/

/** "weist 92,0 Vollzeitäquivalente aus, 2023 waren es 85,5": what is as precise and has no noun is of the unit just named. */
function inheritFromNamed(text: string, figuren: readonly Figurstelle[]): void {
  let letzte: Figur | undefined
  for (const { bis, figur } of figuren) {
    if (figur.einheit !== '') letzte = figur
    else if (
      letzte &&
      figur.stellen > 0 &&
      (figur.stellen === letzte.stellen || (letzte.einheit === 'VZÄ' && letzte.stellen > 0)) &&
      !figur.einsatz &&
      (letzte.einheit === 'VZÄ' || ZEITEINHEITEN.has(letzte.einheit)) &&
      !EIGENES_NOMEN.test(text.slice(bis, bis + 40))
    )
      figur.einheit = letzte.einheit
  }
}

/** "unter 12 Jahren" is an age, but the 3 % of "1 bis 3 %" or an amount are figures whatever stands around. */
export function keepsUnit({ einheit }: Pick<Textzahl, 'einheit'>, stelle: Nebenstelle | Zeit): boolean {
  if (einheit === '' || !('rolle' in stelle) || stelle.rolle === 'gesetz' || stelle.rolle === 'datum') return false
  return !ZEITEINHEITEN.has(einheit) || stelle.rolle === 'dauer'
}
