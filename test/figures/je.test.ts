import { describe, expect, it } from 'vitest'
import { compute, row } from './programm.js'

const BLATT = `spalten: [2022, 2023]
zeilen:
  kosten: { einheit: Tsd. €, werte: [1200, 1500] }
  eintritte: { einheit: Eintritte, werte: [400, 300] }
  volk: { einheit: Einwohner, werte: [60000, 61000] }
  stueck: { name: Kosten je Eintritt, JE }
`
const one = (je: string) => compute({ b: BLATT.replace('JE', je) })

describe('one thing by another', () => {
  it.each([
    ['je: [kosten, eintritte], einheit: € je Eintritt', ['3.000,00 € je Eintritt', '5.000,00 € je Eintritt']],
    ['je: [kosten, eintritte], einheit: Tsd. € je Eintritt', ['3,0 Tsd. € je Eintritt', '5,0 Tsd. € je Eintritt']],
    [
      'je: [kosten, eintritte], einheit: Euro pro Eintritt, stellen: 0',
      ['3.000 Euro pro Eintritt', '5.000 Euro pro Eintritt'],
    ],
    ['je: [kosten, eintritte]', ['3.000,00 €', '5.000,00 €']],
    [
      'je: [eintritte, volk], einheit: Eintritte je 1.000 Einwohner',
      ['6,7 Eintritte je 1.000 Einwohner', '4,9 Eintritte je 1.000 Einwohner'],
    ],
  ])('%s', async (je, erwartet) => {
    const { blaetter, zeilen } = await one(je)
    expect(zeilen).toEqual([])
    expect(row(blaetter.get('b'), 'stueck')).toEqual(erwartet)
  })

  it('a printed value beside it is compared, with its rounding', async () => {
    expect((await one('je: [kosten, eintritte], gedruckt: [3000, 5001]')).zeilen).toEqual([
      expect.stringContaining('figur-rundung: b.stueck.2023: Gedruckt ist 5.001\u00a0€, errechnet 5.000\u00a0€'),
    ])
    expect((await one('je: [kosten, eintritte], gedruckt: [3000, 5100]')).zeilen).toEqual([
      expect.stringContaining('figur-gedruckt: b.stueck.2023: Gedruckt ist 5.100\u00a0€, errechnet 5.000\u00a0€'),
    ])
  })

  it('of another kind than declared, or by zero, is refused', async () => {
    expect((await one('je: [kosten, eintritte], einheit: Personen je Eintritt')).zeilen).toEqual([
      'b:6:39 figur-einheit: b.stueck.2022: je: b.kosten.2022 ist in €, angegeben ist „einheit: Personen je Eintritt“. → „einheit: € je …“ angeben.',
    ])
    const null_ = BLATT.replace('[400, 300]', '[400, 0]').replace('JE', 'je: [kosten, eintritte]')
    expect((await compute({ b: null_ })).zeilen).toEqual([
      expect.stringContaining('figur-division: b.stueck.2023: je: b.eintritte.2023 ist 0'),
    ])
  })

  it.each(['quote', 'verhaeltnis', 'anteil'])(
    'money by people as %s is refused, with the right kind named',
    async (art) => {
      const { zeilen } = await one(`${art}: [kosten, eintritte]`)
      expect(zeilen).toEqual([
        expect.stringMatching(/figur-einheit: .*(?:kein Teil|mischt).* → .*„je: \[was, worauf\]“/),
      ])
    },
  )

  it('a quota of people and places stays one, and so does money by money', async () => {
    expect((await one('quote: [eintritte, volk]')).zeilen).toEqual([])
    expect((await one('quote: [kosten, kosten]')).zeilen).toEqual([])
  })

  it('does not mix with plain money in a sum', async () => {
    const { zeilen } = await compute({
      b: `${BLATT.replace('JE', 'je: [kosten, eintritte], einheit: € je Eintritt')}  alle: { summe: [kosten, stueck] }\n`,
    })
    expect(zeilen).toEqual([expect.stringContaining('figur-einheit: b.alle.2022: summe mischt Einheiten')])
  })

  it('crosses a column of changes as other quotients do: the change of the quotient', async () => {
    const { blaetter, zeilen } = await compute({
      b: BLATT.replace(
        'spalten: [2022, 2023]',
        'spalten: { 2022: {}, 2023: {}, d: { veraenderung: [2022, 2023] } }',
      ).replace('JE', 'je: [kosten, eintritte]'),
    })
    expect(zeilen).toEqual([])
    expect(row(blaetter.get('b'), 'stueck')).toEqual(['3.000,00 €', '5.000,00 €', '+66,7 %'])
  })
})
