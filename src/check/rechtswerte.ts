/** An amount of money that a law fixes, by the days from which it holds; days are ISO dates, amounts are in euros. */
export interface Rechtswert {
  name: string
  /** The thing as sentences name it. */
  sache: RegExp
  /** For whom the amount is, said near the figure; absent where there is one for all. */
  wer?: RegExp
  /** Oldest first. */
  werte: readonly { ab: string; betrag: number }[]
  /** The last day for which the list is known to be whole. */
  bekanntBis: string
  quelle: string
}

/** A share that a law fixes for each year of a subsidy. */
export interface Rechtsanteil {
  name: string
  /** The paragraph as sentences name it. */
  sache: RegExp
  /** Percent by year, the first year first. */
  jahre: readonly number[]
  /** The last day for which the shares are known; absent where no change is known of. */
  bekanntBis?: string
  quelle: string
}

const REGELBEDARF = /(?<!\p{L})(?:Regelbedarf|Regelsatz|Regelsätze|Regelleistung)/iu
const QUELLE = 'Anlage zu § 28 SGB XII, Regelbedarfsstufen-Fortschreibungsverordnungen'
/** The steps of the standard needs from 2021 to 2026, which has the amounts of 2024. */
const TAGE = ['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01']

function stufe(nummer: number, wer: RegExp, ...betraege: readonly number[]): Rechtswert {
  return {
    name: `Regelbedarfsstufe ${nummer}`,
    sache: REGELBEDARF,
    wer,
    werte: TAGE.map((ab, stelle) => ({ ab, betrag: betraege[stelle] ?? 0 })),
    bekanntBis: '2026-12-31',
    quelle: QUELLE,
  }
}

/** Amounts that the law fixes, looked up on 29 November 2026 (BMAS, Jobcenter, RBSFV 2026; for 2027 the resolution of the Mindestlohnkommission of 27 June 2025). */
export const RECHTSWERTE: readonly Rechtswert[] = [
  stufe(1, /alleinstehend|alleinlebend|alleinerziehend|stufe 1(?!\d)/i, 446, 449, 502, 563),
  stufe(2, /partner|paare?n?(?!\p{L})|ehegatt|stufe 2(?!\d)/iu, 401, 404, 451, 506),
  stufe(3, /stufe 3(?!\d)|im haushalt der eltern|ohne eigenen haushalt/i, 357, 360, 402, 451),
  stufe(4, /jugendliche|14 bis (?:unter 18|17)|stufe 4(?!\d)/i, 373, 376, 420, 471),
  stufe(5, /6 bis (?:unter 14|13)|sechs bis 13|stufe 5(?!\d)/i, 309, 311, 348, 390),
  stufe(6, /bis (?:unter 6|5) jahre|unter sechs jahren|stufe 6(?!\d)/i, 283, 285, 318, 357),
  {
    name: 'Verdienstgrenze der Minijobs',
    sache:
      /(?<!\p{L})(?:Minijob-?(?:grenze|Verdienstgrenze)|Geringfügigkeitsgrenze|Verdienstgrenze (?:für|der|von|in) (?:einen |eine |den )?(?:Minijob|geringfügig))/iu,
    werte: [
      { ab: '2022-10-01', betrag: 520 },
      { ab: '2024-01-01', betrag: 538 },
      { ab: '2025-01-01', betrag: 556 },
      { ab: '2026-01-01', betrag: 603 },
      { ab: '2027-01-01', betrag: 633 },
    ],
    bekanntBis: '2027-12-31',
    quelle: '§ 8 Abs. 1a SGB IV',
  },
  {
    name: 'gesetzlicher Mindestlohn',
    sache: /(?<!\p{L})gesetzliche[nrs]?\s(?:Mindestlohn|Mindestlohns|Mindestlohnes)/iu,
    werte: [
      { ab: '2022-10-01', betrag: 12 },
      { ab: '2024-01-01', betrag: 12.41 },
      { ab: '2025-01-01', betrag: 12.82 },
      { ab: '2026-01-01', betrag: 13.9 },
      { ab: '2027-01-01', betrag: 14.6 },
    ],
    bekanntBis: '2027-12-31',
    quelle: '§ 1 MiLoG mit den Mindestlohnanpassungsverordnungen',
  },
]

