import type { ChartSeries } from 'docx/charts'
import { computeShares } from '../../charts/axes/anteile.js'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeStacks, isDivision } from '../../charts/axes/stapel.js'
import { findBetont } from '../../charts/colours/betonung.js'
import { emphasisColours } from '../../charts/colours/palette.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { formatWithEinheit } from '../../charts/labels/zahlformat.js'
import { type Datenreihe, hasNegative } from '../../content/diagrammarten/art.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { hex } from '../styles/farben.js'
import { type Aufgabe, createBeschriftung, legendOf, schriftOf, toeneOf, type Wordart, zahlformat } from './art.js'
import { labelEnde, spreadEnden } from './linienenden.js'
import { chooseNamen, computeLuecke, isBeschriftet } from './platz.js'
import { labelTeile } from './stapelteile.js'
import { computeWertachse } from './wertachse.js'

/** The series of the notes, as it is called in the data of the chart. */
const NOTIZEN = 'Anmerkungen'

/** The series of the totals, as it is called in the data of the chart. */
const SUMME = 'Summe'

/** Columns, bars, lines and areas: values of categories along an axis. */
export function buildSaeulen(aufgabe: Aufgabe): Wordart {
  const { gestaltung, diagramm } = aufgabe
  const { typ, reihen, kategorien, zielwert } = diagramm
  const gestapelt = typ === 'gestapelt' || typ === 'gestapelt-100'
  const beschriftet = isBeschriftet(aufgabe)
  const summen = beschriftet ? readSummen(diagramm) : undefined
  const numberFormat = zahlformat(diagramm)
  const ziel = zielwert === undefined ? undefined : nameZiel(diagramm, zielwert)
  const negativ = hasNegative(diagramm)
  const einzeln = reihen.length === 1
  const allgemein = {
    legend:
      einzeln && !ziel
        ? (false as const)
        : legendOf(gestaltung, [
            ...(summen ? [SUMME] : []),
            ...(diagramm.notizen ? [NOTIZEN] : []),
            ...(einzeln && ziel ? [reihen[0]?.name ?? ''] : []),
          ]),
    categories: kategorien,
    series: [
      ...reihen.map((reihe, index) => createReihe(aufgabe, index, reihe)),
      ...(summen ? [createBeschriftung(gestaltung, SUMME, summen, { numberFormat })] : []),
      ...(diagramm.notizen ? [createNotizen(gestaltung, diagramm)] : []),
      ...(ziel ? [createZiel(gestaltung, ziel, kategorien, zielwert ?? 0)] : []),
    ],
    categoryAxis: { font: schriftOf(gestaltung), ...(typ === 'balken' ? { reverseOrder: true } : {}) },
    valueAxis: beschriftet
      ? {
          ...(negativ ? {} : { minimum: 0 }),
          ...(typ === 'gestapelt-100' || isDivision(diagramm) ? { maximum: 100 } : {}),
          visible: false,
          gridlines: false,
        }
      : { ...computeWertachse(diagramm), font: schriftOf(gestaltung, 'grau'), gridlines: true },
    ...(beschriftet || gestapelt ? { dataLabels: { value: true, numberFormat, font: schriftOf(gestaltung) } } : {}),
  }
  const namen = {
    // At zero they would stand across what goes below it.
    ...(negativ && { namen: 'low' as const }),
    ...(typ === 'balken' ? {} : { jederName: chooseNamen(aufgabe) }),
  }
  if (typ === 'linie')
    return {
      ...namen,
      versatz: spreadEnden(aufgabe),
      optionen: { ...allgemein, type: 'line', markers: { shape: 'circle', size: 6 } },
    }
  if (typ === 'flaeche') return { ...namen, optionen: { ...allgemein, type: 'area', stacking: 'stacked' } }
  const muster = { reihen: reihen.length, innen: gestapelt }
  const saeulen = { ...allgemein, gapWidth: reihen.length > 1 && !gestapelt ? 60 : computeLuecke(aufgabe) }
  if (typ === 'gestapelt-100')
    return { ...namen, muster, optionen: { ...saeulen, type: 'column', stacking: 'percent' } }
  if (gestapelt) return { ...namen, muster, optionen: { ...saeulen, type: 'column', stacking: 'stacked' } }
  return {
    ...namen,
    muster,
    optionen: { ...saeulen, type: typ === 'balken' ? 'bar' : 'column', overlap: reihen.length > 1 ? -8 : 0 },
  }
}

