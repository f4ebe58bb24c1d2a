import { expect, test } from 'vitest'
import { checkProgramme } from '../../../src/build/build.js'
import { abkuerzung } from '../../../src/check/rules/abkuerzung.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'
import { findings } from '../werkstatt.js'

test.each([
  ['Die LZB sind weniger geworden.', 'probe.md:3:5 „LZB“ wird nirgends erklärt.'],
  ['Mit EGT-Mitteln und noch einmal EGT.', 'probe.md:3:5 „EGT“ wird nirgends erklärt.'],
  ['Wir zählen 12 VZÄ.', 'probe.md:3:15 „VZÄ“ wird nirgends erklärt.'],
  ['Die IHK (Stand 10/2022) meldet es.', 'probe.md:3:5 „IHK“ wird nirgends erklärt.'],
  [
    'Die BA hilft.\n\nDie Bundesagentur für Arbeit (BA) hilft.',
    'probe.md:3:5 „BA“ wird erst später erklärt (content/probe/abschnitte/probe.md, Zeile 5).',
  ],
])('finds the abbreviation in %j', async (text, fund) => {
  expect(await findings(abkuerzung, text)).toEqual([fund])
})

test.each([
  'Langzeitleistungsbeziehende (LZB) sind weniger geworden. Die LZB freut es.',
  'Der Eingliederungstitel („EGT“) und EGT-Mittel; die Veränderung ggü. dem Vorjahr (kurz: VV), dann VV.',
  'FbW (Förderung der beruflichen Weiterbildung) und EGZ – Eingliederungszuschuss.',
  'Das SGB II gilt in der EU, Teil IV, für jede GmbH; die GIZEF GmbH und die AOK Plus, www.ABC.de.',
  '## EFQM und Qualität\n\nDie European Foundation for Quality Management (EFQM) hilft.',
  '„WIR FÜR SIE – gemeinsam.“ Das Vorwort und das Jobcenter.',
])('is silent in %j', async (text) => {
  expect(await findings(abkuerzung, text)).toEqual([])
})

test('counts what the data sheets explain, whose tables may stand anywhere', async () => {
  const fund = await findings(abkuerzung, {
    'abschnitte/probe.md': '# Probe\n\nDer EGT sinkt.\n',
    'daten/haushalt.yaml': 'spalten: [2022]\nzeilen:\n  egt: { name: Eingliederungstitel (EGT), werte: [1] }\n',
  })
  expect(fund).toEqual([])
})

test('is silent about a section while another one cannot be read as meant: that may hold the explanation', async () => {
  const tell = async (eins: string) => {
    const wurzel = werkstatt({
      'content/p/programm.yaml': programmYaml('[eins, zwei]'),
      'content/p/abschnitte/eins.md': eins,
      'content/p/abschnitte/zwei.md': '# Zwei\n\nDie LZB sind weniger geworden.\n',
    })
    const [ergebnis] = await checkProgramme(wurzel, ['p'])
    return ergebnis?.meldungen.filter(({ regel }) => regel === 'abkuerzung').length
  }
  expect(await tell('# Eins\n\nText.\n')).toBe(1)
  expect(await tell('# Eins\n\n::nichts{}\n')).toBe(0)
})
