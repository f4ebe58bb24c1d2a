import { describe, expect, it } from 'vitest'
import { describeAxisBreak } from '../../../src/charts/axes/achsenbruch.js'
import { isNear } from '../../../src/charts/axes/naehe.js'
import { renderDiagramm } from '../../../src/charts/drawing/render.js'
import { describeDiagramm } from '../../../src/charts/labels/beschreibung.js'
import { isNative } from '../../../src/word/diagramm/diagramm.js'
import { diagrammAus, STIL } from '../beispiele.js'
import { watchTexte } from '../texte.js'

const bars = (werte: (number | null)[], rest: Partial<Parameters<typeof diagrammAus>[0]> = {}) =>
  diagrammAus({
    typ: 'balken',
    einheit: 'Jahre',
    stellen: 1,
    kategorien: werte.map((_, i) => `Wert ${i}`),
    werte,
    ...rest,
  })
const NEAR = [47.5, 48.7, 49.5]

describe('Balken, die sich kaum unterscheiden', () => {
  it('sind Punkte auf einer Achse, deren Anfang darunter steht, in Word als Bild', () => {
    expect(isNear(bars(NEAR))).toBe(true)
    expect(describeAxisBreak(bars(NEAR))).toBe('Die Achse beginnt nicht bei 0, sondern bei 47,0.')
    expect(describeAxisBreak(bars(NEAR, { einheit: '%' }))).toContain('bei 47,0\u00a0%.')
    expect(describeDiagramm(bars(NEAR))).toMatch(/^Punktdiagramm: /)
    expect(isNative(bars(NEAR))).toBe(false)
  })

  it.each([
    ['weiter auseinander', bars([47, 48.7, 49.5])],
    ['alle gleich', bars([49.5, 49.5])],
    ['mit einem Wert unter null', bars([-1, 49.4, 49.5])],
    ['mit Ziellinie', bars(NEAR, { zielwert: 48 })],
    ['als Säulen', bars(NEAR, { typ: 'saeulen' })],
    [
      'in zwei Reihen',
      bars(NEAR, {
        reihen: [
          { name: 'A', werte: NEAR },
          { name: 'B', werte: NEAR },
        ],
      }),
    ],
  ])('bleiben Balken: %s', (_, diagramm) => {
    expect(isNear(diagramm)).toBe(false)
    expect(describeAxisBreak(diagramm)).toBe('')
    expect(isNative(diagramm)).toBe(diagramm.zielwert === undefined)
  })

  it.each(['voll', 'halb'] as const)(
    '%s: jeder Wert steht rechts von seinem Punkt, keiner auf einem anderen',
    async (format) => {
      const { texts, picture } = await watchTexte(() => renderDiagramm(bars([...NEAR, null]), STIL, format))
      const values = ['47,5', '48,7', '49,5'].map((value) => texts.filter(({ text }) => text === value).at(-1))
      const lefts = values.map((value) => value?.left ?? 0)
      expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
      for (const value of values) expect(value?.right).toBeLessThanOrEqual(picture.breite)
      expect(texts.filter(({ text }) => /^(?:47,0|49,5)$/.test(text)).length).toBeGreaterThanOrEqual(2)
    },
  )
})
