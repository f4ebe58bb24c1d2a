import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Meldung } from '../../src/message.js'
import type { Mutant } from './mutanten.js'
import type { Eingabe } from './werkstatt.js'

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
 * Whether a message stands neither in the spoilt file nor in one that refers to it, or more than `NAEHE` lines from an edited line.
 * Quoting a word that stands in the spoilt file is no excuse.
 */
export function isForeign({ datei, zeile }: Meldung, mutant: Mutant, wurzel: string): boolean {
  const { eingabe } = mutant
  if (datei !== eingabe.datei) return !refersTo(datei, eingabe, wurzel)
  if (mutant.zeile === undefined) return false
  const hinzu = Buffer.from(mutant.bytes).toString('utf8').split('\n').length - linesOf(eingabe.bytes)
  return zeile < mutant.zeile - NAEHE || zeile > mutant.zeile + NAEHE + Math.max(0, hinzu)
}

function linesOf(bytes: Uint8Array): number {
  return Buffer.from(bytes).toString('utf8').split('\n').length
}

/** A file refers to another by its name, to a design by its folder's, to a chapter also by what has an identifier in it. */
function refersTo(von: string, { datei, bytes }: Eingabe, wurzel: string): boolean {
  if (datei === 'haus.dotx') return true
  const name = datei.startsWith('templates/') && !von.startsWith('templates/') ? datei.split('/')[1] : stemOf(datei)
  const kennungen = [
    ...Buffer.from(bytes)
      .toString('utf8')
      .matchAll(/\{#([\w-]+)/g),
  ].map(([, kennung]) => `#${kennung}`)
  try {
    const text = readFileSync(join(wurzel, von), 'utf8')
    return [name ?? '', ...kennungen].some((wort) => new RegExp(`(?<![\\w-])${wort}(?![\\w-])`).test(text))
  } catch {
    return false
  }
}

function stemOf(datei: string): string {
  return basename(datei).replace(/\.\w+$/, '')
}
