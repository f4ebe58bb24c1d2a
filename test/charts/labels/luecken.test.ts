import { expect, it } from 'vitest'
import { describeGaps } from '../../../src/charts/labels/luecken.js'
import { diagrammAus } from '../beispiele.js'

const zwei = (a: (number | null)[], b: (number | null)[]) =>
  diagrammAus({
    reihen: [
      { name: 'Männer', werte: a },
      { name: 'Frauen', werte: b },
    ],
  })

it.each([
  ['nichts', diagrammAus({}), ''],
  ['ein Jahr', diagrammAus({ werte: [1, 2, 3, null, 5, 6] }), 'Für 2021 liegt kein Wert vor.'],
  ['drei Jahre', diagrammAus({ werte: [null, 2, null, null, 5, 6] }), 'Für 2018, 2020 und 2021 liegt kein Wert vor.'],
  [
    'in allen Reihen und in einer',
    zwei([1, null, 3, 4, 5, 6], [null, null, 3, 4, 5, 6]),
    'Für 2019 liegt kein Wert vor. Für 2018 liegt bei „Frauen“ kein Wert vor.',
  ],
])('sagt, wofür Werte fehlen: %s', (_, diagramm, text) => expect(describeGaps(diagramm)).toBe(text))
