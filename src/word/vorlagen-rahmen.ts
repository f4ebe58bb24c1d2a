import type { Gestaltung } from '../layout/gestaltung.js'
import { textbreite, twipsFromMm } from './masse.js'
import type { Absatzformat, Vorlage, Vorlagenbedarf } from './vorlage.js'
import { UEBERSCHRIFTZEILE } from './vorlagen-text.js'

/** Padding of the colour field on the title page; Word allows 31 points. */
export const FELDRAND = 28
/** Width of a figure as a share of the font size, a little generous. */
const ZIFFERNBREITE = 0.53

/** Title page, Impressum, table of contents, header and footer. */
export function rahmenvorlagen(
  gestaltung: Gestaltung,
  { jahr, jahrabstand, mitNummern, impressumabstand }: Vorlagenbedarf,
): Vorlage[] {
  return [
    ...titelvorlagen(gestaltung, jahr, jahrabstand),
    ...impressumvorlagen(gestaltung, impressumabstand),
    ...verzeichnis(gestaltung, mitNummern),
    ...kopfUndFuss(gestaltung),
  ]
}

/** The title page; `jahrabstand` is the room above the large year, in points. */
export function titelvorlagen(gestaltung: Gestaltung, jahr: string, jahrabstand: number): Vorlage[] {
  const { groessen } = gestaltung
  const linie = { farbe: 'akzentdunkel', staerke: 1, abstand: FELDRAND } as const
  // Paragraphs with the same rules and indents join to one field, so it grows with its text.
  const feld: Absatzformat = {
    flaeche: 'akzentdunkel',
    rahmen: { top: linie, left: linie, bottom: linie, right: linie },
    ungetrennt: true,
  }
  const passend = textbreite(gestaltung) / 20 / (ZIFFERNBREITE * Math.max(4, jahr.length))
  const jahrgroesse = Math.min(groessen.jahr, Math.floor(passend))
  return [
    {
      id: 'Kennzeile',
      name: 'Kennzeile',
      absatz: { ...feld, vor: 2, nach: 10, zeile: 1.3 },
      zeichen: { farbe: 'hell', groesse: groessen.text + 0.5, sperrung: 0.4 },
    },
    {
      id: 'Title',
      name: 'Title',
      eingebaut: true,
      absatz: { ...feld, vor: 8, nach: 6, zeilenabstand: groessen.titel * 1.12 },
      zeichen: { fett: true, farbe: 'papier', groesse: groessen.titel },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      eingebaut: true,
      absatz: { ...feld, vor: 4, nach: 0, zeile: 1.3 },
      zeichen: { farbe: 'hell', groesse: groessen.ueberschrift2 },
    },
    {
      id: 'Jahr',
      name: 'Jahr',
      absatz: { ...feld, vor: jahrabstand, nach: 10, zeile: 1 },
      zeichen: { fett: true, farbe: 'papier', groesse: jahrgroesse, sperrung: -0.03 * jahrgroesse },
    },
    { id: 'Titelbild', name: 'Titelbild', absatz: { vor: FELDRAND + 16, nach: 0, zeile: 'einfach' } },
    {
      id: 'Jobcenter',
      name: 'Jobcenter',
      absatz: { vor: FELDRAND + 28, nach: 0, zeile: 1.25, ungetrennt: true },
      zeichen: { fett: true, farbe: 'akzentdunkel', groesse: groessen.ueberschrift2 + 3 },
    },
    {
      id: 'Standort',
      name: 'Standort',
      absatz: { nach: 4, zeile: 1.3, ungetrennt: true },
      zeichen: { farbe: 'grau', groesse: groessen.text + 1 },
    },
    {
      id: 'Leitspruch',
      name: 'Leitspruch',
      absatz: { vor: 6, nach: 0, zeile: 1.35 },
      zeichen: { kursiv: true, farbe: 'akzent', groesse: groessen.text + 1 },
    },
    {
      id: 'Traeger',
      name: 'Träger',
      absatz: {
        vor: 34,
        nach: 0,
        zeile: 1.35,
        dicht: true,
        ungetrennt: true,
        rahmen: { top: { farbe: 'linie', staerke: 0.75, abstand: 6 } },
      },
      zeichen: { groesse: groessen.text - 0.5 },
    },
    {
      id: 'Muster',
      name: 'Mustervermerk',
      absatz: { vor: 12, nach: 0, zeile: 1.3 },
      zeichen: { farbe: 'grau', groesse: groessen.klein + 0.5 },
    },
  ]
}

