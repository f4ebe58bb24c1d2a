import { describe, expect, test } from 'vitest'
import { REGELLISTE } from '../../src/check/regelliste.js'
import { Meldungen } from '../../src/message.js'
import { readAndCompute } from '../../src/programme/computed.js'
import { einAbschnitt } from '../werkstatt.js'

/** Texts that grow without end where a text is not meant to: what makes patterns go back and forth. */
const TEXTE: Record<string, (anzahl: number) => string> = {
  'one word': (anzahl) => 'a'.repeat(anzahl),
  'one word in capitals': (anzahl) => 'A'.repeat(anzahl),
  'an abbreviation behind a word': (anzahl) => `${'a'.repeat(anzahl)} (LZB)`,
  digits: (anzahl) => '1'.repeat(anzahl),
  'numbers in groups': (anzahl) => '1.234.'.repeat(anzahl / 6),
  'abbreviations in brackets': (anzahl) => 'Wort (LZB '.repeat(anzahl / 10),
  'abbreviations by hyphens': (anzahl) => 'LZB-'.repeat(anzahl / 4),
  'quotation marks': (anzahl) => '„a '.repeat(anzahl / 3),
  'figures in a sentence': (anzahl) => '12 von 34 Prozent und '.repeat(anzahl / 22),
  'words without end of a sentence': (anzahl) => 'stieg von 2022 auf '.repeat(anzahl / 19),
  dashes: (anzahl) => '– '.repeat(anzahl / 2),
  'points and letters': (anzahl) => 'z.'.repeat(anzahl / 2),
  'no-break spaces': (anzahl) => `a${'\u00a0'.repeat(anzahl)}b`,
}
const KURZ = 5000
const FAKTOR = 4
/** Times are those of our own process; what is below this says nothing. */
const MESSBAR_MS = 150

async function prueflingOf(text: string) {
  const pruefling = await readAndCompute(einAbschnitt(`# Eins\n\n${text}\n`), 'p', new Meldungen())
  if (!pruefling) throw new Error('reads')
  return pruefling
}

async function cpuOf(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe.each(Object.entries(TEXTE))('%s', (_, textOf) => {
  test('takes no rule more than in proportion to its length', async () => {
    // What rules share is worked out by the first that asks, for each text once; another text warms the machine.
    const [davor, kurz] = [await prueflingOf(textOf(KURZ)), await prueflingOf(textOf(KURZ))]
    const lang = await prueflingOf(textOf(KURZ * FAKTOR))
    const langsame: string[] = []
    for (const regel of REGELLISTE) {
      const measure = (pruefling: typeof kurz) => cpuOf(() => regel.pruefe(pruefling, () => undefined))
      await measure(davor)
      const [eins, viel] = [await measure(kurz), await measure(lang)]
      const erlaubt = MESSBAR_MS + eins * FAKTOR * 2
      if (viel > erlaubt) langsame.push(`${regel.id}: ${Math.round(eins)} ms, ${Math.round(viel)} ms`)
    }
    expect(langsame).toEqual([])
  })
})
