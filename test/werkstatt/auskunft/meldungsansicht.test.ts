import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProgramme } from '../../../src/build/build.js'
import { showMeldungen } from '../../../src/werkstatt/auskunft/meldungsansicht.js'
import { einAbschnitt } from '../../werkstatt.js'

const BLATT = 'content/p/daten/haushalt.yaml'
const haushalt = (egt: number) => `titel: Haushalt
einheit: €
spalten: [2018, 2019]
zeilen:
  g: { name: Gesamtbudget, summe: [egt, vh], gedruckt: [28817418, 31971525] }
  egt: { name: Eingliederung, werte: [${egt}, 13898435] } # laut Bescheid
  vh: { name: Verwaltung, werte: [16785619, 18073090] }
`

async function vertippte(wurzel: string) {
  const [{ meldungen } = { meldungen: [] }] = await checkProgramme(wurzel, ['p'])
  return showMeldungen(meldungen, wurzel, new Map()).filter(({ regel }) => regel === 'figur-vertippt')
}

test('a cell with two digits turned round is mended at its place, and nothing else of the line is', async () => {
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{daten=haushalt}\n', { [BLATT]: haushalt(12013799) })
  const [meldung] = await vertippte(wurzel)
  expect(meldung?.behebungen.map(({ name, alt }) => [name, alt])).toEqual([['„12031799“ einsetzen', '12013799']])
  const text = readFileSync(join(wurzel, BLATT), 'utf8')
  const { von = 0, bis = 0, neu = '' } = meldung?.behebungen[0] ?? {}
  writeFileSync(join(wurzel, BLATT), text.slice(0, von) + neu + text.slice(bis))
  expect(readFileSync(join(wurzel, BLATT), 'utf8')).toBe(haushalt(12031799))
  expect(await vertippte(wurzel)).toEqual([])
})
