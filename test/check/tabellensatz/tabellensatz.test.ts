import { describe, expect, test } from 'vitest'
import { figurTextVergleich } from '../../../src/check/rules/figur-text-vergleich.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

/** 6,9 → 6,4 → 6,6 → 6,1 */
const QUOTE = blatt(
  '[2020, 2021, 2022, 2023]',
  ['alq: { name: Arbeitslosenquote, werte: [6.9, 6.4, 6.6, 6.1] }'],
  'einheit: Prozent\n',
)
const TABELLE =
  '| Jahr | Eintritte |\n|---|---:|\n| 2020 | 1.120 |\n| 2021 | 1.204 |\n| 2022 | 1.292 |\n| 2023 | 1.264 |\n\n'

const neben = (satz: string) => befunde(figurTextVergleich, mitText(satz, QUOTE))
const unter = (satz: string) => befunde(figurTextVergleich, mitText(`${TABELLE}${satz}`, QUOTE))

describe('a sentence beside a series of a sheet', () => {
  test.each([
    ['Die Arbeitslosenquote sank 2023 um 0,7 Prozentpunkte.', '0,5 Prozentpunkte'],
    ['Gegenüber 2020 ist die Arbeitslosenquote um 0,9 Prozentpunkte gefallen.', '0,8 Prozentpunkte'],
    ['Zwischen 2021 und 2022 erhöhte sich die Arbeitslosenquote um 0,3 Prozentpunkte.', '0,2 Prozentpunkte'],
    ['Seit 2020 ist die Arbeitslosenquote gestiegen.', 'gesunken'],
    ['Die Arbeitslosenquote lag 2023 0,5 Prozentpunkte über dem Wert des Jahres 2022.', 'unter'],
    ['Die Arbeitslosenquote sank 2023 zum dritten Mal in Folge.', 'ersten'],
    ['Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote 6,8 Prozent.', '6,4'],
  ])('wrong: %s', async (satz, richtig) => {
    expect(await neben(satz)).toEqual([expect.stringContaining(richtig)])
  })

  test.each([
    'Die Arbeitslosenquote sank 2023 um 0,5 Prozentpunkte.',
    'Die Arbeitslosenquote der Frauen sank 2023 um 0,7 Prozentpunkte.',
    'Im Land sank die Arbeitslosenquote 2023 um 0,7 Prozentpunkte.',
    'Die Arbeitslosenquote soll 2023 um 0,7 Prozentpunkte sinken.',
    'Zum Ende des Jahres 2019 war die Arbeitslosenquote um 0,7 Prozentpunkte gesunken.',
    'Die Arbeitslosenquote ist 2023 nicht gestiegen.',
    'Im Nachbarkreis stieg die Arbeitslosenquote dagegen seit 2020.',
    'Die Arbeitslosenquote stieg 2022 zum ersten Mal wieder.',
    'Im Mittel der Jahre 2021 bis 2023 betrug die Arbeitslosenquote 6,4 Prozent.',
    'Die Integrationsquote stieg 2023 um 0,7 Prozentpunkte.',
  ])('right: %s', async (satz) => {
    expect(await neben(satz)).toEqual([])
  })
})

describe('a sentence below a table whose rows are years', () => {
  test.each([
    ['Zwischen 2020 und 2022 nahm die Zahl der Eintritte um 127 zu.', '172'],
    ['Die Zahl der Eintritte ist seit 2020 um 21,9 % gewachsen.', '12,9'],
    ['Im Durchschnitt dieser vier Jahre gab es 1.320 Eintritte.', '1.220'],
  ])('wrong: %s', async (satz, richtig) => {
    expect(await unter(satz)).toEqual([expect.stringContaining(richtig)])
  })

  test.each([
    'Zwischen 2020 und 2022 nahm die Zahl der Eintritte um 172 zu.',
    'Die Zahl der Eintritte ist seit 2020 um 12,9 % gewachsen.',
    'Die Zahl der Eintritte in Weiterbildung ist um 12 gestiegen.',
    'Im Durchschnitt dieser vier Jahre gab es 1.220 Eintritte.',
    'Die Zahl der Eintritte hat jährlich um 50 zugenommen.',
  ])('right: %s', async (satz) => {
    expect(await unter(satz)).toEqual([])
  })
})
