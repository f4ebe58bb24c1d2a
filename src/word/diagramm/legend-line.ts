import { chartTypeSize } from '../../charts/colours/stil.js'
import { cloneXml } from '../xml/edit.js'
import { childOf, elementsIn, findElements } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import type { ChartBuild, ChartTask } from './chart-task.js'
import { isNameSeries } from './labels/name-series.js'
import { measureLine, measurePixel } from './room.js'

type Options = ChartBuild['options']

/** The legend of a chart as a line of text. */
export interface LegendLine {
  /** Names of series, from left to right. */
  entries: readonly string[]
  /** Of its type, in points. */
  size: number
  /** As a share of the chart's height. */
  height: number
}

const SIGN = '■'
/** Between a sign and its name, and between two entries. */
const [NEAR, APART] = ['\u00a0', '\u00a0'.repeat(4)]
const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:cdr': 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing',
}

/**
 * The legend of bars as a line of text: LibreOffice counts the entries of its own from below, as bars lie, and Word from above.
 * @returns undefined where the chart has no such legend, or where it takes more than a line
 */
export function setLegendLine(task: ChartTask, options: Options): { options: Options; line: LegendLine } | undefined {
  const { legend } = options
  if (options.type !== 'bar' || !legend) return undefined
  const entries = options.series
    .map(({ name }) => name)
    .filter((name) => !isNameSeries(name) && !legend.hiddenEntries?.includes(name))
  const text = entries.map((name) => `${SIGN}${NEAR}${name}`).join(APART)
  if (entries.length < 2 || measurePixel(task, text) > task.width) return undefined
  const size = chartTypeSize(task.gestaltung.groessen)
  return { options: { ...options, legend: false }, line: { entries, size, height: measureLine(task) / task.height } }
}

/** That line as what is drawn on a chart (`userShapes`): each sign in the colour of its series. */
export function drawLegendLine(chart: XmlElement, { entries, size, height }: LegendLine): XmlElement {
  const runs = entries.flatMap((name, index) => [
    createRun(SIGN, size, colourOf(chart, name)),
    createRun(`${NEAR}${name}${index < entries.length - 1 ? APART : ''}`, size, createInk()),
  ])
  return createElement('c:userShapes', NAMESPACES, [
    createElement('cdr:relSizeAnchor', {}, [
      createPoint('cdr:from', 0, 0),
      createPoint('cdr:to', 1, height),
      createElement('cdr:sp', { macro: '', textlink: '' }, [
        createElement('cdr:nvSpPr', {}, [
          createElement('cdr:cNvPr', { id: 2, name: 'Legende' }),
          createElement('cdr:cNvSpPr', { txBox: 1 }),
        ]),
        createElement('cdr:spPr', {}, [
          createElement('a:prstGeom', { prst: 'rect' }, [createElement('a:avLst')]),
          createElement('a:noFill'),
        ]),
        createElement('cdr:txBody', {}, [
          createElement('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }),
          createElement('a:lstStyle'),
          createElement('a:p', {}, runs),
        ]),
      ]),
    ]),
  ])
}

function createPoint(name: string, x: number, y: number): XmlElement {
  return createElement(name, {}, [createElement('cdr:x', {}, [String(x)]), createElement('cdr:y', {}, [y.toFixed(4)])])
}

function colourOf(chart: XmlElement, entry: string): XmlElement {
  const series = findElements(chart, 'c:ser').find(
    (one) => findElements(childOf(one, 'c:tx'), 'c:v')[0]?.text === entry,
  )
  const shape = childOf(series, 'c:spPr')
  // What is hatched has its colour behind the strokes.
  const ground = childOf(shape, 'a:pattFill', 'a:bgClr')
  const fill = ground ? createElement('a:solidFill', {}, elementsIn(ground).map(cloneXml)) : undefined
  return fill ?? cloneXml(childOf(shape, 'a:solidFill') ?? createInk())
}

function createInk(): XmlElement {
  return createElement('a:solidFill', {}, [createElement('a:schemeClr', { val: 'tx1' })])
}

function createRun(text: string, size: number, fill: XmlElement): XmlElement {
  return createElement('a:r', {}, [
    createElement('a:rPr', { lang: 'de-DE', sz: Math.round(size * 100) }, [
      fill,
      createElement('a:latin', { typeface: '+mn-lt' }),
    ]),
    createElement('a:t', {}, [text]),
  ])
}
