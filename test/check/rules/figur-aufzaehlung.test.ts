import { expect, test } from 'vitest'
import { figurAufzaehlung } from '../../../src/check/rules/figur-aufzaehlung.js'
import { befunde } from '../beispiele/befunde.js'

test.each([
  ['Es gibt vier Standorte: Altstadt, Neustadt, Seestadt, Bergheim und Talheim.', '„fünf“'],
  ['Wir haben 3 Ziele:\n\n- eins\n- zwei', '„2“'],
  [':::info\nWir haben drei Ziele:\n\n- eins\n- zwei\n:::', '„zwei“'],
  ['Beteiligt sind zwei Kammern: die Handwerkskammer, die Ärztekammer und die Landwirtschaftskammer.', '„drei“'],
])('wrong: %s', async (text, richtig) => {
  const [befund] = await befunde(figurAufzaehlung, text)
  expect(befund).toContain(`Richtig ist ${richtig}`)
})

test.each([
  'Es gibt drei Standorte: Altstadt, Neustadt und Seestadt.',
  'Das Haus hat drei Bereiche: Leistung, Markt und Integration, Arbeitgeberservice und Ausbildung.',
  'Zwei Drittel der Befragten: Frauen, Ältere und Alleinerziehende.',
  'Wir haben fünf Ziele, darunter: Sprache, Bildung und Arbeit.',
  'Drei Dinge zählen: dass wir beraten, dass wir fördern, dass wir fordern und bleiben.',
  'Für 2024 setzen wir zwei Schwerpunkte:\n\n- Sprache\n- Gesundheit',
])('right, or no list: %s', async (text) => {
  expect(await befunde(figurAufzaehlung, text)).toEqual([])
})
