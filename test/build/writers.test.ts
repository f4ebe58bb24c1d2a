import { expect, test } from 'vitest'
import { startWriters } from '../../src/build/write.js'
import { UmgebungsFehler } from '../../src/environment.js'
import type { Dokument } from '../../src/layout/document/dokument.js'
import { Origins } from '../../src/layout/document/origins.js'
import { Meldungen } from '../../src/message.js'
import type { Format, SetProgramm, Writer, Written } from '../../src/writer.js'

const ORT = { datei: 'content/p/programm.yaml', zeile: 3, spalte: 1 }
const PROGRAMM: SetProgramm = {
  dokument: { id: 'p' } as Dokument,
  stile: { stil: '', druck: '', bildschirm: '', interventions: [] },
  ort: ORT,
  herkunft: new Origins(),
}

/** A writer that does what it is told, one entry a call, and notes when it is started and closed. */
function standIn(notes: string[], name: string, calls: (() => Written | undefined)[]): () => Writer {
  return () => {
    notes.push(`${name} started`)
    return {
      name,
      async write() {
        const next = calls.shift()
        if (!next) throw new Error('nothing more to write')
        return next()
      },
      async close() {
        notes.push(`${name} closed`)
      },
    }
  }
}

const fails = (error: Error) => () => {
  throw error
}

async function write(starters: [Format, () => Writer][], times: number, signal?: AbortSignal) {
  const writers = startWriters(new Map(starters), signal)
  const runs = []
  for (let run = 0; run < times; run++) {
    const meldungen = new Meldungen()
    const steps: string[] = []
    runs.push({
      ...(await writers.write(PROGRAMM, meldungen, { onDone: (step) => steps.push(step) })),
      meldungen,
      steps,
    })
  }
  await writers.close()
  return runs
}

test('a writer that breaks is reported at the programme, and started anew for the next one; the others go on', async () => {
  const notes: string[] = []
  const [first, second] = await write(
    [
      ['pdf', standIn(notes, 'PDF', [fails(new TypeError('kaputt')), () => ({ content: 'pdf', pages: 7 })])],
      ['html', standIn(notes, 'Web', [() => ({ content: 'eins' }), () => ({ content: 'zwei' })])],
    ],
    2,
  )
  expect(first?.ausgaben).toEqual([{ format: 'html', inhalt: 'eins' }])
  expect(first?.seiten).toBeUndefined()
  expect(first?.steps).toEqual(['Web geschrieben'])
  expect(first?.meldungen.liste).toMatchObject([
    {
      ...ORT,
      regel: 'amip-fehler',
      schwere: 'fehler',
      text: 'Fehler in amip selbst beim Schreiben (PDF): kaputt',
      rat: expect.stringMatching(
        /^Er liegt nicht an Ihrem Programm\. Bitte melden, mit dieser Stelle: writers\.test\.ts:\d+/,
      ),
    },
  ])
  expect(second?.meldungen.liste).toEqual([])
  expect(second?.ausgaben).toEqual([
    { format: 'pdf', inhalt: 'pdf' },
    { format: 'html', inhalt: 'zwei' },
  ])
  expect(second?.seiten).toBe(7)
  expect(notes.slice(0, 4)).toEqual(['PDF started', 'Web started', 'PDF closed', 'PDF started'])
  expect(notes.slice(4).sort()).toEqual(['PDF closed', 'Web closed'])
})

test('a document that cannot be written as it is breaks no writer', async () => {
  const notes: string[] = []
  const [first] = await write([['pdf', standIn(notes, 'PDF', [() => undefined])]], 1)
  expect(first?.ausgaben).toEqual([])
  expect(first?.meldungen.liste).toEqual([])
  expect(notes).toEqual(['PDF started', 'PDF closed'])
})

test('what the environment lacks ends the run', async () => {
  const missing = new UmgebungsFehler('kein Browser', 'einen angeben')
  await expect(write([['pdf', standIn([], 'PDF', [fails(missing)])]], 1)).rejects.toBe(missing)
})

test('an interruption ends the run, whatever the writers say', async () => {
  const controller = new AbortController()
  const broken = () => {
    controller.abort()
    throw new Error('Verbindung weg')
  }
  const run = write([['pdf', standIn([], 'PDF', [broken])]], 1, controller.signal)
  await expect(run).rejects.toMatchObject({ name: 'AbortError' })
})

test('one programme that breaks a writer shared with others takes none along: each is written once more by a writer of its own', async () => {
  const closed: number[] = []
  let started = 0
  const start = (): Writer => {
    const number = ++started
    let broken: (() => void) | undefined
    const gone = new Promise<never>((_, reject) => {
      broken = () => reject(new Error(`Faden ${number} endete`))
    })
    gone.catch(() => undefined)
    return {
      name: 'Word',
      async write({ dokument }) {
        if (dokument.id === 'krank') broken?.()
        return Promise.race([
          gone,
          new Promise<Written>((resolve) => setTimeout(resolve, 20, { content: dokument.id })),
        ])
      },
      async close() {
        closed.push(number)
      },
    }
  }
  const writers = startWriters(new Map([['docx', start]]))
  const write = async (id: string) => {
    const meldungen = new Meldungen()
    const { ausgaben } = await writers.write({ ...PROGRAMM, dokument: { id } as Dokument }, meldungen, {})
    return { inhalt: ausgaben[0]?.inhalt, regeln: meldungen.liste.map(({ regel }) => regel) }
  }
  const [gesund, krank] = await Promise.all([write('gesund'), write('krank')])
  expect(gesund).toEqual({ inhalt: 'gesund', regeln: [] })
  expect(krank).toEqual({ inhalt: undefined, regeln: ['amip-fehler'] })
  expect(await write('zuletzt')).toEqual({ inhalt: 'zuletzt', regeln: [] })
  await writers.close()
  expect([...closed].sort()).toEqual(Array.from({ length: started }, (_, index) => index + 1))
})
