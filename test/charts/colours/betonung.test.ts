import { describe, expect, it } from 'vitest'
import { colourReihen, findLater } from '../../../src/charts/colours/betonung.js'
import { emphasisColours, seriesColours } from '../../../src/charts/colours/palette.js'
import { diagrammAus, JAHRE, STIL } from '../beispiele.js'

const pair = (first: string, second: string, kategorien = ['Frauen', 'Männer']) =>
  diagrammAus({
    typ: 'balken',
    kategorien,
    reihen: [
      { name: first, werte: kategorien.map((_, i) => i) },
      { name: second, werte: kategorien.map((_, i) => i) },
    ],
  })
const { betont, remaining } = emphasisColours(STIL)

describe('Zwei Zeitpunkte nebeneinander', () => {
  it('tragen den späteren in der Akzentfarbe, den früheren in Grau, auch wenn er hinten steht', () => {
    expect(findLater(pair('12/2021', '09/2022'))).toBe(1)
    expect(colourReihen(pair('12/2021', '09/2022'), STIL)).toEqual([remaining, betont])
    expect(colourReihen(pair('August 2024', 'August 2020'), STIL)).toEqual([betont, remaining])
  })

  it('sind es nicht, wo die Reihen keine Jahre nennen oder die Jahre unten stehen', () => {
    for (const diagramm of [pair('Frauen', 'Männer'), pair('Ist', 'Plan 2023'), pair('2021', '2022', JAHRE)]) {
      expect(findLater(diagramm)).toBe(-1)
      expect(colourReihen(diagramm, STIL)).toEqual(seriesColours(STIL, 2))
    }
  })
})
