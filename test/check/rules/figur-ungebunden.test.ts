import { expect, test } from 'vitest'
import { figurUngebunden } from '../../../src/check/rules/figur-ungebunden.js'
import { befunde } from '../beispiele/befunde.js'

test('one message a section, with the count and the first places', async () => {
  const [befund, weiterer] = await befunde(
    figurUngebunden,
    'Es sind 9.800 Betriebe und 26,75 Mill. Euro.\n\n- 17,5 Prozent\n- 3 Standorte\n- 12 Kurse\n- 44 Teilnehmende',
  )
  expect(befund).toMatch(
    /^hinweis probe\.md:3 In diesem Abschnitt stehen 6 getippte Zahlen.*„9\.800“ \(Zeile 3\), „26,75 Mill\. Euro“ \(Zeile 3\), „17,5 Prozent“ \(Zeile 5\), „3“ \(Zeile 6\), „12“ \(Zeile 7\) …/,
  )
  expect(weiterer).toBeUndefined()
})

test('dates, years, laws, ages, classes, ordinals, times and quotations are no figures', async () => {
  for (const text of [
    'Am 26. April 2023 und am 30.06.2022, im September 2022, 06/2022, 2021/22, 2020 bis 2030, Mrz. 21.',
    'Nach § 44c Absatz 6, § 10 Abs. 1 Nr. 3, §§ 16 e und i, §§ 22, 24, 28 SGB II und Artikel 3.',
    'Menschen unter 25 Jahren, von 25 bis 35 Jahren, jünger als 30 Jahre, 18-Jährige, 2 bis 6 Monate, U25.',
    'Kleinbetriebe (10 bis 49 Beschäftigte) und große (250 und mehr Beschäftigte).',
    'Auf dem 1. Arbeitsmarkt in Phase 2, Sozialregion 6, rund um die Uhr 24/7, Niveau B1.',
    'Im Bericht heißt es: „In den Branchen rechnen zwei Drittel. Im Handwerk gehen 63 Prozent davon aus.“',
    'Im Jahr {{jahr}} und laut [](#probe).',
  ]) {
    expect(await befunde(figurUngebunden, text)).toEqual([])
  }
})

test('the numeral of an opener counts the chapter and is no figure; what the opener says is read', async () => {
  const opener = (ziffer: string) => `:::auftakt{ziffer="${ziffer}"}\nEs sind 9.800 Betriebe.\n:::`
  const [befund, weiterer] = await befunde(figurUngebunden, opener('7'))
  expect(befund).toMatch(/steht 1 getippte Zahl.*„9\.800“/)
  expect(weiterer).toBeUndefined()
})
