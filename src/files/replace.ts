import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { leavesFolder } from './read.js'
import { hashOf } from './record.js'
import { sayWriteError } from './schreibfehler.js'

/** What replacing a file has come to. */
export type Replacement = { done: true; hash: string } | NotReplaced

/** Why nothing was written, and because of which file; 'changed': somebody else has changed it since. */
type NotReplaced = { done: false; path: string } & (
  | { why: 'changed'; found: string }
  | { why: 'outside' | 'unwritable'; said: string }
)

/** A file that is to be replaced. */
interface Successor {
  /** With `/`, inside of the folder. */
  path: string
  text: string
  /** Hash of what it is based on; '' for a file that is not there yet. */
  known: string
}

/**
 * Puts a text in place of a file inside of `folder`, whole or not at all, if the file still is what the writer knows.
 * @param known hash of what it is based on; '' for a file that is not there yet
 * @param makes whether the file may be the first in its folder
 */
export function replaceInside(folder: string, path: string, text: string, known: string, makes = false): Replacement {
  const target = resolve(folder, path)
  if (makes && !leavesFolder(folder, target))
    try {
      makeHome(folder, target)
    } catch (error) {
      return { done: false, path, why: 'unwritable', said: sayWriteError(error) }
    }
  const refused = replaceTogether(folder, [{ path, text, known }])
  return refused ?? { done: true, hash: hashOf(text) }
}

/**
 * Puts texts in place of several files inside of `folder`: all of them or none. Each is written beside its place first; where one
 * cannot take its place, those before it get their old bytes back.
 * @returns why nothing was written; undefined where all is
 */
export function replaceTogether(folder: string, files: readonly Successor[]): NotReplaced | undefined {
  const placed: Target[] = []
  const beside: string[] = []
  let path = ''
  try {
    const plan: (Target & { path: string; text: string; beside: string })[] = []
    for (const { known, ...file } of files) {
      path = file.path
      const target = findTarget(folder, path)
      if (!target) return { done: false, path, why: 'outside', said: '' }
      const { real, found } = target
      if (found === undefined ? known !== '' : hashOf(found) !== known)
        return { done: false, path, why: 'changed', found: found?.toString('utf8') ?? '' }
      plan.push({ ...file, ...target, beside: join(dirname(real), `.${basename(real)}.${process.pid}.neu`) })
    }
    for (const step of plan) {
      path = step.path
      beside.push(step.beside)
      writeFileSync(step.beside, step.text, { flush: true })
    }
    for (const step of plan) {
      path = step.path
      renameSync(step.beside, step.real)
      placed.push(step)
    }
    return undefined
  } catch (error) {
    for (const { real, found } of placed) found ? writeFileSync(real, found) : rmSync(real, { force: true })
    return { done: false, path, why: 'unwritable', said: sayWriteError(error) }
  } finally {
    for (const name of beside) rmSync(name, { force: true })
  }
}

/**
 * Takes a file inside of `folder` away.
 * @returns why it is still there; undefined where it is gone
 */
export function removeInside(folder: string, path: string): string | undefined {
  try {
    if (!findTarget(folder, path)) return 'liegt außerhalb'
    rmSync(resolve(folder, path))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

interface Target {
  /** Where the file really stands: who writes through a link means what it leads to. */
  real: string
  /** What it says now; undefined where it is not there yet. */
  found: Buffer | undefined
}

/** Undefined for a file that lies outside of `folder`, by its name or by a link. */
function findTarget(folder: string, path: string): Target | undefined {
  const target = resolve(folder, path)
  if (leavesFolder(folder, target)) return undefined
  const root = realpathSync.native(folder)
  const home = realpathSync.native(dirname(target))
  if (leavesFolder(root, home)) return undefined
  const found = readIfThere(target)
  const real = found === undefined ? join(home, basename(target)) : realpathSync.native(target)
  return leavesFolder(root, real) ? undefined : { real, found }
}

/** Makes the folder of a new file. Through a link that leads elsewhere none is made. */
function makeHome(folder: string, target: string): void {
  mkdirSync(folder, { recursive: true })
  const [home, around] = [dirname(target), dirname(dirname(target))]
  if (existsSync(home) || leavesFolder(realpathSync.native(folder), realpathSync.native(around))) return
  mkdirSync(home)
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A version of a file as it was before it was replaced. */
export interface KeptVersion {
  /** Its name in the folder of versions. */
  id: string
  /** Milliseconds since 1970. */
  time: number
  size: number
}

/** Versions of one file that are kept; of more, the oldest go. */
const KEPT = 60
/** Within this time only the first version is kept: who types saves every second. */
const APART_MS = 60_000

/** Keeps a version of a file in a folder of its own, unless one was kept just before. What cannot be kept is no reason not to write. */
export function keepVersion(folder: string, text: string, now: number): void {
  try {
    mkdirSync(folder, { recursive: true })
    const kept = listVersions(folder)
    if (kept[0] && now - kept[0].time < APART_MS) return
    if (kept[0] && readVersion(folder, kept[0].id) === text) return
    writeFileSync(join(folder, `${now}.txt`), text)
    for (const { id } of kept.slice(KEPT - 1)) rmSync(join(folder, id), { force: true })
  } catch {
    // The disk is full or closed to us.
  }
}

/** The versions of a file, the latest first. */
export function listVersions(folder: string): KeptVersion[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d+\.txt$/.test(name))
      .map((id) => ({ id, time: Number.parseInt(id, 10), size: readFileSync(join(folder, id)).length }))
      .sort((a, b) => b.time - a.time)
  } catch {
    return []
  }
}

/** A kept version; undefined where there is none of this name. */
export function readVersion(folder: string, id: string): string | undefined {
  if (!/^\d+\.txt$/.test(id)) return undefined
  try {
    return readFileSync(join(folder, id), 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Puts a small file of ours into a folder, or takes it away; where that cannot be, nothing happens. The folder is made, but not
 * the one that it lies in: who has renamed that wants none of the old name.
 */
export function leaveSign(folder: string, name: string, text: string | undefined): void {
  try {
    if (text === undefined) rmSync(join(folder, name), { force: true })
    else {
      if (!existsSync(folder)) mkdirSync(folder)
      writeFileSync(join(folder, name), text)
    }
  } catch {
    // A folder without write rights takes no signs.
  }
}

/** The signs in a folder: their texts by name. */
export function readSigns(folder: string): Map<string, string> {
  try {
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  } catch {
    return new Map()
  }
}
