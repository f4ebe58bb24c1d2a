import type { Datenblatt } from '../../figures/datenblatt.js'
import { massOf } from '../../figures/einheit.js'
import type { Prosa } from '../prosa/stueck.js'
import { plainName } from './namen.js'
import { type Satz, sentencesOf } from './satz.js'
import { numbersOf, type Textzahl } from './textzahl.js'
import { isZahl, type Zahlzelle } from './zelle.js'

/** A typed number of the prose with the digits of a cell in another order. */
export interface Zahlendreher {
  satz: Satz
  zahl: Textzahl
  zelle: Zahlzelle
  reihe: string
}

/** Fewer digits fall into the same set by chance. */
const KLEINSTE = 1000
const WORT = /[a-zäöüß]{6,}/g

/**
 * Typed numbers that are those of a row in the wrong order, where the sentence names the row: "9.185" beside 9.158. One
 * that stands in some cell as it is typed is right.
 */
export function findZahlendreher(prosa: readonly Prosa[], blaetter: Iterable<Datenblatt>): Zahlendreher[] {
  const saetze = prosa
    .filter(({ abschnitt }) => abschnitt)
    .flatMap((stueck) => sentencesOf(stueck).filter(({ getippt }) => /\d[\d.]*\d{3}/.test(getippt)))
  const gesucht = saetze.flatMap((satz) =>
    numbersOf(satz)
      .filter(isCandidate)
      .map((zahl) => ({ satz, zahl })),
  )
  if (gesucht.length === 0) return []
  const ziffern = new Set(gesucht.map(({ zahl }) => digitsOf(zahl.wert.toFixed())))
  const zellen = new Map<string, { zelle: Zahlzelle; reihe: string }[]>()
  for (const { zeilen } of blaetter) {
    for (const { name, zellen: werte } of zeilen) {
      for (const zelle of werte) {
        if (!isZahl(zelle) || zelle.wert.abs().lt(KLEINSTE) || !zelle.wert.isInteger()) continue
        const schluessel = digitsOf(zelle.wert.toFixed())
        if (!ziffern.has(schluessel)) continue
        const gleiche = zellen.get(schluessel)
        if (gleiche) gleiche.push({ zelle, reihe: name })
        else zellen.set(schluessel, [{ zelle, reihe: name }])
      }
    }
  }
  return gesucht.flatMap(({ satz, zahl }) => {
    const gleiche = zellen.get(digitsOf(zahl.wert.toFixed())) ?? []
    if (gleiche.some(({ zelle }) => zelle.wert.eq(zahl.wert))) return []
    const gemeint = gleiche.filter(({ zelle, reihe }) => isUnit(zelle, zahl) && isNamed(reihe, satz))
    const [erste] = gemeint
    return erste && gemeint.every(({ zelle }) => zelle.wert.eq(erste.zelle.wert)) ? [{ satz, zahl, ...erste }] : []
  })
}

function isCandidate({ einsatz, wert, stellen, einheit, text }: Textzahl): boolean {
  if (einsatz || stellen > 0 || wert.lt(KLEINSTE) || (einheit !== '' && einheit !== '€')) return false
  return !/^\s*(?:19|20)\d{2}\s*$/.test(text)
}

function digitsOf(zahl: string): string {
  return [...zahl].sort().join('')
}

function isUnit(zelle: Zahlzelle, { einheit }: Textzahl): boolean {
  const { basis, potenz } = massOf(zelle.einheit)
  return potenz === 0 && (basis === '€') === (einheit === '€')
}

/** Whether the sentence has a telling word of the row's name in it. */
function isNamed(reihe: string, { getippt }: Satz): boolean {
  const satz = getippt.toLowerCase()
  return [...plainName(reihe).matchAll(WORT)].some(({ 0: wort }) => satz.includes(wort))
}
