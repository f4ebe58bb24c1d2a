import type { Diagramm } from '../../src/charts/diagramm.js'
import type { Dokument, Picture } from '../../src/layout/document/dokument.js'
import { abschnittFrom } from './fixtures.js'

const JAHRE = ['2018', '2019', '2020', '2021', '2022', '2023']
const BASIS = { titel: 'Titel', einheit: '', stellen: 0, kategorien: JAHRE }
const zwei = [
  { name: 'Eingliederung (EGT)', werte: [12031799, 13898435, 13805457, 12935112, 11814751, 11194865] },
  { name: 'Verwaltung (VH)', werte: [16785619, 18073090, 17410769, 16498087, 15517865, 15556301] },
]
const gruppen = [
  'unter 25 Jahre',
  '25 bis unter 35 Jahre',
  '35 bis unter 45 Jahre',
  '45 bis unter 55 Jahre',
  '55 Jahre und älter',
]

/** Charts of every kind, and of every turn that a kind can take. */
export const DIAGRAMME: Record<string, Diagramm> = {
  saeulen: {
    ...BASIS,
    typ: 'saeulen',
    einheit: '€',
    reihen: [{ name: 'Gesamtbudget', werte: [28817418, 31971528, 31216253, 29433199, 27332616, null] }],
    betont: '2021',
    zielwert: 30000000,
  },
  'saeulen zweier Reihen': { ...BASIS, typ: 'saeulen', einheit: '€', reihen: zwei, zielwert: 15000000 },
  'gestapelt in sieben Teilen': {
    ...BASIS,
    typ: 'gestapelt',
    reihen: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, i) => ({
      name,
      // The last part of the last stack is too low for its name.
      werte: JAHRE.map((_, j) => (i === 6 && j === 5 ? 20 : 400 + i * 10 + j)),
    })),
  },
  'saeulen dreier Reihen': {
    ...BASIS,
    typ: 'saeulen',
    kategorien: ['2022', '2023'],
    reihen: ['a', 'b', 'c'].map((name, i) => ({ name, werte: [40 + i, 50 - i] })),
  },
  gestapelt: { ...BASIS, typ: 'gestapelt', einheit: '€', reihen: zwei },
  'gestapelt-100': {
    ...BASIS,
    typ: 'gestapelt-100',
    reihen: [
      { name: 'Männer', werte: [3900, 3720, 3650, 3500, 3400, 3300] },
      { name: 'Frauen', werte: [3100, 3080, 3150, null, 3000, 2900] },
    ],
  },
  balken: {
    ...BASIS,
    typ: 'balken',
    kategorien: gruppen,
    reihen: [{ name: 'Personen', werte: [1214, 2510, 2310, 1940, 2951] }],
    betont: '55 Jahre und älter',
  },
  'balken zweier Zeiten': {
    ...BASIS,
    typ: 'balken',
    kategorien: ['Marktnah', 'Nicht marktnah'],
    reihen: [
      { name: 'August 2020', werte: [5, 65] },
      { name: 'August 2024', werte: [3, 67] },
    ],
  },
  linie: {
    ...BASIS,
    typ: 'linie',
    einheit: '%',
    stellen: 1,
    reihen: [
      { name: 'Mittelsachsen', werte: [4.9, 4.5, 4.8, null, 4.6, 4.4] },
      { name: 'Sachsen', werte: [6, 5.5, 6.1, 5.9, 5.6, 6.2] },
    ],
    zielwert: 5,
  },
  flaeche: {
    ...BASIS,
    typ: 'flaeche',
    reihen: [
      { name: 'Arbeitslose', werte: [3900, 3720, 3650, 3500, 3400, 3300] },
      { name: 'Übrige', werte: [6100, 6080, 5150, 5100, 5000, 4900] },
    ],
  },
  kreis: {
    ...BASIS,
    typ: 'kreis',
    einheit: '%',
    stellen: 1,
    kategorien: ['Eingliederungszuschüsse', 'Weiterbildung', 'Arbeitsgelegenheiten', 'Sonstiges'],
    reihen: [{ name: 'Anteil', werte: [38.4, 31.2, 19.9, 10.5] }],
  },
  ring: {
    ...BASIS,
    typ: 'ring',
    kategorien: ['Männer', 'Frauen', 'divers'],
    reihen: [{ name: 'Personen', werte: [4120, 3890, 210] }],
  },
  alterspyramide: {
    ...BASIS,
    typ: 'alterspyramide',
    kategorien: gruppen,
    reihen: [
      { name: 'Männer', werte: [620, 1310, 1180, null, 1490] },
      { name: 'Frauen', werte: [594, 1200, 1130, 960, 1461] },
    ],
  },
  gegenueberstellung: {
    ...BASIS,
    typ: 'gegenueberstellung',
    kategorien: ['Weiterbildung', 'Arbeitsgelegenheiten', 'Eingliederungszuschuss'],
    reihen: [
      { name: 'Ausgaben', werte: [1250000, 840000, 310000], masse: Array(3).fill({ einheit: '€', stellen: 0 }) },
      { name: 'Eintritte', werte: [410, 620, 95], masse: Array(3).fill({ einheit: '', stellen: 0 }) },
    ],
  },
  'gegenueberstellung gleicher Einheit': {
    ...BASIS,
    typ: 'gegenueberstellung',
    kategorien: ['Weiterbildung', 'Arbeitsgelegenheiten', 'Eingliederungszuschuss'],
    reihen: [
      { name: '2022', werte: [380, 700, 120] },
      { name: '2023', werte: [410, 620, 95] },
    ],
  },
  'gegenueberstellung auf einer Skala': {
    ...BASIS,
    typ: 'gegenueberstellung',
    kategorien: ['Weiterbildung', 'Arbeitsgelegenheiten', 'Eingliederungszuschuss', 'Freie Förderung'],
    reihen: [
      { name: '2022', werte: [380, 700, 120, 45] },
      { name: '2023', werte: [410, 620, 95, 60] },
    ],
  },
  wasserfall: {
    ...BASIS,
    typ: 'wasserfall',
    einheit: '€',
    kategorien: ['Zuteilung', 'Ausgabereste', 'Umschichtung', 'Verfügbar'],
    reihen: [{ name: 'Mittel', werte: [11194865, 850000, -1250000, 10794865] }],
    summen: [true, false, false, true],
  },
  zielerreichung: {
    ...BASIS,
    typ: 'zielerreichung',
    einheit: '%',
    stellen: 1,
    kategorien: ['Integrationsquote', 'Quote der Langzeitleistungsbeziehenden'],
    reihen: [
      { name: 'Ist', werte: [24.1, 62.4] },
      { name: 'Ziel', werte: [23.4, 63] },
      { name: 'Veränderung', werte: [0.7, -1.2] },
    ],
  },
}

