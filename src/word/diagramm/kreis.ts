import { chooseMassstab } from '../../charts/axes/massstab.js'
import { schriftfarbe } from '../../charts/colours/palette.js'
import { hex } from '../styles/farben.js'
import { type Aufgabe, legendOf, schriftOf, toeneOf, type Wordart, zahlformat } from './art.js'

/** Pies and doughnuts: the parts of one whole. */
export function buildKreis({ gestaltung, diagramm }: Aufgabe): Wordart {
  const { einheit } = chooseMassstab(diagramm)
  const toene = toeneOf(gestaltung, diagramm.kategorien.length)
  // Shares carry their percent sign themselves.
  const prozent = einheit === '%'
  const numberFormat = `${zahlformat(diagramm)}${prozent ? '" %"' : ''}`
  const schrift = schriftOf(gestaltung)
  const allgemein = {
    ...(einheit && !prozent ? { title: { text: einheit, font: schriftOf(gestaltung, 'grau') } } : {}),
    legend: {
      ...legendOf(gestaltung),
      position: 'right',
      font: { ...schrift, size: gestaltung.groessen.tabelle },
    } as const,
    categories: diagramm.kategorien,
  }
  const [reihe] = diagramm.reihen.map(({ name, werte }) => ({ name, values: werte, colors: toene.map(hex) }))
  if (!reihe) throw new Error('Ein Kreisdiagramm ohne Reihe')
  if (diagramm.typ === 'kreis')
    return {
      optionen: {
        ...allgemein,
        type: 'pie',
        series: [{ ...reihe, dataLabels: { value: true, position: 'outsideEnd', numberFormat, font: schrift } }],
      },
    }
  return {
    optionen: {
      ...allgemein,
      type: 'doughnut',
      holeSize: 58,
      series: [
        {
          ...reihe,
          dataLabels: { value: true, numberFormat, font: schrift },
          pointLabels: toene.map((ton) => ({
            value: true,
            numberFormat,
            font: { ...schrift, color: hex(schriftfarbe(gestaltung, ton)) },
          })),
        },
      ],
    },
  }
}
