import { listDirections } from '../../charts/colours/muster.js'
import { cloneXml, insertAfter, insertBefore, insertOrdered, removeChildren, replaceChild } from '../xml/edit.js'
import { childOf, childrenOf, findElements, needChild, needElements, walkXml } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import type { Versatz, Wordart } from './art.js'
import type { Diagrammlayout } from './layout.js'

/** What is put into the XML of a chart because `docx` has no option for it. */
export type Anpassung = Omit<Wordart, 'optionen'> & { layout: Diagrammlayout }

/** What `docx` has no option for in the XML of a chart: German, figures that do not break, places of the parts, lines in the colours of the theme. */
export function adaptDiagrammteil(diagramm: XmlElement, anpassung: Anpassung): void {
  adaptArt(diagramm, anpassung)
  for (const { attributes } of walkXml(diagramm))
    for (const name of ['val', 'lang']) if (attributes[name] === 'en-US') attributes[name] = 'de-DE'
  for (const achse of findElements(diagramm, 'c:catAx')) colourLinien(achse, 'accent3')
  colourLinien(diagramm, 'accent5')
  for (const werte of findElements(diagramm, 'c:dLbls'))
    for (const { attributes } of findElements(werte, 'a:bodyPr'))
      if (attributes.wrap === 'square') attributes.wrap = 'none'
  // The totals over the columns are a line that is not drawn.
  for (const linie of findElements(diagramm, 'c:lineChart').flatMap((linien) => findElements(linien, 'a:ln')))
    if (linie.attributes.w === '0') {
      linie.attributes = {}
      linie.children = [createElement('a:noFill')]
    }
  arrange(diagramm, anpassung.layout)
}

/** The thin lines of `docx` are a light tint of the text; those of the design have a colour of its theme. */
function colourLinien(stelle: XmlElement, farbe: string): void {
  for (const { attributes, children } of findElements(stelle, 'a:schemeClr')) {
    if (attributes.val !== 'tx1' || children.length === 0) continue
    attributes.val = farbe
    children.length = 0
  }
}

/** Puts title, plot and legend where the layout wants them. */
function arrange(diagramm: XmlElement, { legende, einheit, plot }: Diagrammlayout): void {
  const titel = childOf(diagramm, 'c:chart', 'c:title')
  if (titel) insertBefore(titel, needChild(titel, 'c:overlay'), anordnung(kante(0, einheit)))
  const flaeche = needChild(diagramm, 'c:chart', 'c:plotArea')
  replaceChild(
    flaeche,
    needChild(flaeche, 'c:layout'),
    anordnung([createElement('c:layoutTarget', { val: plot.ziel }), ...feld(plot)]),
  )
  const zeichen = childOf(diagramm, 'c:chart', 'c:legend')
  if (zeichen) insertBefore(zeichen, needChild(zeichen, 'c:overlay'), anordnung(feld(legende)))
}

/** What one kind of chart needs besides. */
function adaptArt(
  diagramm: XmlElement,
  { sockel, namen, jederName = 1, muster, stilleAchsen, versatz = [] }: Anpassung,
): void {
  if (muster) hatch(diagramm, muster)
  for (const einer of versatz) moveWert(diagramm, einer)
  for (const achse of findElements(diagramm, 'c:catAx')) {
    setTickLblSkip(achse, jederName)
    if (needChild(achse, 'c:axPos').attributes.val === 'l') keepNamen(achse)
  }
  if (sockel) {
    const [reihe] = needElements(diagramm, 'c:ser')
    if (reihe) replaceChild(reihe, needChild(reihe, 'c:spPr'), createLeereFlaeche())
  }
  if (namen) for (const achse of needElements(diagramm, 'c:catAx')) setVal(achse, 'c:tickLblPos', namen)
  if (stilleAchsen)
    for (const achse of needElements(diagramm, 'c:valAx')) {
      setVal(achse, 'c:delete', '0')
      setVal(achse, 'c:tickLblPos', 'none')
    }
}

