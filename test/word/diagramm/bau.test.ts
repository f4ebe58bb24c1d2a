import type { ChartSeries } from 'docx/charts'
import { describe, expect, it } from 'vitest'
import type { Diagramm } from '../../../src/charts/diagramm.js'
import type { ChartBuild, ChartTask } from '../../../src/word/diagramm/chart-task.js'
import { buildAlterspyramide } from '../../../src/word/diagramm/gegenueber.js'
import { labelEnd, spreadEnds } from '../../../src/word/diagramm/labels/line-ends.js'
import { spreadValues } from '../../../src/word/diagramm/labels/pie-labels.js'
import { computeAxisWithRemarks, createRemarks, endHiddenAxis } from '../../../src/word/diagramm/labels/remarks.js'
import { layoutRowNames } from '../../../src/word/diagramm/labels/row-names.js'
import { labelParts } from '../../../src/word/diagramm/labels/stack-parts.js'
import { layoutPie } from '../../../src/word/diagramm/layout.js'
import { buildColumns } from '../../../src/word/diagramm/saeulen.js'
import { computeValueAxis } from '../../../src/word/diagramm/value-axis.js'
import { buildBullet } from '../../../src/word/diagramm/zielerreichung.js'
import { readFonts } from '../../../src/word/fonts/fonts.js'
import { TextMeasurer } from '../../../src/word/pages/measure/text-measure.js'
import { readGestaltung } from '../fixtures.js'

const gestaltung = readGestaltung()
const textMeasure = new TextMeasurer(readFonts(gestaltung))
const JAHRE = ['2018', '2019', '2020', '2021', '2022', '2023']
const reihe = (name: string, ...werte: (number | null)[]) => ({ name, werte })

function task(typ: Diagramm['typ'], ...more: Partial<Diagramm>[]): ChartTask {
  const diagramm: Diagramm = { typ, titel: 'Titel', einheit: '', stellen: 0, kategorien: JAHRE, reihen: [] }
  return { gestaltung, diagramm: Object.assign(diagramm, ...more), width: 586, height: 250, textMeasure }
}
const allSeriesOf = ({ options }: ChartBuild) => ('series' in options ? (options.series as readonly ChartSeries[]) : [])
const seriesOf = (build: ChartBuild, name: string) => allSeriesOf(build).find((one) => one.name === name)

