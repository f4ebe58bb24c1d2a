import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readAgain } from '../files/read.js'
import { PAKET } from '../root.js'

/** Where the chapters lie that `amip neu` lays down: as an author would write them, with a few names to fill in. */
const MUSTER = join(PAKET, 'assets/neu')

const KapitellisteSchema = z.record(
  z.string(),
  z.strictObject({ titel: z.string(), vorschlag: z.boolean().default(false), daten: z.array(z.string()).default([]) }),
)

/** A chapter that a new programme can have. */
export interface Kapitel {
  /** Name of its file, without ending. */
  name: string
  titel: string
  /** Whether a programme has it that says nothing else. */
  vorschlag: boolean
  /** Its sheets, by their names. */
  daten: string[]
}

/** All chapters to choose from, in the order of a programme. */
export function listKapitel(): Kapitel[] {
  const liste = KapitellisteSchema.parse(parse(readAgain(join(MUSTER, 'kapitel.yaml')).toString()))
  return Object.entries(liste).map(([name, angaben]) => ({ name, ...angaben }))
}

/** Text of one of the files beside the list: `abschnitte/vorwort.md`. */
export function readMuster(datei: string): string {
  return readAgain(join(MUSTER, datei)).toString()
}
