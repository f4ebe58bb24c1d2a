import type { Datenreihe, Diagrammart } from '../../content/diagrammarten/art.js'
import { punkte } from '../../content/diagrammarten/punkte.js'
import { artOf } from '../../content/diagrammarten.js'
import { computeShares } from '../axes/anteile.js'
import { isNear } from '../axes/naehe.js'
import type { Diagramm } from '../diagramm.js'
import { joinNames } from './luecken.js'
import { formatNumber, formatWithEinheit, inEinheit } from './zahlformat.js'

const NAMED_ONE_BY_ONE = 8

interface FoundValue {
  kategorie: string
  value: number
}

const listValues = (kategorien: string[], values: (number | null)[]): FoundValue[] =>
  kategorien.flatMap((kategorie, i) => {
    const value = values[i] ?? null
    return value === null ? [] : [{ kategorie, value }]
  })

/** "2018 bis 2023" for running years that the title does not name already. */
function describePeriod({ titel, kategorien }: Diagramm): string {
  const first = kategorien[0] ?? ''
  const last = kategorien.at(-1) ?? ''
  const years = kategorien.length > 1 && kategorien.every((name) => /^(19|20)\d\d$/.test(name))
  return years && !(titel.includes(first) && titel.includes(last)) ? ` ${first} bis ${last}` : ''
}

function describeRange({ kategorien, vorzeichen }: Diagramm, { werte }: Datenreihe, stellen: number): string {
  const found = listValues(kategorien, werte)
  if (found.length === 0) return 'keine Werte'
  const numbers = found.map(({ value }) => value)
  const name = (wanted: number) => {
    const where = found.filter(({ value }) => value === wanted).map(({ kategorie }) => kategorie)
    return `${formatNumber(wanted, stellen, vorzeichen)} (${where.length > 3 ? `${where.length}-mal` : joinNames(where)})`
  }
  const [smallest, largest] = [Math.min(...numbers), Math.max(...numbers)]
  const missing = kategorien.filter((_, i) => (werte[i] ?? null) === null)
  const gaps =
    missing.length === 0
      ? ''
      : `, ${missing.length > 3 ? `${missing.length} Werte fehlen` : `kein Wert für ${joinNames(missing)}`}`
  if (found.length === 1) return `einziger Wert ${name(largest)}${gaps}`
  if (smallest === largest) return `alle Werte ${formatNumber(largest, stellen, vorzeichen)}${gaps}`
  return `höchster Wert ${name(largest)}, niedrigster ${name(smallest)}${gaps}`
}

/** Every part with its value: "Klein 99,5 %, Groß 0,5 %". */
function listParts({ kategorien, reihen, stellen, einheit }: Diagramm): string {
  return listValues(kategorien, reihen[0]?.werte ?? [])
    .map(({ kategorie, value }) => `${kategorie} ${formatWithEinheit(value, stellen, einheit)}`)
    .join(', ')
}

/** Every step with its sign, and what it leads to: "Mittel 11 €, Vorbindungen −7 €, ergibt Neugeschäft 4 €". */
function listSteps({ kategorien, reihen, summen, stellen, einheit }: Diagramm): string {
  return listValues(kategorien, reihen[0]?.werte ?? [])
    .map(({ kategorie, value }, i) => {
      const result = i > 0 && summen?.[i]
      const plus = i > 0 && !result && value > 0 ? '+' : ''
      return `${result ? 'ergibt ' : ''}${kategorie} ${plus}${formatWithEinheit(value, stellen, einheit)}`
    })
    .join(', ')
}

/** Every Kennzahl with actual, goal and change: "Quote: Ist 24,1 %, Ziel 25,0 %, Veränderung +0,9 Prozentpunkte". */
function listKennzahlen(diagramm: Diagramm): string {
  const { kategorien, reihen } = diagramm
  return kategorien
    .map((kategorie, i) => {
      const parts = reihen.map(({ name, werte, masse }, r) => {
        const value = werte[i] ?? null
        const { einheit, stellen } = masse?.[i] ?? diagramm
        if (value === null) return `${name} ohne Wert`
        return `${name} ${r === 2 && value > 0 ? '+' : ''}${formatWithEinheit(value, stellen, einheit)}`
      })
      return `${kategorie}: ${parts.join(', ')}`
    })
    .join('; ')
}

const LISTINGS: Record<NonNullable<Diagrammart['einzeln']>, (diagramm: Diagramm) => string> = {
  teile: listParts,
  stufen: listSteps,
  kennzahlen: listKennzahlen,
}

/** "EGT in €: höchster Wert …" for each series, in its own unit where units differ. */
function describeReihen(diagramm: Diagramm): string {
  const { reihen, stellen } = diagramm
  if (reihen.length === 1) return reihen.map((reihe) => describeRange(diagramm, reihe, stellen)).join('')
  return reihen
    .map((reihe) => {
      const own = reihe.masse ? inEinheit(reihe.masse[0]?.einheit ?? '') : ''
      const exact = reihe.masse ? Math.max(0, ...reihe.masse.map((wertmass) => wertmass.stellen)) : stellen
      return `${reihe.name}${own}: ${describeRange(diagramm, reihe, exact)}`
    })
    .join('; ')
}

/** One German sentence for those who cannot see the chart: its kind, its subject, and what stands out in the figures. */
export function describeDiagramm(raw: Diagramm): string {
  const { anteile, bezeichnung, einzeln } = artOf(raw)
  const diagramm = anteile ? computeShares(raw) : raw
  const { titel, einheit, kategorien, zielwert, stellen } = diagramm
  const start = `${isNear(raw) ? punkte.bezeichnung : bezeichnung}: ${titel}${describePeriod(diagramm)}`
  const list = einzeln && kategorien.length <= NAMED_ONE_BY_ONE ? LISTINGS[einzeln] : undefined
  if (list) return `${start}; ${list(diagramm) || 'keine Werte'}.`
  const target = zielwert === undefined ? '' : `; Ziel ${formatWithEinheit(zielwert, stellen, einheit)}`
  const notizen = (diagramm.notizen ?? []).map(({ kategorie, text }) => `; ${kategorie}: ${text}`).join('')
  return `${start}${inEinheit(einheit)}; ${describeReihen(diagramm)}${target}${notizen}.`
}