/** Charts that Word has no kind for. */
export const NICHT_NATIV: Record<string, Diagramm> = {
  'balken mit Zielwert': { ...(DIAGRAMME.balken as Diagramm), zielwert: 2000 },
  'wasserfall unter null': {
    ...(DIAGRAMME.wasserfall as Diagramm),
    reihen: [{ name: 'Mittel', werte: [100, -250, 10, -140] }],
  },
  'zielerreichung verschiedener Einheiten': {
    ...(DIAGRAMME.zielerreichung as Diagramm),
    einheit: '',
    reihen: (DIAGRAMME.zielerreichung as Diagramm).reihen.map((series) => ({
      ...series,
      masse: [
        { einheit: '%', stellen: 1 },
        { einheit: '', stellen: 0 },
      ],
    })),
  },
}

/** A document that shows these charts, each with caption and alt text. */
export function zeige(diagramme: Record<string, Diagramm>): Dokument {
  const names = Object.keys(diagramme)
  const dokument = abschnittFrom(
    names
      .map(
        (name, i) =>
          `<figure class="diagramm" id="abb-${i + 1}"><figcaption><span class="marke">Abbildung ${i + 1}</span> ${name}</figcaption><img data-grafik="${name}" alt="Was ${name} zeigt"></figure>`,
      )
      .join(''),
  )
  for (const [name, diagramm] of Object.entries(diagramme)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 586 250"><rect width="${dokument.pictures.size}" height="9"/></svg>`
    dokument.pictures.set(name, { art: 'diagramm', svg, breite: 586, hoehe: 250, diagramm } satisfies Picture)
  }
  return dokument
}
