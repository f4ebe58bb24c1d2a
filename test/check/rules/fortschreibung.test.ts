import { expect, test } from 'vitest'
import { fortschreibung } from '../../../src/check/rules/fortschreibung.js'
import { findOf } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

const PROGRAMM = (jahr: number) => ({
  'programm.yaml': `titel: P\nzeitraum: ${jahr}\njobcenter: { name: J }\ngestaltung: standard\nimpressum: { Herausgeber: J }\nabschnitte: [probe]\n`,
})
const LISTE = (probe: string) => ({
  'fortschreibung.yaml': `aus: alt\nabschnitte: { probe: ${probe} }\nblaetter: {}\n`,
})

async function find(neu: string, alt: string, liste: Record<string, string>): Promise<string[]> {
  const vorjahr = await probe({ ...PROGRAMM(2022), 'abschnitte/probe.md': alt })
  return findOf(fortschreibung, {
    ...(await probe({ ...PROGRAMM(2023), ...liste, 'abschnitte/probe.md': neu })),
    vorjahr,
  })
}

const ALT = '# Probe\n\nDas Team zählt 12 Köpfe. Derzeit wird gebaut. Wir beraten gern.\n'

test('sentences of an open section that stand as last year and age', async () => {
  const gefunden = await find(ALT, ALT, LISTE('offen'))
  expect(gefunden.join('\n')).toContain('12 Köpfe')
  expect(gefunden.join('\n')).toContain('Derzeit wird gebaut')
  expect(gefunden.join('\n')).not.toContain('beraten')
  expect(gefunden.join('\n')).toContain('2 Stellen stehen da wie im Vorjahr')
})

test('silent about what was written anew, and where nothing was moved on', async () => {
  const gefunden = await find('# Probe\n\nDas Team zählt 13 Köpfe. Jetzt wird gebaut.\n', ALT, LISTE('offen'))
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toContain('Wörter, die leicht veralten, stehen nicht darin')
  expect(await find(ALT, ALT, {})).toEqual([])
})
