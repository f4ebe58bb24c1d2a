import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { colourStacks } from '../../src/charts/colours/betonung.js'
import { emphasisColours, seriesColours, stepColours } from '../../src/charts/colours/palette.js'
import type { Diagramm } from '../../src/charts/diagramm.js'
import { isMirrored } from '../../src/charts/kinds/spiegel.js'
import { DIAGRAMMARTEN } from '../../src/content/diagrammarten.js'
import { bindChartColours } from '../../src/word/package/theme-colours.js'
import { writeWord } from '../../src/word/word.js'
import { elementsIn } from '../../src/word/xml/find.js'
import { createElement } from '../../src/word/xml/xml.js'
import { decode, readWord } from '../lesen/word.js'
import { type Daten, readDiagrammteil, readMappe, readOdt } from './diagrammdaten.js'
import { DIAGRAMME, NICHT_NATIV, zeige } from './diagramme.js'
import { readGestaltung } from './fixtures.js'
import { convertToOdt, libreOffice } from './libreoffice.js'

const names = Object.keys(DIAGRAMME)
let bytes: Uint8Array
let parts: Record<string, string>
const teilOf = (name: string) => parts[`word/charts/chart${names.indexOf(name) + 1}.xml`] ?? ''
const diagrammOf = (name: string) => DIAGRAMME[name] as Diagramm

beforeAll(async () => {
  bytes = await writeWord(zeige(DIAGRAMME))
  parts = readWord(bytes).teile
})

/** What Word must hold: the values as they are, but for kinds that Word can only draw from others. */
function expected(name: string): Daten['reihen'] {
  const { typ, reihen, kategorien, zielwert, summen = [] } = diagrammOf(name)
  const values = Object.fromEntries(reihen.map((series) => [series.name, series.werte]))
  const [left, right] = reihen
  if (typ === 'alterspyramide')
    return {
      [left?.name ?? '']: left?.werte.map((value) => value && -value) ?? [],
      [right?.name ?? '']: right?.werte ?? [],
    }
  if (typ === 'zielerreichung') return { Ist: values.Ist ?? [], Ziel: values.Ziel ?? [] }
  if (typ === 'gestapelt-100')
    return Object.fromEntries(
      reihen.map((series) => [
        series.name,
        series.werte.map((value, i) => (reihen.every((jede) => jede.werte[i] !== null) ? value : null)),
      ]),
    )
  if (typ === 'gestapelt')
    return {
      ...values,
      Summe: kategorien.map((_, i) => reihen.reduce((total, series) => total + (series.werte[i] ?? 0), 0)),
      ...(name === 'gestapelt' && namesOf(reihen)),
    }
  if (typ === 'wasserfall')
    return {
      Sockel: [0, 11194865, 10794865, 0],
      Stand: left?.werte.map((value, i) => (summen[i] ? value : null)) ?? [],
      Zunahme: [null, 850000, null, null],
      Abnahme: [null, null, 1250000, null],
      Beschriftung: [11194865, 12044865, 12044865, 10794865],
    }
  if (zielwert === undefined)
    return { ...values, ...(['balken', 'gegenueberstellung'].includes(typ) && rowNamesOf(name)) }
  const target = Object.keys(readDiagrammteil(teilOf(name)).reihen).find((series) => series.startsWith('Ziel ')) ?? ''
  return { ...values, [target]: kategorien.map(() => zielwert) }
}

/** The bars that carry the names of those of one series, or of two above zero: each reaches from zero to the left edge. */
function rowNamesOf(name: string): Daten['reihen'] {
  const { reihen, kategorien } = diagrammOf(name)
  const minimum = Number(/<c:min val="([^"]+)"/.exec(teilOf(name))?.[1])
  if (reihen.length > 1 && !teilOf(name).includes('Name: Kategorien')) return {}
  if (minimum === 0) return {}
  expect(minimum).toBeLessThan(0)
  return { 'Name: Kategorien': kategorien.map(() => minimum) }
}

/** The points that carry the names of the parts of the last stack, in the middles of these. */
function namesOf(reihen: Diagramm['reihen']): Daten['reihen'] {
  const last = reihen.map(({ werte }) => werte.at(-1) ?? 0)
  const middles = last.map((value, index) => last.slice(0, index).reduce((sum, one) => sum + one, value / 2))
  return Object.fromEntries(
    reihen.map(({ name, werte }, index) => [
      `Name: ${name}`,
      werte.map((_, i) => (i === werte.length - 1 ? (middles[index] ?? null) : null)),
    ]),
  )
}

