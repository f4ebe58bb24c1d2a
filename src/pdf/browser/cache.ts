import { createHash } from 'node:crypto'
import {
  createReadStream,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { makeScratch } from '../../files/scratch.js'

/** Name and size of every file, written last: tells a whole folder from one that a cleaner has thinned out. */
const MARKER = 'vollstaendig.json'
/** What was in the files when they were written: looked at only where something is wrong, for it takes its time. */
const SUMS = 'pruefsummen.json'
const LEFTOVER_MS = 60 * 60 * 1000

/** The folder that AMIP_CACHE names (pipelines keep it between runs), else the user's cache folder for amip; whether or not it can be written. */
export function userCache(env: NodeJS.ProcessEnv): string {
  const { AMIP_CACHE: own, XDG_CACHE_HOME: xdg } = env
  if (own !== undefined && isAbsolute(own)) return own
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.cache')
  return join(base, 'amip')
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

/**
 * A folder below the machine's temporary folder that is ours alone. Its name can be guessed and a program is started
 * from it, so a folder that somebody else has put there, or can write to, is not taken.
 */
function temporaryCache(): string {
  const uid = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `amip-${uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const ours = found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0
  return ours ? folder : makeScratch()
}

/** Where unpacked things are kept between runs: the user's cache folder, else a temporary one. */
export function writableCache(env: NodeJS.ProcessEnv): string {
  const folder = userCache(env)
  return isWritable(folder) ? folder : temporaryCache()
}

/** Whether every file that was unpacked into the folder is still there with its full size. */
export function isComplete(folder: string): boolean {
  try {
    const sizes = Object.entries(JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as Record<string, number>)
    return sizes.length > 0 && sizes.every(([name, size]) => statSync(join(folder, name)).size === size)
  } catch {
    return false
  }
}

async function writeMarker(folder: string): Promise<void> {
  const sizes: Record<string, number> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) sizes[path.slice(folder.length + 1)] = (await stat(path)).size
  }
  await writeFile(join(folder, MARKER), JSON.stringify(sizes))
}

async function writeSums(folder: string): Promise<void> {
  const sums: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) sums[path.slice(folder.length + 1)] = await hashFile(path)
  }
  await writeFile(join(folder, SUMS), JSON.stringify(sums))
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Whether every file in a filled folder is byte by byte what was put there. */
export async function isSound(folder: string): Promise<boolean> {
  try {
    const sums = Object.entries(JSON.parse(readFileSync(join(folder, SUMS), 'utf8')) as Record<string, string>)
    for (const [name, sum] of sums) if ((await hashFile(join(folder, name))) !== sum) return false
    return sums.length > 0 && isComplete(folder)
  } catch {
    return false
  }
}

/** Has a folder filled anew when it is asked for again. */
export async function discard(folder: string): Promise<void> {
  await rm(join(folder, MARKER), { force: true })
}

/** Removes what killed runs have left behind an hour and more before `fresh` was made; a later one may be at work. */
async function removeLeftovers(cache: string, name: string, fresh: string): Promise<void> {
  const { mtimeMs } = await stat(fresh)
  for (const entry of await readdir(cache)) {
    if (!entry.startsWith(`${name}.`)) continue
    if (mtimeMs - (await stat(join(cache, entry))).mtimeMs > LEFTOVER_MS)
      await rm(join(cache, entry), { recursive: true, force: true })
  }
}

/**
 * Fills `cache/name` once and for all. `fill` works in a folder beside it, which is renamed when whole; of two runs at
 * the same time the slower one takes what the quicker one has made.
 */
export async function fillOnce(cache: string, name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const target = join(cache, name)
  if (isComplete(target)) return target
  const fresh = mkdtempSync(join(cache, `${name}.`))
  await removeLeftovers(cache, name, fresh).catch(() => undefined)
  try {
    await fill(fresh)
    await writeSums(fresh)
    await writeMarker(fresh)
    // A broken folder is moved aside: a browser running from it goes on, and nobody sees an empty place for long.
    if (!isComplete(target)) await rename(target, join(fresh, 'kaputt')).catch(() => undefined)
    await rename(fresh, target).catch((error: unknown) => {
      if (!isComplete(target)) throw error
    })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  await rm(join(target, 'kaputt'), { recursive: true, force: true })
  return target
}
