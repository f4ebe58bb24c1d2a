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
  outFarben: Colours
  errFarben: Colours
}

/** The console of the running process. */
export function processKonsole(): Konsole {
  const { stdout, stderr } = process
  const environment = processEnvironment()
  const { env } = environment
  return {
    ...environment,
    cwd: process.cwd(),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    zuschauer: stderr.isTTY === true,
    outFarben: farben(wantsColour(env, stdout.isTTY === true)),
    errFarben: farben(wantsColour(env, stderr.isTTY === true)),
  }
}
