import { type Environment, processEnvironment } from '../environment.js'
import type { Colours } from './farbe.js'
import { farben, wantsColour } from './farbe.js'

/** Where a command writes and what it knows about its surroundings. Tests give their own. */
export interface Konsole extends Environment {
  cwd: string
  /** Results. */
  out(text: string): void
  /** Progress and complaints. */
  err(text: string): void
  /** Whether somebody is watching stderr, so that progress is worth printing. */
  zuschauer: boolean
  /** Asks whoever sits before it; undefined as an answer where the input ends. Missing where nobody does. */
  ask?(frage: string): Promise<string | undefined>
  /** Told by a command that is ready and will go on for hours. */
  stay?(): void
  outFarben: Colours
  errFarben: Colours
}

/** The console of the running process. */
export function processKonsole(): Konsole {
  const { stdin, stdout, stderr } = process
  const environment = processEnvironment()
  const { env } = environment
  return {
    ...environment,
    cwd: process.cwd(),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    zuschauer: stderr.isTTY === true,
    ...(stdin.isTTY && stdout.isTTY && { ask }),
    outFarben: farben(wantsColour(env, stdout.isTTY === true)),
    errFarben: farben(wantsColour(env, stderr.isTTY === true)),
  }
}

async function ask(frage: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline/promises')
  const zeile = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await Promise.race([
      zeile.question(frage),
      new Promise<undefined>((resolve) => zeile.once('close', () => resolve(undefined))),
    ])
  } finally {
    zeile.close()
  }
}
