import type { ChartSeries } from 'docx/charts'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeSteps, type WaterfallStep } from '../../charts/axes/stufen.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { colourSteps, printStep } from '../../charts/kinds/wasserfall.js'
import { hex } from '../styles/farben.js'
import { type Aufgabe, createBeschriftung, schriftOf, type Wordart } from './art.js'
import { computeLuecke } from './platz.js'

/** Whether all columns stand above zero and all are known: Word's can only be stacked upwards. */
export function isAufwaerts(diagramm: Diagramm): boolean {
  return (
    computeSteps(diagramm, 1).every(({ level }) => level >= 0) &&
    (diagramm.reihen[0]?.werte ?? []).every((wert) => wert !== null)
  )
}

/** Columns stacked on a base that is not drawn; labels say what each step adds or takes away. */
export function buildWasserfall(aufgabe: Aufgabe): Wordart {
  const { gestaltung, diagramm } = aufgabe
  const massstab = chooseMassstab(diagramm)
  const stufen = computeSteps(diagramm, 1)
  const farben = colourSteps({ diagramm, style: gestaltung }, stufen)
  const reihe = (name: string, wertOf: (stufe: WaterfallStep) => number | null): ChartSeries => ({
    name,
    values: stufen.map(wertOf),
    color: hex(farben.find((_, i) => wertOf(stufen[i] as WaterfallStep) !== null) ?? gestaltung.farben.akzent),
    colors: farben.map(hex),
    dataLabels: false,
  })
  return {
    sockel: true,
    optionen: {
      legend: false,
      type: 'column',
      stacking: 'stacked',
      gapWidth: computeLuecke(aufgabe),
      categories: diagramm.kategorien,
      categoryAxis: { font: schriftOf(gestaltung) },
      valueAxis: { minimum: 0, visible: false, gridlines: false },
      series: [
        {
          name: 'Sockel',
          values: stufen.map(({ from, to, total }) => (total ? 0 : Math.min(from, to))),
          color: hex(gestaltung.farben.papier),
          dataLabels: false,
        },
        reihe('Stand', ({ to, total }) => (total ? to : null)),
        reihe('Zunahme', ({ from, to, total }) => (!total && to >= from ? to - from : null)),
        reihe('Abnahme', ({ from, to, total }) => (!total && to < from ? from - to : null)),
        createBeschriftung(
          gestaltung,
          'Beschriftung',
          stufen.map(({ from, to }) => Math.max(from, to)),
          { pointLabels: stufen.map((_, i) => ({ text: printStep({ diagramm, massstab }, i) })) },
        ),
      ],
    },
  }
}