function createReihe(aufgabe: Aufgabe, index: number, { name, werte }: Datenreihe): ChartSeries {
  const { gestaltung, diagramm } = aufgabe
  const { typ, reihen } = diagramm
  const farbe = toeneOf(gestaltung, reihen.length)[index] ?? gestaltung.farben.akzent
  const betont = findBetont(diagramm)
  const toene = emphasisColours(gestaltung)
  const balken = typ === 'saeulen' || typ === 'balken'
  // The data are the figures, the labels what these are of their whole; a category without a whole is not drawn.
  const anteile = typ === 'gestapelt-100' ? (computeShares(diagramm).reihen[index]?.werte ?? []) : undefined
  return {
    name,
    values: anteile ? werte.map((wert, i) => (anteile[i] === null ? null : wert)) : werte,
    color: hex(farbe),
    ...(typ === 'linie' ? { line: { color: hex(farbe), width: 2.25 }, ...labelEnde(aufgabe, index) } : {}),
    ...(typ === 'gestapelt' || typ === 'gestapelt-100' ? labelTeile(aufgabe, index, farbe) : {}),
    ...(balken && reihen.length === 1 && betont >= 0
      ? { colors: werte.map((_, stelle) => hex(stelle === betont ? toene.betont : toene.remaining)) }
      : {}),
  }
}

/** The totals of the stacks; undefined where one cannot be printed and totals are read at the axis. */
function readSummen(diagramm: Diagramm): (number | null)[] | undefined {
  if (diagramm.typ !== 'gestapelt' || isDivision(diagramm)) return undefined
  const { reihen } = diagramm
  const summen = computeStacks(reihen.map(({ werte }) => werte)).map(({ total }) => total)
  return summen.every((summe) => summe !== null) ? summen : undefined
}

/** The notes as labels of points that are not drawn; they leave values and lines a line of their own. */
function createNotizen(gestaltung: Gestaltung, diagramm: Diagramm): ChartSeries {
  const { kategorien, reihen, typ, notizen = [] } = diagramm
  const total = computeStacks(reihen.map(({ werte }) => werte))
  const values = kategorien.map((kategorie, i) => {
    if (!notizen.some((notiz) => notiz.kategorie === kategorie)) return null
    if (typ === 'gestapelt') return total[i]?.top ?? 0
    return Math.max(...reihen.map(({ werte }) => werte[i] ?? 0))
  })
  const font = schriftOf(gestaltung)
  const texte = kategorien.map((kategorie) =>
    notizen
      .filter((notiz) => notiz.kategorie === kategorie)
      .map(({ text }) => text)
      .join('\n'),
  )
  return {
    name: NOTIZEN,
    values,
    type: 'line',
    color: hex(gestaltung.farben.text),
    line: { width: 0 },
    markers: false,
    dataLabels: false,
    pointLabels: texte.map((text) =>
      text === '' ? false : { text: `${text}\n\u00a0`, position: 'above' as const, font },
    ),
  }
}

function nameZiel(diagramm: Diagramm, zielwert: number): string {
  const { teiler, einheit, stellen } = chooseMassstab(diagramm)
  return `Ziel ${formatWithEinheit(zielwert / teiler, stellen, einheit)}`
}

/** The goal as a line across the chart. */
function createZiel({ farben }: Gestaltung, name: string, kategorien: readonly string[], wert: number): ChartSeries {
  return {
    name,
    values: kategorien.map(() => wert),
    type: 'line',
    color: hex(farben.text),
    line: { color: hex(farben.text), width: 1.5, dash: 'dash' },
    // A line of one point would not show.
    markers: kategorien.length === 1 ? { shape: 'dash', size: 20 } : false,
    dataLabels: false,
  }
}
