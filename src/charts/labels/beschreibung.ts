import type { Datenreihe, Diagrammart } from '../../content/diagrammarten/art.js'
import { artOf } from '../../content/diagrammarten.js'
import { computeAnteile } from '../axes/anteile.js'
import type { Diagramm } from '../diagramm.js'
import { joinNamen } from './luecken.js'
import { formatMitEinheit, formatZahl, inEinheit } from './zahlformat.js'

const EINZELN_GENANNT = 8

interface Gefunden {
  kategorie: string
  wert: number
}

const listWerte = (kategorien: string[], werte: (number | null)[]): Gefunden[] =>
  kategorien.flatMap((kategorie, i) => {
    const wert = werte[i] ?? null
    return wert === null ? [] : [{ kategorie, wert }]
  })

/** "2018 bis 2023" for running years that the title does not name already. */
function describeZeitraum({ titel, kategorien }: Diagramm): string {
  const erste = kategorien[0] ?? ''
  const letzte = kategorien.at(-1) ?? ''
  const jahre = kategorien.length > 1 && kategorien.every((name) => /^(19|20)\d\d$/.test(name))
  return jahre && !(titel.includes(erste) && titel.includes(letzte)) ? ` ${erste} bis ${letzte}` : ''
}

function describeSpanne({ kategorien }: Diagramm, { werte }: Datenreihe, stellen: number): string {
  const gefunden = listWerte(kategorien, werte)
  if (gefunden.length === 0) return 'keine Werte'
  const zahlen = gefunden.map(({ wert }) => wert)
  const name = (gesucht: number) => {
    const wo = gefunden.filter(({ wert }) => wert === gesucht).map(({ kategorie }) => kategorie)
    return `${formatZahl(gesucht, stellen)} (${wo.length > 3 ? `${wo.length}-mal` : joinNamen(wo)})`
  }
  const [kleinster, groesster] = [Math.min(...zahlen), Math.max(...zahlen)]
  const fehlt = kategorien.filter((_, i) => (werte[i] ?? null) === null)
  const luecken =
    fehlt.length === 0
      ? ''
      : `, ${fehlt.length > 3 ? `${fehlt.length} Werte fehlen` : `kein Wert für ${joinNamen(fehlt)}`}`
  if (gefunden.length === 1) return `einziger Wert ${name(groesster)}${luecken}`
  if (kleinster === groesster) return `alle Werte ${formatZahl(groesster, stellen)}${luecken}`
  return `höchster Wert ${name(groesster)}, niedrigster ${name(kleinster)}${luecken}`
}

/** Every part with its value: "Klein 99,5 %, Groß 0,5 %". */
function listTeile({ kategorien, reihen, stellen, einheit }: Diagramm): string {
  return listWerte(kategorien, reihen[0]?.werte ?? [])
    .map(({ kategorie, wert }) => `${kategorie} ${formatMitEinheit(wert, stellen, einheit)}`)
    .join(', ')
}

/** Every step with its sign, and what it leads to: "Mittel 11 €, Vorbindungen −7 €, ergibt Neugeschäft 4 €". */
function listStufen({ kategorien, reihen, summen, stellen, einheit }: Diagramm): string {
  return listWerte(kategorien, reihen[0]?.werte ?? [])
    .map(({ kategorie, wert }, i) => {
      const ergebnis = i > 0 && summen?.[i]
      const plus = i > 0 && !ergebnis && wert > 0 ? '+' : ''
      return `${ergebnis ? 'ergibt ' : ''}${kategorie} ${plus}${formatMitEinheit(wert, stellen, einheit)}`
    })
    .join(', ')
}

/** Every Kennzahl with actual, goal and change: "Quote: Ist 24,1 %, Ziel 25,0 %, Veränderung +0,9 Prozentpunkte". */
function listKennzahlen(diagramm: Diagramm): string {
  const { kategorien, reihen } = diagramm
  return kategorien
    .map((kategorie, i) => {
      const teile = reihen.map(({ name, werte, masse }, r) => {
        const wert = werte[i] ?? null
        const { einheit, stellen } = masse?.[i] ?? diagramm
        if (wert === null) return `${name} ohne Wert`
        return `${name} ${r === 2 && wert > 0 ? '+' : ''}${formatMitEinheit(wert, stellen, einheit)}`
      })
      return `${kategorie}: ${teile.join(', ')}`
    })
    .join('; ')
}

const AUFZAEHLUNGEN: Record<NonNullable<Diagrammart['einzeln']>, (diagramm: Diagramm) => string> = {
  teile: listTeile,
  stufen: listStufen,
  kennzahlen: listKennzahlen,
}

/** "EGT in €: höchster Wert …" for each series, in its own unit where units differ. */
function describeReihen(diagramm: Diagramm): string {
  const { reihen, stellen } = diagramm
  if (reihen.length === 1) return reihen.map((reihe) => describeSpanne(diagramm, reihe, stellen)).join('')
  return reihen
    .map((reihe) => {
      const eigene = reihe.masse ? inEinheit(reihe.masse[0]?.einheit ?? '') : ''
      const genau = reihe.masse ? Math.max(0, ...reihe.masse.map((mass) => mass.stellen)) : stellen
      return `${reihe.name}${eigene}: ${describeSpanne(diagramm, reihe, genau)}`
    })
    .join('; ')
}

/** One German sentence for those who cannot see the chart: its kind, its subject, and what stands out in the figures. */
export function beschreibeDiagramm(roh: Diagramm): string {
  const { anteile, bezeichnung, einzeln } = artOf(roh)
  const diagramm = anteile ? computeAnteile(roh) : roh
  const { titel, einheit, kategorien, zielwert, stellen } = diagramm
  const anfang = `${bezeichnung}: ${titel}${describeZeitraum(diagramm)}`
  const list = einzeln && kategorien.length <= EINZELN_GENANNT ? AUFZAEHLUNGEN[einzeln] : undefined
  if (list) return `${anfang}; ${list(diagramm) || 'keine Werte'}.`
  const ziel = zielwert === undefined ? '' : `; Ziel ${formatMitEinheit(zielwert, stellen, einheit)}`
  const notizen = (diagramm.notizen ?? []).map(({ kategorie, text }) => `; ${kategorie}: ${text}`).join('')
  return `${anfang}${inEinheit(einheit)}; ${describeReihen(diagramm)}${ziel}${notizen}.`
}
