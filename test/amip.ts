import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { WURZEL } from './werkstatt.js'

export interface Lauf {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs amip as a user does, set-up included, in a folder. */
export function amip(args: readonly string[], cwd = WURZEL, env: NodeJS.ProcessEnv = {}): Promise<Lauf> {
  return new Promise((resolve, reject) => {
    const kind = spawn(process.execPath, [join(WURZEL, 'bin/amip.mjs'), ...args], {
      cwd,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    kind.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    kind.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    kind.once('error', reject)
    kind.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
