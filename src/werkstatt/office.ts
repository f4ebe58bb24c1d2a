import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../environment.js'
import { makeScratch } from '../files/scratch.js'

/** So long LibreOffice may take; then it hangs. */
const LAENGSTENS_MS = 90_000
const PLAETZE: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.com', 'soffice'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'soffice'],
}

/** The command that starts LibreOffice; undefined where it is not installed. */
export async function findOffice({ platform, env }: Environment, signal: AbortSignal): Promise<string | undefined> {
  for (const command of PLAETZE[platform] ?? ['soffice', 'libreoffice'])
    if (!signal.aborted && (await run(command, ['--version'], { env, signal, hoechstens: 15_000 })) === 0)
      return command
  return undefined
}

/**
 * A Word file as LibreOffice prints it; undefined where it fails or hangs, and then it has been ended.
 * @param hoechstens milliseconds after which it is taken to hang
 */
export async function printWord(
  command: string,
  docx: Uint8Array,
  { env }: Pick<Environment, 'env'>,
  signal: AbortSignal,
  hoechstens = LAENGSTENS_MS,
): Promise<Uint8Array | undefined> {
  const ordner = makeScratch()
  try {
    writeFileSync(join(ordner, 'word.docx'), docx)
    // A profile of its own: LibreOffice that is open already would take the file over.
    const profil = `-env:UserInstallation=file://${join(ordner, 'profil').replaceAll('\\', '/')}`
    const args = [profil, '--headless', '--convert-to', 'pdf', '--outdir', ordner, join(ordner, 'word.docx')]
    if ((await run(command, args, { env, signal, hoechstens })) !== 0) return undefined
    return readFileSync(join(ordner, 'word.pdf'))
  } catch {
    return undefined
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

interface Lauf {
  env: NodeJS.ProcessEnv
  /** Milliseconds after which it is ended. */
  hoechstens: number
  signal: AbortSignal
}

function run(command: string, args: readonly string[], { env, hoechstens, signal }: Lauf): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', env, detached: true })
    // It starts others, which would live on: the whole group is ended.
    const kill = () => {
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL')
      } catch {
        child.kill('SIGKILL')
      }
    }
    const ende = setTimeout(kill, hoechstens)
    signal.addEventListener('abort', kill)
    const done = (code: number | null) => {
      clearTimeout(ende)
      signal.removeEventListener('abort', kill)
      resolve(code)
    }
    child.once('error', () => done(null))
    child.once('close', done)
  })
}
