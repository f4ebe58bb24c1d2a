import type { ChartSeries } from 'docx/charts'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeStufen, type Stufe } from '../../charts/axes/stufen.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { colourStufen, printStufe } from '../../charts/kinds/wasserfall.js'
import { hex } from '../styles/farben.js'
import { type Aufgabe, createBeschriftung, schriftOf, type Wordart } from './art.js'
import { computeLuecke } from './platz.js'

/** Whether all columns stand above zero and all are known: Word's can only be stacked upwards. */
export function isAufwaerts(diagramm: Diagramm): boolean {
  return (
    computeStufen(diagramm, 1).every(({ stand }) => stand >= 0) &&
    (diagramm.reihen[0]?.werte ?? []).every((wert) => wert !== null)
  )
}

/** Columns stacked on a base that is not drawn; labels say what each step adds or takes away. */
export function buildWasserfall(aufgabe: Aufgabe): Wordart {
  const { gestaltung, diagramm } = aufgabe
  const massstab = chooseMassstab(diagramm)
  const stufen = computeStufen(diagramm, 1)
  const farben = colourStufen({ diagramm, stil: gestaltung }, stufen)
  const reihe = (name: string, wertOf: (stufe: Stufe) => number | null): ChartSeries => ({
    name,
    values: stufen.map(wertOf),
    color: hex(farben.find((_, i) => wertOf(stufen[i] as Stufe) !== null) ?? gestaltung.farben.akzent),
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
          values: stufen.map(({ von, bis, summe }) => (summe ? 0 : Math.min(von, bis))),
          color: hex(gestaltung.farben.papier),
          dataLabels: false,
        },
        reihe('Stand', ({ bis, summe }) => (summe ? bis : null)),
        reihe('Zunahme', ({ von, bis, summe }) => (!summe && bis >= von ? bis - von : null)),
        reihe('Abnahme', ({ von, bis, summe }) => (!summe && bis < von ? von - bis : null)),
        createBeschriftung(
          gestaltung,
          'Beschriftung',
          stufen.map(({ von, bis }) => Math.max(von, bis)),
          { pointLabels: stufen.map((_, i) => ({ text: printStufe({ diagramm, massstab }, i) })) },
        ),
      ],
    },
  }
}
