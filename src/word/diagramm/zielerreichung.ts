import type { ChartSeries } from 'docx/charts'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { formatNumber } from '../../charts/labels/zahlformat.js'
import { hex } from '../styles/farben.js'
import { type Aufgabe, legendOf, schriftOf, toeneOf, type Wordart, zahlformat } from './art.js'

/** Whether all values stand on one scale; where each Kennzahl has its own, one axis cannot hold them. */
export function isEinheitlich({ reihen }: Diagramm): boolean {
  return reihen.slice(0, 2).every(({ masse }) => masse === undefined)
}

/** Actual and goal as bars beside each other; the change stands with the actual value. */
export function buildZielerreichung({ gestaltung, diagramm }: Aufgabe): Wordart {
  const { teiler, einheit, stellen } = chooseMassstab(diagramm)
  const [ist, ziel, veraenderung] = diagramm.reihen
  if (!ist || !ziel) throw new Error('Eine Zielerreichung ohne Ist und Ziel')
  const numberFormat = zahlformat(diagramm)
  const toene = toeneOf(gestaltung, 2)
  const labels = ist.werte.map((wert, i) => {
    const step = veraenderung?.werte[i] ?? null
    if (wert === null || step === null) return undefined
    const zeichen = step > 0 ? '+' : ''
    return { text: `${formatNumber(wert / teiler, stellen)} (${zeichen}${formatNumber(step / teiler, stellen)})` }
  })
  const seite = ({ name, werte }: typeof ist, index: number): ChartSeries => ({
    name,
    values: werte,
    color: hex(toene[index] ?? gestaltung.farben.akzent),
    dataLabels: { value: true, position: 'outsideEnd', numberFormat, font: schriftOf(gestaltung) },
  })
  return {
    optionen: {
      ...(einheit ? { title: { text: einheit, font: schriftOf(gestaltung, 'grau') } } : {}),
      legend: legendOf(gestaltung),
      type: 'bar',
      gapWidth: 60,
      overlap: -8,
      categories: diagramm.kategorien,
      categoryAxis: { font: schriftOf(gestaltung), reverseOrder: true },
      valueAxis: { minimum: 0, visible: false, gridlines: false },
      series: [{ ...seite(ist, 0), pointLabels: labels }, seite(ziel, 1)],
    },
  }
}
