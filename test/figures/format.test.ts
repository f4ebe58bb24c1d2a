import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Dezimal } from '../../src/figures/dezimal.js'
import { formatMitEinheit, formatVerhaeltnis, formatZahl, formatZelle } from '../../src/figures/format.js'

const d = (text: string) => new Dezimal(text)
const herkunft = { ort: { datei: 'b', zeile: 1, spalte: 1 }, zelle: 'b.r.x' }

describe('German typography', () => {
  it.each([
    ['26751166', '€', 0, '26.751.166\u00a0€'],
    ['26.751166', 'Mio. €', 2, '26,75\u00a0Mio.\u00a0€'],
    ['-2.127', '%', 1, '\u22122,1\u00a0%'],
    ['0.2', 'Prozentpunkte', 1, '0,2\u00a0Prozentpunkte'],
    ['1', 'Prozentpunkte', 0, '1\u00a0Prozentpunkt'],
    ['-1', 'Prozentpunkte', 0, '\u22121\u00a0Prozentpunkt'],
    ['1', 'Prozentpunkte', 1, '1,0\u00a0Prozentpunkte'],
    ['5053', '', 0, '5.053'],
    ['999', 'Personen', 0, '999\u00a0Personen'],
  ])('%s %s with %i digits', (wert, einheit, stellen, erwartet) => {
    expect(formatMitEinheit(d(wert), einheit, stellen)).toBe(erwartet)
  })

  it('writes ratios to one', () => {
    expect(formatVerhaeltnis(d('1.0265'), 2)).toBe('1,03\u00a0:\u00a01')
  })

  it('gives zero no sign, whatever it was before rounding', () => {
    expect([formatZahl(d('-0.04'), 1), formatZahl(d('-0'), 0, true), formatZahl(d('0.04'), 1, true)]).toEqual([
      '0,0',
      '0',
      '0,0',
    ])
  })

  it('prints cells: changes signed, missing ones as a dash', () => {
    const zahl = { art: 'zahl', wert: d('5.4'), einheit: '%', stellen: 1, herkunft } as const
    expect(formatZelle(zahl, { mitEinheit: false })).toBe('5,4')
    expect(formatZelle({ ...zahl, vorzeichen: true }, { mitEinheit: true })).toBe('+5,4\u00a0%')
    expect(formatZelle({ ...zahl, vorzeichen: true }, { mitEinheit: false, vorzeichen: false })).toBe('5,4')
    expect(formatZelle({ ...zahl, wert: d('-3.6') }, { mitEinheit: false })).toBe('\u22123,6')
    expect(formatZelle({ art: 'verhaeltnis', wert: d('1'), stellen: 0, herkunft }, { mitEinheit: false })).toBe(
      '1\u00a0:\u00a01',
    )
    expect(formatZelle({ art: 'fehlt', herkunft }, { mitEinheit: true })).toBe('–')
    expect(formatZelle({ art: 'text', text: 'Wort', herkunft }, { mitEinheit: true })).toBe('Wort')
  })
})

/** The number that a German text says. */
function readBack(text: string): string {
  return text.replaceAll('.', '').replace(',', '.').replace('\u2212', '-').replace('+', '')
}

describe('any number', () => {
  const zahl = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 8 }))
    .map(([ziffern, stellen]) => ({ ziffern, stellen, wert: d(`${ziffern}e-${stellen}`) }))

  it('can be read back from its text exactly', () => {
    fc.assert(
      fc.property(zahl, fc.boolean(), ({ wert, stellen }, vorzeichen) => {
        expect(d(readBack(formatZahl(wert, stellen, vorzeichen))).eq(wert)).toBe(true)
      }),
    )
  })

  it('is grouped by threes, with one comma at most', () => {
    fc.assert(
      fc.property(zahl, fc.integer({ min: 0, max: 4 }), ({ wert }, stellen) => {
        expect(formatZahl(wert, stellen)).toMatch(
          stellen === 0 ? /^\u2212?\d{1,3}(\.\d{3})*$/ : new RegExp(`^\u2212?\\d{1,3}(\\.\\d{3})*,\\d{${stellen}}$`),
        )
      }),
    )
  })

  it('is rounded half away from zero, as integers say', () => {
    fc.assert(
      fc.property(zahl, fc.integer({ min: 0, max: 8 }), ({ ziffern, stellen, wert }, gedruckt) => {
        const betrag = ziffern < 0n ? -ziffern : ziffern
        const fein = betrag * 10n ** 8n
        const schritt = 10n ** BigInt(stellen + 8 - gedruckt)
        const gerundet = (2n * fein + schritt) / (2n * schritt)
        expect(BigInt(readBack(formatZahl(wert.abs(), gedruckt)).replace('.', ''))).toBe(gerundet)
        expect(formatZahl(wert.neg(), gedruckt).replace('\u2212', '')).toBe(
          formatZahl(wert, gedruckt).replace('\u2212', ''),
        )
      }),
    )
  })
})
