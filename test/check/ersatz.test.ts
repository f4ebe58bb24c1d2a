import { expect, test } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { einAbschnitt } from '../werkstatt.js'

const BLATT = `titel: Bestand
einheit: Personen
spalten: [2022, 2023]
zeilen:
  elb: { name: Erwerbsfähige Leistungsberechtigte, werte: [9713, 9842] }
`

/** The section with everything put in that messages know to be right. */
async function mend(markdown: string): Promise<string> {
  const wurzel = einAbschnitt(markdown, { 'content/p/daten/bestand.yaml': BLATT })
  const [geprueft] = await checkProgramme(wurzel, ['p'])
  const zeilen = markdown.split('\n')
  const funde = geprueft?.meldungen.filter(({ datei, ersatz }) => datei.endsWith('.md') && ersatz !== undefined) ?? []
  for (const { zeile, spalte, ende, ersatz } of funde.reverse()) {
    expect(ende?.zeile).toBe(zeile)
    const text = zeilen[zeile - 1] ?? ''
    zeilen[zeile - 1] = text.slice(0, spalte - 1) + ersatz + text.slice((ende?.spalte ?? 0) - 1)
  }
  return zeilen.join('\n')
}

test.each([
  ['Die Zahl der der Kunden steigt.', 'Die Zahl der Kunden steigt.'],
  [
    'Im Jahr 2023 gab es 9.482 erwerbsfähige Leistungsberechtigte.',
    'Im Jahr 2023 gab es {{zahl bestand.elb.2023 ohne=einheit}} erwerbsfähige Leistungsberechtigte.',
  ],
  ['Von 1.200 Kunden sind 312 Frauen, das sind 62 Prozent.', 'Von 1.200 Kunden sind 312 Frauen, das sind 26 Prozent.'],
])('%s', async (getippt, richtig) => {
  const davor = '# Eins\n\n::tabelle{daten=bestand}\n\n'
  expect(await mend(`${davor}${getippt}\n`)).toBe(`${davor}${richtig}\n`)
})

test('what the file does not hold letter by letter has a place and no replacement', async () => {
  const geteilt = '# Eins\n\nDie Zahl der *der* Kunden steigt.\n'
  expect(await mend(geteilt)).toBe(geteilt)
})
