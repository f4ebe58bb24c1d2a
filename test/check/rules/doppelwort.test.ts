import { expect, test } from 'vitest'
import { doppelwort } from '../../../src/check/rules/doppelwort.js'
import { findings, places } from '../werkstatt.js'

test.each([
  ['Das ist der der Weg.', '3:13'],
  ['Wir sehen, dass dass stimmt.', '3:17'],
  ['Die Zahl der\nder Kunden', '4:1'],
  ['Die die Arbeit suchen.', '3:5'],
  ['Es gilt **für** für alle.', '3:17'],
  ['- Punkt mit mit Fehler', '3:13'],
  ['::tabelle{#a daten=x titel="Zahl der der Kunden"}', '3:38'],
])('finds the second word in %j', async (text, place) => {
  expect(
    await places(doppelwort, {
      'abschnitte/probe.md': `# Probe\n\n${text}\n`,
      'daten/x.yaml': 'titel: X\nspalten: [a]\nzeilen: { b: [1] }\n',
    }),
  ).toEqual([place])
})

test('finds it in YAML, three in a row twice', async () => {
  const funde = await findings(doppelwort, {
    'programm.yaml':
      'titel: Das das Programm\nzeitraum: 2023\njobcenter: { name: X }\ngestaltung: standard\nimpressum: { Hinweis: in in in Arbeit }\nabschnitte: [probe]\n',
    'daten/x.yaml': 'titel: Zahl der der Kunden\nspalten: [a]\nzeilen:\n  b: { name: von von hier, werte: [1] }\n',
  })
  expect(funde).toEqual([
    'x.yaml:1:17 „der der“: Das Wort steht zweimal hintereinander.',
    'x.yaml:4:18 „von von“: Das Wort steht zweimal hintereinander.',
    'programm.yaml:1:12 „Das das“: Das Wort steht zweimal hintereinander.',
    'programm.yaml:5:26 „in in“: Das Wort steht zweimal hintereinander.',
    'programm.yaml:5:29 „in in“: Das Wort steht zweimal hintereinander.',
  ])
})

test.each([
  'Menschen, die die Förderung erhalten, und Frauen, denen die die Arbeit suchen.'.replace('denen die die', 'die die'),
  'Kunden, für die die Regel gilt, und Firmen, in denen das steht.',
  'Wir wissen, dass das das Ziel ist.',
  'Menschen, die Arbeit suchen und die die Sprache lernen.',
  'Wenn sie sie brauchen, hilft ihr ihr Team.',
  'Weil sie gern Essen essen, kommen alle.',
  'Schritt für Schritt, nach und nach, mehr und mehr.',
  'Baden-Baden und Berg-Bergmann.',
  'Arbeit. Arbeit ist das Ziel.',
  '{{jahr}} {{jahr}}',
  'Dass das das Beste ist, zeigt sich.',
  'Wir gewinnen, wenn wir wir selbst sind.',
  'Kunden, denen denen geholfen wird.',
])('is silent in %j', async (text) => {
  expect(await findings(doppelwort, text)).toEqual([])
})
