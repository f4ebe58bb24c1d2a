import { join } from 'node:path'
import { readNamed } from '../files/read.js'
import { hashOf } from '../files/record.js'
import type { Meldung } from '../message.js'
import type { Format } from '../writer.js'
import type { Programmangaben } from './angaben.js'
import type { Eingabe } from './eingaben.js'
import type { Grundlage } from './grundlage.js'

/** Name of the file in the output folder. */
export const MANIFEST = 'manifest.json'

/** The form of the file; a reader that knows another number cannot read this one. */
const SCHEMA = 1

/** Bytes: far more than thousands of programmes need. */
const GROESSTES = 200_000_000

/** A finished file. */
export interface Ausgabedatei {
  format: Format
  /** From the output folder, with `/`. */
  pfad: string
  bytes: number
  sha256: string
  /** Pages, where the format has such. */
  seiten?: number
  /** What was proved of the file before it was written: "PDF/UA-1". */
  konformitaet: string[]
  /** Hash of all that its bytes depend on. */
  schluessel: string
  /** False for the last good file of a programme that could not be built since. */
  aktuell: boolean
}

/** What is known of a programme's outputs. */
export interface Programmeintrag {
  programm: string
  /** What it is called and whose it is; missing where it could not be read. */
  angaben?: Programmangaben
  /** Whether the last build came to an end, or was stopped by errors. */
  stand: 'gebaut' | 'fehler'
  /** What besides the inputs the outputs depend on. */
  grundlage: Grundlage
  eingaben: Eingabe[]
  dateien: Ausgabedatei[]
  meldungen: Meldung[]
}

/** output/manifest.json: the same content gives the same bytes; docs/manifest.md describes it. */
export interface Manifest {
  /** Of which part of a divided run this is the manifest; missing where the run was whole. */
  teil?: Teilangabe
  programme: Programmeintrag[]
  /** Files of programmes that no longer exist. */
  uebrig: string[]
}

/** What is known of a manifest besides what stands in it. */
export type Zustand = 'gut' | 'fehlt' | 'beschaedigt'

/** The manifest of an output folder; `fehlt` and `beschaedigt` give an empty one. */
export function readManifest(ausgabe: string): Manifest & { zustand: Zustand } {
  return readManifestFile(join(ausgabe, MANIFEST))
}

/** As `readManifest`, of a file wherever it lies, with the hash of its bytes. */
export function readManifestFile(pfad: string): Manifest & { zustand: Zustand; sha256: string } {
  const leer = { programme: [], uebrig: [], sha256: '' }
  const gelesen = readNamed(pfad, GROESSTES)
  if (!('bytes' in gelesen)) return { ...leer, zustand: gelesen.why === 'missing' ? 'fehlt' : 'beschaedigt' }
  try {
    const { schema, pruefsumme, ...manifest } = JSON.parse(gelesen.bytes.toString()) as Manifest & {
      schema: number
      pruefsumme: string
    }
    const heil = schema === SCHEMA && pruefsumme === checksum(manifest)
    return heil ? { ...manifest, zustand: 'gut', sha256: hashOf(gelesen.bytes) } : { ...leer, zustand: 'beschaedigt' }
  } catch {
    return { ...leer, zustand: 'beschaedigt' }
  }
}

/** The manifest as it is written: programmes and files in order, with a checksum by which damage is noticed. */
export function formatManifest({ teil, programme, uebrig }: Manifest): string {
  const geordnet = {
    ...(teil && { teil }),
    programme: [...programme].sort((a, b) => (a.programm < b.programm ? -1 : 1)),
    uebrig: [...uebrig].sort(),
  }
  return `${JSON.stringify({ schema: SCHEMA, pruefsumme: checksum(geordnet), ...geordnet }, null, 1)}\n`
}

function checksum(manifest: Manifest): string {
  const { teil, programme, uebrig } = manifest
  return hashOf(JSON.stringify({ ...(teil && { teil }), programme, uebrig }))
}

/** One part of a run that is divided among machines: number `nummer` of `von`, from 1. */
export interface Teil {
  nummer: number
  von: number
}

/** What a part's manifest tells of the division, so that parts can be joined again and holes are seen. */
export interface Teilangabe extends Teil {
  /** SHA-256 of the plan by which was divided; '' where only the names counted. */
  plan: string
  formate: readonly Format[]
  /** All programmes that were divided, in order. */
  alle: readonly string[]
  /** Those of this part, in order. */
  programme: readonly string[]
}
