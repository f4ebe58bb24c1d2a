import { expect, it } from 'vitest'
import { chooseMassstab } from '../../../src/charts/axes/massstab.js'
import { diagrammAus } from '../beispiele.js'

it.each([
  ['Millionen einmal in der Einheit', { werte: [28817418, 26751166] }, { teiler: 1e6, einheit: 'Mio. €', stellen: 1 }],
  ['wenige Millionen mit zwei Stellen', { werte: [3120450, 120000] }, { teiler: 1e6, einheit: 'Mio. €', stellen: 2 }],
  ['Milliarden', { werte: [45e9, null] }, { teiler: 1e9, einheit: 'Mrd. €', stellen: 1 }],
  ['ohne Einheit', { werte: [5e7], einheit: '' }, { teiler: 1e6, einheit: 'Mio.', stellen: 1 }],
  ['Kleines neben Großem wird nicht zu 0', { werte: [0.01, 1e7], stellen: 2 }, { teiler: 1, einheit: '€', stellen: 2 }],
  [
    'schon in Millionen',
    { werte: [28.8], einheit: 'Mio. €', stellen: 1 },
    { teiler: 1, einheit: 'Mio. €', stellen: 1 },
  ],
  ['lauter Nullen', { werte: [0, 0] }, { teiler: 1, einheit: '€', stellen: 0 }],
])('%s', (_, parts, massstab) => expect(chooseMassstab(diagrammAus(parts))).toEqual(massstab))
