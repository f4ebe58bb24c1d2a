import { join } from 'node:path'
import type { ChartStyle } from '../../src/charts/colours/stil.js'
import type { Diagramm } from '../../src/charts/diagramm.js'
import { type Datenreihe, MEISTE_REIHEN } from '../../src/content/diagrammarten/art.js'
import { artOf, DIAGRAMMTYPEN, type Diagrammtyp } from '../../src/content/diagrammarten.js'
import { PAKET } from '../../src/root.js'

const font = (schnitt: string) => ({
  ttf: join(PAKET, `assets/schriften/SourceSans3-${schnitt}.ttf`),
})

export const STIL: ChartStyle = {
  farben: {
    akzent: '#0f5c6e',
    akzentdunkel: '#0a3f4c',
    hell: '#e7f0f2',
    text: '#1f2527',
    grau: '#5c666a',
    linie: '#c3ccce',
    papier: '#ffffff',
  },
  schriftdateien: { normal: font('normal'), halbfett: font('halbfett') },
  groessen: { klein: 8.5, tabelle: 9.5 },
  seite: { oben: 30, unten: 28, links: 28, rechts: 27, randspalte: 0, steg: 0 },
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
export function diagrammAus(parts: Partial<Diagramm> & { werte?: (number | null)[] }): Diagramm {
  const { werte = GESAMT, ...rest } = parts
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
  'Namen von 80 Zeichen': diagrammAus({
    kategorien: ['Teilhabe', 'Eingliederung', 'Beratung'].map((word) =>
      `${word} ${'von langzeitarbeitslosen Menschen mit gesundheitlichen Einschränkungen und mehr'}`.slice(0, 80),
    ),
    werte: [12, 34, 5],
  }),
  'nur negativ': diagrammAus({ stellen: 1, werte: [-2.5, -1.25, -3, -1, -7.3, -4] }),
  'weite Spanne': diagrammAus({ stellen: 2, werte: [0.01, 10_000_000, 5, 3000, 250_000, 12] }),
  Luecken: diagrammAus({ werte: [null, 5, null, null, 7, null] }),
  'acht Reihen': diagrammAus({
    reihen: SECHZIG.slice(0, 8).map((i) => ({ name: `Reihe ${i}`, werte: JAHRE.map((_, j) => 100 + i * j) })),
  }),
}

const ALTER = ['unter 25', '25 bis 29', '30 bis 34', '35 bis 39', '40 bis 44', '45 bis 49', '50 bis 54', '55 und älter']
const BERUFE = [
  'Verkauf von Lebensmitteln',
  'Lagerwirtschaft, Post und Zustellung, Güterumschlag',
  'Altenpflege',
  'Reinigung',
  'Berufskraftfahrer/innen (Güterverkehr/Lkw)',
]

/** What the kinds of charts are made for; the first one of each kind also stands for it where one is enough. */
export const EIGENE: Record<string, Diagramm> = {
  'saeulen: Ziel': diagrammAus({ zielwert: 28_000_000 }),
  'balken: Ziel und Betonung': diagrammAus({
    typ: 'balken',
    einheit: '%',
    kategorien: BERUFE,
    werte: [12, 24, 31, 8, 16],
    zielwert: 20,
    betont: 'Altenpflege',
  }),
  'balken: nah beieinander': diagrammAus({
    typ: 'balken',
    einheit: 'Jahre',
    stellen: 1,
    kategorien: ['2014', '2025, Variante 1', '2025, Variante 2'],
    werte: [47.5, 48.7, 49.5],
    betont: '2025, Variante 2',
  }),
  'linie: Ziel': diagrammAus({ typ: 'linie', reihen: zweiReihen, zielwert: 15_000_000 }),
  'linie: Anmerkungen': diagrammAus({
    typ: 'linie',
    reihen: zweiReihen,
    notizen: [
      { kategorie: '2023', text: 'Umschichtung aus dem Eingliederungstitel in den Verwaltungshaushalt' },
      { kategorie: '2019', text: 'Teilhabechancengesetz' },
    ],
  }),
  'saeulen: Anmerkungen': diagrammAus({ notizen: [{ kategorie: '2020', text: 'Beginn der Pandemie' }] }),
  'gestapelt: Anmerkung': diagrammAus({
    typ: 'gestapelt',
    reihen: zweiReihen,
    notizen: [{ kategorie: '2022', text: 'Weniger Mittel des Bundes' }],
  }),
  'linie: vier mit Lücken': diagrammAus({
    typ: 'linie',
    einheit: '%',
    stellen: 1,
    reihen: [
      { name: 'Nordsachsen', werte: [6.1, 5.7, 6, null, 5.5, 5.9] },
      { name: 'Sachsen', werte: [6, 5.5, 6.1, 5.9, 5.6, 6.2] },
      { name: 'Ostdeutschland', werte: [6.9, 6.4, 7.3, 7.1, 6.7, 7.2] },
      { name: 'Deutschland', werte: [5.2, 5, 5.9, 5.7, 5.3, 5.7] },
    ],
  }),
  'anteil: zwei': diagrammAus({ typ: 'anteil', einheit: '%', kategorien: ['Frauen', 'Männer'], werte: [56, 44] }),
  'waffel: zwei': diagrammAus({
    typ: 'waffel',
    einheit: '%',
    kategorien: ['Frauen unter den Alleinerziehenden', 'Männer unter den Alleinerziehenden'],
    werte: [91, 9],
  }),
  'punkte: zwei': diagrammAus({
    typ: 'punkte',
    einheit: '%',
    kategorien: ['marktnah', 'nicht marktnah', 'Übrige, unter anderem Erwerbstätige'],
    reihen: [
      { name: 'August 2020', werte: [5, 65, 30] },
      { name: 'August 2024', werte: [3, 67, null] },
    ],
  }),
  'steigung: drei': diagrammAus({
    typ: 'steigung',
    einheit: '%',
    stellen: 1,
    kategorien: ['Langzeitleistungsbeziehende, Anteil an den ELB', 'Jugendliche', 'Alleinerziehende'],
    reihen: [
      { name: 'Vorjahr', werte: [69.8, 7.5, null] },
      { name: 'Aktuell', werte: [56.1, 7.6, 9] },
    ],
  }),
  'flaeche: zwei': diagrammAus({ typ: 'flaeche', reihen: zweiReihen }),
  'flaeche: Lücke': diagrammAus({ typ: 'flaeche', werte: [5, 6, null, 7, 6, 8], zielwert: 7 }),
  'gestapelt-100: drei': diagrammAus({
    typ: 'gestapelt-100',
    einheit: 'Personen',
    reihen: [
      { name: 'unter 25 Jahre', werte: [1200, 1180, 1150, null, 1210, 1300] },
      { name: '25 bis 54 Jahre', werte: [6800, 6500, 6400, 6300, 6100, 5900] },
      { name: '55 Jahre und älter', werte: [1900, 1990, 2050, 2100, 2200, 2310] },
    ],
  }),
  'kreis: Personen': diagrammAus({
    typ: 'kreis',
    einheit: 'Personen',
    kategorien: ['Hauptschulabschluss', 'ohne Abschluss', 'Mittlere Reife', 'Hochschulreife', 'keine Angabe'],
    werte: [3120, 2210, 1905, 790, 240],
  }),
  'alterspyramide: Männer und Frauen': diagrammAus({
    typ: 'alterspyramide',
    einheit: 'Personen',
    kategorien: ALTER,
    reihen: [
      { name: 'Männer', werte: [612, 480, 655, 790, 702, 610, 640, 1205] },
      { name: 'Frauen', werte: [590, 512, 720, 812, 690, 540, 601, 1102] },
    ],
    betont: '55 und älter',
  }),
  'alterspyramide: Lebensjahre': diagrammAus({
    typ: 'alterspyramide',
    einheit: 'Personen',
    kategorien: SECHZIG.map((i) => String(15 + i)),
    reihen: ['Männer', 'Frauen'].map((name, r) => ({
      name,
      werte: SECHZIG.map((i) => 300 + ((i * 31 + r * 17) % 90)),
    })),
  }),
  'gegenueberstellung: zwei Einheiten': diagrammAus({
    typ: 'gegenueberstellung',
    einheit: '',
    kategorien: BERUFE,
    reihen: [
      {
        name: 'Arbeitslose im SGB II',
        werte: [1320, 2410, 410, 1890, 260],
        masse: BERUFE.map(() => ({ einheit: 'Personen', stellen: 0 })),
      },
      {
        name: 'Durchschnittliche Vakanzzeit',
        werte: [64.5, 88, 241.2, null, 156],
        masse: BERUFE.map(() => ({ einheit: 'Tage', stellen: 1 })),
      },
    ],
  }),
  'gegenueberstellung: drei': diagrammAus({
    typ: 'gegenueberstellung',
    einheit: 'Personen',
    kategorien: ['Männer', 'Frauen', 'Jugendliche'],
    reihen: [
      { name: 'Zugang', werte: [900, 880, 310] },
      { name: 'Abgang', werte: [950, 820, 340] },
    ],
  }),
  'wasserfall: Neugeschäft': diagrammAus({
    typ: 'wasserfall',
    kategorien: ['Zuteilung EGT', 'Umschichtung', 'Vorbindungen', 'Neugeschäft', 'PAT', 'Verfügbar'],
    werte: [11194865, -2950000, -6840000, 1404865, 550000, 1954865],
    summen: [true, false, false, true, false, true],
  }),
  'wasserfall: lange Namen': diagrammAus({
    typ: 'wasserfall',
    kategorien: [
      'Zugeteilte Mittel für Eingliederungsleistungen',
      'Umschichtung in den Verwaltungshaushalt',
      'Vorbindungen aus den Vorjahren (Förderung der beruflichen Weiterbildung)',
      'Frei für das Neugeschäft',
      'Zusätzlich durch den Passiv-Aktiv-Ausgleich',
      'Insgesamt verfügbar',
    ],
    werte: [11194865, -2950000, -6840000, 1404865, 550000, 1954865],
    summen: [true, false, false, true, false, true],
  }),
  'wasserfall: unter null': diagrammAus({
    typ: 'wasserfall',
    einheit: 'Mio. €',
    stellen: 1,
    kategorien: ['Bestand', 'Abgang', 'Abgang 2', 'Rest'],
    werte: [4, -3, -5.5, -4.5],
    summen: [true, false, false, true],
  }),
  'zielerreichung: Kennzahlen': diagrammAus({
    typ: 'zielerreichung',
    einheit: '',
    kategorien: ['Integrationsquote', 'Langzeitleistungsbezug', 'Leistungen zum Lebensunterhalt', 'Frauenförderquote'],
    reihen: [
      {
        name: 'Ist 2023',
        werte: [24.1, 5810, 41.25, null],
        masse: [
          { einheit: '%', stellen: 1 },
          { einheit: 'Personen', stellen: 0 },
          { einheit: 'Mio. €', stellen: 2 },
          { einheit: '%', stellen: 1 },
        ],
      },
      {
        name: 'Ziel 2024',
        werte: [25, 5600, 40.8, 42],
        masse: [
          { einheit: '%', stellen: 1 },
          { einheit: 'Personen', stellen: 0 },
          { einheit: 'Mio. €', stellen: 2 },
          { einheit: '%', stellen: 1 },
        ],
      },
      {
        name: 'Veränderung',
        werte: [0.9, -3.6, -1.1, null],
        masse: [
          { einheit: 'Prozentpunkte', stellen: 1 },
          { einheit: '%', stellen: 1 },
          { einheit: '%', stellen: 1 },
          { einheit: 'Prozentpunkte', stellen: 1 },
        ],
      },
    ],
  }),
}

/** Twice the same series where a kind of chart needs two and the case has one; else the case as it is. */
function reihenFuer(typ: Diagrammtyp, reihen: Datenreihe[]): Datenreihe[] {
  const [first] = reihen
  const [least, most] = artOf({ typ }).reihen
  return least === 2 && most < MEISTE_REIHEN && first && reihen.length === 1
    ? [first, { ...first, name: `${first.name} im Vorjahr` }]
    : reihen
}

export const FAELLE: [name: string, diagramm: Diagramm][] = [
  ...Object.entries(EIGENE),
  ...Object.entries(INHALTE).flatMap(([name, content]) =>
    DIAGRAMMTYPEN.map((typ): [string, Diagramm] => [
      `${typ}: ${name}`,
      { ...content, typ, reihen: reihenFuer(typ, content.reihen) },
    ]),
  ),
]

/** One good case of every kind: together they touch all that draws. */
export const HAUPTFAELLE: Diagramm[] = DIAGRAMMTYPEN.map(
  (typ) => Object.values(EIGENE).find((diagramm) => diagramm.typ === typ) ?? diagrammAus({ typ }),
)