/** Subsidies that fall from year to year; § 16e has been another one since July 2026. */
export const RECHTSANTEILE: readonly Rechtsanteil[] = [
  {
    name: '§ 16i SGB II',
    sache: /§+\s*16\s?i(?!\p{L})/giu,
    jahre: [100, 100, 90, 80, 70],
    quelle: '§ 16i Abs. 2 SGB II',
  },
  {
    name: '§ 16e SGB II',
    sache: /§+\s*16\s?e(?!\p{L})/giu,
    jahre: [75, 50],
    bekanntBis: '2026-06-30',
    quelle: '§ 16e Abs. 2 SGB II in der Fassung bis Juni 2026',
  },
]

/** The amount that holds on a day; undefined where it is not known. */
export function amountOn({ werte, bekanntBis }: Rechtswert, tag: string): number | undefined {
  return tag > bekanntBis ? undefined : werte.findLast(({ ab }) => ab <= tag)?.betrag
}

/** The share that holds in a year of a subsidy that begins on a day; undefined where it is not known. */
export function shareIn({ jahre, bekanntBis }: Rechtsanteil, jahr: number, beginn: string): number | undefined {
  return bekanntBis !== undefined && beginn > bekanntBis ? undefined : jahre[jahr - 1]
}

/** A length of time or a day that the law fixes, and how sentences name it. */
export interface Rechtszeit {
  name: string
  /** What the sentence must speak of. */
  sache: RegExp
  /** Another rule holds, or another time is meant. */
  ausser: RegExp
  /** Finds the time: its first group. */
  stelle: RegExp
  /** What the time may be. */
  stimmt: RegExp
  richtig: string
  quelle: string
}

const ZAHLWORT = '(?:\\d+|ein\\p{L}*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)'

/** Looked up on 29 November 2026 (SGG, SGB II, Bürgergeld-Gesetz of 16 December 2022). */
export const RECHTSZEITEN: readonly Rechtszeit[] = [
  {
    name: 'Die Widerspruchsfrist',
    sache:
      /Widerspruch\s(?:eingelegt|erhoben|einlegen|erheben|einzulegen|zu erheben|möglich|zulässig)|Widerspruchsfrist/u,
    ausser: /Ausland|Belehrung|entschied|entscheid|bearbeit|beschied|verkürz|verlänger/iu,
    stelle: new RegExp(`(?:innerhalb|binnen)\\s(?:von\\s)?(${ZAHLWORT}\\s(?:Tag|Woche|Monat|Jahr)\\p{L}*)`, 'u'),
    stimmt: /^(?:1|ein\p{L}*)\sMonat/u,
    richtig: 'eines Monats',
    quelle: '§ 84 Abs. 1 SGG',
  },
  {
    name: 'Die Förderung nach § 16i SGB II',
    sache: /16\s?i(?!\p{L})/iu,
    ausser: /(?:letzten|vergangenen|innerhalb|mindestens|sechs|sieben|Bezug|bezogen|zunächst|bisher|bereits|davon)/iu,
    stelle: new RegExp(`(?:längstens|bis zu|maximal|höchstens)\\s(${ZAHLWORT}\\sJahre?n?)(?!\\p{L})`, 'u'),
    stimmt: /^(?:5|fünf)\s/u,
    richtig: 'fünf Jahre',
    quelle: '§ 16i Abs. 1 SGB II',
  },
  {
    name: 'Die Einführung des Bürgergeldes',
    sache: /Einführung des Bürgergeld/u,
    ausser: /vor|nach|seit|Jahre? (?:davor|danach)|Gesetzentwurf|beschlossen|geplant/iu,
    stelle:
      /Einführung des Bürgergeld(?:e?s)?\s(?:zum|am|im Jahr|im|ab)\s((?:1\.\s?Januar\s|Januar\s|Jahr\s)?(?:19|20)\d{2})/u,
    stimmt: /2023$/u,
    richtig: '1. Januar 2023',
    quelle: 'Bürgergeld-Gesetz, Artikel 12',
  },
]
