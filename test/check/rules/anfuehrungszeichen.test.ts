import { expect, test } from 'vitest'
import { anfuehrungszeichen } from '../../../src/check/rules/anfuehrungszeichen.js'
import { findings, places } from '../werkstatt.js'

test.each([
  ['Das Projekt "Kopfstand" läuft.', ['3:13']],
  ['("warum"), ("wie")', ['3:2', '3:13']],
  ['"Kopfstand" – mehr', ['3:1']],
  ['Das “Projekt” läuft.', ['3:5']],
  ['Das „Projekt” läuft.', ['3:13']],
  ['Das „Projekt" läuft.', ['3:13']],
  ['Das „Projekt läuft.', ['3:5']],
  ['Das Projekt“ läuft.', ['3:12']],
  ["Das 'Projekt' läuft.", ['3:5']],
  ['Das ‘Projekt’ läuft.', ['3:5']],
  ['Das ,,Projekt“ läuft.', ['3:5', '3:14']],
  ['„Erster Satz.\n\n- Punkt', ['3:1']],
  ['„Erster.\n\n## Neu\n\nZweiter.“', ['3:1', '7:9']],
])('finds the marks in %j', async (text, erwartet) => {
  expect(await places(anfuehrungszeichen, text)).toEqual(erwartet)
})

test.each([
  'Das „Projekt“ und die „Arbeit“ laufen („gut“).',
  'Er sagt: „Das ‚Projekt‘ läuft.“',
  'Das »Projekt« läuft.',
  '„Erster Absatz.\n\nZweiter Absatz.“',
  '„Erster Absatz.\n\n„Zweiter Absatz.“',
  "Wie geht's? Hans' Haus, 'n Haus.",
  '„Wir sind {{jahr}}“ und „{{jahr}} ist da“.',
  'Von 1,5, 2,,3 und „“.'.replace(' und „“', ''),
  '„Erwartung. […] 63 Prozent“ und „**fett**“',
])('is silent in %j', async (text) => {
  expect(await findings(anfuehrungszeichen, text)).toEqual([])
})
