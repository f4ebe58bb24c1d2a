import type { Figurglied } from './aussagen/muster.js'
import type { Passage } from './satz/passage.js'
import { hasWord, tellingWords } from './worte/worte.js'

/** What a figure is said to count, by the words around it. */
export interface Gegenstand {
  /** Telling words of its sentence. */
  satzworte: ReadonlySet<string>
  /** All words of its sentence in lower case, for abbreviations. */
  worte: ReadonlySet<string>
  /** Telling words of what stands directly behind the figure, or before the verb that leads to it: its noun with adjectives. */
  kern: ReadonlySet<string>
  /** The noun is narrowed ("mit …", "unter 25", "davon"): it is not all of what the noun names. */
  eingeschraenkt: boolean
}

const VERB =
  /(?:beträgt|betrug|betragen|betrugen|liegt|lag|liegen|lagen|umfasst|umfasste|beläuft|belief|sank|stieg|fiel|erreichte|erreicht|machte|macht|wuchs|ist|sind|war|waren|stehen|standen)/
const VERB_DAVOR = new RegExp(
  `(?:^|¶ |[,;:] )([^‹¶,;:]*?)(?:‹t\\d+› |im |in |zum |am |jahr |ende |stichtag )*${VERB.source}(?: (?:sich|bei|auf|mit|insgesamt|im|in|zum|am|‹t\\d+›|jahr|noch|nur|ende|damit|somit|zuletzt))* $`,
)
const EINSCHRAENKUNG =
  /^(?:‹x›|(?:mit|ohne|im alter|unter|über|ab|aus|zwischen|von|der|des|mehr|weniger|je|pro|nach|für|jünger|älter|weibliche[nr]?|männliche[nr]?|neue[nr]?|weitere[nr]?|zusätzliche[nr]?)(?![a-zäöüß]))/
const VORHER_EINGESCHRAENKT =
  /(?:davon|darunter|hiervon|weitere|zusätzlich|hinzu|je|pro|neu|erstmals|mindestens|plan|ziel|soll|geplant|prognos|erwart|rechnen)(?:[a-zäöüß]*)(?: \S+){0,2} $/
/** Where a noun with its adjectives ends. */
const NOMENENDE =
  /[,;:()¶‹]|(?:^| )(?:gemeldet|arbeitslos|betreut|registriert|leben|lebten|erhielten|erhalten|bezogen|beziehen|im|in|am|auf|bei|zum|und|oder|sowie|sind|waren|wurden|werden|haben|hatten|überwiegen|überwogen|zu|an|mit|ohne|unter|über|ab|aus|von|der|des|nach|für)(?= |$)/

/** What is looked at of a sentence on either side of a figure, in letters. */
const SATZWEITE = 2000

const gelesen = new WeakMap<Figurglied, Gegenstand>()

/** What a figure counts, read once for all who ask. */
export function gegenstandOf(passage: Passage, glied: Figurglied): Gegenstand {
  const bekannt = gelesen.get(glied)
  if (bekannt) return bekannt
  const gegenstand = readGegenstand(passage, glied)
  gelesen.set(glied, gegenstand)
  return gegenstand
}

const MARKE = /‹[^›]*›/g
const KURZWORT = /[\p{L}]{2,6}/gu

function readGegenstand(passage: Passage, glied: Figurglied): Gegenstand {
  const { geruest } = passage
  const davor = geruest.slice(Math.max(0, glied.von - SATZWEITE), glied.von)
  const dahinter = geruest.slice(glied.bis, glied.bis + SATZWEITE)
  const ende = dahinter.indexOf('¶')
  const satz = `${davor.slice(davor.lastIndexOf('¶') + 1)}${geruest.slice(glied.von, glied.bis)}${ende < 0 ? dahinter : dahinter.slice(0, ende)}`
  const danach = glied.danach.trimStart()
  const stelle = danach.search(NOMENENDE)
  const nomen = stelle < 0 ? danach : danach.slice(0, stelle)
  let kern = tellingWords(nomen)
  let rest = stelle < 0 ? '' : danach.slice(stelle).trimStart()
  if (kern.size === 0) {
    kern = tellingWords(VERB_DAVOR.exec(glied.davor)?.[1] ?? '')
    rest = danach
  }
  return {
    satzworte: tellingWords(satz.replace(MARKE, ' ')),
    worte: new Set(satz.match(KURZWORT) ?? []),
    kern,
    eingeschraenkt: EINSCHRAENKUNG.test(rest) || EINSCHRAENKUNG.test(nomen) || VORHER_EINGESCHRAENKT.test(glied.davor),
  }
}

/** Whether two sets of words name the same thing: each word of one is in the other. */
export function isSameThing(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && a.size === b.size && [...a].every((stamm) => hasWord(b, stamm))
}
