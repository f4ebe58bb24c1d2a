import { expect, test } from 'vitest'
import { figurRang } from '../../../src/check/rules/figur-rang.js'
import { befunde } from '../beispiele/befunde.js'

const TABELLE = `| Standort | Eintritte 2022 | Eintritte 2023 |
|---|---:|---:|
| Altstadt | 212 | 240 |
| Neustadt | 264 | 231 |
| Seestadt | 187 | 190 |
| Gesamt | 663 | 661 |

`

test.each([
  ['Die wenigsten Eintritte 2023 hatte die Neustadt.', 'Seestadt'],
  ['Am höchsten war die Zahl in der Seestadt.', 'Altstadt'],
  ['Die zweithöchste Zahl der Eintritte 2023 verzeichnete die Seestadt.', 'Neustadt'],
  ['Auf Platz 1 liegt die Seestadt.', 'Altstadt'],
])('wrong: %s', async (satz, richtig) => {
  const [befund] = await befunde(figurRang, `${TABELLE}${satz}`)
  expect(befund).toContain(`Richtig ist ${richtig}`)
})

test.each([
  'Die meisten Eintritte hatte die Neustadt.',
  'Die meisten Eintritte hatte die Altstadt, die wenigsten die Seestadt.',
  'Den größten Zuwachs hatte die Seestadt.',
  'Die höchste Zahl seit Jahren hatte die Seestadt.',
  'Die Seestadt hat nicht die meisten Eintritte.',
  'Am kleinsten sind die Kurse in der Altstadt (12,5).',
])('right, or not known: %s', async (satz) => {
  expect(await befunde(figurRang, `${TABELLE}${satz}`)).toEqual([])
})

test('a list in a sentence is an order, too', async () => {
  const [befund] = await befunde(
    figurRang,
    'Die Quoten: Altstadt 24,1 %, Neustadt 25,3 % und Seestadt 21,9 %. Das Schlusslicht bildet die Altstadt.',
  )
  expect(befund).toContain('Richtig ist Seestadt')
})
