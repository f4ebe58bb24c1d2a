import { describe, expect, it } from 'vitest'
import { colourStacks, legendColours } from '../../../src/charts/colours/betonung.js'
import { mutedColours, seriesColours } from '../../../src/charts/colours/palette.js'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { diagrammAus, GESAMT, JAHRE, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const draw = (names: [string, string], werte: [number[], number[]]) =>
  watchTexte(() =>
    renderDiagramm(
      diagrammAus({
        typ: 'gestapelt',
        einheit: 'Personen',
        stellen: 0,
        kategorien: ['2022', '2023', '2024'].slice(-werte[0].length),
        reihen: names.map((name, i) => ({ name, werte: werte[i as 0 | 1] })),
      }),
      STIL,
    ),
  )

describe('gestapelte Säulen', () => {
  it('tragen die Namen der Reihen neben den Teilen der letzten, statt in einer Legende', async () => {
    const { texts } = await draw(
      ['Frauen', 'Männer'],
      [
        [40, 50, 60],
        [30, 30, 30],
      ],
    )
    const find = (text: string) => texts.findLast((one) => one.text === text)
    const middle = (text: string) => ((find(text)?.top ?? 0) + (find(text)?.bottom ?? 0)) / 2
    for (const [name, value] of [
      ['Frauen', '60'],
      ['Männer', '30'],
    ] as const) {
      expect(Math.abs(middle(name) - middle(value)), name).toBeLessThan(3)
      expect(find(name)?.left).toBeGreaterThan((find(value)?.right ?? 0) + 10)
    }
    expect(texts.filter(({ text }) => text === 'Frauen')).toHaveLength(1)
  })

  it.each([
    ['ein Teil zu niedrig', ['Frauen', 'Männer'], [60, 1]],
    [
      'ein Name zu lang',
      ['Frauen', 'Langzeitleistungsbeziehende Männer mit gesundheitlichen Einschränkungen'],
      [60, 30],
    ],
  ] as const)('behalten die Legende, wo %s ist', async (_, names, [unten, oben]) => {
    const { texts } = await draw(
      [...names],
      [
        [40, unten],
        [30, oben],
      ],
    )
    // Above all that is drawn.
    expect(texts.findIndex(({ text }) => text === 'Frauen')).toBe(0)
    expect(texts[0]?.left).toBeLessThan(30)
  })

  it('haben das letzte Jahr im Akzent, die davor im selben Ton, gedämpft; mehr als zwei Teile und keine Jahre nicht', () => {
    const zwei = [
      { name: 'Frauen', werte: [40, 50] },
      { name: 'Männer', werte: [30, 30] },
    ]
    const jahre = diagrammAus({ typ: 'gestapelt', kategorien: ['2023', '2024'], reihen: zwei })
    const [dark, light] = seriesColours(STIL, 2)
    expect(colourStacks(jahre, STIL, 0)).toEqual([mutedColours(STIL)[0], STIL.farben.akzent])
    expect(colourStacks(jahre, STIL, 1)).toEqual([mutedColours(STIL)[1], light])
    expect(colourStacks({ ...jahre, kategorien: ['Süd', 'Nord'] }, STIL, 0)).toEqual([dark, dark])
    const drei = { ...jahre, reihen: [...zwei, { name: 'divers', werte: [1, 2] }] }
    expect(colourStacks(drei, STIL, 0)).toEqual([dark, dark])
    // A legend explains what most stacks are in.
    expect(legendColours(jahre, STIL)).toEqual(mutedColours(STIL))
    expect(legendColours(drei, STIL)).toEqual(seriesColours(STIL, 3))
  })

  it('sind schraffiert, wo eine Legende sie zuordnet, und sonst nicht', async () => {
    const stack = (heights: number[]) =>
      renderDiagramm(
        diagrammAus({
          typ: 'gestapelt',
          kategorien: ['Süd', 'Nord'],
          reihen: heights.map((height, i) => ({ name: `Teil ${i + 1}`, werte: [30, height] })),
        }),
        STIL,
      )
    const strokes = async (heights: number[]) =>
      ((await stack(heights)).svg.match(/stroke-width="0\.(?:89|9)/g) ?? []).length
    expect(await strokes([30, 30, 30])).toBe(0)
    expect(await strokes([30, 30, 0.5])).toBeGreaterThan(0)
  })

  it('sind niedriger, wo es nur zwei oder drei sind', async () => {
    const heightOf = async (count: number) =>
      (await renderDiagramm(diagrammAus({ kategorien: JAHRE.slice(0, count), werte: GESAMT.slice(0, count) }), STIL))
        .hoehe
    expect((await heightOf(4)) - (await heightOf(3))).toBe(46)
    expect(await heightOf(2)).toBe(await heightOf(3))
  })
})