it('shows every kind that Word has a chart for', () => {
  const own = DIAGRAMMARTEN.filter(({ word }) => word === 'eigenes').map(({ name }) => name)
  expect(own.filter((type) => !Object.values(DIAGRAMME).some((diagramm) => diagramm.typ === type))).toEqual([])
})

describe.each(names)('the Word chart of %s', (name) => {
  it('holds the same numbers in the chart and in its workbook', () => {
    const part = readDiagrammteil(teilOf(name))
    expect(part.reihen).toEqual(expected(name))
    expect(part.kategorien).toEqual(diagrammOf(name).kategorien)
    const number = names.indexOf(name) + 1
    const [, workbook] =
      /Target="\.\.\/(embeddings\/[^"]+)"/.exec(parts[`word/charts/_rels/chart${number}.xml.rels`] ?? '') ?? []
    expect(readMappe(unzipSync(bytes)[`word/${workbook}`] as Uint8Array)).toEqual(part)
  })

  it('speaks German and can be heard', () => {
    const xml = teilOf(name)
    expect(xml).toContain('<c:lang val="de-DE"/>')
    expect(xml).not.toContain('en-US')
    for (const [, format] of xml.matchAll(/<c:numFmt formatCode="([^"]+)"/g))
      expect(['General', decode(format ?? '')].some((code) => code === 'General' || code.startsWith('[$-407]'))).toBe(
        true,
      )
    const image = [...(parts['word/document.xml'] ?? '').matchAll(/<wp:docPr [^>]*>/g)][names.indexOf(name)]?.[0] ?? ''
    expect(image).toContain(`descr="Was ${name} zeigt"`)
    expect(image).toContain(`title="Abbildung ${names.indexOf(name) + 1} ${name}"`)
  })

  it('has the colours of the design', () => {
    const gestaltung = readGestaltung()
    const { typ, reihen, kategorien } = diagrammOf(name)
    const count = typ === 'kreis' || typ === 'ring' ? kategorien.length : Math.min(reihen.length, 2)
    const bars = typ === 'gegenueberstellung' && !isMirrored(diagrammOf(name))
    const years = bars && reihen.every((reihe) => /^20\d\d$/.test(reihe.name))
    const zweiToene = typ === 'balken' || name === 'saeulen' || years
    const { betont, abgang } = stepColours(gestaltung)
    const tones =
      typ === 'wasserfall'
        ? [betont, abgang]
        : zweiToene
          ? Object.values(emphasisColours(gestaltung))
          : typ === 'gestapelt'
            ? reihen.slice(0, 2).map((_, reihe) => colourStacks(diagrammOf(name), gestaltung, reihe).at(-1) ?? '')
            : seriesColours(gestaltung, count)
    for (const tone of tones) {
      const colour = createElement('a:solidFill', {}, [
        createElement('a:srgbClr', { val: tone.slice(1).toUpperCase() }),
      ])
      bindChartColours(colour, gestaltung)
      // By its place in the theme, or by its value where the theme has none.
      expect(teilOf(name)).toContain(`val="${elementsIn(colour)[0]?.attributes.val}"`)
    }
  })
})

