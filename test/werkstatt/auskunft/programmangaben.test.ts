import { expect, test } from 'vitest'
import { asProgrammangabe, listProgrammangaben } from '../../../src/werkstatt/auskunft/programmangaben.js'
import { imJahr } from '../../check/beispiele/befunde.js'
import { probe } from '../../check/werkstatt.js'

test('a date is shown and taken as people write it; what is emptied is taken away', async () => {
  const pruefling = await probe(imJahr('2023', 'Wort', '2023-04-26'))
  expect(listProgrammangaben(pruefling).find(({ name }) => name === 'Stand')?.wert).toBe('26. April 2023')
  expect(asProgrammangabe({ pfad: ['stand'], wert: '28.10.2021' })).toEqual({ pfad: ['stand'], wert: '2021-10-28' })
  expect(asProgrammangabe({ pfad: ['titel'], wert: '10/2021' })).toEqual({ pfad: ['titel'], wert: '10/2021' })
  expect(asProgrammangabe({ pfad: ['stand'], wert: '' })).toEqual({ pfad: ['stand'], wert: undefined })
})
