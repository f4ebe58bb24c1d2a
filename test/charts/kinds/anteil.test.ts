import { describe, expect, it } from 'vitest'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { diagrammAus, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const draw = (kategorien: string[], werte: number[]) =>
  watchTexte(() =>
    renderDiagramm(diagrammAus({ typ: 'anteil', einheit: '%', stellen: 0, kategorien, werte }), STIL, 'halb'),
  )

describe('ein Balken aus Anteilen', () => {
  it('nennt jeden Teil dort, wo er beginnt', async () => {
    const { texts, picture } = await draw(['Frauen', 'Männer'], [60, 40])
    expect(texts.map(({ text }) => text.replaceAll(/\s/gu, ' '))).toEqual(['Frauen 60 %', 'Männer 40 %'])
    expect(texts[0]?.left).toBeLessThan(2)
    expect(Math.abs((texts[1]?.left ?? 0) - picture.breite * 0.6)).toBeLessThan(2)
  })

  it('nennt sie in einer Legende, wo ein Teil dafür zu schmal ist', async () => {
    const { texts, picture } = await draw(['Frauen', 'Männer mit langem Namen'], [97, 3])
    expect(texts).toHaveLength(2)
    expect(texts[1]?.left).toBeLessThan(picture.breite * 0.8)
    // Behind the sign of its colour.
    expect(texts[0]?.left).toBeGreaterThan(10)
  })

  it('schraffiert keinen, denn die Legende folgt dem Balken', async () => {
    const { picture } = await draw(['Frauen', 'Männer', 'ohne Angabe des Geschlechts'], [60, 37, 3])
    expect(picture.svg).not.toMatch(/stroke-width="0\.(?:89|9)/)
  })
})
