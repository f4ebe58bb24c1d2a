import { describe, expect, it } from 'vitest'
import { colourParts } from '../../../src/charts/colours/betonung.js'
import { emphasisColours, seriesColours } from '../../../src/charts/colours/palette.js'
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

  it('hebt den größten Teil hervor, oder den betonten; die übrigen sind grau', async () => {
    const { betont, remaining } = emphasisColours(STIL)
    const count = (svg: string, colour: string) => svg.toLowerCase().split(`fill="${colour}"`).length - 1
    const { picture } = await draw(['A', 'B', 'C', 'D', 'E'], 'voll')
    expect([betont, remaining].map((colour) => count(picture.svg, colour))).toEqual([1, 4])
    const third = diagrammAus({ typ: 'ring', kategorien: ['A', 'B', 'C'], werte: [5, 4, 3], betont: 'C' })
    expect(colourParts(third, STIL)).toEqual([remaining, remaining, betont])
  })

  it('hebt keinen hervor, wo zwei gleich groß sind', () => {
    const twice = diagrammAus({ typ: 'ring', kategorien: ['A', 'B', 'C'], werte: [4, 4, 3] })
    expect(colourParts(twice, STIL)).toEqual(seriesColours(STIL, 3))
  })
})
