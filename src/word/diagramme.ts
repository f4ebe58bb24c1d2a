import type { DocPropertiesOptions } from 'docx'
import { ChartRun, type ChartRunOptions, type ChartSeries } from 'docx/charts'
import { findBetont } from '../charts/betonung.js'
import type { Diagramm } from '../charts/diagramm.js'
import { chooseMassstab } from '../charts/massstab.js'
import { betonungsfarben, reihenfarben, schriftfarbe } from '../charts/palette.js'
import type { Gestaltung } from '../layout/gestaltung.js'
import { hex } from './farben.js'

/** Up to so many columns each has its value printed; with more the values are read at the axis. */
const BESCHRIFTET = 14

type Groesse = { width: number; height: number }
type Kategorienart = Extract<ChartRunOptions, { type: 'column' } | { type: 'bar' } | { type: 'line' }>

/** A native chart that can be edited in Word, in the colours of the design. */
export function createDiagramm(
  gestaltung: Gestaltung,
  diagramm: Diagramm,
  transformation: Groesse,
  altText: DocPropertiesOptions,
): ChartRun {
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
    legend: diagramm.reihen.length > 1 ? ({ position: 'top', font: schrift } as const) : (false as const),
  } as const
  if (diagramm.typ === 'ring') return new ChartRun({ ...allgemein, ...ring(gestaltung, diagramm) })
  return new ChartRun({ ...allgemein, ...kategorien(gestaltung, diagramm) })
}

function kategorien(gestaltung: Gestaltung, diagramm: Diagramm): Kategorienart {
  const { farben, groessen } = gestaltung
  const { typ, reihen } = diagramm
  const schrift = { size: groessen.klein, color: hex(farben.text) }
  const gestapelt = typ === 'gestapelt'
  const beschriftet = typ !== 'linie' && !gestapelt && reihen.length * diagramm.kategorien.length <= BESCHRIFTET
  const numberFormat = zahlformat(diagramm)
  const rahmen = {
    ...(hasNegative(diagramm) ? {} : { minimum: 0 }),
    ...(isAufteilung(diagramm) ? { maximum: 100 } : {}),
  }
  const allgemein = {
    categories: diagramm.kategorien,
    series: reihen.map((reihe, index) => createReihe(gestaltung, diagramm, index, reihe)),
    categoryAxis: { font: schrift, ...(typ === 'balken' ? { reverseOrder: true } : {}) },
    valueAxis: beschriftet
      ? { ...rahmen, visible: false, gridlines: false }
      : { ...rahmen, font: { ...schrift, color: hex(farben.grau) }, numberFormat, gridlines: true },
    ...(beschriftet || gestapelt ? { dataLabels: { value: true, numberFormat, font: schrift } } : {}),
  }
  if (typ === 'linie') return { ...allgemein, type: 'line', markers: { shape: 'circle', size: 6 } }
  const saeulen = { ...allgemein, gapWidth: reihen.length > 1 && !gestapelt ? 60 : 50 }
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
