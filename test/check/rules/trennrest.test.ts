import { expect, test } from 'vitest'
import { trennrest } from '../../../src/check/rules/trennrest.js'
import { findings, places } from '../werkstatt.js'

test.each([
  ['Um die guten Arbeitsmarkt-chancen auszuschöpfen', ['3:14']],
  ['in Sach- sen', ['3:4']],
  ['in schwerbe-\nhinderte Menschen', ['3:4']],
  ['Die Aus-bildung beginnt', ['3:5']],
  ['eine integrations-fördernde Hilfe', ['3:6']],
  ['Aus-und Weiterbildung', ['3:1']],
  ['Eingliede- rungs- leistung', ['3:1']],
  ['Kauf-mann/-frau im Einzelhandel', ['3:1']],
])('finds the hyphen in %j', async (text, erwartet) => {
  expect(await places(trennrest, text)).toEqual(erwartet)
})

test('names the word', async () => {
  expect(await findings(trennrest, '## Integrations- programm')).toEqual([
    'probe.md:3:4 „Integrations- programm“: Der Strich stammt wohl aus einem früheren Zeilenumbruch.',
  ])
})

test.each([
  'Arbeitsmarkt- und Integrationsprogramm, Kauf- bzw. Mietvertrag, kurz- bis mittelfristig',
  'Lager-, Post- und Kurierdienste, Innen- wie Außendienst',
  'E-Mail, SGB-II-Bezug, Kfz-Mechatronik, Vor-Ort-Termin, IT-gestützt, EU-weit, ESF-gefördert',
  'Corona-bedingte Folgen, Know-how, Start-up, Make-up, Check-in, Face-to-face, Peer-to-peer-Beratung',
  'Ukraine-geflüchtete Menschen, Landkreis-eigene Mittel, Sprach- aber auch Fachkurse, Kita-nahe Orte',
  'deutsch-polnisch, sozial-ökologisch, rehapro-Projekt, Baden-württembergisch',
  'Jobcenter-mittelsachsen.Presse@jobcenter-ge.de und https://www.Arbeits-agentur.de/Wege-finden',
  'Vermittler/-innen und Kund-innen, 24-stündig, 15- bis 25-jährig',
  'Mittelsachsen - mitten im Leben – mitten in Sachsen',
])('is silent in %j', async (text) => {
  expect(await findings(trennrest, text)).toEqual([])
})
