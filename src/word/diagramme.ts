import type { DocPropertiesOptions } from 'docx'
import { ChartRun, type ChartRunOptions, type ChartSeries } from 'docx/charts'
import { findBetont } from '../charts/betonung.js'
import type { Diagramm } from '../charts/diagramm.js'
import { chooseMassstab } from '../charts/massstab.js'
import { betonungsfarben, reihenfarben, schriftfarbe } from '../charts/palette.js'
import { computeStapel } from '../charts/stapel.js'
import type { Gestaltung } from '../layout/gestaltung.js'
import { computeLuecke, isBeschriftet, layoutDiagramm } from './diagrammlayout.js'
import { hex } from './farben.js'
import type { Satz } from './satz.js'

/** The series of the totals, as it is called in the data of the chart. */
const SUMME = 'Summe'

type Groesse = { width: number; height: number }
type Kategorienart = Extract<ChartRunOptions, { type: 'column' } | { type: 'bar' } | { type: 'line' }>

/** A native chart that can be edited in Word, in the colours of the design. */
export function createDiagramm(
  { dokument: { gestaltung }, diagramme, textmass }: Satz,
  diagramm: Diagramm,
  transformation: Groesse,
  altText: DocPropertiesOptions,
): ChartRun {
  diagramme.push(diagramm.typ === 'ring' ? undefined : layoutDiagramm(gestaltung, diagramm, transformation, textmass))
  const { farben, groessen } = gestaltung
  const { einheit } = chooseMassstab(diagramm)
  // Shares carry their percent sign themselves.
  const titel = diagramm.typ === 'ring' && einheit === '%' ? '' : einheit
  const schrift = { size: groessen.klein, color: hex(farben.text) }
  const allgemein = {
    transformation,
    altText,
    chartArea: { fill: 'none', border: 'none' },
    font: { color: hex(farben.text) },
    ...(titel ? { title: { text: titel, font: { size: groessen.klein, color: hex(farben.grau) } } } : {}),
    legend:
      diagramm.reihen.length > 1
        ? ({ position: 'top', font: schrift, hiddenEntries: readSummen(diagramm) ? [SUMME] : [] } as const)
        : (false as const),
  } as const
  if (diagramm.typ === 'ring') return new ChartRun({ ...allgemein, ...ring(gestaltung, diagramm) })
  return new ChartRun({ ...allgemein, ...kategorien(gestaltung, diagramm, transformation.width) })
}

function kategorien(gestaltung: Gestaltung, diagramm: Diagramm, breite: number): Kategorienart {
  const { farben, groessen } = gestaltung
  const { typ, reihen } = diagramm
  const schrift = { size: groessen.klein, color: hex(farben.text) }
  const gestapelt = typ === 'gestapelt'
  const summen = readSummen(diagramm)
  const beschriftet = summen !== undefined || isBeschriftet(diagramm)
  const numberFormat = zahlformat(diagramm)
  const rahmen = {
    ...(hasNegative(diagramm) ? {} : { minimum: 0 }),
    ...(isAufteilung(diagramm) ? { maximum: 100 } : {}),
  }
  const allgemein = {
    categories: diagramm.kategorien,
    series: [
      ...reihen.map((reihe, index) => createReihe(gestaltung, diagramm, index, reihe)),
      ...(summen ? [createSumme(gestaltung, diagramm, summen)] : []),
    ],
    categoryAxis: { font: schrift, ...(typ === 'balken' ? { reverseOrder: true } : {}) },
    valueAxis: beschriftet
      ? { ...rahmen, visible: false, gridlines: false }
      : { ...rahmen, font: { ...schrift, color: hex(farben.grau) }, numberFormat, gridlines: true },
    ...(beschriftet || gestapelt ? { dataLabels: { value: true, numberFormat, font: schrift } } : {}),
  }
  if (typ === 'linie') return { ...allgemein, type: 'line', markers: { shape: 'circle', size: 6 } }
  const gapWidth = reihen.length > 1 && !gestapelt ? 60 : computeLuecke(diagramm, breite)
  const saeulen = { ...allgemein, gapWidth }
  if (gestapelt) return { ...saeulen, type: 'column', stacking: 'stacked' }
  return { ...saeulen, type: typ === 'balken' ? 'bar' : 'column', overlap: reihen.length > 1 ? -8 : 0 }
}

