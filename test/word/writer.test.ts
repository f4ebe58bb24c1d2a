import { beforeEach, expect, it, vi } from 'vitest'
import { Origins } from '../../src/layout/document/origins.js'
import { Meldungen } from '../../src/message.js'
import type { WordFinding } from '../../src/word/pruefen/pruefen.js'
import type { WordFile } from '../../src/word/thread.js'
import { startWordWriter } from '../../src/word/writer.js'
import { createDokument } from './fixtures.js'

const BYTES = Uint8Array.of(1, 2, 3)
const answer = vi.hoisted(() => ({ datei: {} as unknown }))
vi.mock('../../src/word/thread.js', () => ({
  startWordThread: () => ({ write: async () => answer.datei, close: async () => undefined }),
}))

const ORT = { datei: 'content/p/programm.yaml', zeile: 5, spalte: 1 }
const LOSER_ANKER: WordFinding = { regel: 'anker', kind: 'aufbau', text: 'Das Lesezeichen „x“ gibt es nicht.' }
const BLASS: WordFinding = { regel: 'kontrast', kind: 'aussehen', text: 'Text ist blass.' }
const KENNZAHL: WordFinding = { regel: 'kontrast', kind: 'aussehen', text: 'Zahl ist blass', style: 'KennzahlEng' }

let meldungen: Meldungen
beforeEach(() => {
  meldungen = new Meldungen()
})

async function write(findings: WordFinding[], style?: string, missing: string[] = []) {
  answer.datei = { bytes: BYTES, missing, findings } satisfies WordFile
  const writer = startWordWriter({ template: style === undefined ? undefined : { file: style, bytes: BYTES } })
  const styles = {} as Parameters<typeof writer.write>[0]['stile']
  return writer.write({ dokument: createDokument(), stile: styles, ort: ORT, herkunft: new Origins() }, meldungen)
}

it('a file in order is written without a word', async () => {
  expect(await write([])).toEqual({ content: BYTES })
  expect(meldungen.liste).toEqual([])
})

it('a file that is not in order is reported, rule by rule, and not written', async () => {
  expect(await write([LOSER_ANKER, LOSER_ANKER, { ...LOSER_ANKER, regel: 'feldwerte' }])).toBeUndefined()
  expect(meldungen.liste).toMatchObject([
    {
      regel: 'word-struktur',
      schwere: 'fehler',
      ...ORT,
      text: expect.stringContaining('„x“ gibt es nicht. (und 1 weitere)'),
    },
    { regel: 'word-struktur' },
  ])
})

it('looks are remarked where they are decided on, and the file is written', async () => {
  expect(await write([BLASS])).toEqual({ content: BYTES })
  expect(await write([BLASS], 'haus.dotx')).toEqual({ content: BYTES })
  expect(meldungen.liste).toMatchObject([
    { regel: 'word-lesbarkeit', schwere: 'warnung', ...ORT },
    { regel: 'word-lesbarkeit', datei: 'haus.dotx' },
  ])
})

it('looks are all named, with the key of the design that decides on each; not where a template does', async () => {
  const others = [
    { ...KENNZAHL, text: 'Motto ist blass', style: 'Motto' },
    { ...KENNZAHL, text: 'Band ist blass', style: 'Band' },
  ]
  await write([BLASS, KENNZAHL, ...others])
  await write([BLASS, KENNZAHL], 'haus.dotx')
  expect(meldungen.liste.map(({ text }) => text)).toEqual([
    'Die Word-Datei: Text ist blass. Zahl ist blass (kennzahlen: flaeche; farben: akzent, text). Motto ist blass (farben). Band ist blass (wordstile).',
    'Die Word-Datei: Text ist blass. Zahl ist blass.',
  ])
})

it('styles that the template lacks are named at it, and the file is written', async () => {
  expect(await write([], 'haus.dotx', ['Motto', 'Fazit'])).toEqual({ content: BYTES })
  expect(meldungen.liste).toMatchObject([
    {
      regel: 'wordvorlage-stil',
      datei: 'haus.dotx',
      text: 'Der Vorlagendatei fehlen Formatvorlagen, die „muster-2023“ braucht: Motto, Fazit.',
    },
  ])
})
