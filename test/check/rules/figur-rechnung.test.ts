import { expect, test } from 'vitest'
import { figurRechnung } from '../../../src/check/rules/figur-rechnung.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'
import { readFaelle } from '../faelle.js'

const FAELLE = readFaelle('rechnung')

test.each(FAELLE.filter(({ soll }) => soll === ''))('right: $text', async ({ text }) => {
  expect(await befunde(figurRechnung, text)).toEqual([])
})

test.each(FAELLE.filter(({ soll }) => soll !== ''))('wrong, $soll: $text', async ({ soll, text }) => {
  const gefunden = await befunde(figurRechnung, text)
  expect(gefunden.length).toBeGreaterThan(0)
  expect(gefunden.every((befund) => befund.startsWith('warnung probe.md:3 '))).toBe(true)
  expect(gefunden.join('\n')).toContain(soll)
})

test('a share typed beside two bound figures, and bound figures that agree with themselves', async () => {
  const daten = blatt('{ w: Anzahl }', ['g: { name: ELB, werte: [9158] }', 'f: { name: Frauen, werte: [4680] }'])
  const satz = (anteil: string) =>
    mitText(`{{zahl blatt.f.w}} von {{zahl blatt.g.w}} sind Frauen, das sind ${anteil}.`, daten)
  expect(await befunde(figurRechnung, satz('57,1 %'))).toEqual([
    'warnung probe.md:3 4.680 von 9.158 sind 51,1 %, im Satz steht 57,1 %. Richtig ist 51,1 %, wenn die anderen Zahlen stimmen; zu 57,1 % gehörten 5.229 statt 4.680 oder 8.196 statt 9.158.',
  ])
  expect(await befunde(figurRechnung, satz('51,1 %'))).toEqual([])
  expect(await befunde(figurRechnung, satz('{{prozent (anteil blatt.f.w blatt.g.w)}}'))).toEqual([])
})

const FINANZIERUNG = blatt('[2023]', [
  'umschichtung: { name: Umschichtung, einheit: €, werte: [2950000] }',
  'einnahmen: { name: Einnahmen, einheit: €, werte: [200000] }',
  'bund: { name: Bundesmittel, einheit: €, werte: [15560000] }',
])

test('a note adds up the figures of its paragraph', async () => {
  const text = (bund: string): string =>
    `Der Betrag kommt aus ${bund} Bundesmitteln, {{mio blatt.umschichtung.2023}} Umschichtung und {{mio blatt.einnahmen.2023}} Einnahmen.[^a]\n\n[^a]: Die drei genannten Beträge ergeben zusammen {{mio (summe blatt.bund.2023 blatt.umschichtung.2023 blatt.einnahmen.2023)}}.`
  const gefunden = await befunde(figurRechnung, mitText(text('15,51 Mio. €'), FINANZIERUNG))
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toContain('warnung probe.md:3 ')
  expect(gefunden[0]).toContain('Richtig ist 15,56 Mio. € statt 15,51 Mio. €')
  expect(await befunde(figurRechnung, mitText(text('15,56 Mio. €'), FINANZIERUNG))).toEqual([])
  const summe =
    'Aus 4,20 Mio. € und 1,10 Mio. € wird das bezahlt.[^b]\n\n[^b]: Die zwei genannten Beträge ergeben zusammen 5,40 Mio. €.'
  expect(await befunde(figurRechnung, summe)).toEqual([expect.stringContaining('Richtig ist 5,30 Mio. €')])
  expect(await befunde(figurRechnung, summe.replace('5,40', '5,30'))).toEqual([])
})

test('a part of a whole that another paragraph divides otherwise', async () => {
  const text = (teil: string): string =>
    `Von 1.390 Integrationen mündeten ${teil} in eine Tätigkeit als Fachkraft.\n\n## Niveau\n\n869 erfolgten auf Helferniveau, 421 auf Fachkraftniveau, 100 in eine Ausbildung.`
  expect(await befunde(figurRechnung, text('412'))).toEqual([expect.stringContaining('Richtig ist 421')])
  expect(await befunde(figurRechnung, text('421'))).toEqual([])
  // Another part of the same whole is no slip.
  expect(await befunde(figurRechnung, text('412').replace('421 auf', '321 auf').replace('100 in', '200 in'))).toEqual(
    [],
  )
})