/** The Impressum; `abstand` is the room above it, in points. */
export function impressumvorlagen({ groessen, abstaende }: Gestaltung, abstand: number): Vorlage[] {
  const spalte = twipsFromMm(38)
  return [
    {
      id: 'Impressumtitel',
      name: 'Impressumtitel',
      folgt: 'Impressum',
      absatz: {
        mitNaechstem: true,
        vor: abstand,
        nach: abstaende.absatz,
        zeile: 1.25,
        rahmen: { top: { farbe: 'akzent', staerke: 0.75, abstand: 8 } },
      },
      zeichen: { fett: true, farbe: 'akzentdunkel', groesse: groessen.ueberschrift3 },
    },
    {
      id: 'Impressum',
      name: 'Impressum',
      absatz: { vor: abstaende.absatz, nach: 0, zeile: 1.35 },
      zeichen: { groesse: groessen.klein + 0.5 },
    },
    {
      id: 'Impressumangabe',
      name: 'Impressumangabe',
      basis: 'Impressum',
      folgt: 'Impressumzeile',
      absatz: { links: spalte, haengend: spalte },
    },
    { id: 'Impressumzeile', name: 'Impressumzeile', basis: 'Impressum', absatz: { vor: 0, links: spalte } },
  ]
}

function verzeichnis(gestaltung: Gestaltung, mitNummern: boolean): Vorlage[] {
  const { groessen, abstaende } = gestaltung
  const breite = textbreite(gestaltung)
  // With numbers the texts of a level stand in a column; without them a level is a step to the right.
  const spalten = mitNummern ? [9, 11, 13] : [0, 0, 0]
  const stufen = [
    { vor: 7, grund: 0, zeichen: { fett: true } },
    { vor: 0, grund: mitNummern ? 9 : 5, zeichen: {} },
    { vor: 0, grund: mitNummern ? 20 : 10, zeichen: { farbe: 'grau' } },
  ] as const
  return [
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      eingebaut: true,
      absatz: {
        mitNaechstem: true,
        nach: abstaende.nachueberschrift * 3,
        zeilenabstand: groessen.ueberschrift1 * UEBERSCHRIFTZEILE,
      },
      zeichen: { fett: true, farbe: 'akzentdunkel', groesse: groessen.ueberschrift1 },
    },
    ...stufen.map(({ vor, grund, zeichen }, index) => {
      const haengend = twipsFromMm(spalten[index] ?? 0)
      const links = twipsFromMm(grund) + haengend
      return {
        id: `TOC${index + 1}`,
        name: `toc ${index + 1}`,
        eingebaut: true,
        absatz: {
          vor,
          nach: 1.5,
          zeile: 1.3,
          links,
          haengend,
          ungetrennt: true,
          tabs: [
            ...(mitNummern ? ([{ art: 'left', position: links }] as const) : []),
            { art: 'right', position: breite, punkte: true } as const,
          ],
        },
        zeichen,
      }
    }),
  ]
}

function kopfUndFuss(gestaltung: Gestaltung): Vorlage[] {
  const zeichen = { farbe: 'grau', groesse: gestaltung.groessen.klein } as const
  return [
    {
      id: 'Header',
      name: 'header',
      eingebaut: true,
      absatz: {
        nach: 0,
        zeile: 1.3,
        ungetrennt: true,
        tabs: [{ art: 'right', position: textbreite(gestaltung) }],
        rahmen: { bottom: { farbe: 'linie', staerke: 0.5, abstand: 4 } },
      },
      zeichen,
    },
    { id: 'Footer', name: 'footer', eingebaut: true, absatz: { nach: 0, zeile: 1.3, ausrichtung: 'right' }, zeichen },
  ]
}
