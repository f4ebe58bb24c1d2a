import { beforeAll, describe, expect, it } from 'vitest'
import { mutedColours } from '../../../src/charts/colours/palette.js'
import type { Diagramm } from '../../../src/charts/diagramm.js'
import { type ChartTask, numberFormatOf } from '../../../src/word/diagramm/chart-task.js'
import { listValueLabels, spreadValues } from '../../../src/word/diagramm/labels/pie-labels.js'
import { layoutRowNames, levelLines, measureRows } from '../../../src/word/diagramm/labels/row-names.js'
import { layoutChart, layoutPie } from '../../../src/word/diagramm/layout.js'
import { measureLine } from '../../../src/word/diagramm/room.js'
import { readFonts } from '../../../src/word/fonts/fonts.js'
import { TextMeasurer } from '../../../src/word/pages/measure/text-measure.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { zeige } from '../diagramme.js'
import { readGestaltung } from '../fixtures.js'

const BASIS = { titel: 'Titel', einheit: '', stellen: 0 }
const QUARTALE = ['I/22', 'II/22', 'III/22', 'IV/22']
const bilanz: Diagramm = {
  ...BASIS,
  typ: 'gestapelt',
  kategorien: ['2021', '2022', '2023'],
  reihen: [
    { name: 'Eintritte', werte: [340, 410, 2] },
    { name: 'Austritte', werte: [-280, -455, -390] },
  ],
}
const rule: Diagramm = {
  ...BASIS,
  typ: 'linie',
  kategorien: QUARTALE,
  reihen: [{ name: 'Fälle', werte: [6210, 6185, 6390, 6444] }],
}
const pie: Diagramm = {
  ...BASIS,
  typ: 'kreis',
  kategorien: ['Miete', 'Heizung', 'Erstausstattung', 'Klassenfahrten', 'Nachhilfe', 'Umzug'],
  reihen: [{ name: 'Fälle', werte: [8800, 3900, 21, 9, 4, 2] }],
}
const FAELLE: Record<string, Diagramm> = {
  bilanz,
  'bilanz als saeulen': { ...bilanz, typ: 'saeulen' },
  'bilanz als balken': { ...bilanz, typ: 'balken' },
  'bilanz als linie': { ...bilanz, typ: 'linie' },
  linie: rule,
  'linie ab null': { ...rule, reihen: [{ name: 'Fälle', werte: [10, 6444, 3000, 200] }] },
  'linien nah beieinander': {
    ...rule,
    reihen: [
      { name: 'A', werte: [100, 110, 120, 130] },
      { name: 'B', werte: [90, 105, 118, 131] },
      { name: 'C', werte: [20, 30, 40, null] },
    ],
  },
  'in Millionen': {
    ...rule,
    einheit: '€',
    reihen: [{ name: 'Mittel', werte: [21400000, 22100000, 22900000, 23300000] }],
  },
  kreis: pie,
  ring: { ...pie, typ: 'ring' },
  'viele Jahre': {
    ...BASIS,
    typ: 'linie',
    kategorien: Array.from({ length: 40 }, (_, i) => String(1984 + i)),
    reihen: [{ name: 'Quote', werte: Array.from({ length: 40 }, (_, i) => 100 + i) }],
  },
  'viele Balken': {
    ...BASIS,
    typ: 'balken',
    kategorien: Array.from(
      { length: 16 },
      (_, i) => `Bergbau, Energie- und Wasserversorgung, Entsorgungswirtschaft ${i}`,
    ),
    reihen: [{ name: 'Personen', werte: Array.from({ length: 16 }, (_, i) => 100 + i) }],
  },
  pyramide: {
    ...bilanz,
    typ: 'alterspyramide',
    reihen: bilanz.reihen.map((series) => ({ ...series, werte: [1, 2, 3] })),
  },
  'lange Namen': {
    ...bilanz,
    kategorien: ['Förderung der Aufnahme einer Beschäftigung', 'Berufliche Weiterbildung', 'Arbeitsgelegenheiten'],
  },
  'Stapel über Jahre': {
    ...bilanz,
    reihen: bilanz.reihen.map((series) => ({ ...series, werte: [10, 20, 30] })),
  },
}

let parts: Record<string, string>
beforeAll(async () => {
  parts = readWord(await writeWord(zeige(FAELLE))).teile
})
const teilOf = (name: string) => parts[`word/charts/chart${Object.keys(FAELLE).indexOf(name) + 1}.xml`] ?? ''
const valuesOf = (name: string, element: string) =>
  [...teilOf(name).matchAll(new RegExp(`<c:${element} val="([^"]*)"`, 'g'))].map(([, value]) => value)

