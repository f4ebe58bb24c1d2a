import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { beforeAll, expect, test } from 'vitest'
import { setProgramm } from '../../../../src/build/setting.js'
import { Meldungen } from '../../../../src/message.js'
import { readAndCompute } from '../../../../src/programme/computed.js'
import { collectAuskunft } from '../../../../src/werkstatt/auskunft/auskunft.js'
import type { Auskunft } from '../../../../src/werkstatt/protokoll.js'
import { suggest } from '../../../../src/werkstatt/seite/schreiben/vorschlaege.js'
import { einAbschnitt } from '../../../werkstatt.js'

let auskunft: Auskunft
beforeAll(async () => {
  const wurzel = einAbschnitt('# Eins {#anfang}\n\nText.\n\n::tabelle{#tab-leute daten=leute}\n', {
    'content/p/daten/leute.yaml':
      'titel: Leute\neinheit: Personen\nspalten: [2022, 2023]\nzeilen:\n  frauen: { name: Frauen, werte: [12, 13] }\n  maenner: { name: Männer, werte: [10, 11] }\n  alle: { name: Alle, summe: [frauen, maenner] }\n',
  })
  const meldungen = new Meldungen()
  const computed = await readAndCompute(wurzel, 'p', meldungen)
  const gesetzt = computed && setProgramm(computed, meldungen)
  if (!gesetzt) throw new Error(JSON.stringify(meldungen.liste))
  auskunft = collectAuskunft(computed, gesetzt.dokument)
})

/** What is offered behind some text, as it is shown with its detail. */
function offered(text: string, datei = 'content/p/abschnitte/eins.md'): string[] {
  const state = EditorState.create({ doc: text })
  const found = suggest(auskunft, datei, new CompletionContext(state, text.length, false))
  const shown = (found?.options ?? []).map(({ label, displayLabel, detail }) =>
    [displayLabel ?? label, detail].join(' '),
  )
  return shown.map((text) => text.replaceAll('\u00a0', ' ').trim())
}

test('blocks, their attributes and values are offered where they stand', () => {
  expect(offered(':::')).toEqual(expect.arrayContaining(['fazit', 'motto']))
  expect(offered('::diagramm{')).toEqual(expect.arrayContaining(['daten Pflichtfeld', 'typ Pflichtfeld']))
  // What stands there already is not offered again.
  expect(offered('::diagramm{daten=leute ')).not.toContain('daten Pflichtfeld')
  expect(offered('::diagramm{daten=')).toEqual(['leute Leute'])
  expect(offered('::diagramm{daten=leute typ=')).toEqual(expect.arrayContaining(['saeulen', 'linie']))
  expect(offered('::tabelle{daten=leute zeilen="frauen, ')).toEqual(['frauen Frauen', 'maenner Männer', 'alle Alle'])
  expect(offered('::tabelle{daten=leute spalten="')).toEqual(['2022 2022', '2023 2023'])
})

test('an expression is completed by helper, sheet, row and column, each cell with its value', () => {
  expect(offered('Es sind {{')).toEqual(expect.arrayContaining(['zahl', 'prozent', 'leute Leute']))
  expect(offered('Es sind {{zahl leute.')).toEqual(['Frauen 13 Personen', 'Männer 11 Personen', 'Alle 24 Personen'])
  expect(offered('Es sind {{zahl leute.alle.')).toEqual(['2022 22 Personen', '2023 24 Personen'])
})

test('references are completed by ids, and sheets by their keys and rows', () => {
  expect(offered('Siehe [](#')).toEqual(['anfang Eins', 'tab-leute tab-leute'])
  const blatt = 'content/p/daten/leute.yaml'
  expect(offered('  alle: { name: Alle, summe: [', blatt)).toEqual(['frauen Frauen', 'maenner Männer', 'alle Alle'])
  expect(offered('  alle: { na', blatt)).toEqual(expect.arrayContaining(['name', 'werte', 'summe']))
})

test('plain text, and other files, are left alone', () => {
  expect(offered('Der Satz geht wei')).toEqual([])
  expect(offered('Am Ende {{zahl leute.alle.2023}} Pers')).toEqual([])
  expect(offered('titel: Arb', 'content/p/programm.yaml')).toEqual([])
})