describe('notes in charts of Word', () => {
  const notiz = (kategorie: string, text: string) => ({ kategorie, text })
  const textsOf = (chart: ChartTask) => {
    const { values, pointLabels = [] } = createRemarks(chart)
    const label = (at: number) => {
      const one = pointLabels[at]
      return one && 'text' in one ? String(one.text).split('\n') : undefined
    }
    return values.map((value, at) => value !== null && [value, label(at)])
  }

  it('stand above their columns and what is printed over these; those of other categories have none', () => {
    const chart = task('saeulen', {
      reihen: [reihe('a', 10, 20, 30, 24, 30, 33)],
      notizen: [notiz('2020', 'Pandemie')],
    })
    expect(textsOf(chart)).toEqual([false, false, [30, ['Pandemie', '\u00a0']], false, false, false])
    const two = task('saeulen', { ...chart.diagramm, reihen: [...chart.diagramm.reihen, reihe('b', 1, 2, 3, 4, 5, 6)] })
    expect(buildColumns(two).options).toMatchObject({ legend: { hiddenEntries: ['Anmerkungen'] } })
    expect(seriesOf(buildColumns(chart), 'Anmerkungen')?.values).toEqual([null, null, 30, null, null, null])
    expect(seriesOf(buildColumns(task('saeulen', { reihen: chart.diagramm.reihen })), 'Anmerkungen')).toBeUndefined()
  })

  it('stand on stacks, not on their highest part', () => {
    const reihen = [reihe('a', 10, 20, 30, 24, 30, 33), reihe('b', 1, 2, 3, 4, 5, 6)]
    expect(textsOf(task('gestapelt', { reihen, notizen: [notiz('2018', 'Da')] }))[0]).toEqual([11, ['Da', '\u00a0']])
    expect(textsOf(task('saeulen', { reihen, notizen: [notiz('2018', 'Da')] }))[0]).toEqual([10, ['Da', '\u00a0']])
  })

  it('stand above each other where they would meet, the first on top, and say what they are about', () => {
    const notizen = [notiz('2021', 'Lockerungen in allen Betrieben'), notiz('2020', 'Beginn'), notiz('2020', 'Ende')]
    const chart = task('saeulen', { reihen: [reihe('a', 10, 20, 30, 24, 30, 33)], notizen })
    expect(textsOf(chart).slice(2, 4)).toEqual([
      [30, ['2020: Beginn', '2020: Ende', '\u00a0', '\u00a0']],
      [30, ['2021: Lockerungen in allen Betrieben', '\u00a0']],
    ])
    const apart = task('saeulen', {
      reihen: chart.diagramm.reihen,
      notizen: [notiz('2018', 'Da'), notiz('2023', 'Dort')],
    })
    expect(textsOf(apart).filter(Boolean)).toEqual([
      [10, ['Da', '\u00a0']],
      [33, ['Dort', '\u00a0']],
    ])
  })

  it('take several lines where they are long', () => {
    const text = 'Umstellung der Zählung auf das neue Verfahren der Statistik der Bundesagentur für Arbeit in Nürnberg'
    const reihen = [reihe('a', 30, 30, 30, 30, 30, 30)]
    const texts = (...notizen: NonNullable<Diagramm['notizen']>) =>
      createRemarks(task('saeulen', { reihen, notizen })).pointLabels?.map((label) =>
        label && 'text' in label ? String(label.text).split('\n') : [],
      ) ?? []
    const [, , lines = []] = texts(notiz('2020', text))
    expect(lines.length).toBe(3)
    expect(lines.join(' ')).toBe(`${text} \u00a0`)
    const [, above = []] = texts(notiz('2019', 'Davor'), notiz('2020', text))
    expect(above).toEqual(['2019: Davor', ...lines.map(() => '\u00a0')])
  })

  it('give way to the edges of the chart, and then meet others there', () => {
    const reihen = [reihe('a', 10, 20, 30, 24, 30, 33), reihe('b', 1, 2, 3, 4, 5, 6)]
    const long = 'Umstellung der Zählung auf das Verfahren'
    const movedIn = (typ: 'saeulen' | 'gestapelt' | 'linie', ...notizen: NonNullable<Diagramm['notizen']>) => {
      const chart = buildColumns(task(typ, { reihen, notizen }))
      const at = allSeriesOf(chart).findIndex(({ name }) => name === 'Anmerkungen')
      return chart.offset?.filter(({ series }) => series === at).map(({ point, x }) => [point, Math.sign(x)])
    }
    for (const typ of ['saeulen', 'gestapelt', 'linie'] as const) {
      expect(movedIn(typ, notiz('2018', long), notiz('2023', long)), typ).toEqual([
        [0, 1],
        [5, -1],
      ])
      expect(movedIn(typ, notiz('2018', 'x'), notiz('2020', long)), typ).toEqual([])
    }
    const chart = task('saeulen', { reihen, notizen: [notiz('2018', long), notiz('2020', 'Danach')] })
    expect(textsOf(chart)[0]).toEqual([30, [`2018: ${long}`, '\u00a0', '\u00a0']])
  })

  it('at a gap of a line are not lost: they stand in the plot, and say their category where that is not right below', () => {
    const reihen = [reihe('Kreis', 4010, 4020, 4030, null, 4030, 4033)]
    const noted = (text: string) => textsOf(task('linie', { reihen, notizen: [notiz('2021', text)] }))[3]
    expect(noted('Neu')).toEqual([4010, ['Neu', '\u00a0']])
    expect(noted('Neue Zählung der Fälle')).toEqual([4030, ['2021: Neue Zählung der Fälle', '\u00a0']])
    const empty = [reihe('Kreis', null, null, 4030, 4031, 4030, 4033)]
    const chart = task('linie', { reihen: empty, notizen: [notiz('2018', 'x')] })
    expect(textsOf(chart)[0]).toEqual([computeValueAxis(chart.diagramm).minimum, ['x', '\u00a0']])
  })

  it('of lines below zero stand at their points; those of columns below zero on the ground', () => {
    const below = { reihen: [reihe('a', -10, -20, -30, -24, -30, -33)], notizen: [notiz('2018', 'x')] }
    expect(textsOf(task('linie', below))[0]).toEqual([-10, ['x', '\u00a0']])
    expect(textsOf(task('saeulen', below))[0]).toEqual([0, ['x', '\u00a0']])
  })

  it('have room on the axis; without them it is that of the picture', () => {
    const reihen = [reihe('Kreis', 4010, 4020, 4030, 4031, 4030, 4033)]
    const bare = task('linie', { reihen })
    const { maximum, interval } = computeValueAxis(bare.diagramm)
    expect(computeAxisWithRemarks(bare)).toEqual(computeValueAxis(bare.diagramm))
    const noted = computeAxisWithRemarks(task('linie', { reihen, notizen: [notiz('2023', 'x')] }))
    expect(noted.maximum).toBeGreaterThan(maximum)
    expect((noted.maximum - maximum) % interval).toBe(0)
    expect(endHiddenAxis(bare)).toEqual({})
    const high = endHiddenAxis(task('saeulen', { reihen, notizen: [notiz('2023', 'x')] })).maximum ?? 0
    const low = endHiddenAxis(task('saeulen', { reihen: [reihe('a', 10, 20, 5000)], notizen: [notiz('2018', 'x')] }))
    expect(high).toBeGreaterThan(4033 * 1.1)
    expect(low.maximum).toBeGreaterThan(5000)
    // However many there are, the columns keep their part.
    const many = Array.from({ length: 40 }, (_, at) => notiz('2023', `Notiz ${at}`))
    expect(endHiddenAxis(task('saeulen', { reihen, notizen: many })).maximum).toBeCloseTo(4033 / 0.4, 0)
  })
})