describe('Word charts', () => {
  it('are the kinds that Word knows', () => {
    const kind = (name: string) =>
      /<c:(barChart|lineChart|areaChart|pieChart|doughnutChart)>.*?(?:<c:grouping val="(\w+)"|<\/c:varyColors>|<c:varyColors)/s.exec(
        teilOf(name),
      )
    expect(kind('saeulen')?.slice(1)).toEqual(['barChart', 'clustered'])
    expect(kind('gestapelt')?.slice(1)).toEqual(['barChart', 'stacked'])
    expect(kind('gestapelt-100')?.slice(1)).toEqual(['barChart', 'percentStacked'])
    expect(kind('linie')?.slice(1)).toEqual(['lineChart', 'standard'])
    expect(kind('flaeche')?.slice(1)).toEqual(['areaChart', 'stacked'])
    expect(kind('kreis')?.[1]).toBe('pieChart')
    expect(kind('ring')?.[1]).toBe('doughnutChart')
    expect(teilOf('balken')).toContain('<c:barDir val="bar"/>')
  })

  it('are hatched where the picture is, with a ground for the numbers inside', () => {
    const series = (name: string) => teilOf(name).match(/<c:ser>.*?<\/c:ser>/gs) ?? []
    const pattern = (name: string) => series(name).map((series) => /<a:pattFill prst="(\w+)"/.exec(series)?.[1] ?? '')
    expect(pattern('gestapelt in sieben Teilen')).toEqual([
      '',
      '',
      'ltUpDiag',
      'ltUpDiag',
      'ltDnDiag',
      'ltDnDiag',
      'openDmnd',
      '',
    ])
    expect(pattern('saeulen dreier Reihen')).toEqual(['', '', 'ltUpDiag'])
    const base = /<c:dLbls>.*<c:spPr><a:solidFill>/s
    expect(series('gestapelt in sieben Teilen').map((series) => base.test(series))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ])
    expect(series('saeulen dreier Reihen').some((series) => base.test(series))).toBe(false)
  })

  it('name the parts of stacks beside the last one, where they have room, in place of a legend', () => {
    const xml = teilOf('gestapelt')
    expect(xml).not.toContain('<c:legend>')
    const names = [...xml.matchAll(/<c:ser>(?:(?!<\/c:ser>).)*Name: .*?<\/c:ser>/gs)].map(([series]) => ({
      text: [...series.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(' '),
      moved: Number(/<c:x val="([^"]+)"/.exec(series)?.[1]) > 0,
      withoutLine: series.includes('<c:showLeaderLines val="0"/>'),
    }))
    expect(names).toEqual([
      { text: 'Eingliederung (EGT)', moved: true, withoutLine: true },
      { text: 'Verwaltung (VH)', moved: true, withoutLine: true },
    ])
    // The totals are no entry of a legend.
    expect(teilOf('gestapelt in sieben Teilen')).toMatch(/<c:legendEntry><c:idx val="7"\/><c:delete val="1"\/>/)
  })

  it('name several series of bars above them, not beside a bar: in a line of text, for programs order legends of bars as they like', () => {
    const xml = teilOf('balken zweier Zeiten')
    expect(xml).not.toMatch(/<c:legend>|<c:showSerName val="1"\/>/)
    expect(xml).toMatch(/<c:userShapes r:id="\w+"\/><\/c:chartSpace>$/)
    const number = names.indexOf('balken zweier Zeiten') + 1
    const line = parts[`word/drawings/chart${number}.xml`] ?? ''
    const { reihen } = diagrammOf('balken zweier Zeiten')
    const text = [...line.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, run = '']) => run.replaceAll('\u00a0', ' ').trim())
    expect(text).toEqual(reihen.flatMap(({ name }) => ['■', name]))
    const fills = (part: string) => [...part.matchAll(/<a:solidFill>.*?<\/a:solidFill>/g)].map(([fill]) => fill)
    expect(fills(line)[0]).toBe(fills(xml)[0])
    // A legend of columns, or one of several lines, stays what it is.
    expect(teilOf('saeulen zweier Reihen')).toContain('<c:legend>')
    expect(parts[`word/drawings/chart${names.indexOf('balken') + 1}.xml`]).toBeUndefined()
  })

  it('name bars of one series at the left edge, each as its category in the data, the emphasised one in semibold', () => {
    const [, names = ''] = teilOf('balken').split('<c:ser>').slice(1)
    const labels = [...names.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gs)].map(([label]) => label)
    expect(labels).toHaveLength(diagrammOf('balken').kategorien.length)
    for (const label of labels) {
      expect(label).toContain('<c:dLblPos val="inEnd"/>')
      expect(label).toContain('<c:showCatName val="1"/>')
    }
    expect(labels.map((label) => label.includes('b="1"')).filter(Boolean)).toHaveLength(1)
    expect(names).toContain('<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>')
    expect(teilOf('balken')).toContain('<c:tickLblPos val="none"/>')
  })

  it('draw no line at which bars begin, but one at zero', () => {
    const lineOf = (xml: string) => /<c:catAx>.*?<c:spPr>(.*?)<\/c:spPr>/s.exec(xml)?.[1] ?? ''
    expect(lineOf(teilOf('balken'))).toContain('<a:ln><a:noFill/>')
    expect(lineOf(teilOf('saeulen'))).not.toContain('<a:ln><a:noFill/>')
  })

  it('print the value of the emphasised bar in semibold', () => {
    const [values = ''] = teilOf('balken').split('<c:ser>').slice(1)
    const labels = [...values.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gs)].map(([label]) => label)
    expect(labels.map((label) => [/<c:idx val="(\d)"/.exec(label)?.[1], label.includes('b="1"')])).toEqual([
      ['4', true],
    ])
  })

  it('print both sides of an age pyramid without a sign, on one row each, the names at the edge', () => {
    const xml = teilOf('alterspyramide')
    expect(xml).toContain('formatCode="[$-407]#,##0;[$-407]#,##0"')
    expect(xml).toContain('<c:overlap val="100"/>')
    expect(xml).toContain('<c:tickLblPos val="low"/>')
    const [min, max] = ['min', 'max'].map((end) => Number(new RegExp(`<c:${end} val="([^"]+)"`).exec(xml)?.[1]))
    expect(min).toBe(-(max ?? 0))
  })

  it('give each side of a comparison its scale and unit; one scale where both count the same', () => {
    const ends = (name: string) => [...teilOf(name).matchAll(/<c:max val="([^"]+)"/g)].map(([, value]) => Number(value))
    expect(ends('gegenueberstellung')[0]).toBeGreaterThan(1250000)
    expect(ends('gegenueberstellung')[1]).toBeLessThan(1000)
    expect(teilOf('gegenueberstellung gleicher Einheit').match(/<c:valAx>/g)).toHaveLength(1)
    expect(ends('gegenueberstellung auf einer Skala')).toHaveLength(2)
    expect(new Set(ends('gegenueberstellung auf einer Skala')).size).toBe(1)
    expect(decode(teilOf('gegenueberstellung'))).toContain('"\u00a0Mio.\u00a0€"')
    expect(teilOf('gegenueberstellung')).not.toMatch(/<c:valAx>(?:(?!<\/c:valAx>).)*<c:delete val="1"/)
  })

  it('draw no base below the steps of a waterfall, and say what each step adds or takes away', () => {
    const [plinth = ''] = /<c:ser>.*?<\/c:ser>/s.exec(teilOf('wasserfall')) ?? []
    expect(plinth).toContain('<c:spPr><a:noFill/>')
    const texts = [...teilOf('wasserfall').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
    expect(texts).toEqual(['11,19', '+0,85', '−1,25', '10,79'])
  })

  it('label shares of a whole, and leave out a category whose whole nobody knows', () => {
    const texts = [...teilOf('gestapelt-100').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
    expect(texts).toEqual(['56', '55', '54', '53', '53', '44', '45', '46', '47', '47'])
  })

  it('draw the goal as a dashed line with its value in the legend', () => {
    for (const [name, text] of [
      ['saeulen', 'Ziel 30,0\u00a0Mio.\u00a0€'],
      ['linie', 'Ziel 5,0\u00a0%'],
    ] as const) {
      expect(
        Object.keys(readDiagrammteil(teilOf(name)).reihen)
          .at(-1)
          ?.replaceAll(' ', '\u00a0'),
      ).toBe(text.replaceAll(' ', '\u00a0'))
      expect(teilOf(name)).toContain('<a:prstDash val="dash"/>')
      expect(teilOf(name)).toContain('<c:legend>')
    }
  })

  it('name the change beside the actual value', () => {
    const texts = [...teilOf('zielerreichung').matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text)
    expect(texts).toEqual(['%', '24,1 (+0,7)', '62,4 (−1,2)'])
  })

  it('are pictures, drawn and with a fallback, where Word has no chart of this kind', async () => {
    const { namen: files, teile: without } = readWord(await writeWord(zeige(NICHT_NATIV)))
    const count = Object.keys(NICHT_NATIV).length
    expect(files.filter((name) => name.startsWith('word/charts/chart'))).toEqual([])
    expect(files.filter((name) => name.endsWith('.svg'))).toHaveLength(count)
    expect(files.filter((name) => name.endsWith('.png'))).toHaveLength(count)
    expect(without['word/document.xml']?.match(/descr="Was /g)).toHaveLength(count)
  })
})

describe.skipIf(!libreOffice)(
  `charts in LibreOffice${libreOffice ? '' : ' (skipped: soffice is not installed)'}`,
  () => {
    it('open with the same numbers', () => {
      expect(readOdt(convertToOdt(bytes)).map(({ reihen }) => reihen)).toEqual(names.map(expected))
    })
  },
)
