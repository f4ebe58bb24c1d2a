import type { ChartSeries } from 'docx/charts'
import type { Diagramm } from '../../charts/diagramm.js'
import { chooseMassstab } from '../../charts/massstab.js'
import { formatZahl } from '../../charts/zahlformat.js'
import { hex } from '../farben.js'
import { type Aufgabe, createBeschriftung, schriftOf, toeneOf, type Wordart } from './art.js'
import { computeLuecke } from './layout.js'

/** One column of a waterfall: from where to where it reaches, and whether it is a level that stands on zero. */
interface Sprung {
  von: number
  bis: number
  stand: boolean
}

/** The columns of a waterfall; undefined where one would lie below zero, or a value is missing. */
export function computeSpruenge({ reihen, summen = [] }: Diagramm): Sprung[] | undefined {
  let hoehe = 0
  const spruenge: Sprung[] = []
  for (const [i, wert] of (reihen[0]?.werte ?? []).entries()) {
    if (wert === null) return undefined
    const stand = i === 0 || (summen[i] ?? false)
    const sprung = { von: stand ? 0 : hoehe, bis: stand ? wert : hoehe + wert, stand }
    if (sprung.bis < 0) return undefined
    spruenge.push(sprung)
    hoehe = sprung.bis
  }
  return spruenge
}

/** Columns stacked on a base that is not drawn; labels say what each step adds or takes away. */
export function buildWasserfall({ gestaltung, diagramm, breite }: Aufgabe): Wordart {
  const spruenge = computeSpruenge(diagramm)
  if (!spruenge) throw new Error('Ein Wasserfall unter null')
  const { teiler, einheit, stellen } = chooseMassstab(diagramm)
  const [dunkel = '', hell = '', mittel = ''] = toeneOf(gestaltung, 3)
  const reihe = (name: string, farbe: string, wert: (sprung: Sprung) => number | null): ChartSeries => ({
    name,
    values: spruenge.map(wert),
    color: hex(farbe),
    dataLabels: false,
  })
  const label = ({ von, bis, stand }: Sprung) => {
    const text = formatZahl((stand ? bis : bis - von) / teiler, stellen)
    return stand || bis < von ? text : `+${text}`
  }
  return {
    sockel: true,
    optionen: {
      ...(einheit ? { title: { text: einheit, font: schriftOf(gestaltung, 'grau') } } : {}),
      legend: false,
      type: 'column',
      stacking: 'stacked',
      gapWidth: computeLuecke(diagramm, breite),
      categories: diagramm.kategorien,
      categoryAxis: { font: schriftOf(gestaltung) },
      valueAxis: { minimum: 0, visible: false, gridlines: false },
      series: [
        reihe('Sockel', gestaltung.farben.papier, ({ von, bis, stand }) => (stand ? 0 : Math.min(von, bis))),
        reihe('Stand', dunkel, ({ bis, stand }) => (stand ? bis : null)),
        reihe('Zunahme', hell, ({ von, bis, stand }) => (!stand && bis >= von ? bis - von : null)),
        reihe('Abnahme', mittel, ({ von, bis, stand }) => (!stand && bis < von ? von - bis : null)),
        createBeschriftung(
          gestaltung,
          'Beschriftung',
          spruenge.map(({ von, bis }) => Math.max(von, bis)),
          { pointLabels: spruenge.map((sprung) => ({ text: label(sprung) })) },
        ),
      ],
    },
  }
}
