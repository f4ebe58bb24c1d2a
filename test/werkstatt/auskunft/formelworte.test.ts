import { expect, test } from 'vitest'
import { inWords } from '../../../src/werkstatt/auskunft/formelworte.js'
import { sayInNames } from '../../../src/werkstatt/auskunft/zellnamen.js'
import { blatt, mitText } from '../../check/beispiele/befunde.js'
import { probe } from '../../check/werkstatt.js'

const read = async () =>
  (
    await probe(
      mitText(
        'Text.',
        blatt('[2022, 2023]', ['frauen: { name: Frauen, werte: [1, 2] }', 'maenner: { name: Männer, werte: [3, 4] }']),
      ),
    )
  ).blaetter

test('a formula is told by the names of what it is of, never by keys', async () => {
  const sheet = (await read()).get('blatt')
  if (!sheet) throw new Error('no sheet')
  expect(inWords('summe(frauen, maenner)', sheet)).toBe('Summe aus Frauen und Männer')
  expect(inWords('veraenderung(blatt.frauen.2022, blatt.frauen.2023)', sheet)).toBe(
    'Veränderung in Prozent von Frauen / 2022 zu Frauen / 2023',
  )
  expect(inWords('', sheet)).toBe('')
})

test('so it is within a message, where one sheet has all that is named', async () => {
  const blaetter = await read()
  expect(sayInNames('Mit „summe: [frauen, maenner]“ rechnet amip sie.', blaetter)).toBe(
    'Mit „Summe aus Frauen und Männer“ rechnet amip sie.',
  )
  expect(sayInNames('„summe: [frauen, kinder]“ und „summe: […]“', blaetter)).toBe(
    '„summe: [frauen, kinder]“ und „summe: […]“',
  )
})
