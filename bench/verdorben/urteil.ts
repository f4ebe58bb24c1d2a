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
 * A line that uses a name which was given here, and is no longer, refers to it, and nothing else of its file does so for that. Words
 * are no references: only what stands where a file, a sheet, an identifier or a layout is named.
 */
export function isForeign({ datei, zeile }: Meldung, mutant: Mutant, wurzel: string): boolean {
  const { eingabe } = mutant
  const gleich = datei === eingabe.datei
  const text = gleich ? textOf(mutant.bytes) : readFrom(wurzel, datei)
  const usesGone = () => mentions(text.split('\n')[zeile - 1] ?? '', goneFrom(mutant))
  if (!gleich) return !refersTo(datei, text, eingabe) && !usesGone()
  if (mutant.zeile === undefined) return false
  const hinzu = text.split('\n').length - textOf(eingabe.bytes).split('\n').length
  return !(zeile >= mutant.zeile - NAEHE && zeile <= mutant.zeile + NAEHE + Math.max(0, hinzu)) && !usesGone()
}

/** Names that the spoilt file gave before, and gives no more; an abbreviation is given by the words before it, too. */
function goneFrom({ eingabe, bytes }: Mutant): string[] {
  const [vorher, nachher] = [textOf(eingabe.bytes), textOf(bytes)]
  const danach = namesIn(nachher)
  const namen = [...namesIn(vorher)].filter((name) => !danach.has(name))
  const erklaert = [...vorher.matchAll(/[^.\n]{0,60}\((\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*)\)/gu)]
  return [...namen, ...erklaert.flatMap(([worte, name = '']) => (nachher.includes(worte) ? [] : [name]))]
}

/** Names that a text gives: identifiers, labels of notes, keys of YAML, abbreviations that it explains. */
function namesIn(text: string): Set<string> {
  const muster = [
    /\{#([\w-]+)/g,
    /^\[(\^[^\]\s]+)\]:/gm,
    /(?:^|[{,])\s*(?:- )?"?([\p{L}][\p{L}\d_ .-]*)"?:(?=\s|$)/gmu,
    /\((\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*)\)/gu,
  ]
  return new Set(muster.flatMap((eines) => [...text.matchAll(eines)].map(([, name]) => name ?? '')))
}

/** A file refers to another by its name, to a design by its folder's, to a chapter also by what has an identifier in it. */
function refersTo(von: string, text: string, { datei, bytes }: Eingabe): boolean {
  if (datei === 'haus.dotx') return true
  const genannt = namedIn(text)
  const gestaltung = datei.startsWith('templates/') && !von.startsWith('templates/')
  const kennungen = [...textOf(bytes).matchAll(/\{#([\w-]+)/g)].map(([, kennung]) => `#${kennung}`)
  const namen = gestaltung ? [datei.split('/')[1] ?? ''] : [stemOf(datei), ...kennungen]
  return namen.some((name) => genannt.has(name))
}

/** What a file names: values of attributes and keys, targets of links, sheets in figures, parts of layouts; of paths their last part. */
function namedIn(text: string): Set<string> {
  const muster = [
    /[\w-]+="?([\w./,-]+)/g,
    /\]\((#[\w-]+)\)/g,
    /\{\{[#>]?\s*(?:\w+\s+)?([\w-]+)/g,
    /\{\{\w+ [^}]*?([\w-]+)\.[^}]*\}\}/g,
    /^\s*- ([\w./-]+) \|/gm,
    /(?:[:,[{]|^\s*-)[ \t]*"?([\w./-]+)"?(?=\s*(?:[,\]}]|$))/gm,
  ]
  const werte = muster.flatMap((eines) => [...text.matchAll(eines)].map(([, wert]) => wert ?? ''))
  return new Set(werte.flatMap((wert) => wert.split(',')).flatMap((wert) => [wert, stemOf(wert)]))
}

/** A file as it lies there; nothing where a message names none. */
function readFrom(wurzel: string, datei: string): string {
  try {
    return readFileSync(join(wurzel, datei), 'utf8')
  } catch {
    return ''
  }
}

function mentions(text: string, namen: readonly string[]): boolean {
  return namen.some((name) =>
    text.split(name).some((davor, index, teile) => {
      const danach = teile[index + 1]
      return danach !== undefined && !/[\p{L}\d_-]$/u.test(davor) && !/^[\p{L}\d_-]/u.test(danach)
    }),
  )
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

function stemOf(datei: string): string {
  return basename(datei).replace(/\.\w+$/, '')
}
