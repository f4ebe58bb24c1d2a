import { listDirections } from '../../charts/colours/muster.js'
import { cloneXml, insertAfter, insertBefore, insertOrdered, removeChildren, replaceChild } from '../xml/edit.js'
import { childOf, childrenOf, findElements, needChild, needElements, walkXml } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import type { ChartBuild, LabelOffset } from './chart-task.js'
import { carriesName } from './labels/name-series.js'
import type { ChartLayout } from './layout.js'
import type { LegendLine } from './legend-line.js'

/** What is put into the XML of a chart because `docx` has no option for it. */
export type ChartAdjustment = Omit<ChartBuild, 'options'> & {
  layout: ChartLayout
  /** Its legend where that is no part of the chart, but drawn on it. */
  legendLine?: LegendLine
}

/** What `docx` has no option for in the XML of a chart: German, figures that do not break, places of the parts, lines in the colours of the theme. */
export function adaptChartPart(diagramm: XmlElement, adjustment: ChartAdjustment): void {
  adaptKind(diagramm, adjustment)
  for (const { attributes } of walkXml(diagramm))
    for (const name of ['val', 'lang']) if (attributes[name] === 'en-US') attributes[name] = 'de-DE'
  for (const axis of findElements(diagramm, 'c:catAx')) colourRules(axis, 'accent3')
  colourRules(diagramm, 'accent5')
  for (const values of findElements(diagramm, 'c:dLbls'))
    for (const { attributes } of findElements(values, 'a:bodyPr')) attributes.wrap = 'none'
  // The totals over the columns are a line that is not drawn.
  for (const rule of findElements(diagramm, 'c:lineChart').flatMap((rules) => findElements(rules, 'a:ln')))
    if (rule.attributes.w === '0') hideLine(rule)
  arrange(diagramm, adjustment.layout)
}

/** The thin lines of `docx` are a light tint of the text; those of the design have a colour of its theme. */
function colourRules(position: XmlElement, colour: string): void {
  for (const { attributes, children } of findElements(position, 'a:schemeClr')) {
    if (attributes.val !== 'tx1' || children.length === 0) continue
    attributes.val = colour
    children.length = 0
  }
}

/** Puts title, plot and legend where the layout wants them. */
function arrange(diagramm: XmlElement, { legend, einheit, plot }: ChartLayout): void {
  const title = childOf(diagramm, 'c:chart', 'c:title')
  if (title) insertBefore(title, needChild(title, 'c:overlay'), arrangement(edge(0, einheit)))
  const shading = needChild(diagramm, 'c:chart', 'c:plotArea')
  replaceChild(
    shading,
    needChild(shading, 'c:layout'),
    arrangement([createElement('c:layoutTarget', { val: plot.target }), ...field(plot)]),
  )
  const sign = childOf(diagramm, 'c:chart', 'c:legend')
  if (sign) insertBefore(sign, needChild(sign, 'c:overlay'), arrangement(field(legend)))
}

/** What one kind of chart needs besides. */
function adaptKind(
  diagramm: XmlElement,
  { plinth, names, groundLine, labelInterval = 1, pattern, silentAxes, offset = [] }: ChartAdjustment,
): void {
  if (pattern) hatch(diagramm, pattern)
  for (const one of offset) moveValue(diagramm, one)
  for (const axis of findElements(diagramm, 'c:catAx')) {
    setTickLblSkip(axis, labelInterval)
    if (needChild(axis, 'c:axPos').attributes.val !== 'l') continue
    keepNames(axis)
    // Bars that all begin at one edge draw it themselves.
    if (!names || (names === 'none' && !groundLine))
      for (const line of findElements(childOf(axis, 'c:spPr'), 'a:ln')) hideLine(line)
  }
  if (plinth) {
    const series = needChild(diagramm, 'c:chart', 'c:plotArea', 'c:barChart', 'c:ser')
    replaceChild(series, needChild(series, 'c:spPr'), createEmptyArea())
  }
  for (const series of findElements(diagramm, 'c:barChart').flatMap((bars) => childrenOf(bars, 'c:ser')))
    if (carriesName(series)) hideBars(series)
  if (names) for (const axis of needElements(diagramm, 'c:catAx')) setVal(axis, 'c:tickLblPos', names)
  if (silentAxes)
    for (const axis of needElements(diagramm, 'c:valAx')) {
      setVal(axis, 'c:delete', '0')
      setVal(axis, 'c:tickLblPos', 'none')
    }
}

