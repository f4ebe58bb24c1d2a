import { MONATE } from '../../figures/ausdruck/datum.js'

/** What a number is that says neither how many nor how much. */
export type Nebenrolle =
  | 'datum'
  | 'gesetz'
  | 'kennung' // number of a table, a room, a version, a norm, a bank account
  | 'ordnung'
  | 'uhrzeit'
  | 'alter'
  | 'dauer'
  | 'klasse'
  | 'telefon'
  | 'anschrift'

/** A stretch of text whose numbers are no figures. */
export interface Nebenstelle {
  rolle: Nebenrolle
  von: number
  bis: number
}

const MONATSNAME = `(?:${MONATE.join('|')}|Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)`
const DAUER = 'Jahr(?:e[ns]?|s)?|Monat(?:e[ns]?|s)?|Wochen?|Tage?n?|Stunden?|Minuten?'

/** One pattern a role, the surest first: where two begin at one place, the first counts. */
const MUSTER: readonly (readonly [Nebenrolle, string])[] = [
  [
    'datum',
    [
      '\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?\\d{4}|\\s?\\d{2}(?!\\d))?',
      `\\d{1,2}\\.\\s?${MONATSNAME}(?![A-Za-zÄÖÜäöüß])`,
      `${MONATSNAME}\\.?\\s\\d{2}(?!\\d|[.,]\\d|\\s*(?:%|€|Prozent|Euro|Mio|Tsd))`,
      '(?<![\\d/.,])(?:0?[1-9]|1[0-2])/(?:19|20)\\d{2}(?!\\d)',
      '(?<!\\d)(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])(?:-\\d{2})?(?!\\d)',
    ].join('|'),
  ],
  [
    'gesetz',
    [
      '§§?\\s*\\d+(?:\\s?[a-zäöüß](?![A-Za-zÄÖÜäöüß]))?(?:\\s*(?:,|und|bis|–|-|/)\\s*(?:§\\s*)?\\d+(?:\\s?[a-zäöüß](?![A-Za-zÄÖÜäöüß]))?)*',
      '(?:Abs(?:atz|\\.)|Nr\\.|Nummer|Satz|Art(?:ikel|\\.)|Buchst(?:abe|\\.)|Ziffer)\\s*\\d+',
    ].join('|'),
  ],
  [
    'kennung',
    [
      '(?:Kapitel|Seite|Tabelle|Abbildung|Anlage|Abschnitt|Phase|Stufe|Variante|Version|Teil|Säule|Region|Sozialregion|Sozialraum|Gruppe|Modul|Zimmer|Raum|Haus|Linie|TOP|Az\\.|Aktenzeichen|Drucksache|Bericht|Kurzbericht|Regelbedarfsstufe|Pflegegrad|Klasse|Klassenstufe|Platz|Rang)\\s*\\d+(?:[./]\\d+)*',
      '(?:DIN|EN|ISO|IEC)(?:\\s+(?:DIN|EN|ISO|IEC))*\\s+\\d+(?:[:-]\\d+)*',
      '[A-Z]{2}\\d{2}(?:\\s\\d{4}){2,}(?:\\s\\d{1,4})?',
      '\\d+\\s[A-Z][A-Za-z]{1,2}\\s\\d+/\\d+',
    ].join('|'),
  ],
  [
    'uhrzeit',
    '\\d{1,2}(?:[:.]\\d{2})?\\s*(?:bis|–|-|und)\\s*\\d{1,2}(?:[:.]\\d{2})?\\s*Uhr|\\d{1,2}(?:[:.]\\d{2})?\\s*Uhr',
  ],
  [
    'telefon',
    '(?<![\\d.,])0\\d{2,5}[\\s/-]+\\d[\\d\\s/-]{3,}\\d|\\+\\d{2}[\\s(]+\\d[\\d\\s()/-]{5,}\\d|(?:Telefon|Tel\\.|Fax|Durchwahl)\\s*:?\\s*\\d[\\d\\s/-]*\\d',
  ],
  [
    'anschrift',
    '(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.|[Ww]eg|[Pp]latz|[Aa]llee|[Rr]ing|[Gg]asse|[Mm]arkt|[Uu]fer)\\s+\\d{1,3}(?:\\s?[a-z])?(?![A-Za-zÄÖÜäöüß\\d])(?:,\\s*(?:D-)?\\d{5}(?=\\s+[A-ZÄÖÜ]))?|(?:Postleitzahl|PLZ|Postfach)\\s+\\d+|(?<=[,|]\\s*)\\d{5}(?=\\s+[A-ZÄÖÜ][a-zäöüß]+\\s*(?:$|[,;|(]))',
  ],
  [
    'alter',
    [
      '(?:zwischen|von|ab|bis(?:\\s+zu)?|unter|über|älter als|jünger als|mindestens)\\s+\\d{1,2}(?:\\s+(?:und|bis(?:\\s+unter)?)\\s+\\d{1,2})?\\s+(?:Lebens)?[Jj]ahren?(?![A-Za-zÄÖÜäöüß])(?=\\s*(?:alt|ohne|mit|und|sind|,|\\.|\\)|$|werden|in|als|leben|haben|befinden|im|beziehen|liegt|lag|beträgt|betrug|stieg|sank|auf|um|von|waren|machen))',
      '\\d{1,2}\\s*(?:-|–|bis(?:\\s+(?:zu|unter))?)\\s*\\d{1,2}\\s*-?\\s*(?:Jahren?|[Jj]ährige?[A-Za-zÄÖÜäöüß]*)',
      '(?:\\d{1,2}-\\s*(?:bis|und)\\s*)?\\d{1,2}-?\\s?[Jj]ährig[A-Za-zÄÖÜäöüß]*',
      '\\d{1,2}\\s+Jahren?\\s+(?:und|oder)\\s+(?:älter|jünger|mehr)',
      '\\d{1,2}\\.\\s+Lebensjahr[A-Za-zÄÖÜäöüß]*',
      '(?:jünger|unter|über|älter)\\s+(?:als\\s+)?\\d{2}(?=\\s*(?:\\(|\\)|,(?!\\d)|$))',
    ].join('|'),
  ],
  [
    'klasse',
    [
      '\\d+\\s*(?:bis|–|-)\\s*(?:unter\\s+)?\\d+(?=\\s*(?:Beschäftigte|Mitarbeite|Personen|Einwohner|\\)))',
      '\\d+\\s+und\\s+(?:mehr|älter)(?!\\s+als)',
      '(?:unter|über|jünger als|älter als|mehr als|weniger als)\\s+\\d+(?=\\s*\\))',
      '(?<=(?:mit|ab|von)\\s)(?:unter|über|mehr als|weniger als)\\s+\\d+(?=\\s*Beschäftigte)',
      '(?<=\\()\\d+(?=\\s+Beschäftigte\\))',
    ].join('|'),
  ],
  [
    'dauer',
    `(?:\\d+(?:,\\d)?\\s*(?:bis|und|–|-)\\s*)?(?:unter\\s+)?\\d+(?:,\\d+)?\\s*-?(?:${DAUER})(?![A-Za-zÄÖÜäöüß])`,
  ],
  ['ordnung', '\\d{1,2}\\.(?=\\s+[A-Za-zÄÖÜäöüß])|\\d+-(?!mal(?![a-zäöüß]))[a-zäöüß]+'],
]
const NEBENROLLEN: readonly Nebenrolle[] = MUSTER.map(([rolle]) => rolle)
const ALLE = new RegExp(
  MUSTER.map(([rolle, muster]) => `(?<${rolle}>(?<![A-Za-zÄÖÜäöüß\\d])(?:${muster}))`).join('|'),
  'g',
)

const ZIFFER = /\d/

/** The stretches of a text whose numbers are dates, paragraphs, ages, addresses and the like. */
export function findNebenstellen(text: string): Nebenstelle[] {
  if (!ZIFFER.test(text)) return []
  const stellen: Nebenstelle[] = []
  for (const { index, 0: ganz, groups = {} } of text.matchAll(ALLE)) {
    const rolle = NEBENROLLEN.find((name) => groups[name] !== undefined)
    if (rolle) stellen.push({ rolle, von: index, bis: index + ganz.length })
  }
  return stellen
}
