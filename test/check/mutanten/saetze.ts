import { blatt, imJahr, mitText } from '../beispiele/befunde.js'
import { type Mutant, schwelle } from './mutant.js'

/** "in den letzten fünf Jahren" beside a span of so many years. */
const zeitreihe = (wort: string, jahre: number) =>
  `Der Anteil sank in den letzten ${wort} Jahren (Zeitreihe von Aug. 2010 bis Aug. ${2010 + jahre}).`
const entfernt = (absaetze: number) =>
  ['Der Anteil sank in den letzten fünf Jahren.', ...Array(absaetze).fill('Das ist gut.')]
    .concat('Die Zeitreihe reicht von Aug. 2020 bis Aug. 2024.')
    .join('\n\n')

/** A length of time so many letters behind the two days. */
const vierJahre = (abstand: number) =>
  `Das Projekt läuft vom 1. Mai 2023 bis zum 30. April 2026 ${'in den Orten des Kreises und der Stadt '
    .repeat(4)
    .slice(0, abstand - 7)
    .trimEnd()
    .padEnd(abstand - 7, 'e')} also vier Jahre.`

/** Three years and some days more, which are called four. */
const dreiJahreUnd = (tage: number) => `Das Projekt läuft vom 1. Mai 2023 bis zum ${tage}. Mai 2026, also vier Jahre.`

/** Looking back on years, so many letters behind the day from which one does. */
const rueckblick = (abstand: number) =>
  `Am 1. Januar 2005 wurde das Jobcenter gegründet. Ende 2024 blicken wir ${'in den Orten des Kreises und der Stadt gern '
    .repeat(2)
    .slice(0, abstand - 18)
    .trimEnd()
    .padEnd(abstand - 18, 'e')} auf 25 Jahre Arbeit zurück.`

/** A second day of the same name, with so many others before it. */
const dazwischen = (tage: number) =>
  `Das Haus wurde am 1. Juli 2010 eröffnet. Gefeiert wurde am ${Array.from({ length: tage }, (_, stelle) => `0${stelle + 1}.02.2011`).join(', am ')}. Am 1. Juli 2025 bestand es somit 25 Jahre.`

/** A term in weeks that begins on the tenth of March. */
const frist = (wort: string, ende: string) =>
  `Innerhalb von ${wort} Wochen ist Widerspruch möglich. Wurde der Bescheid am 10. März 2025 bekannt gegeben, läuft die Frist bis zum ${ende}.`
const nachWochen = (wochen: number) => {
  const tag = new Date(Date.UTC(2025, 2, 10 + 7 * wochen))
  return `${tag.getUTCDate()}. ${['März', 'April', 'Mai'][tag.getUTCMonth() - 2]} 2025`
}

/** A ratio behind so many sentences after the one with its two numbers. */
const relation = (saetze: number) =>
  `1.584 Bewerber standen 1.626 Stellen gegenüber. ${'Das ist gut. '.repeat(saetze)}Die Relation betrug 1:0.`
const schluessel = (je: number) =>
  `Betreut werden 10.000 Personen von 100 VZÄ. Daraus errechnet sich ein Betreuungsschlüssel von 1:${je}.`

/** Places with their values, in the order in which they are given. */
const orte = (...werte: number[]) =>
  `| Standort | Eintritte |\n|---|---:|\n${werte.map((wert, stelle) => `| ${['Altstadt', 'Neustadt', 'Seestadt'][stelle]} | ${wert} |\n`).join('')}\nDie wenigsten Eintritte hatte die Neustadt.`
const besprochen = (spalte: string) =>
  mitText(
    `Der ${spalte} war mit 187 am höchsten in der Seestadt.`,
    blatt(`{ z: ${spalte} }`, [
      'a: { name: Altstadt, werte: [212] }',
      'n: { name: Neustadt, werte: [264] }',
      's: { name: Seestadt, werte: [187] }',
    ]),
  )

/** A budget that is halved after the first of these years, and sinks by a tenth in the last. */
const budget = (erstes: number) => {
  const jahre = Array.from({ length: 2023 - erstes }, (_, stelle) => erstes + stelle)
  return mitText(
    '::tabelle{daten=blatt}\n\nDas Gesamtbudget sinkt um 50 %.',
    blatt(
      `[${jahre}]`,
      [
        `gesamt: { name: Gesamtbudget, werte: [${jahre.map((jahr) => (jahr === erstes ? 2000 : jahr === 2022 ? 900 : 1000))}] }`,
      ],
      'einheit: €\n',
    ),
  )
}

const zahlen = (anzahl: number) =>
  `Gezählt werden ${Array.from({ length: anzahl }, (_, stelle) => `${stelle + 31} Kurse`).join(' und ')}.`

const WORTZAHLEN = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'].map(
  (wort, stelle) => [wort, stelle + 2] as const,
)

