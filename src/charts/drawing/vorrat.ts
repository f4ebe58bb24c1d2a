import { createHash, type Hash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PAKET } from '../../root.js'
import type { ChartStyle } from '../colours/stil.js'

/** A drawn picture; lengths in CSS pixels. */
export interface Drawing {
  svg: string
  breite: number
  hoehe: number
}

/** Where pictures are kept, and the clock by which the longest unused ones are found. */
export interface DrawingStore {
  ordner: string
  now(): Date
}

/** Pictures of earlier runs, so that what has not changed need not be drawn, nor chart.js be loaded. */
export interface DrawingCache {
  /** The picture of this content: the one that was kept, else a fresh one, which is kept. */
  fetch(content: unknown, draw: () => Promise<Drawing>): Promise<Drawing>
}

const MOST_PICTURES = 400

/**
 * Keeps pictures in a folder, each under a hash of all that its bytes depend on: content, colours, sizes, the bytes of the
 * fonts, the sources that draw, and the packages they stand on. A damaged entry is drawn anew; the longest unused ones go.
 * Where the folder cannot be used, everything is drawn.
 */
export function openDrawingCache({ ordner, now }: DrawingStore, style: ChartStyle): DrawingCache {
  const foundation = hashFoundation(style)
  return {
    async fetch(content, draw) {
      if (!foundation) return draw()
      const name = createHash('sha256').update(foundation).update(JSON.stringify(content)).digest('hex')
      const path = join(ordner, name)
      const known = readEntry(path, now())
      if (known) return known
      const picture = await draw()
      keepEntry(ordner, name, picture)
      return picture
    },
  }
}

/** What draws, and the packages it stands on: in the repository the sources, as installed what was compiled of them. */
const FOUNDATION = existsSync(join(PAKET, 'src'))
  ? {
      dateien: ['node_modules/.package-lock.json', 'src/content/satzspiegel.ts'],
      ordner: ['src/charts', 'src/content/diagrammarten'],
    }
  : { dateien: ['package.json'], ordner: ['dist'] }

/** undefined where something cannot be read: then nothing can be said to be unchanged. */
function hashFoundation({ farben, groessen, seite, schriftdateien }: ChartStyle): string | undefined {
  try {
    const hash = createHash('sha256')
    hash.update(JSON.stringify([farben, groessen, seite, process.versions.icu, process.platform, process.arch]))
    for (const { ttf } of [schriftdateien.normal, schriftdateien.halbfett]) addFile(hash, ttf)
    return hash.update(hashProgramm()).digest('hex')
  } catch {
    return undefined
  }
}

let programm: string | undefined

/** Of what draws: loaded once, it stays what it is while the program runs. */
function hashProgramm(): string {
  if (programm !== undefined) return programm
  const hash = createHash('sha256')
  for (const file of FOUNDATION.dateien) addFile(hash, join(PAKET, file))
  for (const ordner of FOUNDATION.ordner) addFolder(hash, join(PAKET, ordner))
  programm = hash.digest('hex')
  return programm
}

function addFile(hash: Hash, path: string): void {
  const bytes = readFileSync(path)
  hash.update(`${bytes.length} `).update(bytes)
}

function addFolder(hash: Hash, ordner: string): void {
  const names = readdirSync(ordner, { recursive: true, encoding: 'utf8' }).sort()
  for (const name of names) {
    if (!/\.[jt]s$/.test(name)) continue
    hash.update(`${name} `)
    addFile(hash, join(ordner, name))
  }
}

const checksum = (text: string) => createHash('sha256').update(text).digest('hex')

/** undefined where there is none, or not the whole one. */
function readEntry(path: string, now: Date): Drawing | undefined {
  try {
    const [total, wertmasse = '', svg] = splitEntry(readFileSync(path, 'utf8'))
    if (svg === undefined || total !== checksum(`${wertmasse}\n${svg}`)) return undefined
    const [breite = 0, hoehe = 0] = wertmasse.split(' ').map(Number)
    utimesSync(path, now, now)
    return { svg, breite, hoehe }
  } catch {
    return undefined
  }
}

/** Checksum, width and height, picture; each on a line of its own. */
function splitEntry(text: string): [summe: string | undefined, masse?: string, svg?: string] {
  const end = text.indexOf('\n')
  const next = text.indexOf('\n', end + 1)
  if (end < 0 || next < 0) return [undefined]
  return [text.slice(0, end), text.slice(end + 1, next), text.slice(next + 1)]
}

function keepEntry(ordner: string, name: string, { svg, breite, hoehe }: Drawing): void {
  const halb = join(ordner, `${name}.${process.pid}`)
  try {
    mkdirSync(ordner, { recursive: true })
    const content = `${breite} ${hoehe}\n${svg}`
    writeFileSync(halb, `${checksum(content)}\n${content}`)
    renameSync(halb, join(ordner, name))
    dropOldest(ordner)
  } catch {
    // A folder that cannot be written to keeps nothing, and what cannot be removed is removed with the oldest.
    try {
      rmSync(halb, { force: true })
    } catch {}
  }
}

function dropOldest(ordner: string): void {
  const names = readdirSync(ordner)
  if (names.length <= MOST_PICTURES) return
  const byAge = names
    .map((name) => ({ path: join(ordner, name), zeit: statSync(join(ordner, name)).mtimeMs }))
    .sort((a, b) => a.zeit - b.zeit)
  // A tenth more than must, so that not every further picture has to count again.
  for (const { path } of byAge.slice(0, names.length - Math.floor(MOST_PICTURES * 0.9))) rmSync(path, { force: true })
}
