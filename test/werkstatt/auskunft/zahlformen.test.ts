import { expect, test } from 'vitest'
import { listZahlformen } from '../../../src/werkstatt/auskunft/zahlformen.js'
import { blatt, mitText } from '../../check/beispiele/befunde.js'
import { probe } from '../../check/werkstatt.js'

const formsOf = async (einheit: string, davor: number, jetzt: number) => {
  const sheet = blatt('[2022, 2023]', [`a: { name: Wert, werte: [${davor}, ${jetzt}] }`], `einheit: ${einheit}\n`)
  const computed = await probe(mitText('Text.', sheet))
  return listZahlformen(computed, 'blatt', 'a', '2023').map(({ text }) => text.replaceAll('\u00a0', ' '))
}

test('a figure is offered in all forms that still say its value', async () => {
  expect(await formsOf('€', 4_000_000, 4_200_000)).toEqual(
    expect.arrayContaining(['4.200.000 €', '4,20 Mio. €', '4,2 Mio. €', '5,0 %', '+5,0 %']),
  )
})

test('no form is offered in which nothing is left of it, nor one that is rounded to another number', async () => {
  const formen = await formsOf('Personen', 124, 131)
  expect(formen[0]).toBe('131 Personen')
  expect(formen.filter((form) => /Mio|Tsd|100/.test(form))).toEqual([])
  expect(formen).toContain('5,6 %')
  expect(await formsOf('Personen', 124, 12_140)).toEqual(expect.arrayContaining(['12,1 Tsd. Personen']))
})
