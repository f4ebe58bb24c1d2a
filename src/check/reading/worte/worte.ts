/** Words as names of things: what a sentence and a row have in common. */

/** Words that tell nothing of what is counted. */
const LEER = new Set(
  (
    'der die das den dem des ein eine einer eines einem einen und oder sowie von vom zu zum zur im in am an auf aus bei mit für durch nach ' +
    'je pro als wie auch noch nur rund ist sind war waren wird werden wurde wurden hat haben hatte hatten es sie er wir unser unsere unserer ' +
    'unserem unseren ihr ihre sich dass damit dabei davon darunter hiervon zahl anzahl bestand wert werte höhe umfang summe stand jahr ' +
    'jahre jahren jahres monat ende anfang mitte insgesamt gesamt zusammen aller alle allen dieser diese dieses diesem diesen jobcenter ' +
    'liegt lag beträgt betrug betrugen gab gibt etwa circa derzeit aktuell zuletzt bereits mehr weniger über unter bis ab seit vor gegenüber ' +
    'vorjahr gemeldet gemeldete gemeldeten betreut betreuten betreute betreuen standen steht stehen verfügung zählte zählten erreicht ' +
    'registriert erfasst stichtag quelle prozent anteil anteile quote euro mio tsd'
  ).split(' '),
)

const KUERZEL: Readonly<Record<string, string>> = {
  elb: 'erwerbsfähige leistungsberechtigte',
  nef: 'nicht erwerbsfähige leistungsberechtigte',
  lzb: 'langzeitleistungsbeziehende',
  bg: 'bedarfsgemeinschaften',
  svb: 'sozialversicherungspflichtig beschäftigte',
  egt: 'eingliederungstitel',
  egl: 'eingliederungsleistungen',
  vh: 'verwaltungshaushalt',
  iq: 'integrationsquote',
  alg: 'arbeitslosengeld',
}

const WORT = /[\p{L}][\p{L}-]*/gu
const ENDUNG = /(?:innen|in|ern|en|er|es|em|e|n|s)$/

const TRENNSTELLE = /\u00ad/g
const STRICH = /-/g
const PERSONENENDUNG = /(?:end|er|erinn)$/

/** The beginning that a word keeps through its forms: "Leistungsberechtigten" and "Leistungsberechtigte" are one. */
export function stemOf(wort: string): string {
  const klein = wort.toLowerCase().replace(TRENNSTELLE, '').replace(STRICH, '')
  if (klein.length < 5) return klein
  const kurz = klein.replace(ENDUNG, '')
  // "Bezieher", "Beziehende": the person and the deed.
  const stamm = kurz.replace(PERSONENENDUNG, '')
  return stamm.length >= 4 ? stamm : kurz
}

/** So many texts are kept, and none that is longer: names of rows and parts of sentences are asked for again and again. */
const GEMERKT = 4_000
const LAENGSTER = 400
const gemerkt = new Map<string, ReadonlySet<string>>()

/** The telling words of a text by their stems, abbreviations of the trade spelt out. */
export function tellingWords(text: string): ReadonlySet<string> {
  const bekannt = gemerkt.get(text)
  if (bekannt) return bekannt
  const worte = readTellingWords(text)
  if (text.length <= LAENGSTER) {
    if (gemerkt.size >= GEMERKT) gemerkt.clear()
    gemerkt.set(text, worte)
  }
  return worte
}

function readTellingWords(text: string): ReadonlySet<string> {
  const worte = new Set<string>()
  for (const [wort] of text.matchAll(WORT)) {
    const klein = wort.toLowerCase()
    const lang = KUERZEL[klein]
    if (lang !== undefined) for (const teil of lang.split(' ')) worte.add(stemOf(teil))
    else if (klein.length > 1 && !LEER.has(klein)) worte.add(stemOf(klein))
  }
  return worte
}

/** Whether a stem is among others, or one of them goes on from it: "langzeitleistungsbezieh" and "langzeitleistungsbezug" are not. */
export function hasWord(worte: ReadonlySet<string>, stamm: string): boolean {
  if (worte.has(stamm)) return true
  if (stamm.length < 6) return false
  for (const wort of worte) {
    if (wort.length < 6) continue
    const kurz = Math.min(wort.length, stamm.length)
    // A compound names its kind at the end, so only a long common beginning makes two words one.
    if (kurz >= 6 && kurz * 1.35 >= Math.max(wort.length, stamm.length) && wort.slice(0, kurz) === stamm.slice(0, kurz))
      return true
  }
  return false
}

/** How many of the words stand among the others; -1 where one is missing. */
export function countShared(gesucht: ReadonlySet<string>, worte: ReadonlySet<string>): number {
  for (const stamm of gesucht) if (!hasWord(worte, stamm)) return -1
  return gesucht.size
}
