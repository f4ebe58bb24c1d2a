import type { ChartFont, ChartRunOptions, ChartSeries } from 'docx/charts'
import { chooseMassstab, type Massstab } from '../../charts/axes/massstab.js'
import { seriesColours } from '../../charts/colours/palette.js'
import { chartTypeSize } from '../../charts/colours/stil.js'
import type { Diagramm } from '../../charts/diagramm.js'
import type { Farbname } from '../../layout/design/aussehen.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import type { Textmass } from '../pages/textmass.js'
import { hex } from '../styles/farben.js'

/** A chart to be written, with what it must fit into (pixels). */
export interface Aufgabe {
  gestaltung: Gestaltung
  diagramm: Diagramm
  breite: number
  hoehe: number
  textmass: Textmass
}

type Ohne<Optionen, Schluessel extends string> = Optionen extends unknown ? Omit<Optionen, Schluessel> : never

/** How far a label is moved, as shares of width and height of the chart. */
export interface Versatz {
  reihe: number
  punkt: number
  x: number
  y: number
}

/** What one kind of chart asks of `docx`, and of the XML that `docx` has no option for. */
export interface Wordart {
  optionen: Ohne<ChartRunOptions, 'transformation' | 'altText'>
  /** The first series carries the others and is not drawn. */
  sockel?: true
  /** Every how manyth category has its name printed; absent: every one. */
  jederName?: number
  /** Labels that stand elsewhere than Word would set them: of which series and point, how far off as shares of the chart's size. */
  versatz?: readonly Versatz[]
  /** The end of the axis at which the names of the categories stand, where bars go both ways. */
  namen?: 'low' | 'high'
  /** So many series from the first are columns or bars that are hatched as in the picture; labels inside of them need a ground. */
  muster?: { reihen: number; innen: boolean }
  /** Axes of values are there but not drawn: LibreOffice would give up a second one that is left out. */
  stilleAchsen?: true
}

/** Small type of the design. */
export function schriftOf({ farben, groessen }: Gestaltung, farbe: Farbname = 'text'): ChartFont {
  return { size: chartTypeSize(groessen), color: hex(farben[farbe]) }
}

/** The series of a legend, all but those that explain themselves. */
export function legendOf(gestaltung: Gestaltung, hiddenEntries: string[] = []) {
  return { position: 'top', font: schriftOf(gestaltung), hiddenEntries } as const
}

/** A number format of Excel; each comma at the end divides by a thousand. */
export function formatOf({ teiler, stellen }: Pick<Massstab, 'teiler' | 'stellen'>): string {
  const tausender = ','.repeat(Math.round(Math.log10(teiler) / 3))
  return `#,##0${stellen > 0 ? `.${'0'.repeat(stellen)}` : ''}${tausender}`
}

const deutsch = (format: string): string => `[$-407]${format}`

/** A number format in German: figures below zero have the minus of the text, where Excel would write a hyphen. */
export function mitVorzeichen(format: string): string {
  return `${deutsch(format)};${deutsch(`"\u2212"${format}`)}`
}

/** The same for figures whose side says what their sign would. */
export function ohneVorzeichen(format: string): string {
  return `${deutsch(format)};${deutsch(format)}`
}

/** The number format of all values of a chart; `zusatz` stands behind each figure. */
export function zahlformat(diagramm: Diagramm, zusatz = ''): string {
  const anhang = zusatz && `"\u00a0${zusatz.replaceAll(' ', '\u00a0')}"`
  return mitVorzeichen(`${formatOf(chooseMassstab(diagramm))}${anhang}`)
}

/** Colour of each series. */
export function toeneOf(gestaltung: Gestaltung, anzahl: number): string[] {
  return seriesColours(gestaltung, anzahl)
}

/** A line that is not drawn and only carries labels above its points. */
export function createBeschriftung(
  gestaltung: Gestaltung,
  name: string,
  values: readonly (number | null)[],
  labels: Pick<ChartSeries, 'pointLabels'> & { numberFormat?: string },
): ChartSeries {
  const { numberFormat, pointLabels } = labels
  return {
    name,
    values,
    type: 'line',
    color: hex(gestaltung.farben.text),
    line: { width: 0 },
    markers: false,
    dataLabels: {
      value: true,
      position: 'above',
      ...(numberFormat && { numberFormat }),
      font: { ...schriftOf(gestaltung), bold: true },
    },
    ...(pointLabels && { pointLabels }),
  }
}