/** What rules make of sentences: days, lengths of time, ratios, amounts of the law. */
export const SAETZE: readonly Mutant[] = [
  ...WORTZAHLEN.flatMap(([wort, zahl]) =>
    schwelle('figur-datum', `${wort}: ${zahl}`, [zahl - 1, zeitreihe(wort, zahl)], [zahl + 1, zeitreihe(wort, zahl)]),
  ),
  ...schwelle(
    'figur-datum',
    'NACHBARN = 2',
    [1, entfernt(1), '„in den letzten fünf Jahren“ steht neben'],
    [3, entfernt(2)],
  ),
  ...schwelle(
    'figur-dauer',
    'WEIT = 110',
    [109, vierJahre(109), 'Von 1. Mai 2023 bis 30. April 2026 sind es 3 Jahre'],
    [111, vierJahre(110)],
  ),
  ...schwelle(
    'figur-dauer',
    'HOECHSTENS_ZEITEN = 8',
    [7, dazwischen(7), 'Von 1. Juli 2010 bis 1. Juli 2025 sind es 15 Jahre'],
    [9, dazwischen(8)],
  ),
  ...schwelle(
    'figur-dauer',
    'GANZ = 0.045',
    ['0.04', dreiJahreUnd(17), 'sind es 3 Jahre, im Satz steht „vier Jahre“'],
    ['0.05', dreiJahreUnd(18)],
  ),
  ...WORTZAHLEN.filter(([wort]) => ['zwei', 'drei', 'vier', 'sechs'].includes(wort)).flatMap(([wort, zahl]) =>
    schwelle(
      'figur-dauer',
      `${wort}: ${zahl}`,
      [zahl - 1, frist(wort, nachWochen(zahl))],
      [zahl + 1, frist(wort, nachWochen(zahl))],
    ),
  ),
  ...schwelle(
    'figur-dauer',
    'AUFSCHUB = 6',
    [5, frist('zwei', '30. März 2025')],
    [7, frist('zwei', '31. März 2025'), 'endet nicht am 31. März 2025'],
  ),
  ...schwelle(
    'figur-gesetz',
    'NAHE = 0.12',
    ['0.119', imJahr('2026', 'Die Minijob-Grenze liegt ab Januar 2026 bei 675 Euro.'), 'am 1.1.2026 gilt 603'],
    ['0.122', imJahr('2026', 'Die Minijob-Grenze liegt ab Januar 2026 bei 676 Euro.')],
  ),
  ...schwelle(
    'figur-gesetz',
    'WEIT = 25',
    [24, 'Der Zuschuss nach § 16i SGB II beträgt im dritten Jahr 65 %.', 'Richtig ist 90 %'],
    [26, 'Der Zuschuss nach § 16i SGB II beträgt im dritten Jahr 64 %.'],
  ),
  ...schwelle(
    'figur-verhaeltnis',
    'WEITESTE = 3',
    [2, relation(2), 'Richtig ist 1,03 : 1'],
    [4, relation(3), 'Aus den beiden Zahlen errechnet es'],
  ),
  ...schwelle(
    'figur-verhaeltnis',
    'GROB = 0.04',
    ['0.03', schluessel(96)],
    ['0.05', schluessel(95), 'Richtig ist 1:100 (1 zu 100,0), wenn beide Zahlen stimmen'],
  ),
  ...schwelle('figur-rang', 'WENIGSTE = 3', [2, orte(212, 264)], [4, orte(212, 264, 187), 'Richtig ist Seestadt']),
  ...schwelle('figur-rang', 'LANG = 6', [5, besprochen('Abruf')], [7, besprochen('Zugang'), 'Richtig ist Neustadt']),
  ...schwelle(
    'figur-text-vergleich',
    'HOECHSTENS_JAHRE = 12',
    [11, budget(2011)],
    [13, budget(2010), 'Richtig ist 10 %'],
    'tabellensatz/jahreswert/vergleich',
  ),
  ...schwelle(
    'figur-ungebunden',
    'GENANNT = 5',
    [4, zahlen(5), '„35“ (Zeile 3).'],
    [6, zahlen(6), '„35“ (Zeile 3) ….'],
  ),
  ...schwelle(
    'jahr-vorjahr',
    'NAHE = 2',
    [1, 'Im Jahr 2024 sank die Zahl gegenüber dem Vorjahr 2021.', 'das Vorjahr ist 2023'],
    [3, 'Im Jahr 2024 sank die Zahl gegenüber dem Vorjahr 2020.'],
  ),
  ...schwelle(
    'figur-dauer',
    'NAHE = 60',
    [59, rueckblick(59), 'sind es 20 Jahre'],
    [61, rueckblick(60)],
    'reading/zeit/verlauf',
  ),
]
