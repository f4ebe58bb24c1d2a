import { chooseMassstab } from '../../charts/axes/massstab.js'
import { textColour } from '../../charts/colours/palette.js'
import { hex } from '../styles/farben.js'
import { type Aufgabe, legendOf, schriftOf, toeneOf, type Wordart, zahlformat } from './art.js'
import { LOCH, listWertangaben, spreadWerte } from './kreisbeschriftung.js'
import { layoutKreis } from './layout.js'

/** Pies and doughnuts: the parts of one whole. */
export function buildKreis(aufgabe: Aufgabe): Wordart {
  const { gestaltung, diagramm } = aufgabe
  const { einheit } = chooseMassstab(diagramm)
  const toene = toeneOf(gestaltung, diagramm.kategorien.length)
  // Shares carry their percent sign themselves.
  const prozent = einheit === '%'
  const numberFormat = zahlformat(diagramm, prozent ? '%' : '')
  const schrift = schriftOf(gestaltung)
  const allgemein = {
    legend: {
      ...legendOf(gestaltung),
      position: 'right',
      font: { ...schrift, size: gestaltung.groessen.tabelle },
    } as const,
    categories: diagramm.kategorien,
  }
  const [reihe] = diagramm.reihen.map(({ name, werte }) => ({ name, values: werte, colors: toene.map(hex) }))
  if (!reihe) throw new Error('Ein Kreisdiagramm ohne Reihe')
  const radius = (layoutKreis(aufgabe).plot.hoehe * aufgabe.hoehe) / 2
  const versatz = spreadWerte(aufgabe, radius)
  if (diagramm.typ === 'kreis')
    return {
      versatz,
      optionen: {
        ...allgemein,
        type: 'pie',
        series: [
          {
            ...reihe,
            dataLabels: { value: true, position: 'outsideEnd', numberFormat, font: schrift },
            // Those that are moved need labels of their own.
            pointLabels: toene.map((_, punkt) =>
              versatz.some((einer) => einer.punkt === punkt)
                ? { value: true, position: 'outsideEnd' as const, numberFormat, font: schrift }
                : undefined,
            ),
          },
        ],
      },
    }
  const angaben = listWertangaben(aufgabe, radius)
  return {
    versatz,
    optionen: {
      ...allgemein,
      type: 'doughnut',
      holeSize: LOCH * 100,
      series: [
        {
          ...reihe,
          dataLabels: { value: true, numberFormat, font: schrift },
          pointLabels: toene.map((ton, punkt) => ({
            value: true,
            numberFormat,
            font: angaben[punkt]?.innen ? { ...schrift, color: hex(textColour(gestaltung, ton)) } : schrift,
          })),
        },
      ],
    },
  }
}
