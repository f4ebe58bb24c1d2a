import { blatt, imJahr, mitText } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'
import { type Fall, type Mutant, schwelle } from './mutant.js'

/** Rows of one column, named "Teil A", "Teil B" …, and their typed total. */
const summe = (teile: readonly number[], gesamt: number) =>
  blatt('[2022]', [...teile.map((wert, stelle) => row(stelle, wert)), `g: { name: Gesamt, werte: [${gesamt}] }`])

function row(stelle: number, wert: number | string): string {
  const buchstabe = String.fromCharCode(65 + stelle)
  return `t${buchstabe}: { name: Teil ${buchstabe}, werte: ["${wert}"] }`
}

/** Shares by sex, and a list of shares. */
const geschlecht = (frauen: string, maenner: string) =>
  blatt(
    '{ a: Wert }',
    [`f: { name: Frauen, werte: ["${frauen}"] }`, `m: { name: Männer, werte: ["${maenner}"] }`],
    'einheit: "%"\n',
  )
const anteile = (...werte: string[]) =>
  blatt(
    '{ a: Anteil der Betriebe }',
    werte.map((wert, stelle) => row(stelle, wert)),
    'einheit: "%"\n',
  )

/** Two sheets that give one row of this name two values for one year. */
const doppelt = (name: string) => ({
  'daten/a.yaml': `titel: A\nspalten: [2021, 2022]\nzeilen:\n  z: { name: ${name}, werte: [6264, 6100] }\n`,
  'daten/b.yaml': `titel: B\nspalten: [2021, 2022]\nzeilen:\n  z: { name: ${name}, werte: [6264, 6010] }\n`,
})

/** Administrative costs of a million, and the municipal share of it. */
const kommunal = (betrag: number) =>
  blatt(
    '[2023]',
    [
      'g: { name: Verwaltungskosten insgesamt, werte: [1000000] }',
      `k: { name: Kommunaler Finanzierungsanteil, werte: [${betrag}] }`,
    ],
    'einheit: €\n',
  )

/** A total that is right in one year and ten too high in the other; each part is mistyped by one digit if it is that part. */
const verdacht = (anzahl: number) =>
  blatt('[2021, 2022]', [
    ...Array.from({ length: anzahl }, (_, stelle) => `t${stelle}: { name: Teil ${stelle}, werte: [111, 111] }`),
    `g: { name: Gesamt, werte: [${111 * anzahl}, ${111 * anzahl + 10}] }`,
  ])

/** A sheet of so many figures under the heads of the next year. */
const stehengeblieben =
  (anzahl: number): Fall =>
  async () => {
    const programm = (jahr: number) =>
      probe({
        ...imJahr(String(jahr), 'Text.'),
        'daten/b.yaml': `titel: Bestand\nspalten: [${jahr}]\nzeilen:\n${Array.from({ length: anzahl }, (_, stelle) => `  z${stelle}: { name: Zeile ${stelle}, werte: [${stelle + 7}] }\n`).join('')}`,
      })
    return { ...(await programm(2023)), vorjahr: await programm(2022) }
  }

/** A table and a chart of the same figures, with so many paragraphs between them. */
const beieinander = (absaetze: number) =>
  mitText(
    [
      '::tabelle{daten=blatt}',
      ...Array<string>(absaetze).fill('Text.'),
      '::diagramm{daten=blatt typ=balken alt="Balken"}',
    ].join('\n\n'),
    blatt('[2022, 2023]', ['k: { name: Klein, werte: [10, 12] }', 'g: { name: Groß, werte: [3, 4] }']),
  )

/** A chart of so many figures beside a table that shows one row more. */
const teilDaneben = (zahlen: number): Record<string, string> =>
  mitText(
    '::tabelle{daten=blatt}\n\n::diagramm{daten=blatt typ=balken zeilen=a}',
    blatt(`[${Array.from({ length: zahlen }, (_, nummer) => `s${nummer}`).join(', ')}]`, [
      `a: { werte: [${Array<number>(zahlen).fill(5).join(', ')}] }`,
      `b: { werte: [${Array<number>(zahlen).fill(7).join(', ')}] }`,
    ]),
  )

