import { processEnvironment } from '../../src/environment.js'
import { farben } from '../../src/print/farbe.js'
import type { Konsole } from '../../src/print/konsole.js'

export interface Mitschrift extends Konsole {
  stdout: string
  stderr: string
}

/** A console that writes down what a command prints. */
export function mitschrift(cwd: string, more: Partial<Konsole> = {}): Mitschrift {
  const noted: Mitschrift = {
    ...processEnvironment(),
    cwd,
    env: {},
    stdout: '',
    stderr: '',
    out: (text) => {
      noted.stdout += text
    },
    err: (text) => {
      noted.stderr += text
    },
    zuschauer: false,
    outFarben: farben(false),
    errFarben: farben(false),
    ...more,
  }
  return noted
}
