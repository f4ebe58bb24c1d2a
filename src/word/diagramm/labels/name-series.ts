import { childOf, findElements } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'

const PREFIX = 'Name: '

/** What the points are called, in the data of a chart, that only carry the name of a series. */
export const nameSeriesOf = (name: string): string => `${PREFIX}${name}`

/** Whether a series is named so. */
export const isNameSeries = (name: string): boolean => name.startsWith(PREFIX)

/** Whether a series of a chart only carries the name of another one. */
export function carriesName(series: XmlElement): boolean {
  return isNameSeries(findElements(childOf(series, 'c:tx'), 'c:v')[0]?.text ?? '')
}
