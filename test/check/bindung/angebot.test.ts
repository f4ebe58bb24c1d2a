import { expect, test } from 'vitest'
import { offersAt } from '../../../src/check/bindung/angebot.js'
import { blatt, mitText } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

const HAUSHALT = blatt(
  '[2022, 2023]',
  [
    'egt: { name: Eingliederungstitel, werte: [1500000, 1600000] }',
    'vh: { name: Verwaltung, werte: [1600000, 2600000] }',
  ],
  'einheit: €\n',
)

/** What is offered for a figure of a sentence, as what is typed then. */
async function offers(satz: string, figur: string) {
  const pruefling = await probe(mitText(satz, HAUSHALT))
  const datei = pruefling.programm.abschnitte[0]?.datei ?? ''
  const ort = { datei, zeile: 3, spalte: satz.indexOf(figur) + 1 }
  return offersAt(pruefling, ort).map(({ alt, ausdruck, zelle }) => [zelle, satz.replace(alt, ausdruck)])
}

test('a figure is bound to the cell that its sentence names', async () => {
  expect(await offers('Der Eingliederungstitel umfasst 2023 1.600.000 €.', '1.600.000')).toEqual([
    ['blatt.egt.2023', 'Der Eingliederungstitel umfasst 2023 {{zahl blatt.egt.2023}}.'],
  ])
})

test('where the sentence names none, all cells of that value are offered; a unit that is a word stays', async () => {
  expect(await offers('Das sind 1,6 Millionen Euro.', '1,6')).toEqual([
    ['blatt.egt.2023', 'Das sind {{mio blatt.egt.2023 stellen=1 ohne=einheit}} Millionen Euro.'],
    ['blatt.vh.2022', 'Das sind {{mio blatt.vh.2022 stellen=1 ohne=einheit}} Millionen Euro.'],
  ])
})

test('nothing is offered for what no cell holds, and for a year', async () => {
  expect(await offers('Das sind 1.700.000 €.', '1.700.000')).toEqual([])
  expect(await offers('Im Jahr 2023 sind es 1.600.000 €.', '2023')).toEqual([])
})
