import type { Gestaltung } from '../layout/gestaltung.js'
import { A4, FELDFUSS, ptFromMm, textbreite, twipsFromMm } from './masse.js'
import type { Titelmasse } from './titelmasse.js'
import type { Absatzformat, Vorlage } from './vorlage.js'

/** Width of a figure as a share of the font size, a little generous. */
const ZIFFERNBREITE = 0.53
/** Width of the title, in millimetres. */
const TITELBREITE = 150
/** How far below the colour field the name of the Jobcenter stands, in millimetres. */
const UNTER_DEM_FELD = 14

export const traegergroesse = ({ groessen }: Gestaltung): number => groessen.text - 0.5

/** The styles of the title page. */
export function titelvorlagen(
  gestaltung: Gestaltung,
  { jahr, titelabstand, jahrabstand, traegerabstand }: Titelmasse,
): Vorlage[] {
  const { groessen, seite } = gestaltung
  // White text must not stand on nothing where a program does not draw the colour field behind it.
  const feld: Absatzformat = { flaeche: 'akzentdunkel', ungetrennt: true }
  const passend = textbreite(gestaltung) / 20 / (ZIFFERNBREITE * Math.max(4, jahr.length))
  const jahrgroesse = Math.min(groessen.jahr, Math.floor(passend))
  return [
    {
      id: 'Muster',
      name: 'Mustervermerk',
      absatz: { ...feld, nach: 0, zeile: 1.42 },
      zeichen: { farbe: 'papier', groesse: groessen.klein + 0.5 },
    },
    {
      id: 'Kennzeile',
      name: 'Kennzeile',
      absatz: { ...feld, nach: 0, zeile: 1.3 },
      zeichen: { farbe: 'hell', groesse: groessen.text + 0.5, sperrung: 0.4 },
    },
    {
      id: 'Title',
      name: 'Title',
      eingebaut: true,
      absatz: {
        ...feld,
        vor: titelabstand,
        nach: 0,
        zeilenabstand: groessen.titel * 1.12,
        rechts: Math.max(0, textbreite(gestaltung) - twipsFromMm(TITELBREITE)),
      },
      zeichen: { titelschrift: true, fett: true, farbe: 'papier', groesse: groessen.titel },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      eingebaut: true,
      absatz: { ...feld, vor: 10, nach: 0, zeile: 1.3 },
      zeichen: { titelschrift: true, farbe: 'hell', groesse: groessen.ueberschrift2 },
    },
    {
      id: 'Jahr',
      name: 'Jahr',
      // Large figures seem to begin further to the right than the text above them.
      absatz: { ...feld, vor: jahrabstand, nach: 0, zeilenabstand: jahrgroesse, links: -twipsFromMm(2) },
      zeichen: { titelschrift: true, fett: true, farbe: 'papier', groesse: jahrgroesse, sperrung: -0.03 * jahrgroesse },
    },
    {
      id: 'Jobcenter',
      name: 'Jobcenter',
      absatz: { vor: ptFromMm(FELDFUSS + UNTER_DEM_FELD), nach: 5, zeile: 1.2, ungetrennt: true },
      zeichen: { titelschrift: true, fett: true, farbe: 'akzentdunkel', groesse: groessen.ueberschrift2 + 3 },
    },
    {
      id: 'Standort',
      name: 'Standort',
      absatz: { nach: 0, zeile: 1.42, ungetrennt: true },
      zeichen: { farbe: 'grau', groesse: groessen.text + 1 },
    },
    {
      id: 'Leitspruch',
      name: 'Leitspruch',
      absatz: { vor: 12, nach: 0, zeile: 1.42 },
      zeichen: { kursiv: true, farbe: 'akzent', groesse: groessen.text + 1 },
    },
    {
      id: 'Definition',
      name: 'Titelseite Definition',
      absatz: { vor: 12, nach: 0, zeile: 1.42 },
      zeichen: { groesse: groessen.klein + 0.5 },
    },
    {
      id: 'Traeger',
      name: 'Träger',
      absatz: {
        vor: traegerabstand,
        nach: 0,
        zeile: 1.42,
        dicht: true,
        ungetrennt: true,
        tabs: [{ art: 'left', position: twipsFromMm(A4.breite / 2 - seite.links) }],
        rahmen: { top: { farbe: 'linie', staerke: 0.75, abstand: 6 } },
      },
      zeichen: { groesse: traegergroesse(gestaltung) },
    },
  ]
}
