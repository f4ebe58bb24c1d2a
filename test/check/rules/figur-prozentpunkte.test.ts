import { expect, test } from 'vitest'
import { figurProzentpunkte } from '../../../src/check/rules/figur-prozentpunkte.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const QUOTE = blatt('{ a: "2021", b: "2022" }', ['q: { name: Quote, einheit: "%", werte: ["5,0", "4,8"] }'])

test('a difference of percentages in percent, in a sheet and in prose', async () => {
  const daten = blatt('{ a: "2021", b: "2022", d: { name: Delta, einheit: "%" } }', [
    'q: { name: Quote, einheit: "%", werte: ["3,1", "3,2", "0,1"] }',
  ])
  expect((await befunde(figurProzentpunkte, daten))[0]).toContain('Richtig ist +0,1 Prozentpunkte')
  const satz = mitText('Die Quote fiel von {{zahl blatt.q.a}} auf {{zahl blatt.q.b}}, also um 0,2 Prozent.', QUOTE)
  expect((await befunde(figurProzentpunkte, satz))[0]).toContain(
    'Der Unterschied zwischen 5,0 % und 4,8 % sind Prozentpunkte, keine Prozent. Richtig ist 0,2 Prozentpunkte',
  )
  expect((await befunde(figurProzentpunkte, 'Der Anteil liegt um 1,2 % Punkte höher.'))[0]).toContain(
    'Richtig ist 1,2 Prozentpunkte',
  )
})

test('points called points, and percent of the quota, are right', async () => {
  for (const text of [
    'Die Quote fiel von {{zahl blatt.q.a}} auf {{zahl blatt.q.b}}, also um {{punkte blatt.q.a blatt.q.b}}.',
    'Sie fiel von 5,0 % auf 4,8 %, also um 4,0 %.',
    'Von 5 % auf 10 %, also um 0,2 Prozentpunkte.',
    'Sie stieg von 7,5 % auf 7,6 %.',
    'Es sind 2 % der Prozentpunkte.',
  ]) {
    expect(await befunde(figurProzentpunkte, mitText(text, QUOTE))).toEqual([])
  }
})

test('a change in percent to a bound quota whose row changed by points', async () => {
  const pruefe = (um: string) =>
    befunde(figurProzentpunkte, mitText(`Die Quote sank um ${um} auf {{zahl blatt.q.b}}.`, QUOTE))
  expect(await pruefe('0,2 Prozent')).toEqual([
    expect.stringMatching(
      /^fehler probe\.md:3 Von 5,0 % auf 4,8 % sind es Prozentpunkte.* Richtig ist 0,2 Prozentpunkte/,
    ),
  ])
  expect(await pruefe('0,2 Prozentpunkte')).toEqual([])
  expect(await pruefe('4,0 Prozent')).toEqual([])
})
