import { Dezimal } from '../../figures/dezimal.js'
import { carriesName, isNameSeries } from '../../word/diagramm/labels/name-series.js'
import { childOf, childrenOf, elementsIn, findElements } from '../../word/xml/find.js'
import type { XmlElement } from '../../word/xml/xml.js'
import { normalisePraefixe } from '../../worddatei/praefixe.js'
import type { Blattentwurf } from './blattentwurf.js'
import { draftTyped } from './getippt.js'
import { type OdfDiagrammfund, type Reihenfund, readOdfDiagramm } from './odfdiagramm.js'

/** A native chart as a programme holds it. */
export interface Diagrammfund {
  /** Kind of chart; '' where there is none for it, and its figures make a table. */
  typ: string
  /** Its own title; '' where it has none. */
  titel: string
  /** Rows that it shows where its sheet holds more: the total that Word draws as a line of its own. */
  zeilen: string[]
  /** It shows thousands or millions of what its sheet holds. */
  skaliert: boolean
  blatt: Blattentwurf
}

/** Reads a chart's figures from what Word keeps of them in the chart itself; undefined where there are none. */
export function readDiagramm(wurzel: XmlElement): Diagrammfund | undefined {
  const odf = readOdfDiagramm(wurzel)
  if (odf) return odf.reihen.length === 0 ? undefined : finishDiagramm(wurzel, odf)
  normalisePraefixe(wurzel)
  const flaeche = findElements(wurzel, 'c:plotArea')[0]
  // Names beside the parts of stacks are points of their own in Word: what holds nothing else is no second kind.
  const arten = elementsIn(flaeche)
    .filter(({ name }) => /^c:\w+Chart$/.test(name))
    .filter((art) => !childrenOf(art, 'c:ser').every(carriesName))
  const reihen = arten
    .flatMap((art) => childrenOf(art, 'c:ser').map(readReihe))
    .filter(({ name }) => !isNameSeries(name))
    .filter(({ werte }) => werte.some(Boolean))
  const [erste] = reihen
  if (!erste) return undefined
  const titel = findElements(childOf(wurzel, 'c:chart', 'c:title'), 'a:t')
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const gemischt = arten.length > 1
  return finishDiagramm(wurzel, { reihen, titel, typ: arten.length > 2 ? '' : typOf(arten[0]), gemischt })
}

/** The sheet of a chart's series. Of two kinds there is only the total of stacked columns, drawn as a line. */
function finishDiagramm(wurzel: XmlElement, { reihen, titel, typ, gemischt }: OdfDiagrammfund): Diagrammfund {
  const laengste = Math.max(...reihen.map(({ werte }) => werte.length))
  const kategorien = Array.from(
    { length: laengste },
    (_, index) => reihen.find(({ kategorien }) => kategorien[index])?.kategorien[index] ?? String(index + 1),
  )
  const blatt = { ...blattOf(reihen, kategorien), ...digitsOf(wurzel, reihen) }
  const zeilen = gemischt && typ === 'gestapelt' ? sumUp(blatt) : []
  const gross = reihen.some(({ werte }) => werte.some((wert) => Math.abs(Number(wert ?? 0)) >= VOLL))
  return { typ: gemischt && zeilen.length === 0 ? '' : typ, titel, zeilen, skaliert: gross || isScaled(wurzel), blatt }
}

/** Nobody counts so many thousands or millions: such figures are in full, and shown in thousands or millions. */
const VOLL = 100_000

/** Makes the last row the total of the others, where it is in every column. @returns ids of the others, none where it is not */
function sumUp({ zeilen, spalten }: Blattentwurf): string[] {
  const [letzte, teile] = [zeilen.at(-1), zeilen.slice(0, -1)]
  const adds = (spalte: number) =>
    teile.every(({ werte }) => werte[spalte] !== undefined) &&
    teile
      .reduce((summe, { werte }) => summe.plus(werte[spalte] ?? 0), new Dezimal(0))
      .eq(letzte?.werte[spalte] ?? Number.NaN)
  if (!letzte || teile.length < 2 || !spalten.every((_, spalte) => adds(spalte))) return []
  letzte.summe = teile.map(({ id }) => id)
  letzte.gedruckt = spalten.map(({ id }, spalte) => [id, letzte.werte[spalte] ?? ''])
  return letzte.summe
}

