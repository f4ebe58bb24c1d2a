import { expect, test } from 'vitest'
import { rueckmeldungOffen } from '../../../src/check/rules/rueckmeldung-offen.js'
import { findOf } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

const liste = (zustand: string) =>
  `rueckmeldungen:\n  - { autor: Träger A, datei: abschnitte/probe.md, zeile: 1, zu: viele Betriebe, text: Wie viele?, zustand: ${zustand} }\n`
const find = async (zustand: string) =>
  findOf(
    rueckmeldungOffen,
    await probe({
      'abschnitte/probe.md': '# Probe\n\nEs gibt viele Betriebe.\n',
      'rueckmeldungen.yaml': liste(zustand),
    }),
  )

test('an open remark is told at its words, one that is done is not', async () => {
  expect((await find('offen')).join()).toContain('Träger A zu „viele Betriebe“: Wie viele?')
  expect(await find('erledigt')).toEqual([])
})
