import { describe, expect, test } from 'vitest'
import { movedColumns, rollBlatt } from '../../src/neu/blatt-fortschreiben.js'

/** Moves a sheet "b" of 2023 on by a year, with others whose columns move. */
function roll(text: string, andere: Record<string, string> = {}, um = 1): string {
  const blaetter = Object.entries({ b: text, ...andere })
  const umbenannt = new Map(
    blaetter.flatMap(([id, eines]) => {
      const spalten = movedColumns(eines, 2023, um)
      return spalten ? [[id, spalten] as const] : []
    }),
  )
  return rollBlatt('b', text, 2023, um, umbenannt)
}

describe('years', () => {
  test('values stay with their year, the new one is missing and not zero', () => {
    expect(roll('spalten: [2022, 2023]\nzeilen:\n  a: { name: A, werte: [1, "4,80"] }\n')).toBe(
      'spalten: [2023, 2024]\nzeilen:\n  a: { name: A, werte: ["4,80", fehlt] }\n',
    )
  })

  test('of a programme for two years both are new', () => {
    expect(roll('spalten: [2023, 2024]\nzeilen:\n  a: { werte: [1, 2] }\n', {}, 2)).toContain(
      'spalten: [2025, 2026]\nzeilen:\n  a: { werte: [fehlt, fehlt] }',
    )
  })

  test('columns that name years move, by column too, in whatever order', () => {
    const neu = roll(
      'titel: Quote 2022 und 2023\nspalten:\n  2023: { name: "2023" }\n  2022: { name: "2022" }\n  delta: { name: Veränderung, veraenderung: [2022, 2023] }\nzeilen:\n  a: { werte: { 2023: 5, 2022: 4 } }\n',
    )
    expect(neu).toContain('titel: Quote 2023 und 2024\n')
    expect(neu).toContain('veraenderung: [2023, 2024]')
    expect(neu).toContain('werte: { 2024: fehlt, 2023: 5 }')
  })

  test('"vorjahr" and "jahr" move by themselves, their values with them', () => {
    expect(roll('spalten: [vorjahr, jahr]\nzeilen:\n  a: { werte: [1, 2] }\n')).toBe(
      'spalten: [vorjahr, jahr]\nzeilen:\n  a: { werte: [2, fehlt] }\n',
    )
  })

  test('last year’s plan does not become this year’s result', () => {
    const neu = roll(
      'spalten:\n  ist: { name: Ist 2022 }\n  plan: { name: Plan 2023 }\nzeilen:\n  a: { werte: [1, 2] }\n',
    )
    expect(neu).toContain('ist: { name: Ist 2023 }')
    expect(neu).toContain('werte: [fehlt, fehlt]')
  })

  test('a typed change beside years is as old as they are; words stay', () => {
    const neu = roll(
      'spalten:\n  art: { name: Richtung, art: text }\n  ziel: { name: Ziel 2023 }\n  delta: { name: Veränderung, vorzeichen: ja }\nzeilen:\n  a: { werte: [steigt, 5, "1,2"] }\n',
    )
    expect(neu).toContain('werte: [steigt, fehlt, fehlt]')
  })
})

describe('formulas', () => {
  test('stay in their place and read the columns of the new names, in other sheets as well', () => {
    const c = 'spalten:\n  sep2022: { name: 09/2022 }\nzeilen:\n  x: { werte: [3] }\n'
    const neu = roll(
      'spalten: [2022, 2023]\nzeilen:\n  a: { werte: [1, { anteil: [c.x.sep2022, c.y.wert] }] }\n  s: { summe: [a, c.x], gedruckt: [1, 2] }\n',
      { c },
    )
    expect(neu).toContain('werte: [fehlt, { anteil: [c.x.sep2023, c.y.wert] }]')
    expect(neu).toContain('summe: [a, c.x], gedruckt: [2, fehlt]')
  })

  test('a sheet that does not move itself follows those that do', () => {
    const c = 'spalten: [2023]\nzeilen:\n  x: { werte: [3] }\n'
    expect(
      roll('spalten:\n  w: { name: Wert }\nzeilen:\n  a: { werte: [{ summe: [c.x.2023, 1] }] }\n', { c }),
    ).toContain('c.x.2024')
  })
})

test.each([
  ['no column names a year', 'spalten:\n  w: { name: Wert }\nzeilen:\n  2014: { name: "2014", werte: ["47,5"] }\n'],
  ['a table file', 'datei: branchen.csv\nspalten:\n  mrz21: { name: Mrz. 21 }\n'],
  ['an organisation chart', 'name: Geschäftsführung\ndarunter: [{ name: Team 2023 }]\n'],
  ['what cannot be read', 'spalten: [2023\nzeilen: }'],
])('left as it is, to the letter: %s', (_, text) => {
  expect(roll(text)).toBe(text)
})

test('comments, quotation marks and brackets in texts stay', () => {
  const text =
    '# von 2022 [ a ]\nspalten: [2022, 2023] # Jahre [ b ]\nzeilen:\n  a: { name: "A [ c ]", werte: [1, 2] }\n'
  const neu = roll(text)
  for (const stueck of ['# von 2022 [ a ]', '# Jahre [ b ]', '"A [ c ]"']) expect(neu).toContain(stueck)
})
