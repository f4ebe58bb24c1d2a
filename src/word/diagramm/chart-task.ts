import type { ChartFont, ChartRunOptions, ChartSeries } from 'docx/charts'
import { chooseMassstab, type Massstab } from '../../charts/axes/massstab.js'
import { figureColour, seriesColours } from '../../charts/colours/palette.js'
import { chartTypeSize } from '../../charts/colours/stil.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { STRESS } from '../../charts/labels/textsatz.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import type { ColourName } from '../../layout/design/looks.js'
import type { TextMeasurer } from '../pages/measure/text-measure.js'
import { hex } from '../styles/colours.js'

/** A chart to be written, with what it must fit into (pixels). */
export interface ChartTask {
  gestaltung: Gestaltung
  diagramm: Diagramm
  width: number
  height: number
  textMeasure: TextMeasurer
}

type Without<Options, Key extends string> = Options extends unknown ? Omit<Options, Key> : never

/** How far a label is moved, as shares of width and height of the chart. */
export interface LabelOffset {
  series: number
  point: number
  x: number
  y: number
}

/** What one kind of chart asks of `docx`, and of the XML that `docx` has no option for. */
export interface ChartBuild {
  options: Without<ChartRunOptions, 'transformation' | 'altText'>
  /** The first series carries the others and is not drawn. */
  plinth?: true
  /** Every how manyth category has its name printed; absent: every one. */
  labelInterval?: number
  /** Labels that stand elsewhere than Word would set them: of which series and point, how far off as shares of the chart's size. */
  offset?: readonly LabelOffset[]
  /** The end of the axis at which the names of the categories stand, where bars go both ways. */
  names?: 'low' | 'high' | 'none'
  /** A line where bars begin that go both ways. */
  groundLine?: true
  /** So many series from the first are columns or bars that are hatched as in the picture; labels inside of them need a ground. */
  pattern?: { seriesCount: number; inner: boolean }
  /** Axes of values are there but not drawn: LibreOffice would give up a second one that is left out. */
  silentAxes?: true
}

/** Small type of the design. */
export function fontOf({ farben, groessen }: Gestaltung, colour: ColourName = 'text'): ChartFont {
  return { size: chartTypeSize(groessen), color: hex(farben[colour]) }
}

/** The value that a chart speaks of: as much larger and in the same colour as in the picture. */
export function stressFont(gestaltung: Gestaltung): ChartFont {
  const size = Math.round(chartTypeSize(gestaltung.groessen) * STRESS * 2) / 2
  return { size, color: hex(figureColour(gestaltung)), bold: true }
}

/** The series of a legend, all but those that explain themselves. */
export function legendOf(gestaltung: Gestaltung, hiddenEntries: string[] = []) {
  return { position: 'top', font: fontOf(gestaltung), hiddenEntries } as const
}

/** A number format of Excel; each comma at the end divides by a thousand. */
export function formatOf({ teiler, stellen }: Pick<Massstab, 'teiler' | 'stellen'>): string {
  const thousands = ','.repeat(Math.round(Math.log10(teiler) / 3))
  return `#,##0${stellen > 0 ? `.${'0'.repeat(stellen)}` : ''}${thousands}`
}

const german = (format: string): string => `[$-407]${format}`

/** A number format in German: figures below zero have the minus of the text, where Excel would write a hyphen; changes above it a plus. */
export function withSign(format: string, changes = false): string {
  if (changes) return `${german(`"+"${format}`)};${german(`"\u2212"${format}`)};${german(format)}`
  return `${german(format)};${german(`"\u2212"${format}`)}`
}

/** The same for figures whose side says what their sign would. */
export function withoutSign(format: string): string {
  return `${german(format)};${german(format)}`
}

/** The number format of all values of a chart; `extra` stands behind each figure. */
export function numberFormatOf(diagramm: Diagramm, extra = ''): string {
  const annex = extra && `"\u00a0${extra.replaceAll(' ', '\u00a0')}"`
  return withSign(`${formatOf(chooseMassstab(diagramm))}${annex}`, diagramm.vorzeichen)
}

/** Colour of each series. */
export function tonesOf(gestaltung: Gestaltung, count: number): string[] {
  return seriesColours(gestaltung, count)
}

/** A line that is not drawn and only carries labels above its points. */
export function createCaption(
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
      font: { ...fontOf(gestaltung), bold: true },
    },
    ...(pointLabels && { pointLabels }),
  }
}
