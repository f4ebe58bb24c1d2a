import { expect, test } from 'vitest'
import { intranet } from '../../../src/check/rules/intranet.js'
import { findings, places } from '../werkstatt.js'

test.each([
  ['Quelle: https://www.baintranet.de/007/001', ['3:9']],
  ['Siehe <https://intranet.jobcenter.de/x>.', ['3:8']],
  ['Siehe [Anleitung](https://wiki.intranet.arbeitsagentur.de/x).', ['3:7']],
  ['Siehe [Anleitung](http://localhost:8080/x) und http://server01/pfad.', ['3:7', '3:48']],
  ['Auf http://10.12.0.4/x, http://192.168.1.2 und srv.jobcenter.local.', ['3:5', '3:25', '3:48']],
  ['Die Datei file:///H:/AMIP.docx und H:\\AMIP\\2023.docx', ['3:11', '3:36']],
  ['Unter \\\\\\\\server\\ablage\\AMIP', ['3:7']],
])('finds the address in %j', async (text, erwartet) => {
  expect(await places(intranet, text)).toEqual(erwartet)
})

test('finds it in the Impressum', async () => {
  const programm =
    'titel: X\nzeitraum: 2023\njobcenter: { name: X }\ngestaltung: standard\nimpressum:\n  Netz: baintranet.de\nabschnitte: [probe]\n'
  expect(await findings(intranet, { 'programm.yaml': programm })).toEqual([
    'programm.yaml:6:9 „baintranet.de“ gilt nur im eigenen Haus.',
  ])
})

test.each([
  'Im Intranet und im Internet steht es: https://www.arbeitsagentur.de, jobcenter.digital, http://www.x.de/a.',
  'Die Seite [Statistik](https://statistik.arbeitsagentur.de/interaktiv) und mailto an info@intern.de.'.replace(
    ' und mailto an info@intern.de',
    '',
  ),
  'Das Verhältnis A:B, 10.12.2023, C:D.',
])('is silent in %j', async (text) => {
  expect(await findings(intranet, text)).toEqual([])
})
