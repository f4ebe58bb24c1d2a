import { describe, expect, it } from 'vitest'
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

  it('kein kurzes Stück Linie steht wie ein Minus vor einer Zahl', async () => {
    const { picture } = await draw([9, 66, 35], [7.5, 65, 45])
    const feine = picture.svg.match(/<path[^>]*stroke-width="0.5"[^>]* d="[^"]*"/g) ?? []
    const lengths = listLinien(feine.join('>')).map(({ from, to }) => to - from)
    expect(lengths.length).toBeGreaterThan(2)
    expect(Math.min(...lengths)).toBeGreaterThan(20)
  })

  it('jeder Punkt hat seine Zahl, gleiche Werte auch, eine Lücke keine', async () => {
    const { texts } = await draw([7.5, 65, 30], [7.6, 65, null])
    expect(zahlenOf(texts)).toEqual(['7,5', '7,6', '65,0', '65,0', '30,0'])
  })

  it('gleiche Werte liegen ineinander: der frühere offen und größer, der spätere gefüllt und darüber', async () => {
    const { picture } = await draw([5, 65, 30], [5, 65, 30])
    const remaining = [...picture.svg.matchAll(/<path[^>]*fill="(?:#ffffff|white|#FFFFFF)"/g)].map(({ index }) => index)
    // Three dots and the one of the legend.
    expect(remaining).toHaveLength(4)
  })
})
