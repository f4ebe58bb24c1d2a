import { describe, expect, it } from 'vitest'
import { emphasisColours } from '../../../src/charts/colours/palette.js'
import type { Diagramm } from '../../../src/charts/diagramm.js'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { diagrammAus, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const draw = (vorher: (number | null)[], nachher: (number | null)[], more: Partial<Diagramm> = {}) =>
  watchTexte(() =>
    renderDiagramm(
      diagrammAus({
        typ: 'steigung',
        einheit: '%',
        stellen: 1,
        kategorien: ['ELB', 'Jugendliche', 'Übrige'],
        reihen: [
          { name: 'damals', werte: vorher },
          { name: 'heute', werte: nachher },
        ],
        ...more,
      }),
      STIL,
    ),
  )

/** The strokes that are lines of data, by their colour. */
const slopesOf = (svg: string) =>
  [...svg.matchAll(/<path[^>]*stroke="([^"]+)"[^>]*stroke-width="2"[^>]*>/g)].map(([, colour]) => colour)

describe('Steigungsdiagramm', () => {
  it('shows values that nearly coincide at both ends of lines of their own, none over another', async () => {
    const { picture, texts } = await draw([69.8, 7.5, 7.4], [56.1, 7.6, 7.4])
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['69,8', '56,1', '7,5', '7,6', 'ELB', 'heute']),
    )
    expect(texts.filter(({ text }) => text === '7,4')).toHaveLength(2)
    expect(slopesOf(picture.svg)).toHaveLength(3)
    for (const [i, one] of texts.entries())
      for (const other of texts.slice(i + 1))
        expect(
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          `${one.text} / ${other.text}`,
        ).toBe(false)
  })

  it('draws no line where one of its ends is missing, and says so by a dash', async () => {
    const { picture, texts } = await draw([69.8, null, 30], [56.1, 7.6, null])
    expect(slopesOf(picture.svg)).toHaveLength(1)
    expect(texts.filter(({ text }) => text === '–')).toHaveLength(2)
  })

  it('has what is emphasised in the accent and all else in grey', async () => {
    const { picture } = await draw([69.8, 7.5, 30], [56.1, 7.6, 31], { betont: 'Jugendliche' })
    const { betont, remaining } = emphasisColours(STIL)
    expect(slopesOf(picture.svg).map((colour) => colour?.toLowerCase())).toEqual([remaining, remaining, betont])
  })

  it('refuses more lines than can be named', async () => {
    const neun = Array.from({ length: 9 }, (_, i) => i)
    await expect(draw(neun, neun, { kategorien: neun.map((i) => `K${i}`) })).rejects.toThrow('hat 9 Linien')
  })
})