describe('values in Word charts', () => {
  // The sides of a pyramid have no sign.
  it.each(Object.keys(FAELLE).filter((name) => name !== 'pyramide'))('of %s have the minus of the text', (name) => {
    // An axis that is not drawn has no format of its own.
    const formats = [...teilOf(name).matchAll(/formatCode="([^"]*)"/g)]
      .map(([, format = '']) => format)
      .filter((format) => format !== 'General')
    expect(formats.length).toBeGreaterThan(0)
    for (const format of formats) expect(format).toMatch(/^\[\$-407\][#0,.]+;\[\$-407\]&quot;−&quot;[#0,.]+$/)
  })

  it('bear a plus where they are changes', () => {
    expect(numberFormatOf({ ...bilanz, vorzeichen: true })).toBe('[$-407]"+"#,##0;[$-407]"−"#,##0;[$-407]#,##0')
  })

  it.each(['bilanz', 'bilanz als saeulen', 'bilanz als balken', 'bilanz als linie'])(
    'below zero leave the names of %s at the edge',
    (name) => {
      expect(/<c:catAx>.*?<c:tickLblPos val="(\w+)"/s.exec(teilOf(name))?.[1]).toBe('low')
    },
  )

  it('of stacks over years have the last one in the accent, its total alone in semibold, larger', () => {
    const [first = '', second = '', totals = ''] = teilOf('Stapel über Jahre').split('<c:ser>').slice(1)
    const { farben } = readGestaltung()
    const points = (series: string) =>
      [...series.matchAll(/<c:dPt>.*?srgbClr val="(\w+)".*?<\/c:dPt>/gs)].map(
        ([, colour]) => `#${colour?.toLowerCase()}`,
      )
    const [mutedDark, mutedLight] = mutedColours({ farben })
    // The last point has a colour of the theme.
    expect(points(first)).toEqual([mutedDark, mutedDark])
    expect(points(second)).toEqual([mutedLight, mutedLight])
    const legend = (series: string) => `#${/<c:spPr>.*?val="(\w+)"/s.exec(series)?.[1]?.toLowerCase()}`
    expect([first, second].map(legend)).toEqual([mutedDark, mutedLight])
    const labels = [...totals.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gs)].map(([label]) => label)
    expect(labels.map((label) => label.includes('b="1"'))).toEqual([false, false, true])
    const sizes = labels.map((label) => Number(/ sz="(\d+)"/.exec(label)?.[1]))
    expect(sizes[2]).toBeGreaterThan(1.2 * (sizes[0] ?? 0))
    expect(labels[2]).toMatch(/accent1|schemeClr/)
  })

  it('stand on the axis of the picture', () => {
    const axis = (name: string) => ['min', 'max', 'majorUnit'].map((element) => Number(valuesOf(name, element)[0]))
    expect(axis('linie')).toEqual([6100, 6500, 100])
    expect(axis('linie ab null')).toEqual([0, 8000, 2000])
    expect(axis('in Millionen')).toEqual([21000000, 23500000, 500000])
    expect(axis('bilanz')).toEqual([-600, 600, 200])
    expect(teilOf('in Millionen')).toContain('formatCode="[$-407]#,##0.0,,;[$-407]&quot;−&quot;#,##0.0,,"')
  })

  it('of parts that are too small for them are left out', () => {
    const [eintritte = ''] = /<c:ser>.*?<\/c:ser>/s.exec(teilOf('bilanz')) ?? []
    const without = [...eintritte.matchAll(/<c:dLbl><c:idx val="(\d)"\/><c:delete val="1"\/>/g)].map(([, i]) => i)
    expect(without).toEqual(['2'])
  })

  it('of lines stand at their ends and give way to each other', () => {
    const ends = (name: string) =>
      [
        ...teilOf(name).matchAll(
          /<c:dLbl><c:idx val="(\d+)"\/>(?:<c:layout>.*?<c:y val="([^"]*)".*?<\/c:layout>)?<c:(?!delete)/g,
        ),
      ].map(([, i, y = '0']) => [i, Math.sign(Number(y))])
    expect(ends('linie')).toEqual([['3', 0]])
    expect(ends('linien nah beieinander')).toEqual([
      ['3', 1],
      ['3', 0],
      ['2', 0],
    ])
  })

  it('have all names under them, of many years every few', () => {
    expect(valuesOf('linie', 'tickLblSkip')).toEqual(['1'])
    expect(valuesOf('lange Namen', 'tickLblSkip')).toEqual(['1'])
    expect(Number(valuesOf('viele Jahre', 'tickLblSkip')[0])).toBeGreaterThan(1)
  })
})

