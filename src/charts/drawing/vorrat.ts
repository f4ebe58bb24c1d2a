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
import type { Diagrammstil } from '../colours/stil.js'

/** A drawn picture; lengths in CSS pixels. */
export interface Drawing {
  svg: string
  breite: number
  hoehe: number
}

/** Where pictures are kept, and the clock by which the longest unused ones are found. */
export interface Ablage {
  ordner: string
  now(): Date
}

/** Pictures of earlier runs, so that what has not changed need not be drawn, nor chart.js be loaded. */
export interface Vorrat {
  /** The picture of this content: the one that was kept, else a fresh one, which is kept. */
  fetch(inhalt: unknown, draw: () => Promise<Drawing>): Promise<Drawing>
}

const MEISTE_BILDER = 400

/**
 * Keeps pictures in a folder, each under a hash of all that its bytes depend on: content, colours, sizes, the bytes of the
 * fonts, the sources that draw, and the packages they stand on. A damaged entry is drawn anew; the longest unused ones go.
 * Where the folder cannot be used, everything is drawn.
 */
export function openVorrat({ ordner, now }: Ablage, stil: Diagrammstil): Vorrat {
  const grundlage = hashGrundlage(stil)
  return {
    async fetch(inhalt, draw) {
      if (!grundlage) return draw()
      const name = createHash('sha256').update(grundlage).update(JSON.stringify(inhalt)).digest('hex')
      const pfad = join(ordner, name)
      const bekannt = readEintrag(pfad, now())
      if (bekannt) return bekannt
      const bild = await draw()
      keepEintrag(ordner, name, bild)
      return bild
    },
  }
}

/** What draws, and the packages it stands on: in the repository the sources, as installed what was compiled of them. */
const GRUNDLAGE = existsSync(join(PAKET, 'src'))
  ? {
      dateien: ['node_modules/.package-lock.json', 'src/content/satzspiegel.ts'],
      ordner: ['src/charts', 'src/content/diagrammarten'],
    }
  : { dateien: ['package.json'], ordner: ['dist'] }

/** undefined where something cannot be read: then nothing can be said to be unchanged. */
function hashGrundlage({ farben, groessen, seite, schriftdateien }: Diagrammstil): string | undefined {
  try {
    const hash = createHash('sha256')
    hash.update(JSON.stringify([farben, groessen, seite, process.versions.icu, process.platform, process.arch]))
    for (const { ttf } of [schriftdateien.normal, schriftdateien.halbfett]) addDatei(hash, ttf)
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
  for (const datei of GRUNDLAGE.dateien) addDatei(hash, join(PAKET, datei))
  for (const ordner of GRUNDLAGE.ordner) addOrdner(hash, join(PAKET, ordner))
  programm = hash.digest('hex')
  return programm
}

function addDatei(hash: Hash, pfad: string): void {
  const bytes = readFileSync(pfad)
  hash.update(`${bytes.length} `).update(bytes)
}

function addOrdner(hash: Hash, ordner: string): void {
  const namen = readdirSync(ordner, { recursive: true, encoding: 'utf8' }).sort()
  for (const name of namen) {
    if (!/\.[jt]s$/.test(name)) continue
    hash.update(`${name} `)
    addDatei(hash, join(ordner, name))
  }
}

const pruefsumme = (text: string) => createHash('sha256').update(text).digest('hex')

/** undefined where there is none, or not the whole one. */
function readEintrag(pfad: string, jetzt: Date): Drawing | undefined {
  try {
    const [summe, masse = '', svg] = splitEintrag(readFileSync(pfad, 'utf8'))
    if (svg === undefined || summe !== pruefsumme(`${masse}\n${svg}`)) return undefined
    const [breite = 0, hoehe = 0] = masse.split(' ').map(Number)
    utimesSync(pfad, jetzt, jetzt)
    return { svg, breite, hoehe }
  } catch {
    return undefined
  }
}

/** Checksum, width and height, picture; each on a line of its own. */
function splitEintrag(text: string): [summe: string | undefined, masse?: string, svg?: string] {
  const ende = text.indexOf('\n')
  const naechstes = text.indexOf('\n', ende + 1)
  if (ende < 0 || naechstes < 0) return [undefined]
  return [text.slice(0, ende), text.slice(ende + 1, naechstes), text.slice(naechstes + 1)]
}

function keepEintrag(ordner: string, name: string, { svg, breite, hoehe }: Drawing): void {
  const halb = join(ordner, `${name}.${process.pid}`)
  try {
    mkdirSync(ordner, { recursive: true })
    const inhalt = `${breite} ${hoehe}\n${svg}`
    writeFileSync(halb, `${pruefsumme(inhalt)}\n${inhalt}`)
    renameSync(halb, join(ordner, name))
    dropAelteste(ordner)
  } catch {
    // A folder that cannot be written to keeps nothing, and what cannot be removed is removed with the oldest.
    try {
      rmSync(halb, { force: true })
    } catch {}
  }
}

function dropAelteste(ordner: string): void {
  const namen = readdirSync(ordner)
  if (namen.length <= MEISTE_BILDER) return
  const nachAlter = namen
    .map((name) => ({ pfad: join(ordner, name), zeit: statSync(join(ordner, name)).mtimeMs }))
    .sort((a, b) => a.zeit - b.zeit)
  // A tenth more than must, so that not every further picture has to count again.
  for (const { pfad } of nachAlter.slice(0, namen.length - Math.floor(MEISTE_BILDER * 0.9)))
    rmSync(pfad, { force: true })
}
