import { expect, test } from 'vitest'
import { proseOf } from '../../../src/check/prosa.js'
import { absaetzeOf } from '../../../src/check/reading/satz/passage.js'
import { sentencesIn } from '../../../src/check/tabellensatz/bezug.js'
import { before, periodOf, valueAt } from '../../../src/check/tabellensatz/zeitraum.js'
import { seriesOf, type Zeitreihe } from '../../../src/check/tabellensatz/zeitreihe.js'
import { probe } from '../werkstatt.js'

/** The way that a sentence tells over 2020 to 2023: "2020 → 2023". */
async function way(satz: string): Promise<string | undefined> {
  const { blaetter, ...pruefling } = await probe({
    'abschnitte/probe.md': `# Probe\n\n${satz}\n`,
    'daten/d.yaml':
      'titel: D\nspalten: [2020, 2021, 2022, 2023]\nzeilen:\n  a: { name: Betriebe, werte: [1, 2, 3, 4] }\n',
  })
  const [reihe] = [...blaetter.values()].flatMap(seriesOf) as [Zeitreihe]
  const prosa = proseOf({ blaetter, ...pruefling }).find(({ art }) => art === 'absatz')
  const [absatz] = prosa ? absaetzeOf(prosa) : []
  const [stelle] = absatz ? sentencesIn(absatz) : []
  const weg = absatz && stelle && periodOf(absatz, stelle, reihe)
  return weg && `${weg.von.zeit.anfang.slice(0, 4)} → ${weg.nach.zeit.anfang.slice(0, 4)}`
}

test.each([
  ['Seit 2020 stieg die Zahl.', '2020 → 2023'],
  ['Zwischen 2021 und 2022 stieg die Zahl.', '2021 → 2022'],
  ['Gegenüber 2021 stieg die Zahl.', '2021 → 2023'],
  ['2022 stieg die Zahl.', '2021 → 2022'],
  ['In den letzten beiden Jahren stieg die Zahl.', '2021 → 2023'],
  ['In den letzten drei Jahren stieg die Zahl.', '2020 → 2023'],
  ['Gegenüber dem Vorjahr stieg die Zahl.', '2022 → 2023'],
])('%s', async (satz, weg) => {
  expect(await way(satz)).toBe(weg)
})

test.each([
  'Seit 2019 stieg die Zahl.',
  'Zwischen 2021 und 2024 stieg die Zahl.',
  '2020 stieg die Zahl.',
  'Zwischenzeitlich stieg die Zahl 2022.',
  'Die Zahl stieg.',
  'Von 2020 über 2021 und 2022 stieg die Zahl.',
])('no way: %s', async (satz) => {
  expect(await way(satz)).toBeUndefined()
})

test('a value at a time, and that of a year before', async () => {
  const { blaetter } = await probe({
    'daten/d.yaml':
      'titel: D\nspalten: { a: { name: Dezember 2021 }, b: { name: Dezember 2022 } }\nzeilen:\n  a: { name: Betriebe, werte: [1, 2] }\n',
  })
  const [reihe] = [...blaetter.values()].flatMap(seriesOf) as [Zeitreihe]
  const [erster, zweiter] = reihe.werte
  if (!erster || !zweiter) throw new Error('no series')
  expect(valueAt(reihe, zweiter.zeit)).toBe(zweiter)
  expect(before(reihe, zweiter)).toBe(erster)
  expect(before(reihe, erster)).toBeUndefined()
  // The one December of a year stands for it.
  const jahr = { ...zweiter.zeit, koernung: 'jahr' as const, anfang: '2022-01-01', ende: '2022-12-31' }
  expect(valueAt(reihe, jahr)).toBe(zweiter)
  expect(valueAt(reihe, { ...jahr, anfang: '2020-01-01', ende: '2020-12-31' })).toBeUndefined()
})
