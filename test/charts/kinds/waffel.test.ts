import { describe, expect, it } from 'vitest'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { diagrammAus, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const draw = (kategorien: string[], werte: number[]) =>
  watchTexte(() => renderDiagramm(diagrammAus({ typ: 'waffel', einheit: '%', stellen: 0, kategorien, werte }), STIL))

describe('ein Feld aus hundert Quadraten', () => {
  it('sagt den Anteil groß, von dem es spricht, neben den Quadraten', async () => {
    const { texts, picture } = await draw(['Frauen', 'Männer'], [91, 9])
    const [share, name, other] = texts
    expect(texts.map(({ text }) => text.replaceAll(/\s/gu, ' '))).toEqual(['91 %', 'Frauen', '9 % Männer'])
    expect((share?.bottom ?? 0) - (share?.top ?? 0)).toBeGreaterThan(14)
    for (const one of texts) expect(one.left).toBeGreaterThan(picture.breite / 2)
    expect(Math.abs((share?.left ?? 0) - (name?.left ?? 0))).toBeLessThan(3)
    expect(other?.left).toBeGreaterThan((name?.left ?? 0) + 5)
  })

  it('lässt einem langen Wort seine Breite und bricht es nicht', async () => {
    const { texts, picture } = await draw(['Langzeitleistungsbeziehende (LZB)', 'Übrige'], [67, 33])
    expect(texts.map(({ text }) => text)).toContain('Langzeitleistungsbeziehende (LZB)')
    for (const { right } of texts) expect(right).toBeLessThanOrEqual(picture.breite + 1)
  })

  it('lässt auch einer langen Zahl ihren Platz im Bild', async () => {
    for (const value of [12_345_678, 123_456_789_012_345]) {
      const { texts, picture } = await watchTexte(() =>
        renderDiagramm(
          diagrammAus({
            typ: 'waffel',
            einheit: 'Personen',
            stellen: 0,
            kategorien: ['Frauen', 'Männer'],
            werte: [value, value],
          }),
          STIL,
          'halb',
        ),
      )
      for (const { right } of texts) expect(right).toBeLessThanOrEqual(picture.breite + 1)
    }
  })

  it('hebt von dreien keinen hervor', async () => {
    const { texts } = await draw(['eine', 'zwei', 'drei'], [50, 30, 20])
    const heights = texts.map(({ top, bottom }) => bottom - top)
    expect(texts.map(({ text }) => text.replaceAll(/\s/gu, ' '))).toEqual(['50 % eine', '30 % zwei', '20 % drei'])
    expect(Math.max(...heights)).toBeLessThan(16)
  })
})
