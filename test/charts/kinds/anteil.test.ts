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
    expect(texts.map(({ text }) => text.replaceAll(/\s/gu, ' '))).toEqual(['60 %', 'Frauen', '40 %', 'Männer'])
    for (const { left } of texts.slice(0, 2)) expect(left).toBeLessThan(2)
    // Behind the line that leads to it.
    for (const { left } of texts.slice(2)) expect(Math.abs(left - picture.breite * 0.6 - 6)).toBeLessThan(2)
  })

  it('setzt den Wert groß, von dem es spricht, und alle auf eine Linie', async () => {
    const { texts } = await draw(['Frauen', 'Männer'], [60, 40])
    const [large, , small] = texts
    const height = (one: typeof large) => (one?.bottom ?? 0) - (one?.top ?? 0)
    expect(height(large)).toBeGreaterThan(1.6 * height(small))
    expect(Math.abs((large?.bottom ?? 0) - (small?.bottom ?? 0))).toBeLessThan(2)
  })

  it('nennt sie in einer Legende, wo ein Teil dafür zu schmal ist', async () => {
    const { texts } = await draw(['Frauen', 'ohne Angabe', 'Männer'], [60, 3, 37])
    expect(texts).toHaveLength(3)
    // Behind the sign of its colour.
    expect(texts[0]?.left).toBeGreaterThan(10)
  })

  it('lässt den letzten Namen dort enden, wo der Balken endet, wenn sein Teil schmaler ist', async () => {
    const { texts, picture } = await draw(['Frauen', 'Männer ohne Abschluss'], [90, 10])
    expect(texts.map(({ text }) => text.replaceAll(/\s/gu, ' '))).toEqual([
      '90 %',
      'Frauen',
      '10 %',
      'Männer',
      'ohne',
      'Abschluss',
    ])
    for (const { right } of texts.slice(2)) expect(Math.abs(right - picture.breite + 6)).toBeLessThan(3)
  })

  it('schraffiert keinen, denn die Legende folgt dem Balken', async () => {
    const { picture } = await draw(['Frauen', 'ohne Angabe des Geschlechts', 'Männer'], [60, 3, 37])
    expect(picture.svg).not.toMatch(/stroke-width="0\.(?:89|9)/)
  })
})
