import { expect, test } from 'vitest'
import { linkLeer } from '../../../src/check/rules/link-leer.js'
import { findings } from '../werkstatt.js'

test.each([
  ['Auf der [website](#) steht es.', 'probe.md:3:9 Der Link „website“ führt nirgendwohin.'],
  ['Siehe [hier](https://www.arbeitsagentur.de).', 'probe.md:3:7 Der Link „hier“ sagt nicht, wohin er führt.'],
  ['[**Mehr erfahren …**](https://x.de)', 'probe.md:3:1 Der Link „Mehr erfahren …“ sagt nicht, wohin er führt.'],
  ['Leer: [Seite des Amtes](https://)', 'probe.md:3:7 Der Link „Seite des Amtes“ führt nirgendwohin.'],
])('finds the link in %j', async (text, fund) => {
  expect(await findings(linkLeer, text)).toEqual([fund])
})

test.each([
  'Die [Stellensuche der Bundesagentur](https://www.arbeitsagentur.de) und <https://jobcenter.digital>.',
  'Wie [](#probe) und [hier oben](#probe) zeigen; [post@x.de](mailto:post@x.de).',
])('is silent in %j', async (text) => {
  expect(await findings(linkLeer, text)).toEqual([])
})
