import { constants } from 'node:os'
import type { Konsole } from '../../print/konsole.js'

/** Ctrl-C and its kin. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs `work` with a signal that is aborted by Ctrl-C, so that the browser is closed and half-written output removed.
 * A second Ctrl-C ends the process at once. @returns what `work` returns, or the exit code of the interruption
 */
export async function interruptible(konsole: Konsole, work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController()
  let exitCode: number | undefined
  const stop = (name: NodeJS.Signals) => {
    if (exitCode !== undefined) process.exit(exitCode)
    exitCode = 128 + constants.signals[name]
    controller.abort()
  }
  for (const name of SIGNALS) process.on(name, stop)
  try {
    return await work(controller.signal)
  } catch (error) {
    if (exitCode === undefined) throw error
    konsole.err('Abgebrochen. Die letzte gute Ausgabe ist unverändert.\n')
    return exitCode
  } finally {
    for (const name of SIGNALS) process.off(name, stop)
  }
}
