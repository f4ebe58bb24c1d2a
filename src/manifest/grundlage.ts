import { join } from 'node:path'
import { type Environment, epochDay } from '../environment.js'
import { hashInput, readAgain, readStart } from '../files/read.js'
import { hashOf } from '../files/record.js'
import { PAKET } from '../root.js'
import type { Format } from '../writer.js'
import type { Eingabe } from './eingaben.js'

/** What besides its inputs the outputs of a programme depend on. */
export interface Grundlage {
  /** Version of amip, and a hash of the compiled program and the packages it stands on. */
  amip: string
  fassung: string
  node: string
  icu: string
  /** The browser that sets the PDF; '' where none was wanted. */
  browser: string
  /** Hash of the office's own template for Word; '' without one. */
  wordvorlage: string
  /** Folder of the programme of the year before; '' where there is none. */
  vorjahr: string
  /** The day of SOURCE_DATE_EPOCH, '' where it is not set; missing where the programme has a date of its own. */
  datum?: string
}

/** What is the same for all programmes of a run. */
export type Laufgrundlage = Omit<Grundlage, 'vorjahr' | 'datum'> & { tag: string }

/** Bytes of the line in which a compiled file says its hash. */
const FIRST_LINE = 67

/** Which parts matter to which format. */
const ZAEHLT: Record<Format, readonly (keyof Grundlage)[]> = {
  pdf: ['amip', 'fassung', 'node', 'icu', 'browser', 'vorjahr', 'datum'],
  docx: ['amip', 'fassung', 'node', 'icu', 'wordvorlage', 'vorjahr', 'datum'],
  html: ['amip', 'fassung', 'node', 'icu', 'vorjahr', 'datum'],
}

/** The same for people. */
export const GRUNDLAGENNAMEN: Record<keyof Grundlage, string> = {
  amip: 'Version von amip',
  fassung: 'Fassung von amip',
  node: 'Version von Node.js',
  icu: 'Sprachdaten von Node.js',
  browser: 'Browser',
  wordvorlage: 'Wordvorlage',
  vorjahr: 'Programm des Vorjahres',
  datum: 'SOURCE_DATE_EPOCH',
}

/** @param browser as `identifyBrowser` names it */
export function readLaufgrundlage(
  environment: Pick<Environment, 'env'>,
  browser: string,
  wordvorlage: Uint8Array | undefined,
): Laufgrundlage {
  const { version } = JSON.parse(readAgain(join(PAKET, 'package.json')).toString()) as { version: string }
  return {
    amip: version,
    fassung: hashProgram(),
    node: process.versions.node,
    icu: process.versions.icu ?? '',
    browser,
    wordvorlage: wordvorlage ? hashOf(wordvorlage) : '',
    tag: epochDay(environment) ?? '',
  }
}

/** What is compiled says its own hash in its first line. */
function hashProgram(): string {
  const compiled = ['dist/cli.cjs', 'dist/word/worker.cjs'].map((datei) => readStart(join(PAKET, datei), FIRST_LINE))
  const packages = ['package.json', 'package-lock.json'].map((datei) => hashInput(join(PAKET, datei)))
  return hashOf([...compiled, ...packages].join(' '))
}

/** Whether two keys differ in what matters to a format. */
export function isRelevant(teil: keyof Grundlage, formate: readonly Format[]): boolean {
  return formate.some((format) => ZAEHLT[format].includes(teil))
}

/** The hash under which a file is known: whatever changes its bytes or its messages changes it. */
export function createSchluessel(format: Format, eingaben: readonly Eingabe[], grundlage: Grundlage): string {
  const zaehlt = ZAEHLT[format].map((teil) => [teil, grundlage[teil] ?? null])
  return hashOf(JSON.stringify([format, eingaben.map(({ pfad, sha256 }) => [pfad, sha256]), zaehlt]))
}
