import { blatt, mitText } from '../beispiele/befunde.js'
import { type Mutant, schwelle } from './mutant.js'

/** One cell twice in a sentence, beside so many other rows. */
const zweimal = (andere: number) =>
  mitText(
    'Dazu kamen im Herbst {{zahl blatt.z0.a}} gegenüber {{zahl blatt.z0.a}} zuvor.',
    blatt(
      '{ a: 09/2022 }',
      Array.from(
        { length: andere + 1 },
        (_, stelle) => `z${stelle}: { name: Gruppe ${'ABCDEFGH'[stelle]}, werte: [${160 + stelle}] }`,
      ),
    ),
  )

/** A sentence that names a row by one of its words, and takes its figure from another. */
const genannt = (zeile: string, satz: string) =>
  mitText(
    satz,
    blatt('{ n: { name: 10/2023 } }', [
      `a: { name: ${zeile}, werte: [308] }`,
      'b: { name: Übrige Staaten, werte: [117] }',
    ]),
  )

/** A way from a cell to itself in a row with so many other cells. */
const weg = (andere: number) =>
  mitText(
    'Der Anteil sank von {{zahl blatt.z.s0}} auf {{zahl blatt.z.s0}}.',
    blatt(`{ ${Array.from({ length: andere + 1 }, (_, stelle) => `s${stelle}: 09/${2010 + stelle}`).join(', ')} }`, [
      `z: { name: Langzeitleistungsbeziehende, werte: [${Array.from({ length: andere + 1 }, (_, stelle) => 600 + stelle)}] }`,
    ]),
  )

/** What rules make of the expressions of a sentence. */
export const AUSDRUECKE: readonly Mutant[] = [
  ...schwelle(
    'figur-gegenstand',
    'HOECHSTENS_GEMEINT = 6',
    [5, zweimal(6), '160 (blatt.z0.a) steht zweimal im Satz'],
    [7, zweimal(7)],
  ),
  ...schwelle(
    'figur-gegenstand',
    'LANG = 9',
    [8, genannt('Republik Kongo', 'Aus der Republik stammen {{zahl blatt.b.n}}.')],
    [
      10,
      genannt('Republik Venezuela', 'Aus Venezuela stammen {{zahl blatt.b.n}}.'),
      'Der Satz nennt „Republik Venezuela“',
    ],
  ),
  ...schwelle('figur-weg', 'HOECHSTENS = 4', [3, weg(4), '604 (blatt.z.s4).'], [5, weg(5), '604 (blatt.z.s4).']),
]
