import { join } from 'node:path'
import type { Diagramm } from '../../src/charts/diagramm.js'
import type { Diagrammstil } from '../../src/charts/stil.js'
import { PAKET } from '../../src/root.js'

const schrift = (schnitt: string) => ({
  ttf: join(PAKET, `assets/schriften/SourceSans3-${schnitt}.ttf`),
})

export const STIL: Diagrammstil = {
  farben: {
    akzent: '#0f5c6e',
    akzentdunkel: '#0a3f4c',
    hell: '#e7f0f2',
    text: '#1f2527',
    grau: '#5c666a',
    linie: '#c3ccce',
    papier: '#ffffff',
  },
  schriftdateien: { normal: schrift('normal'), halbfett: schrift('halbfett') },
  groessen: { klein: 8.5, tabelle: 9.5 },
}

export const JAHRE = ['2018', '2019', '2020', '2021', '2022', '2023']
export const GESAMT = [28817418, 31971528, 31216253, 29433199, 27332616, 26751166]
const EGT = [12031799, 13898435, 13805457, 12935112, 11814751, 11194865]
const VH = [16785619, 18073090, 17410769, 16498087, 15517865, 15556301]
const BETRIEBE = ['Einzelunternehmen', 'Kleinstbetriebe', 'Kleinbetriebe', 'Mittelständler', 'Großbetriebe']
const LANGE_NAMEN = [
  'Förderung der beruflichen Weiterbildung und der Teilhabe am Arbeitsleben (§ 16)',
  'Eingliederungszuschüsse für schwerbehinderte Menschen',
  'Arbeitsgelegenheiten mit Mehraufwandsentschädigung',
  'Freie Förderung',
]
const SECHZIG = Array.from({ length: 60 }, (_, i) => i)

/** A Diagramm with everything that a test does not care about. */
export function diagrammAus(teile: Partial<Diagramm> & { werte?: (number | null)[] }): Diagramm {
  const { werte = GESAMT, ...rest } = teile
  return {
    typ: 'saeulen',
    titel: 'Gesamtbudget',
    einheit: '€',
    kategorien: JAHRE,
    reihen: [{ name: 'Gesamtbudget', werte }],
    stellen: 0,
    ...rest,
  }
}

const zweiReihen = [
  { name: 'Eingliederungsleistung (EGT)', werte: EGT },
  { name: 'Verwaltungshaushalt (VH)', werte: VH },
]

/** The hard cases, each with every type of chart. */
const INHALTE: Record<string, Omit<Diagramm, 'typ'>> = {
  Haushalt: diagrammAus({}),
  Betriebe: diagrammAus({
    einheit: '%',
    kategorien: BETRIEBE,
    stellen: 1,
    werte: [17.5, 62.1, 15.9, 4, 0.5],
    betont: 'Kleinstbetriebe',
  }),
  'zwei Reihen': diagrammAus({ reihen: zweiReihen }),
  'lange Namen': diagrammAus({ kategorien: LANGE_NAMEN, werte: [3120450, 890000, 1204300, 120000] }),
  'eine Kategorie': diagrammAus({ kategorien: ['2023'], werte: [1234], einheit: 'Personen' }),
  'sechzig Kategorien': diagrammAus({
    kategorien: SECHZIG.map((i) => String(1964 + i)),
    werte: SECHZIG.map((i) => 400 + ((i * 7919) % 97)),
  }),
  'alles null': diagrammAus({ werte: [0, 0, 0, 0, 0, 0] }),
  negativ: diagrammAus({ einheit: 'Prozentpunkte', stellen: 1, werte: [2.5, -1.25, null, 0, -7.3, 4] }),
  'nur negativ': diagrammAus({ stellen: 1, werte: [-2.5, -1.25, -3, -1, -7.3, -4] }),
  'weite Spanne': diagrammAus({ stellen: 2, werte: [0.01, 10_000_000, 5, 3000, 250_000, 12] }),
  Luecken: diagrammAus({ werte: [null, 5, null, null, 7, null] }),
  'acht Reihen': diagrammAus({
    reihen: SECHZIG.slice(0, 8).map((i) => ({ name: `Reihe ${i}`, werte: JAHRE.map((_, j) => 100 + i * j) })),
  }),
}

export const FAELLE: [name: string, diagramm: Diagramm][] = Object.entries(INHALTE).flatMap(([name, inhalt]) =>
  (['saeulen', 'gestapelt', 'balken', 'linie', 'ring'] as const).map((typ): [string, Diagramm] => [
    `${typ}: ${name}`,
    { ...inhalt, typ },
  ]),
)