function createReihe(
  gestaltung: Gestaltung,
  diagramm: Diagramm,
  index: number,
  { name, werte }: Diagramm['reihen'][number],
): ChartSeries {
  const { typ, reihen } = diagramm
  const farbe = reihenfarben(gestaltung, reihen.length)[index] ?? gestaltung.farben.akzent
  const betont = findBetont(diagramm)
  const toene = betonungsfarben(gestaltung)
  const numberFormat = zahlformat(diagramm)
  const inDerSaeule = {
    value: true,
    numberFormat,
    font: { size: gestaltung.groessen.klein, color: hex(schriftfarbe(gestaltung, farbe)) },
  }
  return {
    name,
    values: werte,
    color: hex(farbe),
    ...(typ === 'linie' ? { line: { color: hex(farbe), width: 2.25 } } : {}),
    ...(typ === 'gestapelt' ? { dataLabels: inDerSaeule } : {}),
    ...(typ !== 'linie' && reihen.length === 1 && betont >= 0
      ? { colors: werte.map((_, stelle) => hex(stelle === betont ? toene.betont : toene.uebrige)) }
      : {}),
  }
}

/** The totals of the stacks; undefined where one cannot be printed and totals are read at the axis. */
function readSummen({ typ, reihen }: Diagramm): (number | null)[] | undefined {
  if (typ !== 'gestapelt') return undefined
  const summen = computeStapel(reihen.map(({ werte }) => werte)).map(({ gesamt }) => gesamt)
  return summen.every((summe) => summe !== null) ? summen : undefined
}

/** The totals over the columns: the labels of a line that is not drawn. */
function createSumme(gestaltung: Gestaltung, diagramm: Diagramm, values: readonly (number | null)[]): ChartSeries {
  const { farben, groessen } = gestaltung
  return {
    name: SUMME,
    values,
    type: 'line',
    color: hex(farben.text),
    line: { width: 0 },
    markers: false,
    dataLabels: {
      value: true,
      position: 'above',
      numberFormat: zahlformat(diagramm),
      font: { size: groessen.klein, bold: true, color: hex(farben.text) },
    },
  }
}

function ring(gestaltung: Gestaltung, diagramm: Diagramm): Extract<ChartRunOptions, { type: 'doughnut' }> {
  const { groessen, farben } = gestaltung
  const toene = reihenfarben(gestaltung, diagramm.kategorien.length)
  const schrift = { size: groessen.klein, color: hex(farben.text) }
  const numberFormat = `${zahlformat(diagramm)}${diagramm.einheit === '%' ? '" %"' : ''}`
  return {
    type: 'doughnut',
    categories: diagramm.kategorien,
    holeSize: 58,
    legend: { position: 'right', font: { ...schrift, size: groessen.tabelle } },
    series: diagramm.reihen.slice(0, 1).map(({ name, werte }) => ({
      name,
      values: werte,
      colors: toene.map(hex),
      dataLabels: { value: true, numberFormat, font: schrift },
      pointLabels: toene.map((ton) => ({
        value: true,
        numberFormat,
        font: { size: groessen.klein, color: hex(schriftfarbe(gestaltung, ton)) },
      })),
    })),
  }
}

/** Stacks that split up a whole end at 100 percent. */
function isAufteilung({ typ, einheit, kategorien, reihen }: Diagramm): boolean {
  if (typ !== 'gestapelt' || einheit !== '%') return false
  return kategorien.every(
    (_, index) => Math.abs(reihen.reduce((summe, { werte }) => summe + (werte[index] ?? 0), 0) - 100) < 0.5,
  )
}

/** Columns without negative values begin at zero: Word would cut them off where all values are large. */
function hasNegative({ reihen }: Diagramm): boolean {
  return reihen.some(({ werte }) => werte.some((wert) => wert !== null && wert < 0))
}

/** The number format of Excel for the labels, in German; each comma at the end divides by a thousand. */
function zahlformat(diagramm: Diagramm): string {
  const { teiler, stellen } = chooseMassstab(diagramm)
  const tausender = ','.repeat(Math.round(Math.log10(teiler) / 3))
  return `[$-407]#,##0${stellen > 0 ? `.${'0'.repeat(stellen)}` : ''}${tausender}`
}
