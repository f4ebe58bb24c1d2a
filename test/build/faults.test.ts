import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { buildProgramme } from '../../src/build/flight.js'
import { main } from '../../src/cli.js'
import { processEnvironment, UmgebungsFehler } from '../../src/environment.js'
import type { Meldungen } from '../../src/message.js'
import { startPdfWriter } from '../../src/pdf/writer.js'
import type { Writer } from '../../src/writer.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

/** In which stage a programme called "krank" meets a fault of ours. */
interface RunResultJson {
  programme: { meldungen: object[] }[]
}

let sick: 'read' | 'set' | 'check' | undefined
afterEach(() => {
  sick = undefined
})

const fault = (stage: typeof sick, id: string) => {
  if (sick === stage && id === 'krank') throw new TypeError(`Cannot read properties of undefined (${stage})`)
}
vi.mock('../../src/content/programm/read-programm.js', async (load) => {
  const whole = await load<typeof import('../../src/content/programm/read-programm.js')>()
  return {
    ...whole,
    readProgramm: (...args: Parameters<typeof whole.readProgramm>) => {
      fault('read', args[1])
      return whole.readProgramm(...args)
    },
  }
})
vi.mock('../../src/layout/set.js', async (load) => {
  const whole = await load<typeof import('../../src/layout/set.js')>()
  return {
    ...whole,
    setDokument: (...args: Parameters<typeof whole.setDokument>) => {
      fault('set', args[0].programm.id)
      return whole.setDokument(...args)
    },
  }
})
vi.mock('../../src/check/check.js', async (load) => {
  const whole = await load<typeof import('../../src/check/check.js')>()
  return {
    ...whole,
    runRules: (...args: Parameters<typeof whole.runRules>) => {
      fault('check', args[0].programm.id)
      return whole.runRules(...args)
    },
  }
})

const dateien = (id: string) => ({
  [`content/${id}/programm.yaml`]: programmYaml(),
  [`content/${id}/abschnitte/eins.md`]: '# Eins\n\nText.\n',
})
const wurzel = werkstatt({ ...dateien('gesund'), ...dateien('krank'), ...dateien('zuletzt') })
const WAS = { read: 'beim Lesen', set: 'beim Setzen', check: 'beim Prüfen' }

describe.each(['read', 'set', 'check'] as const)('a fault of ours in the stage %s', (stage) => {
  test('is a message at its programme; the others are built, and the exit code is 4', async () => {
    sick = stage
    const out = join(wurzel, `output-${stage}`)
    const konsole = mitschrift(wurzel)
    expect(await main(['build', '--format', 'html', '--out', out, '--json'], konsole)).toBe(4)
    const { programme } = JSON.parse(konsole.stdout) as RunResultJson
    expect(programme.flatMap(({ meldungen }) => meldungen)).toMatchObject([
      {
        regel: 'amip-fehler',
        schwere: 'fehler',
        datei: 'content/krank/programm.yaml',
        zeile: 1,
        spalte: 1,
        text: `Fehler in amip selbst ${WAS[stage]}: Cannot read properties of undefined (${stage})`,
      },
    ])
    for (const [id, built] of Object.entries({ gesund: true, krank: false, zuletzt: true }))
      expect(existsSync(join(out, id, `${id}.html`)), id).toBe(built)
  })

  test('is found by amip check as well, which looks at the others', async () => {
    sick = stage
    const konsole = mitschrift(wurzel)
    expect(await main(['check'], konsole)).toBe(4)
    expect(konsole.stdout).toContain('content/krank/programm.yaml:1:1: fehler amip-fehler: ')
    expect(konsole.stdout).toContain('3 Programme geprüft: 1 Fehler in 1 Datei.')
    expect(konsole.stderr).toBe('')
  })
})

test('errors in the content alone end with 1, a fault of ours beside them with 4', async () => {
  const schlecht = werkstatt({ ...dateien('krank'), 'content/leer/programm.yaml': '' })
  expect(await main(['check', 'leer'], mitschrift(schlecht))).toBe(1)
  sick = 'set'
  expect(await main(['check'], mitschrift(schlecht))).toBe(4)
})

test('what a writer lacks ends the run as soon as it is known, and not when something is to be written', async () => {
  const missing = new UmgebungsFehler('kein Browser', 'einen angeben')
  const read: string[] = []
  let closed = false
  const writer: Writer = {
    name: 'Probe',
    failed: Promise.reject(missing),
    write: () => new Promise(() => undefined),
    async close() {
      closed = true
    },
  }
  const fortschritt = ({ programm }: { programm: string }) => read.push(programm)
  const order = { wurzel, programme: ['gesund', 'zuletzt'], formate: ['pdf'] as const, ausgabe: wurzel, fortschritt }
  const run = buildProgramme({ ...order, environment: processEnvironment() }, new Map([['pdf', () => writer]]))
  await expect(run).rejects.toBe(missing)
  expect(closed).toBe(true)
  expect(read).not.toContain('zuletzt')
})

test('a browser that dies is started anew for the next programme', async () => {
  const environment = processEnvironment()
  const writers: { pid: number | undefined }[] = []
  const ausgabe = join(wurzel, 'output-browser')
  const results = await buildProgramme(
    { wurzel, programme: ['gesund', 'zuletzt'], formate: ['pdf'], ausgabe, environment },
    new Map([
      [
        'pdf',
        () => {
          const writer = startPdfWriter({ environment })
          const first = writers.push({ pid: undefined }) === 1
          return {
            ...writer,
            // The first one is gone before it has written anything.
            write: async (programm, meldungen: Meldungen) => {
              if (first) await writer.close()
              return writer.write(programm, meldungen)
            },
          }
        },
      ],
    ]),
  )
  expect(writers).toHaveLength(2)
  expect(results[0]?.meldungen).toMatchObject([{ regel: 'amip-fehler' }])
  expect(results[0]?.dateien).toEqual([])
  expect(results[1]?.meldungen).toEqual([])
  expect(readFileSync(join(ausgabe, 'zuletzt/zuletzt.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test.each([
  [
    'the day that SOURCE_DATE_EPOCH names, where the programme names none',
    { SOURCE_DATE_EPOCH: '1700000000' },
    '2023-11-14',
  ],
  ['none of its own, where nothing names one', {}, ''],
])('writers are given %s', async (_, env, datum) => {
  const given: string[] = []
  const writer: Writer = {
    name: 'Probe',
    async write({ dokument }) {
      given.push(dokument.date)
      return undefined
    },
    async close() {},
  }
  const environment = { ...processEnvironment(), env }
  const order = { wurzel, programme: ['gesund'], formate: ['html'] as const, ausgabe: wurzel, environment }
  await buildProgramme(order, new Map([['html', () => writer]]))
  expect(given).toEqual([datum])
})
