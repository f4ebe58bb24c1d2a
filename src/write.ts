import { contain } from './contain.js'
import type { Meldungen } from './message.js'
import type { Ausgabe } from './output.js'
import type { Format, SetProgramm, Writer } from './writer.js'

/** How the writer of each wanted format is started. */
export type Starters = ReadonlyMap<Format, () => Writer>

/** The writers of a run. */
export interface Writers {
  /** Writes a programme in all wanted formats, side by side; what cannot be written has been reported and is left out. */
  write(programm: SetProgramm, meldungen: Meldungen, onDone: (step: string) => void): Promise<Outputs>
  close(): Promise<void>
}

interface Outputs {
  ausgaben: Ausgabe[]
  /** Pages of the PDF; undefined where none was made. */
  seiten: number | undefined
}

/**
 * Starts the writers of all wanted formats and returns at once. One that fails by a fault of ours may be broken: it is closed,
 * and started anew for the next programme.
 */
export function startWriters(starters: Starters, signal?: AbortSignal): Writers {
  const running = new Map([...starters].map(([format, start]) => [format, start()]))
  return {
    async write(programm, meldungen, onDone) {
      const written = await Promise.all(
        [...starters].map(async ([format, start]) => {
          const writer = running.get(format) ?? start()
          running.set(format, writer)
          let whole = false
          const work = { what: `beim Schreiben (${writer.name})`, ort: programm.ort, meldungen, signal }
          const file = await contain(work, async () => {
            const content = await writer.write(programm, meldungen)
            whole = true
            return content
          })
          if (whole) onDone(`${writer.name} geschrieben`)
          else {
            running.delete(format)
            await writer.close().catch(() => undefined)
          }
          return file ? [{ format, ...file }] : []
        }),
      )
      const files = written.flat()
      return {
        ausgaben: files.map(({ format, content }) => ({ format, inhalt: content })),
        seiten: files.find(({ pages }) => pages !== undefined)?.pages,
      }
    },
    async close() {
      await Promise.all([...running.values()].map((writer) => writer.close().catch(() => undefined)))
    },
  }
}
