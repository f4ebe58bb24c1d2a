import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rechenart } from '../../../src/content/daten/quelle.js'
import { Dezimal } from '../../../src/figures/dezimal.js'
import { massOf } from '../../../src/figures/einheit.js'
import { formatZahl } from '../../../src/figures/format.js'
import type { Operand } from '../../../src/figures/rechnen/operand.js'
import { rechne } from '../../../src/figures/rechnen/rechnen.js'

/** A typed number as digits and their place, so that integers can tell the truth. */
interface Getippt {
  ziffern: bigint
  stellen: number
}

const getippt: fc.Arbitrary<Getippt> = fc.record({
  ziffern: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  stellen: fc.integer({ min: 0, max: 4 }),
})
const positiv: fc.Arbitrary<Getippt> = fc.record({
  ziffern: fc.bigInt({ min: 1n, max: 10n ** 12n }),
  stellen: fc.integer({ min: 0, max: 4 }),
})

function cell({ ziffern, stellen }: Getippt, einheit = '€'): Operand {
  return {
    art: 'zahl',
    wert: new Dezimal(`${ziffern}e-${stellen}`),
    einheit,
    stellen,
    herkunft: { ort: { datei: 'b', zeile: 1, spalte: 1 }, zelle: 'b.r.x' },
  }
}

/** In units of 10^-4. */
function fine({ ziffern, stellen }: Getippt): bigint {
  return ziffern * 10n ** BigInt(4 - stellen)
}

function result(art: Rechenart, operanden: Operand[]): Decimal {
  const ergebnis = rechne(art, operanden)
  if (ergebnis.art === 'fehler') throw new Error(ergebnis.text)
  return ergebnis.wert
}

describe('arithmetic is that of integers', () => {
  it('sums are exact, in any order', () => {
    fc.assert(
      fc.property(fc.array(getippt, { minLength: 1, maxLength: 40 }), (werte) => {
        const summe = result(
          'summe',
          werte.map((wert) => cell(wert)),
        )
        expect(summe.times(10000).toFixed(0)).toBe(String(werte.map(fine).reduce((a, b) => a + b)))
        expect(
          result(
            'summe',
            werte.toReversed().map((wert) => cell(wert)),
          ).eq(summe),
        ).toBe(true)
      }),
    )
  })

  it('a whole is the sum of its parts, and what remains without one part is the rest', () => {
    fc.assert(
      fc.property(fc.array(getippt, { minLength: 2, maxLength: 10 }), (teile) => {
        const zellen = teile.map((teil) => cell(teil))
        const ganzes = result('summe', zellen)
        const rest = result('summe', zellen.slice(1))
        expect(ganzes.minus(rest).eq((zellen[0] as Operand).wert)).toBe(true)
      }),
    )
  })

  it('a difference added to where it began is where it ended', () => {
    fc.assert(
      fc.property(getippt, getippt, (von, nach) => {
        expect(
          result('differenz', [cell(von), cell(nach)])
            .plus(cell(von).wert)
            .eq(cell(nach).wert),
        ).toBe(true)
        expect(
          result('punkte', [cell(von, '%'), cell(nach, '%')]).eq(result('differenz', [cell(von), cell(nach)])),
        ).toBe(true)
      }),
    )
  })

  it.each<[Rechenart, (a: bigint, b: bigint) => [bigint, bigint]]>([
    ['anteil', (a, b) => [a * 100n, b]],
    ['quote', (a, b) => [a * 100n, b]],
    ['verhaeltnis', (a, b) => [a, b]],
    ['veraenderung', (a, b) => [(b - a) * 100n, a]],
  ])('%s printed with three digits is the rounded fraction', (art, fraction) => {
    fc.assert(
      fc.property(positiv, positiv, (a, b) => {
        const [zaehler, nenner] = fraction(fine(a), fine(b))
        const betrag = zaehler < 0n ? -zaehler : zaehler
        const gerundet = (2n * betrag * 1000n + nenner) / (2n * nenner)
        const gedruckt = formatZahl(result(art, [cell(a), cell(b)]), 3).replace(/[.,\u2212]/g, '')
        expect(BigInt(gedruckt)).toBe(gerundet)
      }),
    )
  })

  it('the mean times the count is the sum', () => {
    fc.assert(
      fc.property(fc.array(getippt, { minLength: 1, maxLength: 16 }), (werte) => {
        const zellen = werte.map((wert) => cell(wert))
        expect(result('mittelwert', zellen).times(zellen.length).minus(result('summe', zellen)).abs().lt('1e-20')).toBe(
          true,
        )
      }),
    )
  })

  it('0.1 + 0.2 is 0.3', () => {
    expect(result('summe', [cell({ ziffern: 1n, stellen: 1 }), cell({ ziffern: 2n, stellen: 1 })]).toString()).toBe(
      '0.3',
    )
  })

  it('leaves the shared library as it was', () => {
    expect(Decimal.precision).toBe(20)
    expect(Dezimal.precision).toBe(40)
  })
})

describe('the direction of a change', () => {
  it('is right where the first value is negative', () => {
    expect(
      result('veraenderung', [cell({ ziffern: -100n, stellen: 0 }), cell({ ziffern: -50n, stellen: 0 })]).toString(),
    ).toBe('50')
  })

  it('has no percent where the first value is zero', () => {
    expect(
      rechne('veraenderung', [cell({ ziffern: 0n, stellen: 0 }), cell({ ziffern: 5n, stellen: 0 })]),
    ).toMatchObject({ art: 'fehler', regel: { id: 'figur-division' } })
  })
})

describe('units', () => {
  it.each([
    ['€', '€', 0],
    ['Euro', '€', 0],
    ['Mio. €', '€', 6],
    ['Mill. EUR', '€', 6],
    ['Tsd.\u00a0€', '€', 3],
    ['T€', '€', 3],
    ['TEUR', '€', 3],
    ['Mrd. Euro', '€', 9],
    ['Tsd. Personen', 'Personen', 3],
    ['Tsd.', '', 3],
    ['Prozent', '%', 0],
    ['%-Punkte', 'Prozentpunkte', 0],
    ['Prozentpunkte', 'Prozentpunkte', 0],
    ['Teilnehmende', 'Teilnehmende', 0],
    ['Millionäre', 'Millionäre', 0],
    ['Tage', 'Tage', 0],
    ['', '', 0],
  ])('%s', (einheit, basis, potenz) => {
    expect(massOf(einheit)).toMatchObject({ basis, potenz })
  })
})
