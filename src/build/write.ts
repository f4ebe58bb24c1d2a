import { UmgebungsFehler } from '../environment.js'
import type { Ausgabeinhalt } from '../files/output.js'
import type { Meldungen } from '../message.js'
import type { Course, Format, SetProgramm, Vorabwunsch, Vorlaeufig, Writer, Written } from '../writer.js'
import { contain } from './contain.js'

/** How the writer of each wanted format is started. */
export type Starters = ReadonlyMap<Format, () => Writer>

/** The writers of a run. */
export interface Writers {
  /** Writes a programme in the wanted formats, side by side; what cannot be written has been reported and is left out. */
  write(programm: SetProgramm, meldungen: Meldungen, wish: Wish): Promise<Outputs>
  /** Shows pages of a programme before it is drawn and checked to its end, as `Writer`. */
  preview(programm: Vorlaeufig, wish: Vorabwunsch, onWaiting: () => void): Promise<boolean>
  close(): Promise<void>
  /** Rejects as soon as it is known that a writer that was started lacks what it needs, and settles in no other way. */
  failed: Promise<never>
}

/** How one programme is written. */
export interface Wish {
  /** Without it, in all formats of the run. */
  formate?: readonly Format[] | undefined
  /** Gives this programme up, and nothing else. */
  signal?: AbortSignal | undefined
  /** Called when all writers wait for others, or have done. */
  onWaiting?: (() => void) | undefined
  vorab?: Vorabwunsch | undefined
  /** Whether nothing is written after this programme. */
  last?: boolean | undefined
  onDone?: ((step: string) => void) | undefined
}

export interface Outputs {
  ausgaben: Ausgabeinhalt[]
  /** Pages of the PDF; undefined where none was made. */
  seiten: number | undefined
  /** Where the elements of the document stand in the PDF. */
  listPlacements: Written['listPlacements']
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
 * @param sofort formats whose writers start now, and not when something is to be written
 */
export function startWriters(
  starters: Starters,
  signal?: AbortSignal,
  sofort: readonly Format[] = [...starters.keys()],
): Writers {
  const create = (start: () => Writer): Running => ({ writer: start(), users: 0, shared: false })
  const running = new Map(
    [...starters].filter(([format]) => sofort.includes(format)).map(([format, start]) => [format, create(start)]),
  )

  const retire = (format: Format, mine: Running): void => {
    if (running.get(format) === mine) running.delete(format)
  }

  async function attempt(
    format: Format,
    mine: Running,
    programm: SetProgramm,
    meldungen: Meldungen,
    course: Course,
  ): Promise<Written | undefined> {
    mine.users++
    mine.shared ||= mine.users > 1
    try {
      return await mine.writer.write(programm, meldungen, course)
    } catch (error) {
      // A writer that was told to stop is not broken.
      course.signal?.throwIfAborted()
      retire(format, mine)
      throw error
    } finally {
      mine.users--
      if (mine.users === 0 && running.get(format) !== mine) await mine.writer.close().catch(() => undefined)
    }
  }

  async function writeOne(
    [format, start]: [Format, () => Writer],
    programm: SetProgramm,
    meldungen: Meldungen,
    course: Course,
  ) {
    const givenUp = course.signal
    const mine = running.get(format) ?? create(start)
    running.set(format, mine)
    const work = {
      what: `beim Schreiben (${mine.writer.name})`,
      ort: programm.ort,
      meldungen,
      signal: givenUp ?? signal,
    }
    const done = await contain(work, async () => {
      try {
        return { file: await attempt(format, mine, programm, meldungen, course) }
      } catch (error) {
        if (!mine.shared || error instanceof UmgebungsFehler || signal?.aborted || givenUp?.aborted) throw error
        return { file: await attempt(format, create(start), programm, meldungen, course) }
      }
    })
    return { name: mine.writer.name, whole: done !== undefined, file: done?.file }
  }

  const failed = Promise.race([...running.values()].flatMap(({ writer }) => writer.failed ?? []))
  // Who waits for it hears of it; where nobody does, the first write fails of the same, and the process must not.
  failed.catch(() => undefined)
  return {
    failed,
    async write(programm, meldungen, { formate, signal: givenUp, onWaiting, vorab, last, onDone }) {
      const wanted = [...starters].filter(([format]) => formate?.includes(format) ?? true)
      const busy = new Set(wanted.map(([format]) => format))
      const rest = (format: Format): void => {
        if (busy.delete(format) && busy.size === 0) onWaiting?.()
      }
      const orders = wanted.map((starter) => [starter, meldungen.part()] as const)
      const written = await Promise.all(
        orders.map(async ([starter, said]) => {
          const [format] = starter
          const course = { signal: givenUp, onWaiting: () => rest(format), vorab, last }
          const { name, whole, file } = await writeOne(starter, programm, said, course)
          rest(format)
          if (whole) onDone?.(`${name} geschrieben`)
          return file ? [{ format, ...file }] : []
        }),
      )
      meldungen.collect()
      const files = written.flat()
      return {
        ausgaben: files.map(({ format, content }) => ({ format, inhalt: content })),
        seiten: files.find(({ pages }) => pages !== undefined)?.pages,
        listPlacements: files.find(({ listPlacements }) => listPlacements)?.listPlacements,
      }
    },
    async preview(programm, wish, onWaiting) {
      const { writer } = running.get('pdf') ?? {}
      return (await writer?.preview?.(programm, wish, onWaiting)) ?? false
    },
    async close() {
      await Promise.all([...running.values()].map(({ writer }) => writer.close().catch(() => undefined)))
    },
  }
}
