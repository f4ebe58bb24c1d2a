import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { lstat, readdir, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { UmgebungsFehler } from '../environment.js'

// A name tells whose folder it is: machines and containers may share a temporary folder, and number their processes alike.
const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const OURS = new RegExp(`^amip-lauf-${HERE}-(\\d+)-`)
/** No build takes a day: what is older and seems to be owned belongs to another process that was given the same number. */
const LONGEST_RUN_MS = 24 * 60 * 60 * 1000

/** With less a browser hangs or fails (bytes). */
const ROOM = 16 * 2 ** 20
const FULL = 'Er ist voll.'

let isCleared = false

/**
 * A new folder for this process in the machine's temporary folder. What killed runs have left there is cleared meanwhile.
 * @throws UmgebungsFehler where nothing can be written there
 */
export function makeScratch(): string {
  const folder = inTemporary(() => mkdtempSync(join(tmpdir(), `amip-lauf-${HERE}-${process.pid}-`)))
  clearKilled()
  return folder
}

/** Clears what killed runs have left in the machine's temporary folder, once in a process. */
export function clearKilled(): void {
  if (!isCleared) void clearLeftovers(tmpdir())
  isCleared = true
}

/** Takes away a folder that `makeScratch` has made. */
export function removeScratch(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Writes a file into a scratch folder. @returns its path @throws UmgebungsFehler where it cannot be written */
export function writeScratch(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  inTemporary(() => writeFileSync(path, content))
  return path
}

function inTemporary<Result>(write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    throw temporaryFault(error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? FULL : String(error))
  }
}

/** What a browser fails of that has no room for its own files; undefined where there is enough. */
export function lackOfRoom(): UmgebungsFehler | undefined {
  try {
    const { bavail, bsize } = statfsSync(tmpdir())
    return bavail * bsize < ROOM ? temporaryFault(FULL) : undefined
  } catch {
    return undefined
  }
}

function temporaryFault(why: string): UmgebungsFehler {
  return new UmgebungsFehler(
    `Im temporären Ordner ${tmpdir()} lässt sich nichts ablegen. ${why}`,
    'Schaffen Sie dort Platz, oder nennen Sie mit der Umgebungsvariablen TMPDIR (Windows: TEMP) einen anderen Ordner.',
  )
}

/** Removes the scratch folders of this user that no living process of this machine owns. What cannot be removed stays. */
export async function clearLeftovers(temporary: string): Promise<void> {
  const names = await readdir(temporary).catch(() => [])
  for (const name of names) {
    const owner = OURS.exec(name)?.[1]
    if (owner !== undefined) await clear(join(temporary, name), Number(owner)).catch(() => undefined)
  }
}

async function clear(folder: string, owner: number): Promise<void> {
  const { uid, mtimeMs, ctimeMs } = await lstat(folder)
  if (process.getuid && process.getuid() !== uid) return
  const { mtimeMs: now } = await lstat(join(folder, '..'))
  if (isAlive(owner) && now - Math.max(mtimeMs, ctimeMs) < LONGEST_RUN_MS) return
  await rm(folder, { recursive: true, force: true })
}

/** Whether there is a process of this number, whosever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
