import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatPfad, parsePfad } from '../../../src/content/daten/pfad.js'

it('takes paths apart', () => {
  expect(parsePfad('haushalt.gesamt.2023')).toEqual(['haushalt', 'gesamt', '2023'])
  expect(parsePfad('branchen.[Land-, Forstwirtschaft und Fischerei].[Mrz. 21]')).toEqual([
    'branchen',
    'Land-, Forstwirtschaft und Fischerei',
    'Mrz. 21',
  ])
  expect(parsePfad('gesamt')).toEqual(['gesamt'])
})

it.each(['', '.', 'a.', '.a', 'a..b', '[a', 'a[b]', '[a]b', 'a]'])('refuses %j', (text) => {
  expect(parsePfad(text)).toBeUndefined()
})

it('reads back what it writes', () => {
  const segment = fc
    .string({ minLength: 1 })
    .filter((text) => !/[[\]]/.test(text) && text.trim() === text && text !== '')
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segmente) => {
      expect(parsePfad(formatPfad(segmente))).toEqual(segmente)
    }),
  )
})
