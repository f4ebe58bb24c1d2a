import { describe, expect, it } from 'vitest'
import { seriesColours } from '../../../src/charts/colours/palette.js'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { diagrammAus, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const draw = (kategorien: string[], format: 'voll' | 'halb', werte = kategorien.map((_, i) => 20 - i)) =>
  watchTexte(() => renderDiagramm(diagrammAus({ typ: 'ring', einheit: 'Stellen', kategorien, werte }), STIL, format))

/** The first strokes of a hatch. */
const isHatched = (svg: string) => /stroke-width="0\.(?:89|9)/.test(svg)

describe('Ring', () => {
  it('nennt seine Teile außen, auch in halber Breite, und schraffiert dann keinen', async () => {
    for (const format of ['voll', 'halb'] as const) {
      const { picture, texts } = await draw(['Markt', 'Leistung', 'Recht'], format)
      expect(isHatched(picture.svg)).toBe(false)
      const middle = picture.breite / 2
      expect(texts.find(({ text }) => text === 'Markt')?.left).toBeGreaterThan(middle)
      expect(texts.find(({ text }) => text === 'Recht')?.right).toBeLessThan(middle)
    }
  })

  it('nennt sie in einer Liste, wo ein Wort dafür zu lang ist, und schraffiert, was nur die Farbe zuordnet', async () => {
    const { picture } = await draw(['Markt', 'Leistung', 'Rechtsbehelfsangelegenheiten'], 'halb')
    expect(isHatched(picture.svg)).toBe(true)
  })

  it('hat hinter vier Farben wieder die beiden Grau', async () => {
    const { picture } = await draw(['A', 'B', 'C', 'D', 'E', 'F'], 'voll')
    const colours = seriesColours(STIL, 6)
    const count = (colour?: string) => picture.svg.toLowerCase().split(`fill="${colour}"`).length - 1
    expect(colours.map(count)).toEqual([1, 1, 2, 2, 0, 0])
  })

  it('lässt bei ungerader Zahl nicht dunkles Grau an die dunkle erste Farbe grenzen', async () => {
    const { picture } = await draw(['A', 'B', 'C', 'D', 'E'], 'voll')
    const colours = seriesColours(STIL, 6)
    const count = (colour?: string) => picture.svg.toLowerCase().split(`fill="${colour}"`).length - 1
    expect(colours.map(count)).toEqual([1, 1, 1, 1, 0, 1])
  })
})