/** Moves the label of a point; the schema wants its place right behind its number. */
function moveWert(diagramm: XmlElement, { reihe, punkt, x, y }: Versatz): void {
  const werte = findElements(diagramm, 'c:ser')[reihe]
  const label = childrenOf(childOf(werte, 'c:dLbls'), 'c:dLbl').find(
    (eines) => needChild(eines, 'c:idx').attributes.val === String(punkt),
  )
  if (!label) throw new Error(`Dem Diagramm fehlt die Beschriftung ${punkt} der Reihe ${reihe}`)
  removeChildren(label, ({ name }) => name === 'c:layout')
  insertAfter(label, needChild(label, 'c:idx'), anordnung([anteil('x', x), anteil('y', y)]))
}

/** Every how manyth name is printed. Word would choose itself and leave out every second name of many bars. */
function setTickLblSkip(achse: XmlElement, jeder: number): void {
  const nach = ['c:tickLblSkip', 'c:tickMarkSkip', 'c:noMultiLvlLbl', 'c:extLst']
  insertOrdered(achse, createElement('c:tickLblSkip', { val: jeder }), nach)
}

/** Names beside bars lie level by their own word, not by Word's choice: else LibreOffice leaves some out where others take several lines. */
function keepNamen(achse: XmlElement): void {
  for (const { attributes } of findElements(childOf(achse, 'c:txPr'), 'a:bodyPr')) attributes.rot = '0'
}

function setVal(element: XmlElement, name: string, val: string): void {
  needChild(element, name).attributes.val = val
}

function createLeereFlaeche(): XmlElement {
  return createElement('c:spPr', {}, [
    createElement('a:noFill'),
    createElement('a:ln', {}, [createElement('a:noFill')]),
  ])
}

/** Hatches columns and bars in strokes of paper, as the picture does: in grey only the hatch tells them apart. */
function hatch(diagramm: XmlElement, { reihen, innen }: NonNullable<Anpassung['muster']>): void {
  for (const [index, reihe] of findElements(diagramm, 'c:ser').slice(0, reihen).entries()) {
    const richtungen = listDirections(index)
    const flaeche = childOf(reihe, 'c:spPr')
    const fuellung = childOf(flaeche, 'a:solidFill')
    const [farbe] = fuellung ? fuellung.children : []
    if (richtungen.length === 0 || !flaeche || !fuellung || !farbe) continue
    const prst = richtungen.length > 1 ? 'openDmnd' : richtungen[0] === 1 ? 'ltUpDiag' : 'ltDnDiag'
    replaceChild(
      flaeche,
      fuellung,
      createElement('a:pattFill', { prst }, [
        createElement('a:fgClr', {}, [createElement('a:schemeClr', { val: 'bg1' })]),
        Object.assign(createElement('a:bgClr'), { children: [...fuellung.children] }),
      ]),
    )
    if (!innen) continue
    for (const grund of findElements(childOf(reihe, 'c:dLbls'), 'c:spPr')) {
      const leer = needChild(grund, 'a:noFill')
      replaceChild(grund, leer, cloneXml(fuellung))
    }
  }
}

function anordnung(angaben: readonly XmlElement[]): XmlElement {
  return createElement('c:layout', {}, [createElement('c:manualLayout', {}, angaben)])
}

function feld({ links, oben, breite, hoehe }: Diagrammlayout['legende']): XmlElement[] {
  const masse = breite === undefined || hoehe === undefined ? [] : [anteil('w', breite), anteil('h', hoehe)]
  return [...kante(links, oben), ...masse]
}

function kante(x: number, y: number): XmlElement[] {
  return [
    createElement('c:xMode', { val: 'edge' }),
    createElement('c:yMode', { val: 'edge' }),
    anteil('x', x),
    anteil('y', y),
  ]
}

function anteil(name: string, wert: number): XmlElement {
  return createElement(`c:${name}`, { val: Math.round(wert * 1e4) / 1e4 })
}
