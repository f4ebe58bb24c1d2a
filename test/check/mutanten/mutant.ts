import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pruefling, Pruefregel } from '../../../src/check/pruefling.js'
import { findOf } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'
import { type Aenderung, mutantUrl } from './plugin.js'

/** Where rules, and what they read by, are. */
export const CHECK = join(import.meta.dirname, '../../../src/check')

/** A text, files, or what has more to it than files. */
export type Fall = string | Record<string, string> | (() => Promise<Pruefling>)

/** A small change to a rule or to what it reads by, and a case that tells it from the rule. */
export interface Mutant extends Aenderung {
  /** The rule whose findings change, and the name of its file. */
  regel: string
  fall: Fall
  /** What the rule says of the case: a piece of each finding, "schwere datei:zeile text rat", in reading order. */
  findet: readonly string[]
}

/** A case and what the rule says of it. */
type Beleg = readonly [fall: Fall, ...findet: string[]]

/** A piece of source, what takes its place, and a case that tells them apart. */
type Fallaenderung = readonly [statt: string, durch: string, ...Beleg]

/** A limit, once less and once more; each with the case that lies just on the other side of it. */
export function schwelle(
  regel: string,
  statt: string,
  kleiner: readonly [durch: string | number, ...Beleg],
  groesser: readonly [durch: string | number, ...Beleg],
  modul = `rules/${regel}`,
): Mutant[] {
  return [kleiner, groesser].map(([durch, fall, ...findet]) => ({
    ...{ regel, modul, statt, fall, findet },
    durch: statt.replace(/(?<=\s)\S+$/, String(durch)),
  }))
}

/** Other changes to one rule: comparisons, severities, conditions. */
export function aenderungen(regel: string, ...liste: readonly Fallaenderung[]): Mutant[] {
  return aenderungenIn(`rules/${regel}`, regel, ...liste)
}

/** The same to a file that a rule works by. */
export function aenderungenIn(modul: string, regel: string, ...liste: readonly Fallaenderung[]): Mutant[] {
  return liste.map(([statt, durch, fall, ...findet]) => ({ regel, modul, statt, durch, fall, findet }))
}

/** The rule as it is, or with a change. */
export async function loadRegel(regel: string, aenderung?: Aenderung): Promise<Pruefregel> {
  const datei = pathToFileURL(join(CHECK, `rules/${regel}.ts`)).pathname
  const modul = (await import(/* @vite-ignore */ aenderung ? mutantUrl(datei, aenderung) : datei)) as object
  const [gefunden, ...weitere] = Object.values(modul).filter((wert) => wert?.id === regel)
  if (!gefunden || weitere.length > 0) throw new Error(`${regel}.ts gibt nicht genau eine Regel.`)
  return gefunden as Pruefregel
}

/** What a rule says of a case, as `befunde` tells it. */
export async function say(regel: Pruefregel, fall: Fall): Promise<string[]> {
  return findOf(regel, typeof fall === 'function' ? await fall() : await probe(fall))
}
