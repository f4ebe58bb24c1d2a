import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import type { Environment } from '../../environment.js'
import { makeScratch } from '../../files/scratch.js'
import type { FoundBrowser } from './find.js'
import { PipeTransport } from './transport.js'

const STDERR_KEPT = 4000
const GRACE_MS = 3000

export interface BrowserProcess {
  transport: PipeTransport
  /** Told when the browser has ended, by whatever cause. */
  gone: Promise<void>
  /** How the browser ended, a German sentence; '' while it lives. */
  ending(): string
  /** The end of what the browser has written to its stderr. */
  complaints(): string
  /** Waits until the browser, already told to go, is gone, and ends it after a while; its profile is removed. */
  stop(): Promise<void>
  /** Ends the browser without asking it; everything that waits for it fails. */
  kill(): void
}

/** Starts the browser's process with a profile of its own. Starting does not wait for anything. */
export function startProcess(
  found: FoundBrowser,
  args: readonly string[],
  { env, platform }: Environment,
): BrowserProcess {
  const profile = makeScratch()
  const child = spawn(found.executable, [...args, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // On Linux it puts all it writes for a moment into its profile, which we remove even when it is ended by force.
    env: { ...env, ...found.env, ...(platform === 'linux' && { TMPDIR: profile }) },
    // A process group of its own: Ctrl-C reaches us alone, and we decide in which order things end.
    detached: platform !== 'win32',
    windowsHide: true,
  })
  const transport = new PipeTransport(child.stdio[4] as Readable, child.stdio[3] as Writable)
  let stderr = ''
  let ending = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT)
  })

  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  const killNow = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    try {
      // The group takes the browser's own children along.
      if (platform === 'win32') child.kill()
      else process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has just ended by itself.
    }
  }
  const onExit = () => {
    killNow()
    removeProfile()
  }
  process.once('exit', onExit)

  const gone = new Promise<void>((resolve) => {
    const end = () => {
      transport.close()
      resolve()
    }
    child.once('error', (error) => {
      stderr += error.message
      end()
    })
    child.once('close', (code, name) => {
      ending = code === null ? `Er endete durch ${name}.` : `Er endete mit Rückgabewert ${code}.`
      end()
    })
  }).then(() => {
    process.off('exit', onExit)
    // The profile is nothing that a finished document should fail for; Windows sometimes still holds a file.
    try {
      removeProfile()
    } catch {}
  })

  return {
    transport,
    gone,
    ending: () => ending,
    complaints: () => stderr.trim(),
    async stop() {
      const timer = setTimeout(killNow, GRACE_MS)
      await gone
      clearTimeout(timer)
    },
    kill() {
      transport.close()
      killNow()
    },
  }
}
