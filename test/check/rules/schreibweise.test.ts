import { expect, test } from 'vitest'
import { schreibweise } from '../../../src/check/rules/schreibweise.js'
import { findings } from '../werkstatt.js'

test.each([
  [
    'Siehe [Langzeit-Kunden](#langzeitkunden).\n\n## Langzeitkunden',
    'probe.md:3:7 Der Verweis heißt „Langzeit-Kunden“, die Überschrift „Langzeitkunden“.',
  ],
  [
    'Siehe [Bewirtschaftung der Hausaltsmittel](#h).\n\n## Bewirtschaftung der Haushaltsmittel {#h}',
    'probe.md:3:7 Der Verweis heißt „Bewirtschaftung der Hausaltsmittel“, die Überschrift „Bewirtschaftung der Haushaltsmittel“.',
  ],
  [
    'Mehr im Kapitel „Förder- und Qualifzierungsbedarfe“.\n\n## Förder- und Qualifizierungsbedarfe',
    'probe.md:3:18 Das Kapitel heißt „Förder- und Qualifizierungsbedarfe“, nicht „Förder- und Qualifzierungsbedarfe“.',
  ],
  [
    'Die „Zukunftsstarter“ sind jung. Wir leiten „Zukunftsstarter“ über.\n\n- Jeder Zukunftstarter zählt',
    'probe.md:5:9 „Zukunftstarter“ heißt anderswo im Programm „Zukunftsstarter“.',
  ],
  [
    '## Langzeitkunden\n\nDie Langzeit-Kunden bleiben.',
    'probe.md:5:5 „Langzeit-Kunden“ heißt anderswo im Programm „Langzeitkunden“.',
  ],
])('finds the other spelling in %j', async (text, fund) => {
  expect(await findings(schreibweise, text)).toContain(fund)
})

test.each([
  'Siehe [](#ziele), [unsere Ziele](#ziele) und [die Ziele des Jahres](#ziele).\n\n## Unsere Ziele {#ziele}',
  'Das Kapitel „Grundsatz“ des Gesetzes und „Unsere Ziel“.\n\n## Unsere Ziele',
  'Das „Bürgergeld-Gesetz“ und die Jobcenters, des Jobcenters, „Jobcenter Muster“, Langzeitkunde.\n\n## Langzeitkunden',
  'Das Arbeitsamt und die „Arbeitsämter“, Zukunftsstarters und „Zukunftsstarter“.',
  'Die Arbeitsmarkt- und „Arbeitsmarktpolitik“.',
])('is silent in %j', async (text) => {
  expect(await findings(schreibweise, text)).toEqual([])
})