describe('charts of Word', () => {
  it('a goal is a line, and a stroke where there is one category only', () => {
    const goal = (kategorien: string[], werte: number[]) =>
      allSeriesOf(buildColumns(task('saeulen', { kategorien, reihen: [reihe('a', ...werte)], zielwert: 5 }))).at(-1)
    expect(goal(['2022', '2023'], [1, 2])).toMatchObject({ values: [5, 5], markers: false })
    expect(goal(['2023'], [1])).toMatchObject({ values: [5], markers: { shape: 'dash' } })
  })

  it('name their unit where no caption does', () => {
    const sides = [reihe('Männer', 1, 2), reihe('Frauen', 2, 3)]
    const pyramid = { kategorien: ['jung', 'alt'], reihen: sides }
    expect(buildAlterspyramide(task('alterspyramide', pyramid, { einheit: 'Personen' })).options).toMatchObject({
      title: { text: 'Personen' },
    })
    expect(buildAlterspyramide(task('alterspyramide', pyramid)).options).not.toHaveProperty('title')
    const goals = [reihe('Ist', 24.1, null, 3), reihe('Ziel', 23.4, 63, 3), reihe('Veränderung', 0.7, 1, null)]
    const bullet = { kategorien: ['A', 'B', 'C'], reihen: goals, stellen: 1 }
    expect(buildBullet(task('zielerreichung', bullet, { einheit: '%' })).options).toMatchObject({
      title: { text: '%' },
    })
    expect(buildBullet(task('zielerreichung', bullet)).options).not.toHaveProperty('title')
  })

  it('say the change beside what was reached, where both are known', () => {
    const reihen = [reihe('Ist', 24.1, null, 3), reihe('Ziel', 23.4, 63, 3), reihe('Veränderung', 0.7, 1, null)]
    const chart = buildBullet(task('zielerreichung', { kategorien: ['A', 'B', 'C'], reihen, stellen: 1 }))
    expect(seriesOf(chart, 'Ist')?.pointLabels).toEqual([{ text: '24,1 (+0,7)' }, undefined, undefined])
    const without = task('zielerreichung', { kategorien: ['A', 'B', 'C'], reihen: reihen.slice(0, 2), stellen: 1 })
    expect(seriesOf(buildBullet(without), 'Ist')?.pointLabels).toEqual([undefined, undefined, undefined])
  })

  it('name bars in a column of their own where there is one series, also one without values, or two of values above zero', () => {
    const bars = (...werte: (number | null)[][]) =>
      layoutRowNames(task('balken', { kategorien: ['A', 'B'], reihen: werte.map((values) => reihe('a', ...values)) }))
    expect(bars([null, 9])?.lines).toEqual([['A'], ['B']])
    expect(bars([0, 0])?.minimum).toBeLessThan(0)
    expect(bars([1, 9], [2, 8])?.lines).toEqual([['A'], ['B']])
    expect(bars([1, 9], [2, -8])).toBeUndefined()
    expect(bars([1, 9], [2, 8], [3, 7])).toBeUndefined()
    // Values on either side of zero have room beside their bars, the names before them.
    const both = bars([1, -9])
    expect(both?.maximum).toBeGreaterThan(1)
    expect((both?.minimum ?? 0) + 9).toBeLessThan(-1)
  })

  it('of two series bear these between them and in no legend, the values of the later time in semibold', () => {
    const bars = (...names: string[]) => {
      const reihen = names.map((name) => reihe(name, 3, 5))
      const { options } = buildColumns(task('balken', { kategorien: ['A', 'B'], reihen }))
      const series = 'series' in options ? (options.series as readonly ChartSeries[]) : []
      return {
        names: series.map(({ name }) => name),
        bold: series.map(({ dataLabels }) => typeof dataLabels === 'object' && dataLabels.font?.bold === true),
        hidden: typeof options.legend === 'object' ? options.legend.hiddenEntries : undefined,
      }
    }
    expect(bars('12/2021', '09/2022')).toEqual({
      names: ['12/2021', 'Name: Kategorien', '09/2022'],
      bold: [false, false, true],
      hidden: ['Name: Kategorien'],
    })
    expect(bars('Ist', 'Plan').bold).toEqual([false, false, false])
    expect(bars('a', 'b', 'c')).toMatchObject({ names: ['a', 'b', 'c'], hidden: [] })
  })

  it('print the last value of each line that has one, while their height has room for all', () => {
    const ends = (...reihen: Diagramm['reihen']) => {
      const chart = task('linie', { reihen })
      const labels = reihen.map((_, at) => labelEnd(chart, at).pointLabels?.findLastIndex((one) => one !== false))
      return { labels, moved: spreadEnds(chart).map(({ series }) => series) }
    }
    const none = reihe('ohne', null, null, null, null, null, null)
    expect(ends(reihe('a', 1, 2, 3, 4, 5, null), none)).toEqual({ labels: [4, undefined], moved: [] })
    expect(ends(reihe('a', 1, 2, 3, 4, 5, 6), none, reihe('b', 1, 2, 3, 4, 5, 6)).moved).toEqual([2])
    const full = ends(...Array.from({ length: 30 }, (_, at) => reihe(String(at), 1, 2, 3, 4, 5, at)))
    expect(full).toEqual({ labels: Array(30).fill(undefined), moved: [] })
  })

  it('leave values of a ring in its parts, and those around a pie at their places where there is no room to give way', () => {
    const parts = (typ: 'kreis' | 'ring', werte: number[]) =>
      spreadValues(task(typ, { kategorien: werte.map(String), reihen: [reihe('Anteil', ...werte)] }), 84)
    expect(parts('ring', [50, 50])).toEqual([])
    expect(parts('kreis', [500, 2, 1, 1]).length).toBeGreaterThan(0)
    expect(parts('kreis', Array(120).fill(1234567))).toEqual([])
  })

  it('of a pie are as large whatever its unit, which its caption tells', () => {
    const pie = { kategorien: ['A', 'B'], reihen: [reihe('Fälle', 60, 40)] }
    expect(layoutPie(task('kreis', pie, { einheit: '€' })).plot).toEqual(layoutPie(task('kreis', pie)).plot)
  })

  it('print nothing in stacks of nothing, no totals where one is not known, and all where they are', () => {
    const nothing = task('gestapelt', { reihen: [reihe('a', 0, 0, 0, 0, 0, 0), reihe('b', 0, 0, 0, 0, 0, 0)] })
    expect(labelParts(nothing, 0, '#000000').pointLabels).toEqual(Array(6).fill(false))
    const gap = task('gestapelt', { reihen: [reihe('a', 10, 20, 30, 24, 30, 33), reihe('b', 1, 2, 3, 4, 5, null)] })
    expect(seriesOf(buildColumns(gap), 'Summe')).toBeUndefined()
    const whole = task('gestapelt', { reihen: [reihe('a', 10, 20, 30, 24, 30, 33), reihe('b', 1, 2, 3, 4, 5, 6)] })
    expect(seriesOf(buildColumns(whole), 'Summe')?.values).toEqual([11, 22, 33, 28, 35, 39])
  })
})
