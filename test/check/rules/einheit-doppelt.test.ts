import { expect, test } from 'vitest'
import { einheitDoppelt } from '../../../src/check/rules/einheit-doppelt.js'
import { findings } from '../werkstatt.js'

const BLATT = `spalten: [x]
zeilen:
  p: { einheit: Personen, werte: [28273] }
  e: { einheit: €, werte: [16660000] }
  q: { einheit: "%", werte: ["3,2"] }
  m: { einheit: Mio. €, werte: [26.75] }
  j: { einheit: € je Eintritt, werte: [1234] }
  n: { werte: [7] }
`
const find = (text: string) =>
  findings(einheitDoppelt, { 'abschnitte/probe.md': `# Probe\n\n${text}\n`, 'daten/b.yaml': BLATT })

test.each([
  ['Es sind {{zahl b.p.x}} Personen.', '3:24 „28.273\u00a0Personen Personen“'],
  ['Geplant sind {{euro b.e.x}} Euro.', '3:29 „16.660.000\u00a0€ Euro“'],
  ['Das sind {{prozent b.q.x vorzeichen=ja}} %.', '3:42 „+3,2\u00a0% %“'],
  ['Das sind {{prozent b.q.x}} Prozent mehr.', '3:28 „3,2\u00a0% Prozent“'],
  ['Geplant sind {{mio b.e.x}} Mio. Euro.', '3:28 „16,66\u00a0Mio.\u00a0€ Mio. Euro“'],
  ['Geplant sind {{zahl b.m.x}} €.', '3:29 „26,75\u00a0Mio.\u00a0€ €“'],
  ['Ein Platz kostet {{zahl b.j.x}} je Eintritt.', '3:33 „1.234\u00a0€\u00a0je\u00a0Eintritt je Eintritt“'],
  ['Je Kraft sind es {{quote b.p.x b.n.x}} Personen je Fachkraft.', '3:39 „403.900,0\u00a0% Personen je Fachkraft“'],
  ['Geplant sind 16.660.000 € Euro.', '3:27 „€ Euro“'],
  ['Geplant sind 16,6 Mio. Euro € für alle.', '3:29 „Mio. Euro €“'],
  ['Das sind +3,2 % % mehr.', '3:17 „% %“'],
  ['Das sind 3,2 Prozent % mehr.', '3:22 „Prozent %“'],
  ['**{{zahl b.p.x}}** Personen', '3:20 „28.273\u00a0Personen Personen“'],
])('finds it in %j', async (text, fund) => {
  expect(await find(text)).toEqual([expect.stringContaining(fund)])
})

test.each([
  'Es sind {{zahl b.p.x}}, Personen aller Art.',
  'Es sind {{zahl b.p.x ohne=einheit}} Personen.',
  'Es sind {{zahl b.p.x}} Personengruppen.',
  'Geplant sind {{euro b.e.x}} Eurobonds.',
  'Es sind {{zahl b.n.x}} Personen und {{jahr}} Euro.',
  'Je Eintritt sind es {{zahl b.j.x}}.',
  'Es sind {{prozent b.q.x}} Wachstum je Quartal.',
  'Es sind {{prozent b.q.x}} je Jahr.',
  'Von 5 € Eurobonds und 3 % %-Punkten, 4 Euro. Euro und Cent, 12 % Prozentpunkte.',
])('is silent in %j', async (text) => {
  expect(await find(text)).toEqual([])
})
