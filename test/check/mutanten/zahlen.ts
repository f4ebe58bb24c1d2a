import { blatt } from '../beispiele/befunde.js'
import { type Mutant, schwelle } from './mutant.js'

const spalten = (anzahl: number) => Array.from({ length: anzahl }, (_, stelle) => stelle)

/** Four places by their values, and a sentence that gives one of them its place. */
const platz = (wort: string, ort: string) =>
  `| Standort | Eintritte |\n|---|---:|\n| Altstadt | 240 |\n| Neustadt | 231 |\n| Seestadt | 190 |\n| Neudorf | 120 |\n| Altdorf | 90 |\n\nDie ${wort} Zahl der Eintritte hatte ${ort}.`

/** Sums of sums, so many one above the other; the printed value of the last shows digits turned round at the bottom. */
const turm = (hoehe: number) =>
  blatt(
    '[2022]',
    [
      'a: { name: Anfang, werte: [12013799] }',
      ...spalten(hoehe).flatMap((stufe) => [
        `b${stufe}: { name: Posten ${stufe}, werte: [3141592] }`,
        `s${stufe}: { name: Zwischenstand ${stufe}, summe: [${stufe === 0 ? 'a' : `s${stufe - 1}`}, b${stufe}]${stufe === hoehe - 1 ? `, gedruckt: [${12031799 + 3141592 * hoehe}]` : ''} }`,
      ]),
    ],
    'einheit: €\n',
  )

/** A total of 45 rows that rounding may take far; so far from what the first would have to be, one digit would make it right. */
const gerundet = (abstand: number) =>
  blatt(
    '[2021, 2022]',
    [
      'a: { name: Anfang, werte: [300, 300] }',
      ...spalten(44).map((stelle) => `b${stelle}: { name: Posten ${stelle}, werte: [7, 7] }`),
      `g: { name: Gesamt, werte: [608, ${708 + abstand}] }`,
    ],
    'einheit: Mio. €\n',
  )

/** A quota with so many rows between its numerator and itself. */
const entfernt = (dazwischen: number) =>
  blatt('[2020, 2021, 2022]', [
    'n: { name: Integrationen, werte: [1024, 940, 1100] }',
    'e: { name: ELB, werte: [4554, 4230, 4400] }',
    ...spalten(dazwischen - 1).map((stelle) => `f${stelle}: { name: Angabe ${stelle}, werte: [7, 7, 7] }`),
    'q: { name: Integrationsquote, einheit: "%", werte: ["22,5", "27,2", "25,0"] }',
  ])

/** A quota over so many columns, wrong in the last. */
const breit = (anzahl: number) =>
  blatt(`{ ${spalten(anzahl).map((stelle) => `k${stelle}: Bezirk ${stelle}`)} }`, [
    `n: { name: Integrationen, werte: [${spalten(anzahl).map(() => 20)}] }`,
    `e: { name: ELB, werte: [${spalten(anzahl).map(() => 80)}] }`,
    `q: { name: Integrationsquote, einheit: "%", werte: [${spalten(anzahl).map((stelle) => (stelle === anzahl - 1 ? '"52,0"' : '"25,0"'))}] }`,
  ])

/** A sum of two halves, the first of them so many letters behind the whole. */
const haelften = (abstand: number) =>
  `Erreicht wurden 2.296 Integrationen ${'in den Orten des Kreises und der Stadt '.repeat(3).slice(0, abstand).trimEnd().padEnd(abstand, 'e')}, 985 bei Frauen und 1.331 bei Männern.`

/** What rules read tables and sentences by. */
export const ZAHLEN: readonly Mutant[] = [
  ...schwelle(
    'figur-rang',
    'dritt: 3',
    [2, platz('dritthöchste', 'die Seestadt')],
    [4, platz('dritthöchste', 'die Seestadt')],
    'reading/rang',
  ),
  ...schwelle(
    'figur-rang',
    'viert: 4',
    [3, platz('vierthöchste', 'Neudorf')],
    [5, platz('vierthöchste', 'Neudorf')],
    'reading/rang',
  ),
  ...schwelle(
    'figur-vertippt',
    'TIEFSTE = 4',
    [3, turm(4), 'mit 12.031.799 € stimmt es'],
    [5, turm(5)],
    'zahlen/rechnungen/operand',
  ),
  ...schwelle(
    'figur-vertippt',
    'HOECHSTENS_WERTE = 41',
    [39, gerundet(20), '300 Mio. € passt nicht zu „Gesamt“; mit 400 Mio. € stimmt es'],
    [43, gerundet(21)],
    'zahlen/rechnungen/gleichungen',
  ),
  ...schwelle(
    'figur-anteil',
    'NACHBARN = 8',
    [7, entfernt(7), 'Integrationsquote, 2021: Getippt ist 27,2 %'],
    [9, entfernt(8)],
    'zahlen/anteilspalte',
  ),
  ...schwelle(
    'figur-anteil',
    'STICHPROBE = 60',
    [59, breit(60), 'Getippt ist 52,0 %, 20 von 80 sind 25,0 %'],
    [61, breit(61)],
    'zahlen/anteilspalte',
  ),
  ...schwelle(
    'figur-rechnung',
    'WEITESTES = 0.12',
    ['0.119', 'Es gab gut 1.200 Anträge (1.363).', '1.363 sind nicht „gut 1.200“. Richtig ist „gut 1.300“'],
    ['0.121', 'Es gab gut 1.200 Anträge (1.364).'],
    'reading/aussagen/naehe',
  ),
  ...schwelle(
    'figur-rechnung',
    'HAELFTENWEITE = 110',
    [109, haelften(93), '985 + 1.331 ergeben 2.316'],
    [111, haelften(94)],
    'reading/aussagen/summe',
  ),
  ...schwelle(
    'figur-rechnung',
    'WEIT = 12',
    [11, 'Auf Frauen, Männer und Jugendliche entfallen 40 %, 40 % und 32 %.', 'ergeben 112 % statt 100 %'],
    [13, 'Auf Frauen, Männer und Jugendliche entfallen 40 %, 40 % und 33 %.'],
    'reading/rechenprobe/anteil',
  ),
  ...schwelle(
    'figur-rechnung',
    'GENAU = 1',
    ['0.9', 'Das sind rund drei Viertel (34,3 %) der Fälle.', 'passt „ein Drittel“'],
    ['1.1', 'Das sind rund drei Viertel (34,4 %) der Fälle.', 'passt „gut ein Drittel“'],
    'reading/rechenprobe/bruchwort',
  ),
]
