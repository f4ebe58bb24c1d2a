import { expect, it } from 'vitest'
import { checkProgramme } from '../../../src/build/build.js'
import { einAbschnitt } from '../../werkstatt.js'

const rulesOf = async (markdown: string) =>
  (await checkProgramme(einAbschnitt(markdown), ['p']))[0]?.meldungen.map(({ regel }) => regel)

it('a box in a quotation is closed where it says so, and told where it is not', async () => {
  expect(await rulesOf('# Eins\n\n> :::anmerkung\n> Text.\n> :::\n')).toEqual([])
  expect(await rulesOf('# Eins\n\n> :::anmerkung\n> Text.\n')).toContain('baustein-unbekannt')
}, 60_000)
