import type { ChartSeries, ChartValueAxis } from 'docx/charts'
import { chooseMassstab, type Massstab } from '../../charts/axes/massstab.js'
import type { Diagramm } from '../../charts/diagramm.js'
import type { Datenreihe } from '../../content/diagrammarten/art.js'
import { hex } from '../styles/farben.js'
import {
  type Aufgabe,
  formatOf,
  legendOf,
  mitVorzeichen,
  ohneVorzeichen,
  schriftOf,
  toeneOf,
  type Wordart,
} from './art.js'

/** Gap between the bars, in percent of a bar. */
const LUECKE = 28
/** Room beyond the longest bar, for its label. */
const UEBERSTAND = 1.36

/** Two sides of one scale: the left one holds negative values whose sign is not printed. Bars grow from the foot. */
export function buildAlterspyramide({ gestaltung, diagramm }: Aufgabe): Wordart {
  const massstab = chooseMassstab(diagramm)
  const numberFormat = ohneVorzeichen(formatOf(massstab))
  const rand = longest(diagramm.reihen) * UEBERSTAND
  const [links, rechts] = diagramm.reihen
  if (!links || !rechts) throw new Error('Eine Alterspyramide ohne zwei Seiten')
  return {
    namen: 'low',
    optionen: {
      legend: legendOf(gestaltung),
      categories: diagramm.kategorien,
      ...(massstab.einheit ? { title: { text: massstab.einheit, font: schriftOf(gestaltung, 'grau') } } : {}),
      type: 'bar',
      overlap: 100,
      gapWidth: LUECKE,
      categoryAxis: { font: schriftOf(gestaltung) },
      valueAxis: { ...HIDDEN, minimum: -rand, maximum: rand },
      series: [
        createSeite(gestaltung, { ...links, werte: links.werte.map((wert) => wert && -wert) }, 0, numberFormat),
        createSeite(gestaltung, rechts, 1, numberFormat),
      ],
    },
  }
}

/** Two sides with a scale of their own each; the left one runs to the left. */
export function buildGegenueberstellung({ gestaltung, diagramm }: Aufgabe): Wordart {
  const [links, rechts] = diagramm.reihen.map((reihe) => ({ reihe, massstab: massstabOf(diagramm, reihe) }))
  if (!links || !rechts) throw new Error('Eine Gegenüberstellung ohne zwei Seiten')
  // One scale for both, so that lengths can be compared, where both count the same.
  const gemeinsam = links.massstab.einheit === rechts.massstab.einheit
  const rand = (reihe: Datenreihe) => longest(gemeinsam ? diagramm.reihen : [reihe]) * UEBERSTAND
  const axis = (reihe: Datenreihe): ChartValueAxis => ({ ...HIDDEN, minimum: -rand(reihe), maximum: rand(reihe) })
  const format = ({ massstab }: { massstab: Massstab }) =>
    mitVorzeichen(
      `${formatOf(massstab)}${massstab.einheit ? `"\u00a0${massstab.einheit.replaceAll(' ', '\u00a0')}"` : ''}`,
    )
  return {
    namen: 'high',
    stilleAchsen: true,
    optionen: {
      legend: legendOf(gestaltung),
      categories: diagramm.kategorien,
      type: 'bar',
      overlap: 100,
      gapWidth: LUECKE,
      categoryAxis: { font: schriftOf(gestaltung), reverseOrder: true },
      valueAxis: { ...axis(links.reihe), reverseOrder: true },
      secondaryValueAxis: axis(rechts.reihe),
      series: [
        createSeite(gestaltung, links.reihe, 0, format(links)),
        { ...createSeite(gestaltung, rechts.reihe, 1, format(rechts)), axis: 'secondary' },
      ],
    },
  }
}

const HIDDEN = { visible: false, gridlines: false } as const

function createSeite(
  gestaltung: Aufgabe['gestaltung'],
  { name, werte }: Datenreihe,
  index: number,
  numberFormat: string,
): ChartSeries {
  return {
    name,
    values: werte,
    color: hex(toeneOf(gestaltung, 2)[index] ?? gestaltung.farben.akzent),
    dataLabels: { value: true, position: 'outsideEnd', numberFormat, font: schriftOf(gestaltung) },
  }
}

function massstabOf(diagramm: Diagramm, reihe: Datenreihe): Massstab {
  const { masse = [] } = reihe
  const einheit = masse.find(({ einheit: genannt }) => genannt !== '')?.einheit ?? diagramm.einheit
  const stellen = masse.length > 0 ? Math.max(...masse.map((mass) => mass.stellen)) : diagramm.stellen
  return chooseMassstab({ ...diagramm, reihen: [reihe], einheit, stellen })
}

function longest(reihen: readonly Datenreihe[]): number {
  return Math.max(1e-9, ...reihen.flatMap(({ werte }) => werte.map((wert) => Math.abs(wert ?? 0))))
}
