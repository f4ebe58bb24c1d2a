import { expect, test } from 'vitest'
import { figurVeraenderung } from '../../../src/check/rules/figur-veraenderung.js'
import { befunde, blatt } from '../beispiele/befunde.js'

const SPALTEN = '{ a: "2021", b: "2022", d: { name: Veränderung, einheit: "%" } }'

test('absolute changes, percent, points, and a change as a row', async () => {
  const absolut = blatt('{ b: Mrz. 21, a: Mrz. 20, d: Veränderung zum Vorjahr }', [
    'x: { name: X, werte: [20, 10, 10] }',
    'y: { name: Y, werte: [761, 830, -41] }',
    'z: { name: Z, werte: [5, 7, -2] }',
  ])
  expect(await befunde(figurVeraenderung, absolut)).toEqual([
    expect.stringMatching(
      /^fehler blatt\.yaml:5 Y, .*von 830 auf 761 sind es −69\. Richtig ist −69.*„differenz: \[a, b\]“/,
    ),
  ])
  expect(
    (
      await befunde(
        figurVeraenderung,
        blatt(SPALTEN, ['x: { name: X, werte: [200, 210, "6,0"] }', 'y: { name: Y, werte: [100, 90, "-10,0"] }']),
      )
    )[0],
  ).toContain('Richtig ist +5,0 %')
  const zeilen = [
    'i: { name: Ist 2021, werte: [3256] }',
    'p: { name: Plan 2022, werte: [3031] }',
    'd: { name: Ist/Ist in %, einheit: "%", werte: ["-9,6"] }',
  ]
  expect((await befunde(figurVeraenderung, blatt('{ w: Anzahl }', zeilen)))[0]).toContain('Richtig ist −6,9 %')
})

test('a percent that is neither points nor percent of the quota', async () => {
  const gefunden = await befunde(
    figurVeraenderung,
    blatt(SPALTEN, ['x: { name: Quote, einheit: "%", werte: ["5,0", "4,8", "-2,0"] }']),
  )
  expect(gefunden[0]).toContain('Richtig ist −0,2 Prozentpunkte')
})

test('a deviation that rounded values explain is a hint', async () => {
  const gefunden = await befunde(
    figurVeraenderung,
    blatt('{ a: "2021", b: "2022", d: { name: Delta, einheit: "%" } }', [
      'x: { name: X, einheit: Mio. €, werte: ["29,4", "27,3", "-7,0"] }',
      'y: { name: Y, einheit: Mio. €, werte: ["10,0", "11,0", "10,0"] }',
    ]),
  )
  expect(gefunden).toEqual([expect.stringMatching(/^hinweis .*X, /)])
})

test('right changes in any order of columns, quotas in percent of the quota, and changes of something else', async () => {
  const faelle = [
    blatt(SPALTEN, [
      'x: { name: X, werte: [200, 210, "5,0"] }',
      'q: { name: Quote, einheit: "%", werte: ["16,4", "16,0", "-2,4"] }',
    ]),
    blatt('{ b: "2022", a: "2021", d: Differenz }', ['x: { name: X, werte: [210, 200, 10] }']),
    blatt('{ z: Ziel 2024, d: { name: "Veränderung ggü. VJ in %", einheit: "%" } }', [
      'x: { name: LZB, werte: [2721, "6,3"] }',
    ]),
    blatt('{ a: 12/2021, b: 09/2022, j: { name: "Jahresdurchschnitt 2022, Veränderung", einheit: "%" } }', [
      'x: { name: eLB, werte: [9158, 10159, "-1,2"] }',
    ]),
    blatt('{ a: "2021", b: "2022", d: { name: Veränderung, veraenderung: [a, b] } }', [
      'x: { name: X, werte: [200, 210] }',
    ]),
    blatt('{ a: "2021", b: "2022", d: Differenz }', [
      'x: { name: X, werte: [0, 5, 5] }',
      'y: { name: Y, werte: [fehlt, 5, fehlt] }',
    ]),
  ]
  for (const fall of faelle) expect(await befunde(figurVeraenderung, fall)).toEqual([])
})

test('a table typed into the text is read like a sheet', async () => {
  const gefunden = await befunde(
    figurVeraenderung,
    ':::tabelle{titel="T"}\n| | 2022 | 2021 | Veränderung |\n|---|---|---|---|\n| A | 761 | 830 | -41 |\n| B | 20 | 10 | 10 |\n:::',
  )
  expect(gefunden).toEqual([expect.stringMatching(/^fehler probe\.md:6 A, .*Richtig ist −69/)])
})