/** Moves the label of a point; the schema wants its place right behind its number. */
function moveValue(diagramm: XmlElement, { series, point, x, y }: LabelOffset): void {
  const values = findElements(diagramm, 'c:ser')[series]
  const label = childrenOf(childOf(values, 'c:dLbls'), 'c:dLbl').find(
    (one) => needChild(one, 'c:idx').attributes.val === String(point),
  )
  if (!label) throw new Error(`Dem Diagramm fehlt die Beschriftung ${point} der Reihe ${series}`)
  removeChildren(label, ({ name }) => name === 'c:layout')
  insertAfter(label, needChild(label, 'c:idx'), arrangement([share('x', x), share('y', y)]))
  if (isPie(diagramm)) return
  // Beside columns and lines a label stands where it belongs: a line to it, which LibreOffice draws, would cross values.
  const labels = needChild(values ?? diagramm, 'c:dLbls')
  removeChildren(labels, ({ name }) => name === 'c:showLeaderLines')
  insertOrdered(labels, createElement('c:showLeaderLines', { val: 0 }), ['c:leaderLines', 'c:extLst'])
  for (const { attributes } of findElements(childOf(label, 'c:tx', 'c:rich'), 'a:pPr')) attributes.algn = 'l'
}

function isPie(diagramm: XmlElement): boolean {
  return findElements(diagramm, 'c:pieChart', 'c:doughnutChart').length > 0
}

/** Every how manyth name is printed. Word would choose itself and leave out every second name of many bars. */
function setTickLblSkip(axis: XmlElement, each: number): void {
  const after = ['c:tickLblSkip', 'c:tickMarkSkip', 'c:noMultiLvlLbl', 'c:extLst']
  insertOrdered(axis, createElement('c:tickLblSkip', { val: each }), after)
}

/** Names beside bars lie level by their own word, not by Word's choice: else LibreOffice leaves some out where others take several lines. */
function keepNames(axis: XmlElement): void {
  for (const { attributes } of findElements(childOf(axis, 'c:txPr'), 'a:bodyPr')) attributes.rot = '0'
}

/** Bars that only bear names have neither ground nor line, and their names begin at the left. */
function hideBars(series: XmlElement): void {
  replaceChild(series, needChild(series, 'c:spPr'), createEmptyArea())
  for (const { attributes } of findElements(childOf(series, 'c:dLbls'), 'a:pPr')) attributes.algn = 'l'
}

function hideLine(line: XmlElement): void {
  line.attributes = {}
  line.children = [createElement('a:noFill')]
}

function setVal(element: XmlElement, name: string, val: string): void {
  needChild(element, name).attributes.val = val
}

function createEmptyArea(): XmlElement {
  return createElement('c:spPr', {}, [
    createElement('a:noFill'),
    createElement('a:ln', {}, [createElement('a:noFill')]),
  ])
}

/** Hatches columns and bars in strokes of paper, as the picture does: in grey only the hatch tells them apart. */
function hatch(diagramm: XmlElement, { seriesCount, inner }: NonNullable<ChartAdjustment['pattern']>): void {
  const drawn = findElements(diagramm, 'c:ser').filter((one) => !carriesName(one))
  for (const [index, series] of drawn.slice(0, seriesCount).entries()) {
    const directions = listDirections(index)
    const shading = childOf(series, 'c:spPr')
    const fill = childOf(shading, 'a:solidFill')
    if (directions.length === 0 || !shading || !fill) continue
    const prst = directions.length > 1 ? 'openDmnd' : directions[0] === 1 ? 'ltUpDiag' : 'ltDnDiag'
    replaceChild(
      shading,
      fill,
      createElement('a:pattFill', { prst }, [
        createElement('a:fgClr', {}, [createElement('a:schemeClr', { val: 'bg1' })]),
        Object.assign(createElement('a:bgClr'), { children: [...fill.children] }),
      ]),
    )
    if (!inner) continue
    for (const base of findElements(childOf(series, 'c:dLbls'), 'c:spPr')) {
      const empty = needChild(base, 'a:noFill')
      replaceChild(base, empty, cloneXml(fill))
    }
  }
}

function arrangement(properties: readonly XmlElement[]): XmlElement {
  return createElement('c:layout', {}, [createElement('c:manualLayout', {}, properties)])
}

function field({ left, top, width, height }: ChartLayout['legend']): XmlElement[] {
  const sizes = width === undefined || height === undefined ? [] : [share('w', width), share('h', height)]
  return [...edge(left, top), ...sizes]
}

function edge(x: number, y: number): XmlElement[] {
  return [
    createElement('c:xMode', { val: 'edge' }),
    createElement('c:yMode', { val: 'edge' }),
    share('x', x),
    share('y', y),
  ]
}

function share(name: string, value: number): XmlElement {
  return createElement(`c:${name}`, { val: Math.round(value * 1e4) / 1e4 })
}
