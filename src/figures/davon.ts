import type { Decimal } from 'decimal.js'
import type { Meldungen } from '../message.js'
import type { Wertzelle, Zelle } from './datenblatt.js'
import { massOf, nameEinheit } from './einheit.js'
import { formatMitEinheit, formatZelle } from './format.js'
import { halfUnit } from './gedruckt.js'
import type { Glied } from './gliederung.js'
import type { Rechenblatt } from './rechnen/rechenblatt.js'
import { isLinear } from './rechnen/rechenweg.js'
import * as regeln from './regeln.js'

/** Parts that follow each other and make up one whole. */
interface Davonaufteilung {
  ganzes: number
  teile: number[]
}

/**
 * Compares the "davon" rows of a whole with it, where the whole (or one of the parts) says `vollstaendig: true`. A heading
 * between rows begins another division of the same whole, so that "nach Geschlecht" and "nach Alter" both may be complete.
 */
export function checkDavon(blatt: Rechenblatt, glieder: readonly (Glied | undefined)[], meldungen: Meldungen): void {
  for (const { ganzes, teile } of findAufteilungen(blatt, glieder)) {
    for (let spalte = 0; spalte < blatt.breite; spalte++) {
      const zelle = (zeile: number): Zelle | undefined => blatt.zellen[zeile * blatt.breite + spalte]
      const summe = zelle(ganzes)
      const summanden = teile.map(zelle)
      if (isAdditiv(summe) && summanden.every(isAdditiv)) compare(summe, summanden, meldungen)
    }
  }
}

function findAufteilungen({ quelle }: Rechenblatt, glieder: readonly (Glied | undefined)[]): Davonaufteilung[] {
  const alle: Davonaufteilung[] = []
  const offen = new Map<number, Davonaufteilung>()
  const verlangt = new Set<Davonaufteilung>()
  for (const [index, zeile] of quelle.zeilen.entries()) {
    if (zeile.gruppe) offen.clear()
    const glied = glieder[index]
    if (glied?.art !== 'davon') continue
    const aufteilung = offen.get(glied.ganzes) ?? { ganzes: glied.ganzes, teile: [] }
    if (aufteilung.teile.length === 0) {
      offen.set(glied.ganzes, aufteilung)
      alle.push(aufteilung)
    }
    aufteilung.teile.push(index)
    if (zeile.vollstaendig || quelle.zeilen[glied.ganzes]?.vollstaendig) verlangt.add(aufteilung)
  }
  return alle.filter((aufteilung) => verlangt.has(aufteilung))
}

/** Parts add up in typed figures and in sums of them; changes and shares of something else do not. */
function isAdditiv(zelle: Zelle | undefined): zelle is Extract<Wertzelle, { art: 'zahl' }> {
  return zelle?.art === 'zahl' && !zelle.vorzeichen && (zelle.rechenart === undefined || isLinear(zelle.rechenart))
}

function compare(
  ganzes: Extract<Wertzelle, { art: 'zahl' }>,
  teile: readonly Extract<Wertzelle, { art: 'zahl' }>[],
  meldungen: Meldungen,
): void {
  const { basis, skala } = massOf(ganzes.einheit)
  const { ort, zelle: name } = ganzes.herkunft
  const fremd = teile.find((teil) => massOf(teil.einheit).basis !== basis)
  if (fremd) {
    meldungen.melde(
      regeln.figurEinheit,
      fremd.herkunft.ort,
      `${fremd.herkunft.zelle} ist ${nameEinheit(fremd.einheit)}, das Ganze ${name} ${nameEinheit(ganzes.einheit)}.`,
      'Teile und Ganzes brauchen dieselbe Einheit.',
    )
    return
  }
  const umgerechnet = (wert: Decimal, teil: (typeof teile)[number]): Decimal =>
    wert.times(massOf(teil.einheit).skala).div(skala)
  const summe = teile.map((teil) => umgerechnet(teil.wert, teil)).reduce((bisher, wert) => bisher.plus(wert))
  const unterschied = summe.minus(ganzes.wert).abs()
  if (unterschied.isZero()) return
  const spielraum = teile
    .map((teil) => umgerechnet(halfUnit(teil.einheit, teil.stellen), teil))
    .reduce((bisher, rand) => bisher.plus(rand))
    .plus(halfUnit(ganzes.einheit, ganzes.stellen))
  const stellen = Math.max(ganzes.stellen, ...teile.map((teil) => (teil.einheit === ganzes.einheit ? teil.stellen : 0)))
  const gerundet = unterschied.lte(spielraum)
  meldungen.melde(
    gerundet ? regeln.figurRundung : regeln.figurDavon,
    ort,
    `${name}: Die Teile ergeben zusammen ${formatMitEinheit(summe, ganzes.einheit, stellen)}, das Ganze ist ${formatZelle(ganzes, { mitEinheit: true })}.`,
    gerundet
      ? 'Der Unterschied kommt vom Runden der Teile.'
      : `Teile: ${teile
          .slice(0, 12)
          .map((teil) => teil.herkunft.zelle)
          .join(
            ', ',
          )}${teile.length > 12 ? ' …' : ''}. Einen der Werte berichtigen, das Ganze mit „summe“ errechnen oder „vollstaendig“ entfernen.`,
  )
}
