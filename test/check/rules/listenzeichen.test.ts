import { expect, test } from 'vitest'
import { listenzeichen } from '../../../src/check/rules/listenzeichen.js'
import { findings, places } from '../werkstatt.js'

test.each([
  ['- eins\n- • zwei', ['4:3']],
  ['- · Gewährung', ['3:3']],
  ['- – drei', ['3:3']],
  ['• - eins', ['3:1']],
  ['• eins\n\n• zwei\n\nText\n\n• drei', ['3:1', '9:1']],
  ['- - eins', ['3:3']],
  ['-Einführung\n-Transfer', ['3:1']],
])('finds the marker in %j', async (text, erwartet) => {
  expect(await places(listenzeichen, text)).toEqual(erwartet)
})

test.each([
  '- eins\n- zwei\n  - zwei a\n\n1. eins\n2. zwei',
  '- 1. Januar 2023: Start\n- −2,1 % weniger\n- -5 Grad\n- „Zitat“',
  '– Ein Satz mit Gedankenstrich.',
  'Angebot · Nachfrage • Ausgleich',
])('is silent in %j', async (text) => {
  expect(await findings(listenzeichen, text)).toEqual([])
})
