import { contain } from './contain.js'
import { UmgebungsFehler } from './environment.js'
import type { Meldungen } from './message.js'
import type { Ausgabeinhalt } from './output.js'
import type { Format, SetProgramm, Writer, Written } from './writer.js'

/** How the writer of each wanted format is started. */
export type Starters = ReadonlyMap<Format, () => Writer>

/** The writers of a run. */
export interface Writers {
  /** Writes a programme in all wanted formats, side by side; what cannot be written has been reported and is left out. */
  write(programm: SetProgramm, meldungen: Meldungen, onDone: (step: string) => void): Promise<Outputs>
  close(): Promise<void>
}

interface Outputs {
  ausgaben: Ausgabeinhalt[]
  /** Pages of the PDF; undefined where none was made. */
  seiten: number | undefined
}

/** A writer at work, perhaps for several programmes at once. */
interface Running {
  writer: Writer
  users: number
  /** Whether several programmes have used it at the same time: then nobody knows whose fault broke it. */
  shared: boolean
}

/**
 * Starts the writers of all wanted formats and returns at once. One that fails by a fault of ours may be broken: it is closed
 * when nobody uses it any more, and started anew for the next programme. A programme that failed beside others is written once
 * more by a writer of its own, so that one programme's fault is never another's.
 */
export function startWriters(starters: Starters, signal?: AbortSignal): Writers {
  const create = (start: () => Writer): Running => ({ writer: start(), users: 0, shared: false })
  const running = new Map([...starters].map(([format, start]) => [format, create(start)]))

  const retire = (format: Format, mine: Running): void => {
    if (running.get(format) === mine) running.delete(format)
  }

  async function attempt(
    format: Format,
    mine: Running,
    programm: SetProgramm,
    meldungen: Meldungen,
  ): Promise<Written | undefined> {
    mine.users++
    mine.shared ||= mine.users > 1
    try {
      return await mine.writer.write(programm, meldungen)
    } catch (error) {
      retire(format, mine)
      throw error
    } finally {
      mine.users--
      if (mine.users === 0 && running.get(format) !== mine) await mine.writer.close().catch(() => undefined)
    }
  }

  async function writeOne(format: Format, start: () => Writer, programm: SetProgramm, meldungen: Meldungen) {
    const mine = running.get(format) ?? create(start)
    running.set(format, mine)
    const work = { what: `beim Schreiben (${mine.writer.name})`, ort: programm.ort, meldungen, signal }
    const done = await contain(work, async () => {
      try {
        return { file: await attempt(format, mine, programm, meldungen) }
      } catch (error) {
        if (!mine.shared || error instanceof UmgebungsFehler || signal?.aborted) throw error
        return { file: await attempt(format, create(start), programm, meldungen) }
      }
    })
    return { name: mine.writer.name, whole: done !== undefined, file: done?.file }
  }

  return {
    async write(programm, meldungen, onDone) {
      const written = await Promise.all(
        [...starters].map(async ([format, start]) => {
          const { name, whole, file } = await writeOne(format, start, programm, meldungen)
          if (whole) onDone(`${name} geschrieben`)
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
      await Promise.all([...running.values()].map(({ writer }) => writer.close().catch(() => undefined)))
    },
  }
}
