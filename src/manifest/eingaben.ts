import { isAbsolute, join, relative, sep } from 'node:path'
import { hashInput } from '../files/read.js'
import type { Inputs } from '../files/record.js'
import { PAKET } from '../root.js'

/** A file or folder that a build has read. */
export interface Eingabe {
  /** With `/`: from the workspace; "amip:…" from the folder of amip; otherwise absolute. */
  pfad: string
  /** Of the bytes, of a folder of the names in it; '' where there was nothing. */
  sha256: string
}

const AMIP = 'amip:'

/** What was read, in an order that does not depend on the run. */
export function listEingaben(wurzel: string, inputs: Inputs): Eingabe[] {
  return [...inputs]
    .map(([pfad, hash]) => ({ pfad: nameOf(wurzel, pfad), sha256: hash }))
    .sort((a, b) => (a.pfad < b.pfad ? -1 : 1))
}

/** The same names on every machine, as far as a file belongs to the workspace or to amip. */
function nameOf(wurzel: string, pfad: string): string {
  const below = (folder: string): string | undefined => {
    const way = relative(folder, pfad)
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way.replaceAll(sep, '/')
  }
  const inAmip = below(PAKET)
  return below(wurzel) ?? (inAmip === undefined ? pfad : `${AMIP}${inAmip}`)
}

function pathOf(wurzel: string, pfad: string): string {
  if (pfad.startsWith(AMIP)) return join(PAKET, pfad.slice(AMIP.length))
  return isAbsolute(pfad) ? pfad : join(wurzel, pfad)
}

/** Hashes of inputs as they are now; of those that programmes share, each is looked at once. */
export class Gegenwart {
  readonly #hashes = new Map<string, string>()

  constructor(private readonly wurzel: string) {}

  /** Those that are no longer what they were, by name: "daten/haushalt.yaml geändert"; files before the folders that hold them. */
  findChanges(programm: string, eingaben: readonly Eingabe[]): string[] {
    const andere = eingaben.filter(({ pfad, sha256 }) => this.#hash(pfad) !== sha256)
    const dateien = andere.filter(({ pfad }) => isFile(pfad))
    return [...dateien, ...andere.filter((eine) => !dateien.includes(eine))].map(({ pfad, sha256 }) => {
      const name = pfad.replace(`content/${programm}/`, '')
      if (sha256 === '') return `${name} neu`
      return `${name} ${this.#hash(pfad) === '' ? 'entfernt' : 'geändert'}`
    })
  }

  #hash(pfad: string): string {
    const known = this.#hashes.get(pfad)
    if (known !== undefined) return known
    const hash = hashInput(pathOf(this.wurzel, pfad))
    this.#hashes.set(pfad, hash)
    return hash
  }
}

/** Whether this names one file and not what a folder holds. */
function isFile(pfad: string): boolean {
  return /\/[^*/]+\.[^/]+$/.test(pfad)
}
