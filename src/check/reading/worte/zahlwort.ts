import { Decimal } from 'decimal.js'

/** Number words and fractions of German prose: "siebenundzwanzig", "anderthalb", "zwei Drittel", "die Hälfte", "jede vierte". */

const EINER = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun']
const BIS_ZWOELF = ['zehn', 'elf', 'zwölf']
const ZEHNER = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']

/** All words from 1 to 99. */
const UNTER_HUNDERT = new Map<string, number>([['eins', 1]])
for (let zahl = 1; zahl < 100; zahl++) UNTER_HUNDERT.set(wordOf(zahl), zahl)

function wordOf(zahl: number): string {
  const einer = EINER[zahl % 10] ?? ''
  if (zahl < 10) return einer
  if (zahl < 13) return BIS_ZWOELF[zahl - 10] ?? ''
  if (zahl < 20) return zahl === 16 ? 'sechzehn' : zahl === 17 ? 'siebzehn' : `${einer}zehn`
  const zehner = ZEHNER[Math.floor(zahl / 10)] ?? ''
  return zahl % 10 === 0 ? zehner : `${einer}und${zehner}`
}

const EINHALB = /^(.+)einhalb$/

/** The value of a number word below a million, in lower case; "ein" alone is an article and none. */
export function parseZahlwort(wort: string): number | undefined {
  if (wort === 'ein') return undefined
  if (wort === 'anderthalb') return 1.5
  const halb = EINHALB.exec(wort)
  if (halb) {
    const ganz = UNTER_HUNDERT.get(halb[1] ?? '')
    return ganz === undefined ? undefined : ganz + 0.5
  }
  const tausend = split(wort, 'tausend')
  if (!tausend) return belowThousand(wort)
  const vorn = tausend.vorn === '' ? 1 : belowThousand(tausend.vorn)
  const hinten = tausend.hinten === '' ? 0 : belowThousand(tausend.hinten)
  return vorn === undefined || hinten === undefined ? undefined : vorn * 1000 + hinten
}

function belowThousand(wort: string): number | undefined {
  const hundert = split(wort, 'hundert')
  if (!hundert) return UNTER_HUNDERT.get(wort)
  const vorn = hundert.vorn === '' ? 1 : UNTER_HUNDERT.get(hundert.vorn)
  const hinten = hundert.hinten === '' ? 0 : UNTER_HUNDERT.get(hundert.hinten)
  return vorn === undefined || hinten === undefined ? undefined : vorn * 100 + hinten
}

const UND_VORN = /^und/

function split(wort: string, marke: string): { vorn: string; hinten: string } | undefined {
  const stelle = wort.indexOf(marke)
  if (stelle < 0) return undefined
  return { vorn: wort.slice(0, stelle), hinten: wort.slice(stelle + marke.length).replace(UND_VORN, '') }
}

const NENNER: Readonly<Record<string, number>> = {
  hälfte: 2,
  drittel: 3,
  viertel: 4,
  fünftel: 5,
  sechstel: 6,
  siebtel: 7,
  achtel: 8,
  neuntel: 9,
  zehntel: 10,
  zwanzigstel: 20,
  zweite: 2,
  dritte: 3,
  vierte: 4,
  fünfte: 5,
  sechste: 6,
  siebte: 7,
  achte: 8,
  neunte: 9,
  zehnte: 10,
}
const BRUCHWORT = 'drittel|viertel|fünftel|sechstel|siebtel|achtel|neuntel|zehntel|zwanzigstel'
/** A numerator is needed: "im Viertel", "das letzte Drittel" are none. */
const BRUCH = new RegExp(
  [
    `(?<![a-zäöüß])(?:(?<eins>ein(?:e[ms]?)?)\\s(?:(?:gut|knapp|weiter)es\\s)?|(?<zaehler>zwei|drei|vier|fünf|sechs|sieben|acht|neun)[\\s-]?)(?<nenner>${BRUCHWORT})n?s?(?![a-zäöüß])`,
    '(?<![a-zäöüß])(?:die|der|zur|eine|über)\\s(?<haelfte>hälfte)(?![a-zäöüß])',
    '(?<![a-zäöüß])jede[rsnm]?\\s(?<jede>zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[rnsm]?(?![a-zäöüß])',
    '(?<![\\d.,/])(?<oben>[1-9])\\s?/\\s?(?<unten>[2-9]|10)(?![\\d./]|\\s?\\d)(?=[\\s)(,;]+(?:der|des|aller|von|\\(|\\)|sind|,))',
  ].join('|'),
  'gi',
)

/** A fraction of a whole as it stands in a text. */
export interface Bruch {
  von: number
  bis: number
  zaehler: number
  nenner: number
}

const UEBER = /^über\s/i

/** Finds the fractions of a text; offsets are those of the text. */
export function findBrueche(text: string): Bruch[] {
  const brueche: Bruch[] = []
  for (const { index, 0: ganz, groups = {} } of text.matchAll(BRUCH)) {
    const { zaehler, nenner, haelfte, jede, oben, unten } = groups
    const wort = (nenner ?? haelfte ?? jede ?? '').toLowerCase()
    const unter = unten ? Number(unten) : NENNER[wort]
    const ueber = oben ? Number(oben) : zaehler ? UNTER_HUNDERT.get(zaehler.toLowerCase()) : 1
    if (unter === undefined || ueber === undefined || ueber >= unter) continue
    // "über die Hälfte": the first word says how near, and belongs to the words before.
    const vorn = UEBER.test(ganz) ? 5 : 0
    brueche.push({ von: index + vorn, bis: index + ganz.length, zaehler: ueber, nenner: unter })
  }
  return brueche
}

/** A fraction in percent, exact as far as decimals go. */
export function percentOf({ zaehler, nenner }: Bruch): Decimal {
  return new Decimal(zaehler).times(100).div(nenner)
}

/** A word that may be a number word, cheap to look for. */
const ZAHLWORT =
  /(?<![a-zäöüß\d-])(?:anderthalb|(?:ein|zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|zwanzig|hundert|tausend)[a-zäöüß]*)(?![a-zäöüß\d-])/gi

/** Finds number words from two on; offsets are those of the text. */
export function findZahlworte(text: string): { von: number; bis: number; wert: number }[] {
  const worte: { von: number; bis: number; wert: number }[] = []
  for (const { index, 0: wort } of text.matchAll(ZAHLWORT)) {
    const wert = parseZahlwort(wort.toLowerCase())
    if (wert !== undefined && wert > 1) worte.push({ von: index, bis: index + wort.length, wert })
  }
  return worte
}