describe('names beside bars in Word charts', () => {
  it('leave the values of bars below zero their room, which those of columns have above each other', () => {
    const least = Math.min(...valuesOf('bilanz als balken', 'min').map(Number))
    expect(least).toBeLessThan(-455 * 1.05)
    expect(least).toBeGreaterThan(-455 * 1.5)
    expect(valuesOf('bilanz als saeulen', 'min').map(Number)).not.toContain(least)
  })

  it.each(['viele Balken', 'bilanz als balken', 'pyramide'])('all stand, level: %s', (name) => {
    const [axis = ''] = /<c:catAx>.*?<\/c:catAx>/s.exec(teilOf(name)) ?? []
    expect(axis).toMatch(/<c:lblOffset val="100"\/><c:tickLblSkip val="1"\/><c:noMultiLvlLbl/)
    expect(axis).toMatch(/<c:txPr><a:bodyPr rot="0"/)
  })

  it('leave it to Word how names under columns lie', () => {
    expect(/<c:catAx>.*?<\/c:catAx>/s.exec(teilOf('bilanz als saeulen'))?.[0]).not.toContain('rot="0"')
  })

  it('stand in a column at the left edge, in the lines of the picture, and zero behind it', () => {
    const gestaltung = readGestaltung()
    const textMeasure = new TextMeasurer(readFonts(gestaltung))
    const task = { gestaltung, diagramm: FAELLE['viele Balken'] as Diagramm, width: 440, height: 640, textMeasure }
    const { lines, minimum, maximum } = layoutRowNames(task) ?? { lines: [], minimum: 0, maximum: 0 }
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([2]))
    const column = -minimum / (maximum - minimum)
    expect(column).toBeGreaterThan(0.3)
    expect(column).toBeLessThan(0.6)
    expect(maximum).toBeGreaterThan(115)
    expect(layoutChart(task).plot.left).toBe(0)
    // Rows are all alike in Word: where those of the picture are closer, names of two lines keep their room.
    const least = lines.length * 2 * 0.85 * measureLine(task)
    expect(measureRows({ ...task, height: 100 })).toBeGreaterThan(least)
    expect(measureRows(task)).toBe(Math.max(640, measureRows({ ...task, height: 100 })))
  })

  it('are made of one length, so that their lines begin at one edge in LibreOffice', () => {
    const gestaltung = readGestaltung()
    const textMeasure = new TextMeasurer(readFonts(gestaltung))
    const task = { gestaltung, diagramm: FAELLE['viele Balken'] as Diagramm, width: 440, height: 640, textMeasure }
    const [first = '', second = ''] = levelLines(task, ['Großbetriebe', '(250 und mehr Beschäftigte)'])
    expect(first).toMatch(/^Großbetriebe\u00a0{15,}$/)
    expect(second).toBe('(250 und mehr Beschäftigte)')
  })

  it.each(['bilanz als balken'])('of bars of several series stay at the axis: %s', (name) => {
    const gestaltung = readGestaltung()
    const textMeasure = new TextMeasurer(readFonts(gestaltung))
    const task = { gestaltung, diagramm: FAELLE[name] as Diagramm, width: 440, height: 640, textMeasure }
    expect(layoutRowNames(task)).toBeUndefined()
  })
})

describe('values around a pie or ring', () => {
  it.each([
    ['kreis', pie],
    ['ring', { ...pie, typ: 'ring' as const }],
    ['nur kleine', { ...pie, reihen: [{ name: 'Fälle', werte: [30, 1, 1, 1, 1, 1] }] }],
    ['am rechten Rand', { ...pie, reihen: [{ name: 'Fälle', werte: [2500, 11, 12, 13, 14, 5000] }] }],
  ])('do not cover each other: %s', async (_, diagramm) => {
    const gestaltung = readGestaltung()
    const textMeasure = new TextMeasurer(readFonts(gestaltung))
    const task: ChartTask = { gestaltung, diagramm, width: 586, height: 270, textMeasure }
    const radius = (layoutPie(task).plot.height * task.height) / 2
    const offset = spreadValues(task, radius)
    const line = measureLine(task)
    const outer = radius + 0.8 * line
    const boxes = listValueLabels(task, radius).map(({ angle, width }, point) => {
      const weg = diagramm.typ === 'ring' ? (radius * 1.58) / 2 : outer
      const { x = 0, y = 0 } = offset.find((one) => one.point === point) ?? {}
      return { x: Math.sin(angle) * weg + x * 586, y: -Math.cos(angle) * weg + y * 270, breite: width }
    })
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        const free = Math.abs(a.x - b.x) >= (a.breite + b.breite) / 2 - 4 || Math.abs(a.y - b.y) >= line * 0.6
        expect(free, JSON.stringify([a, b])).toBe(true)
      }
  })
})
