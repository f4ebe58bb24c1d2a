import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Patterns of one file of `src`, and the texts that each is asked. */
export interface Mustertexte {
  /** From `src`, without its ending: "check/reading/altern". */
  modul: string
  /** By the name of the pattern: "ALTERT", "BEGRIFFE.3.muster". */
  texte: ReadonlyMap<string, readonly string[]>
}

const WURZEL = join(import.meta.dirname, '../../../src')
const RAEUME = ['check', 'figures']
/** A text as it stands in a string of JSON, and what is found in it. */
const ZEILE = /^("(?:[^"\\]|\\.)*") →/

/** Each file that may keep patterns. */
export function listModule(): string[] {
  return RAEUME.flatMap((raum) =>
    readdirSync(join(WURZEL, raum), { recursive: true, encoding: 'utf8' })
      .filter((datei) => datei.endsWith('.ts'))
      .map((datei) =>
        relative(WURZEL, join(WURZEL, raum, datei))
          .replace(/\.ts$/, '')
          .replaceAll('\\', '/'),
      ),
  ).sort()
}

/** "## check/reading/altern", "# ALTERT", then a text a line with what is found in it. */
export function readMustertexte(datei: string): Mustertexte[] {
  const [, ...teile] = readFileSync(datei, 'utf8').split(/^## /m)
  return teile.map((teil) => {
    const [kopf = '', ...muster] = teil.split(/^# /m)
    return {
      modul: kopf.trim(),
      texte: new Map(
        muster.map((eines) => {
          const [name = '', ...zeilen] = eines.split('\n')
          return [name, zeilen.filter(Boolean).map((zeile) => readText(zeile, datei))]
        }),
      ),
    }
  })
}

/** @throws Error where a line is none: made anew, the file would be without it */
function readText(zeile: string, datei: string): string {
  const text = ZEILE.exec(zeile)?.[1]
  if (text === undefined) throw new Error(`${datei}: no text in quotation marks with → behind it: ${zeile}`)
  return JSON.parse(text) as string
}

/** All patterns in the constants of a module, by name; those in lists and tables with the way to them. */
export function patternsIn(gehalten: object): Map<string, RegExp> {
  const muster = new Map<string, RegExp>()
  const gesehen = new Set<unknown>()
  const visit = (wert: unknown, weg: string): void => {
    if (wert instanceof RegExp) muster.set(weg, wert)
    if (typeof wert !== 'object' || wert === null || gesehen.has(wert)) return
    gesehen.add(wert)
    const teile = wert instanceof Map || Array.isArray(wert) ? wert.entries() : Object.entries(wert)
    for (const [name, teil] of wert instanceof Set ? [...wert].entries() : teile) visit(teil, `${weg}.${name}`)
  }
  for (const [name, wert] of Object.entries(gehalten)) visit(wert, name)
  return muster
}

/** So many entries make a table. */
const EINTRAEGE = 3

/** The tables of words and values that a module keeps, an entry a line; patterns in them are asked by themselves. */
export function tellTafeln(modul: string, gehalten: object): string {
  const tafeln = Object.entries(gehalten).flatMap(([name, wert]) => {
    const eintraege = entriesOf(wert)
    if (eintraege.length < EINTRAEGE || /"(?:pruefe|erklaerung)"/.test(JSON.stringify(eintraege, asText))) return []
    return [`# ${name}\n${eintraege.map((eintrag) => `${JSON.stringify(eintrag, asText)}\n`).join('')}`]
  })
  return tafeln.length === 0 ? '' : `## ${modul}\n${tafeln.join('')}`
}

function entriesOf(wert: unknown): readonly unknown[] {
  if (Array.isArray(wert)) return wert
  if (wert instanceof Set || wert instanceof Map) return [...wert]
  return typeof wert === 'object' && wert !== null && !(wert instanceof RegExp) ? Object.entries(wert) : []
}

function asText(_: string, wert: unknown): unknown {
  if (wert instanceof RegExp || typeof wert === 'function') return undefined
  return wert instanceof Set || wert instanceof Map ? [...wert] : wert
}

/** What each pattern finds in its texts, as it is stored. */
export function tellMuster(muster: ReadonlyMap<string, RegExp>, { modul, texte }: Mustertexte): string {
  const gesagt = [...texte].map(([name, fragen]) => {
    const eines = muster.get(name)
    return `# ${name}\n${fragen.map((text) => `${tellText(text)} → ${eines ? tellFunde(eines, text) : 'kein Muster'}\n`).join('')}`
  })
  return `## ${modul}\n${gesagt.join('')}`
}

function tellText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060\ufeff\ufffc]/g,
    (zeichen) => `\\u${zeichen.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Where it begins and what is found, then its groups; "–" where it finds nothing. */
function tellFunde(muster: RegExp, text: string): string {
  muster.lastIndex = 0
  const fund = muster.global ? undefined : muster.exec(text)
  const funde = muster.global ? [...text.matchAll(muster)] : fund ? [fund] : []
  muster.lastIndex = 0
  return funde.map((eines) => tellText([eines.index, ...eines].join('|'))).join(' ') || '–'
}
