import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Meldung } from '../../src/message.js'
import type { Mutant } from './mutanten.js'

/** As many lines away from an edited one a message may stand. */
const NAEHE = 3

/** A message that the programme did not have before. */
export function newOf(vorher: readonly Meldung[], nachher: readonly Meldung[]): Meldung[] {
  const bekannt = new Map<string, number>()
  const key = ({ regel, datei, text }: Meldung) => `${regel} ${datei} ${text}`
  for (const meldung of vorher) bekannt.set(key(meldung), (bekannt.get(key(meldung)) ?? 0) + 1)
  return nachher.filter((meldung) => {
    const rest = bekannt.get(key(meldung)) ?? 0
    bekannt.set(key(meldung), rest - 1)
    return rest <= 0
  })
}

/**
 * Whether a message stands neither in the spoilt file nor in one that refers to it, or far from an edited line. One about a word
 * that the spoilt file said too ("BG", explained there) is no stranger to it.
 */
export function isForeign({ datei, zeile, text }: Meldung, mutant: Mutant, wurzel: string): boolean {
  const { eingabe } = mutant
  const wort = /„([^“]{2,})“/.exec(text)?.[1]
  if (datei !== eingabe.datei)
    return (
      !refersTo(datei, eingabe.datei, wurzel) && !(wort && Buffer.from(eingabe.bytes).toString('utf8').includes(wort))
    )
  if (mutant.zeile === undefined) return false
  const hinzu = Buffer.from(mutant.bytes).toString('utf8').split('\n').length - linesOf(eingabe.bytes)
  return zeile < mutant.zeile - NAEHE || zeile > mutant.zeile + NAEHE + Math.max(0, hinzu)
}

function linesOf(bytes: Uint8Array): number {
  return Buffer.from(bytes).toString('utf8').split('\n').length
}

/** A file refers to another by its name, or as a design by its folder's. */
function refersTo(von: string, auf: string, wurzel: string): boolean {
  const name = basename(auf).replace(/\.\w+$/, '')
  const ordner = auf.split('/')[1] ?? ''
  if (auf === 'haus.dotx') return true
  try {
    const text = readFileSync(join(wurzel, von), 'utf8')
    return text.includes(name) || (auf.startsWith('templates/') && text.includes(ordner))
  } catch {
    return false
  }
}