/** What rules make of tables: sums, shares, facts that two sheets share. */
export const TABELLEN: readonly Mutant[] = [
  ...schwelle(
    'figur-summe',
    'HOECHSTENS_DANEBEN = 0.2',
    ['0.19', summe([55, 45], 120), 'fehler blatt.yaml:6 Gesamt, 2022: Getippt ist 120, die Teile ergeben 100'],
    ['0.21', summe([55, 45], 121)],
  ),
  ...schwelle(
    'figur-summe',
    'HOECHSTENS_GENANNT = 20',
    [19, summe(Array(20).fill(5), 101), '6 statt 5 oder 6 statt 5'],
    [21, summe(Array(21).fill(5), 106), 'Richtig ist 105, wenn die Teile stimmen. '],
  ),
  ...schwelle(
    'figur-summe',
    'SICHERE_TEILE = 3',
    [2, summe([400, 3800], 780)],
    [4, summe([400, 300, 3800], 1080), '380 statt 3.800'],
  ),
  ...schwelle(
    'figur-anteile',
    'HUNDERT = new Dezimal(100)',
    ['Dezimal(99)', geschlecht('51,1', '48,9')],
    ['Dezimal(101)', geschlecht('51,1', '48,9')],
  ),
  ...schwelle(
    'figur-anteile',
    'ABSTAND_GANZES = 10',
    ['9.9', geschlecht('51,1', '58,9'), 'ergeben zusammen 110,0 % statt 100 %'],
    ['10.1', geschlecht('51,1', '59,0')],
  ),
  ...schwelle(
    'figur-anteile',
    'ABSTAND_LISTE = 3',
    ['2.9', anteile('50,0', '30,0', '17,0'), 'ergeben zusammen 97,0 % statt 100 %'],
    ['3.1', anteile('50,0', '30,0', '16,9')],
  ),
  ...schwelle(
    'figur-anteile',
    'HOECHSTENS_GENANNT = 20',
    [19, anteile(...Array(19).fill('5,00'), '6,00'), 'ist richtig: 4,00 % statt 5,00 % oder'],
    [21, anteile(...Array(20).fill('4,80'), '5,00'), 'zu viel: einen der Anteile berichtigen.'],
  ),
  ...schwelle(
    'figur-doppelt-wert',
    'KUERZESTER_NAME = 8',
    [7, doppelt('Betrieb')],
    [9, doppelt('Eintritt'), '„Eintritt“ ist hier 6.010 (b.z.2022), in „A“ aber 6.100'],
  ),
  ...schwelle(
    'figur-quote',
    "ANTEIL = new Dezimal('15.2')",
    ["Dezimal('15.1')", kommunal(172000)],
    ["Dezimal('15.3')", kommunal(132000)],
  ),
  ...schwelle(
    'figur-quote',
    'SPIELRAUM = 2',
    ['1.9', kommunal(172000)],
    ['2.1', kommunal(173000), '173.000 € sind 17,3 % von 1.000.000 €; üblich sind 15,2 %'],
  ),
  ...schwelle(
    'figur-vertippt',
    'HOECHSTENS_VERDAECHTIG = 5',
    [4, verdacht(5), ...Array(5).fill('mit 121 stimmt es')],
    [6, verdacht(6)],
  ),
  ...schwelle(
    'jahr-blatt',
    'MINDESTENS = 4',
    [3, stehengeblieben(3)],
    [5, stehengeblieben(4), 'Der Kopf heißt „2023“, im Programm 2022 hieß er „2022“'],
  ),
  ...schwelle(
    'diagramm-doppelt',
    'DAZWISCHEN = 1',
    [0, beieinander(1), 'zeigen nebeneinander dieselben 4 Zahlen'],
    [2, beieinander(2)],
  ),
  ...schwelle(
    'diagramm-doppelt',
    'WENIGE = 6',
    [5, teilDaneben(6), 'zeigen nebeneinander dieselben 6 Zahlen'],
    [7, teilDaneben(7)],
  ),
]