/** As many digits as the longest value has, where that is one that people typed; else as many as its labels show. */
function digitsOf(wurzel: XmlElement, reihen: readonly Reihenfund[]): { stellen?: number } {
  const laengste = Math.max(
    ...reihen.flatMap(({ werte, format }) =>
      werte.map((wert) => (numberOf(wert, format.includes('%')) ?? '').split('.')[1]?.length ?? 0),
    ),
  )
  if (laengste <= 2) return laengste > 0 ? { stellen: laengste } : {}
  const formate = findElements(wurzel, 'c:dLbls').flatMap((schild) =>
    childrenOf(schild, 'c:numFmt').map(({ attributes }) => attributes.formatCode ?? ''),
  )
  return {
    stellen:
      /0\.(0+)/.exec(
        [...formate, ...reihen.map(({ format }) => format)].find((format) => /[0#]/.test(format)) ?? '0.0',
      )?.[1]?.length ?? 0,
  }
}

/** By the formats of its labels and axes: a comma behind the digits divides by a thousand (ISO/IEC 29500-1, 18.8.31). */
function isScaled(wurzel: XmlElement): boolean {
  return (
    findElements(wurzel, 'c:dispUnits').length > 0 ||
    findElements(wurzel, 'c:numFmt').some(({ attributes }) => /[0#],+(?![0#])/.test(attributes.formatCode ?? ''))
  )
}

function typOf(art: XmlElement | undefined): string {
  const name = art?.name.slice(2).replace('3D', '') ?? ''
  const gruppierung = childOf(art, 'c:grouping')?.attributes.val ?? ''
  const liegend = childOf(art, 'c:barDir')?.attributes.val === 'bar'
  if (name === 'barChart') {
    if (gruppierung === 'percentStacked') return 'gestapelt-100'
    return gruppierung === 'stacked' ? 'gestapelt' : liegend ? 'balken' : 'saeulen'
  }
  return { lineChart: 'linie', areaChart: 'flaeche', pieChart: 'kreis', doughnutChart: 'ring' }[name] ?? ''
}

function readReihe(reihe: XmlElement): Reihenfund {
  const punkte = (eltern: XmlElement | undefined): Map<number, string> => {
    const speicher = findElements(eltern, 'c:strCache', 'c:numCache', 'c:strLit', 'c:numLit', 'c:lvl')[0]
    return new Map(
      childrenOf(speicher, 'c:pt').map((punkt) => [
        Number(punkt.attributes.idx),
        childOf(punkt, 'c:v')?.text.trim() ?? '',
      ]),
    )
  }
  const listed = (werte: ReadonlyMap<number, string>, laenge: number) =>
    Array.from({ length: laenge }, (_, index) => werte.get(index))
  const wertteil = childOf(reihe, 'c:val') ?? childOf(reihe, 'c:yVal')
  const werte = punkte(wertteil)
  const anzahl = Number(findElements(wertteil, 'c:ptCount')[0]?.attributes.val ?? werte.size)
  const name = findElements(childOf(reihe, 'c:tx'), 'c:v')[0]?.text.trim() ?? ''
  const kategorien = listed(punkte(childOf(reihe, 'c:cat') ?? childOf(reihe, 'c:xVal')), Math.min(anzahl, 500))
  return {
    name,
    kategorien: kategorien.map((eine) => eine ?? ''),
    werte: listed(werte, Math.min(anzahl, 500)),
    format: findElements(wertteil, 'c:formatCode')[0]?.text ?? 'General',
  }
}

/** Series are rows and categories columns; of one series the categories are rows. */
function blattOf(reihen: readonly Reihenfund[], kategorien: readonly string[]): Blattentwurf {
  const prozent = reihen.every(({ format }) => format.includes('%'))
  const einzeln = reihen.length === 1
  const [oben, unten] = einzeln
    ? [[reihen[0]?.name || 'Wert'], kategorien]
    : [kategorien, reihen.map(({ name }, index) => name || `Reihe ${index + 1}`)]
  const entwurf = draftTyped(oben, unten, (zeile, spalte) =>
    numberOf(einzeln ? reihen[0]?.werte[zeile] : reihen[zeile]?.werte[spalte], prozent),
  )
  return { ...entwurf, einheit: prozent ? '%' : '' }
}

/** "0.1480" with a format of percent is 14.8; undefined where the chart has no value. Fifteen digits are what Excel keeps. */
export function numberOf(text: string | undefined, prozent: boolean): string | undefined {
  if (text === undefined || text === '' || !Number.isFinite(Number(text))) return undefined
  const zahl = Number(text) * (prozent ? 100 : 1)
  const dezimal = zahl.toPrecision(15)
  return /e/.test(dezimal)
    ? zahl.toFixed(15).replace(/\.?0+$/, '')
    : dezimal.includes('.')
      ? dezimal.replace(/\.?0+$/, '')
      : dezimal
}
