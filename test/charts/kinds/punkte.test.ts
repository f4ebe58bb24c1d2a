import { describe, expect, it } from 'vitest'
import { emphasisColours } from '../../../src/charts/colours/palette.js'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { diagrammAus, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const draw = (vorher: (number | null)[], nachher: (number | null)[]) =>
  watchTexte(() =>
    renderDiagramm(
      diagrammAus({
        typ: 'punkte',
        einheit: '%',
        stellen: 1,
        kategorien: ['marktnah', 'nicht marktnah', 'Übrige'],
        reihen: [
          { name: 'damals', werte: vorher },
          { name: 'heute', werte: nachher },
        ],
      }),
      STIL,
    ),
  )

/** The level lines of a picture. */
function listLinien(svg: string): { from: number; to: number; y: number }[] {
  return [...svg.matchAll(/<path[^>]* d="M([\d.]+) ([\d.]+)(?:H([\d.]+)|L([\d.]+) ([\d.]+))"/g)].flatMap(
    ([, from, y, h, x, bottom]) =>
      h || bottom === y ? [{ from: Number(from), to: Number(h ?? x), y: Number(y) }] : [],
  )
}

const zahlenOf = (texts: readonly { text: string }[]) =>
  texts.map(({ text }) => text).filter((text) => /^[\d,]+$/.test(text))

describe('Punkte auf einer Linie', () => {
  it.each([
    ['weit auseinander', [5, 65, 30], [25, 45, 60]],
    ['nah beieinander', [7.5, 65, 30], [7.6, 65.1, 30]],
    ['mit Lücke', [7.5, null, 30], [null, 65.1, 30]],
  ])('%s: keine Linie streicht eine Zahl durch', async (_, vorher, nachher) => {
    const { picture, texts } = await draw(vorher, nachher)
    const lines = listLinien(picture.svg)
    expect(lines.length).toBeGreaterThanOrEqual(3)
    for (const { text, left, right, top, bottom } of texts)
      for (const line of lines)
        expect(
          line.y > top && line.y < bottom && line.from < right && line.to > left,
          `${text}: ${JSON.stringify(line)}`,
        ).toBe(false)
  })

  it('jede Zeile hat eine Spur aus einem Stück, alle gleich lang', async () => {
    const { picture } = await draw([9, 66, 35], [7.5, 65, 45])
    const tracks = picture.svg.match(/<path[^>]*stroke-width="0.75"[^>]* d="[^"]*"/g) ?? []
    const lengths = listLinien(tracks.join('>')).map(({ from, to }) => to - from)
    expect(lengths).toHaveLength(3)
    expect(new Set(lengths).size).toBe(1)
    expect(lengths[0]).toBeGreaterThan(90)
  })

  it('jeder Punkt hat seine Zahl, gleiche Werte auch, eine Lücke keine', async () => {
    const { texts } = await draw([7.5, 65, 30], [7.6, 65, null])
    expect(zahlenOf(texts)).toEqual(['7,5', '7,6', '65,0', '65,0', '30,0'])
  })

  it.each(['voll', 'halb'] as const)(
    'drei Zeiten, %s: auch die mittlere hat ihre Zahl, in der Spalte ihrer Reihe',
    async (format) => {
      const { texts } = await watchTexte(() =>
        renderDiagramm(
          diagrammAus({
            typ: 'punkte',
            einheit: '%',
            stellen: 0,
            kategorien: ['marktnah', 'Übrige'],
            reihen: [
              { name: '2022', werte: [11, 21] },
              { name: '2023', werte: [12, 22] },
              { name: '2024', werte: [13, 23] },
            ],
          }),
          STIL,
          format,
        ),
      )
      for (const [name, values] of [
        ['2022', ['11', '21']],
        ['2023', ['12', '22']],
        ['2024', ['13', '23']],
      ] as const) {
        const head = texts.find(({ text }) => text === name)
        const below = texts.filter(({ text, right }) => head && text !== name && Math.abs(right - head.right) < 1.5)
        expect(below.map(({ text }) => text)).toEqual(values)
      }
    },
  )

  it('Reihen, deren Namen über keine Spalte passen, stehen in einer Legende darüber', async () => {
    const names = [
      'Langzeitleistungsbeziehende im Jahresdurchschnitt',
      'Langzeitleistungsbeziehende am Stichtag im Dezember',
    ]
    const { texts } = await watchTexte(() =>
      renderDiagramm(
        diagrammAus({
          typ: 'punkte',
          einheit: '%',
          stellen: 0,
          kategorien: ['marktnah', 'Übrige'],
          reihen: names.map((name, i) => ({ name, werte: [11 + i, 21 + i] })),
        }),
        STIL,
        'halb',
      ),
    )
    const words = texts
      .slice(
        0,
        texts.findIndex(({ text }) => text === 'marktnah'),
      )
      .map(({ text }) => text)
    expect(words.join(' ')).toBe(names.join(' '))
    expect(zahlenOf(texts)).toEqual(['11', '12', '21', '22'])
  })

  it('alle Punkte sind gleich groß, der frühere offen, der spätere gefüllt und darüber', async () => {
    const { picture } = await draw([5, 65, 30], [5, 65, 30])
    const paths = [...picture.svg.matchAll(/fill="(#[0-9A-F]{6})"[^>]* d="M([\d.]+ [\d.]+)Q/g)].map(
      ([, fill, begin]) => [fill, begin],
    )
    const [open = '', filled = ''] = [STIL.farben.grau, emphasisColours(STIL).betont].map((colour) =>
      colour.toUpperCase(),
    )
    const beginsOf = (colour: string) => paths.flatMap(([fill, begin]) => (fill === colour ? [begin] : []))
    // Without the sign in its column's head: a disc begins at its rightmost point, so that the same size begins at the same place.
    expect(beginsOf(filled).slice(1)).toEqual(beginsOf(open).slice(1))
    expect(beginsOf(open)).toHaveLength(4)
    const orders = paths.flatMap(([fill]) => (fill === open || fill === filled ? [fill] : []))
    expect(orders).toEqual([open, filled, open, filled, open, filled, open, filled])
  })
})
