import { describe, expect, it } from 'vitest'
import { colourReihen, findLater, findRest } from '../../../src/charts/colours/betonung.js'
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

it('was den Rest sammelt, tritt hinter dem Betonten zurück, wo es zuletzt steht', () => {
  const rows = (kategorien: string[], betont?: string) =>
    findRest(
      diagrammAus({
        typ: 'balken',
        kategorien,
        reihen: [{ name: 'Zahl', werte: kategorien.map(() => 1) }],
        ...(betont && { betont }),
      }),
    )
  expect(rows(['Ukraine', 'Syrien', 'Übrige Staaten'], 'Ukraine')).toBe(2)
  expect(rows(['Ukraine', 'Syrien', 'Übrige Staaten'])).toBe(-1)
  expect(rows(['Ukraine', 'Übrige Staaten'], 'Übrige Staaten')).toBe(-1)
  expect(rows(['Übrige Staaten', 'Syrien'], 'Syrien')).toBe(-1)
})
