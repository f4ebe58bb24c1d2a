import { listRichtungen } from '../../charts/colours/muster.js'
import type { Wordart } from './art.js'
import type { Diagrammlayout } from './layout.js'

/** What is put into the XML of a chart because `docx` has no option for it. */
export type Anpassung = Omit<Wordart, 'optionen'> & {
  /** Missing in a part that is no chart of ours. */
  layout?: Diagrammlayout
}

/** The colours for thin lines that `docx` writes, and those of the design's theme for them. */
const LINIENFARBE = '<a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr>'
const GITTER = '<a:schemeClr val="accent5"/>'
const ACHSE = '<a:schemeClr val="accent3"/>'

const OHNE_FLAECHE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'

/** What `docx` has no option for in the XML of a chart: German, figures that do not break, places of the parts, lines in the colours of the theme. */
export function adaptDiagrammteil(xml: string, anpassung: Anpassung = {}): string {
  const { layout } = anpassung
  const deutsch = adaptArt(xml, anpassung)
    .replaceAll('"en-US"', '"de-DE"')
    .replace(/<c:catAx>.*?<\/c:catAx>/s, (achse) => achse.replace(LINIENFARBE, ACHSE))
    .replaceAll(LINIENFARBE, GITTER)
    .replace(/<c:dLbls>.*?<\/c:dLbls>/gs, (werte) => werte.replaceAll('wrap="square"', 'wrap="none"'))
    // The totals over the columns are a line that is not drawn.
    .replace(/(<c:lineChart>.*?)<a:ln w="0"[^>]*>.*?<\/a:ln>/s, '$1<a:ln><a:noFill/></a:ln>')
  if (!layout) return deutsch
  const { legende, einheit, plot } = layout
  const flaeche = `<c:layoutTarget val="${plot.ziel}"/>${feld(plot)}`
  return deutsch
    .replace(/(<c:title>(?:(?!<\/c:title>).)*?<\/c:tx>)(<c:overlay)/, `$1${anordnung(kante(0, einheit))}$2`)
    .replace('<c:plotArea><c:layout/>', `<c:plotArea>${anordnung(flaeche)}`)
    .replace(/(<c:legend>(?:(?!<\/c:legend>).)*?)(<c:overlay)/, `$1${anordnung(feld(legende))}$2`)
}

/** What one kind of chart needs besides. */
function adaptArt(xml: string, { sockel, namen, muster, stilleAchsen }: Anpassung): string {
  let teil = muster ? hatch(xml, muster) : xml
  if (sockel)
    teil = teil.replace(/<c:ser>.*?<\/c:ser>/s, (reihe) => reihe.replace(/<c:spPr>.*?<\/c:spPr>/s, OHNE_FLAECHE))
  if (namen)
    teil = teil.replace(/<c:catAx>.*?<\/c:catAx>/s, (achse) =>
      achse.replace('<c:tickLblPos val="nextTo"/>', `<c:tickLblPos val="${namen}"/>`),
    )
  if (stilleAchsen)
    teil = teil.replace(/<c:valAx>.*?<\/c:valAx>/gs, (achse) =>
      achse
        .replace('<c:delete val="1"/>', '<c:delete val="0"/>')
        .replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="none"/>'),
    )
  return teil
}

/** Hatches columns and bars in strokes of paper, as the picture does: in grey only the hatch tells them apart. */
function hatch(xml: string, { reihen, innen }: NonNullable<Anpassung['muster']>): string {
  let index = 0
  return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (reihe) => {
    const richtungen = index < reihen ? listRichtungen(index) : []
    index++
    const [, farbe] = /<c:spPr><a:solidFill>(.*?)<\/a:solidFill>/s.exec(reihe) ?? []
    if (richtungen.length === 0 || !farbe) return reihe
    const art = richtungen.length > 1 ? 'openDmnd' : richtungen[0] === 1 ? 'ltUpDiag' : 'ltDnDiag'
    const gefuellt = `<a:solidFill>${farbe}</a:solidFill>`
    const gemustert = reihe.replace(
      gefuellt,
      `<a:pattFill prst="${art}"><a:fgClr><a:schemeClr val="bg1"/></a:fgClr><a:bgClr>${farbe}</a:bgClr></a:pattFill>`,
    )
    return innen
      ? gemustert.replace(/<c:dLbls>.*<\/c:dLbls>/s, (werte) =>
          werte.replaceAll('<c:spPr><a:noFill/>', `<c:spPr>${gefuellt}`),
        )
      : gemustert
  })
}

function anordnung(angaben: string): string {
  return `<c:layout><c:manualLayout>${angaben}</c:manualLayout></c:layout>`
}

function feld({ links, oben, breite, hoehe }: Diagrammlayout['legende']): string {
  const masse = breite === undefined || hoehe === undefined ? '' : `${anteil('w', breite)}${anteil('h', hoehe)}`
  return `${kante(links, oben)}${masse}`
}

function kante(x: number, y: number): string {
  return `<c:xMode val="edge"/><c:yMode val="edge"/>${anteil('x', x)}${anteil('y', y)}`
}

function anteil(name: string, wert: number): string {
  return `<c:${name} val="${Math.round(wert * 1e4) / 1e4}"/>`
}
