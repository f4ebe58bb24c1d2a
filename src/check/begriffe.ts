/** A term of the SGB II that the law has used for a time only. Days are ISO dates, `bis` is '' where the term still holds. */
export interface Begriff {
  name: string
  /** Every way of writing it, with inflections and compounds; names of laws are left out. */
  muster: RegExp
  /** First and last day on which it is right to use it of the present. */
  von: string
  bis: string
  /** What the law calls it afterwards, and since when; absent where nothing has taken its place. */
  danach?: { name: string; seit: string }
  /** What the law called it before; absent where there was nothing of the kind. */
  davor?: string
  /** The terms of other times: a sentence that names one of them, too, tells of the change. */
  brueder: RegExp
  /** Sentences of something else that bears the same name. */
  nicht?: RegExp
  /** The law that says so. */
  quelle: string
}

/** A word in all its compounds: "Bürgergeld", "Bürgergelds", "Bürgergeld-Bezug", "Bürgergeldempfänger". */
function word(kern: string, nicht = ''): RegExp {
  const ausser = `(?![\\s-]?(?:Gesetz|Reform|Verordnung|V(?!\\p{L})|Novelle${nicht})|\\p{Ll}*(?:gesetz|reform|verordnung|novelle))`
  return new RegExp(`(?<!\\p{L})(?:${kern})${ausser}\\p{Ll}*(?:-\\p{L}+)*`, 'gu')
}

function anyOf(...muster: readonly RegExp[]): RegExp {
  return new RegExp(muster.map(({ source }) => source).join('|'), 'gu')
}

const ALG = word(
  '(?:Arbeitslosengeld(?:e?s)?[\\s\\u00a0-]*|A(?:lg|LG)[\\s\\u00a0-]*|Hartz[\\s\\u00a0-]*)(?:IV|II|2|4)(?![\\dI])',
)
const SOZIALGELD = word('Sozialgeld')
const BUERGERGELD = word('Bürgergeld(?!-?[Bb]onus)', '|Bonus')
const GRUNDSICHERUNGSGELD = word('Grundsicherungsgeld')
const NEUE = anyOf(BUERGERGELD, GRUNDSICHERUNGSGELD)
const BUERGERGELDGESETZ = 'Bürgergeld-Gesetz vom 16. Dezember 2022'
const VEREINBARUNG = '(?:Eingliederungsvereinbarung|EinV(?!\\p{L})|EGV(?!\\p{L}))'

/** The terms with the days on which the law changed them, oldest first within a family. */
export const BEGRIFFE: readonly Begriff[] = [
  {
    name: 'Arbeitslosengeld II',
    muster: ALG,
    von: '2005-01-01',
    bis: '2022-12-31',
    danach: { name: 'Bürgergeld', seit: '2023-01-01' },
    brueder: NEUE,
    quelle: BUERGERGELDGESETZ,
  },
  {
    name: 'Sozialgeld',
    muster: SOZIALGELD,
    von: '2005-01-01',
    bis: '2022-12-31',
    danach: { name: 'Bürgergeld', seit: '2023-01-01' },
    brueder: NEUE,
    quelle: BUERGERGELDGESETZ,
  },
  {
    name: 'Bürgergeld',
    muster: BUERGERGELD,
    von: '2023-01-01',
    bis: '2026-06-30',
    danach: { name: 'Grundsicherungsgeld', seit: '2026-07-01' },
    davor: 'Arbeitslosengeld II',
    brueder: anyOf(ALG, SOZIALGELD, GRUNDSICHERUNGSGELD),
    quelle: `${BUERGERGELDGESETZ}; Dreizehntes Gesetz zur Änderung des SGB II`,
  },
  {
    name: 'Grundsicherungsgeld',
    muster: GRUNDSICHERUNGSGELD,
    von: '2026-07-01',
    bis: '',
    davor: 'Bürgergeld',
    brueder: anyOf(ALG, SOZIALGELD, BUERGERGELD),
    quelle: 'Dreizehntes Gesetz zur Änderung des SGB II',
  },
  {
    // New ones could be made until 30 June 2023; old ones held until the end of that year at the latest.
    name: 'Eingliederungsvereinbarung',
    muster: word(VEREINBARUNG),
    von: '2005-01-01',
    bis: '2023-12-31',
    danach: { name: 'Kooperationsplan', seit: '2023-07-01' },
    brueder: word('Kooperationspl[aä]n'),
    quelle: '§ 15 und § 65 Abs. 4 SGB II',
  },
  {
    name: 'Kooperationsplan',
    muster: word('Kooperationspl[aä]n'),
    von: '2023-07-01',
    bis: '',
    davor: 'Eingliederungsvereinbarung',
    brueder: word(VEREINBARUNG),
    quelle: '§ 15 SGB II',
  },
  {
    name: 'Sanktion',
    muster: /(?<!\p{L})(?:S|s)anktion(?!smoratorium)(?:\p{Ll}*)(?:-\p{L}+)*/gu,
    von: '2005-01-01',
    bis: '2022-12-31',
    danach: { name: 'Leistungsminderung', seit: '2023-01-01' },
    brueder: /Leistungsminderung|Sanktionsmoratorium/gu,
    nicht:
      /Russ|Ukrain|Krieg|Embargo|Wirtschaftssanktion|Handels|Export|Import|Staat|international|Europäische|EU(?!\p{L})|Iran|Belarus/u,
    quelle: '§§ 31a ff. SGB II',
  },
  {
    name: 'Bürgergeldbonus',
    muster: /(?<!\p{L})Bürgergeld-?[Bb]onus(?:ses|zahlung(?:en)?)?(?!\p{L})/gu,
    von: '2023-07-01',
    bis: '2024-12-31',
    brueder: /Weiterbildungsgeld/gu,
    quelle: '§ 16j SGB II, aufgehoben durch das Zweite Haushaltsfinanzierungsgesetz 2024',
  },
]

/** A task that the law has given to somebody else. */
export interface Zustaendigkeit {
  name: string
  muster: RegExp
  seit: string
  wer: string
  quelle: string
}

export const ZUSTAENDIGKEITEN: readonly Zustaendigkeit[] = [
  {
    name: 'Förderung der beruflichen Weiterbildung (FbW)',
    muster:
      /(?<!\p{L})(?:FbW(?!\p{L})|Förderung(?:en)? (?:der )?beruflicher? Weiterbildung|Bildungsgutschein\p{Ll}*)/gu,
    seit: '2025-01-01',
    wer: 'die Agentur für Arbeit',
    quelle: 'Haushaltsfinanzierungsgesetz 2024 vom 22. Dezember 2023 (BGBl. I Nr. 412)',
  },
  {
    name: 'Leistungen zur Teilhabe am Arbeitsleben (Reha)',
    muster:
      /(?<!\p{L})(?:berufliche[nr]? Rehabilitation|Reha-(?:Leistung|Maßnahme|Förderung)\p{Ll}*|Leistungen zur Teilhabe am Arbeitsleben)(?!\p{L})/gu,
    seit: '2025-01-01',
    wer: 'die Agentur für Arbeit',
    quelle: 'Haushaltsfinanzierungsgesetz 2024 vom 22. Dezember 2023 (BGBl. I Nr. 412)',
  },
]

/** Whether a text holds one of the words at all: most hold none. */
export function namesBegriff(text: string): boolean {
  return text.search(IRGENDEINER) >= 0
}
const IRGENDEINER = anyOf(...[...BEGRIFFE, ...ZUSTAENDIGKEITEN].map(({ muster }) => muster))
