import {
  closeSync,
  type Dirent,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { insteadOf } from './instead.js'
import { hashOf, noteInput } from './record.js'

/** Why a file was not read. */
export type Refusal =
  /** There is none; `near` is one whose name differs in the case of its letters alone. */
  | { why: 'missing'; near?: string }
  /** It lies outside of the folder, by `..` or by a link. */
  | { why: 'outside' }
  | { why: 'too-large' }
  /** A folder, a file closed to us, one on a disk that fails … */
  | { why: 'unreadable' }

interface Request {
  /** Absolute path of the folder in which files may be read; it may itself be a link. */
  folder: string
  /** The folder in it that the path is relative to; without it, the folder itself. */
  beside?: string | undefined
  /** With `/`. */
  path: string
  /** Bytes above which it is not read. */
  limit: number
}

export type Reading = { bytes: Buffer } | Refusal

/**
 * Reads a file, but none outside of `folder`, however its path or a link leads there. A name counts with its capitals on every
 * system: what opens on Windows opens on Linux.
 */
export function readInside({ folder, beside = '', path, limit }: Request): Reading {
  const target = resolve(folder, beside, path)
  if (isAbsolute(path) || /^[a-z][a-z+.-]+:/i.test(path) || leavesFolder(folder, target)) return { why: 'outside' }
  try {
    const found = findNamed(target)
    const real = realpathSync.native(found)
    if (leavesFolder(realpathSync.native(folder), real)) return { why: 'outside' }
    if (basename(real) !== basename(found) && sameLetters(basename(real), basename(found)))
      return { why: 'missing', near: basename(real) }
    return readLimited(found, limit)
  } catch (error) {
    noteInput(target, undefined)
    return refusalOf(error, target)
  }
}

/** Reads a file that the user names or that an earlier look has found: wherever it lies. */
export function readNamed(path: string, limit: number): Reading {
  try {
    return readLimited(path, limit)
  } catch (error) {
    noteInput(path, undefined)
    return refusalOf(error, path)
  }
}

/**
 * Reads a file again that has been found before.
 * @throws where it has gone since
 */
export function readAgain(path: string): Buffer {
  const bytes = readFileSync(path)
  noteInput(path, bytes)
  return bytes
}

/** Whether a file or folder is there. */
export function isThere(path: string): boolean {
  const there = existsSync(path)
  if (!there) noteInput(path, undefined)
  return there
}

/**
 * What a folder holds, in an order that does not depend on the system; nothing where there is none. Hidden files and the locks of
 * office programs (~$…) are nobody's input.
 * @param ending of names that are asked for: ".hbs"; others are as if they were not there
 */
export function listFolder(path: string, ending = ''): Dirent[] {
  const asked = ending ? join(path, `*${ending}`) : path
  try {
    const entries = readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => isListed(name, ending))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    noteInput(asked, entries.map(({ name }) => name).join('\0'))
    return entries
  } catch {
    noteInput(asked, undefined)
    return []
  }
}

function isListed(name: string, ending: string): boolean {
  return !/^[.~]/.test(name) && name.endsWith(ending)
}

/** What would be noted of an input now: the hash of a file's bytes or a folder's names; '' where there is nothing. */
export function hashInput(path: string): string {
  try {
    if (basename(path).startsWith('*.')) return hashOf(listNames(dirname(path), basename(path).slice(1)))
    return hashOf(statSync(path).isDirectory() ? listNames(path, '') : readFileSync(path))
  } catch {
    return ''
  }
}

/** The first bytes of a file; '' where there is none. */
export function readStart(path: string, bytes: number): string {
  try {
    const file = openSync(path, 'r')
    try {
      const start = Buffer.alloc(bytes)
      return start.toString('latin1', 0, readSync(file, start))
    } finally {
      closeSync(file)
    }
  } catch {
    return ''
  }
}

/** Hash of all files of a folder and those in it, with their names; '' where there is none. */
export function hashFolder(path: string): string {
  const entries = listFolder(path).map((entry) => {
    const inner = join(path, entry.name)
    return `${entry.name} ${entry.isDirectory() ? hashFolder(inner) : hashInput(inner)}`
  })
  return entries.length === 0 ? '' : hashOf(entries.join('\0'))
}

/** Tells without reading whether a file may be another than before: time of change and size; '' where there is none. */
export function stampOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return ''
  }
}

function listNames(folder: string, ending: string): string {
  return readdirSync(folder)
    .filter((name) => isListed(name, ending))
    .sort((a, b) => (a < b ? -1 : 1))
    .join('\0')
}

/** Whether a path (absolute, as its folder) lies outside of the folder. Links are the caller's business: hand over real paths. */
export function leavesFolder(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}

function readLimited(path: string, limit: number): Reading {
  const tried = insteadOf(path)
  if (tried) {
    noteInput(path, tried)
    return { bytes: tried }
  }
  const file = statSync(path)
  if (!file.isFile()) return { why: 'unreadable' }
  if (file.size > limit) return { why: 'too-large' }
  const bytes = readFileSync(path)
  noteInput(path, bytes)
  return { bytes }
}

/** The path as the disk writes it: an umlaut may be one character there or two, as macOS leaves it. */
function findNamed(path: string): string {
  if (existsSync(path)) return path
  const name = basename(path).normalize('NFC')
  const same = namesBeside(path).find((other) => other.normalize('NFC') === name)
  return same === undefined ? path : join(dirname(path), same)
}

function refusalOf(error: unknown, path: string): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return { why: 'unreadable' }
  const near = namesBeside(path).find((other) => sameLetters(other, basename(path)))
  return { why: 'missing', ...(near !== undefined && { near }) }
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path))
  } catch {
    return []
  }
}

function sameLetters(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()
}
