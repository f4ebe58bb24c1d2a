import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { A4, aushang, textbreite, twipsFromMm } from '../../masse.js'
import { type FesterStil, VERZEICHNIS } from '../stile.js'
import { bandOf, UEBERSCHRIFTZEILE } from './text.js'
import { titelvorlagen } from './titel.js'
import type { Absatzformat, Vorlagenbedarf, Vorlagenformat } from './vorlage.js'

/** Title page, Impressum, table of contents, header and footer. */
export function rahmenvorlagen(
  gestaltung: Gestaltung,
  { jahr, mitNummern, impressumabstand }: Vorlagenbedarf,
): Vorlagenformat[] {
  return [
    ...titelvorlagen(gestaltung, jahr),
    ...impressumvorlagen(gestaltung, impressumabstand),
    ...verzeichnisvorlagen(gestaltung, mitNummern && gestaltung.verzeichnis.nummern),
    ...kopfUndFuss(gestaltung),
  ]
}

/** The Impressum; `abstand` is the room above it, in points. */
export function impressumvorlagen(gestaltung: Gestaltung, abstand: number): Vorlagenformat<FesterStil>[] {
  const { groessen, abstaende, ueberschriften } = gestaltung
  const hinaus = aushang(gestaltung)
  // The terms stand in the column beside the text where there is one.
  const spalte = hinaus > 0 ? hinaus : twipsFromMm(38)
  return [
    {
      id: 'Impressumtitel',
      absatz: {
        mitNaechstem: true,
        vor: abstand,
        nach: abstaende.absatz,
        zeile: 1.25,
        ...(ueberschriften.stufe1.aushang && hinaus > 0 && { links: -hinaus }),
        rahmen: { top: { farbe: 'akzent', staerke: 0.75, abstand: 8 } },
      },
      zeichen: { familie: 'ueberschriften', fett: true, farbe: 'akzentdunkel', groesse: groessen.ueberschrift3 },
    },
    {
      id: 'Impressum',
      absatz: { vor: abstaende.absatz, nach: 0, zeile: 1.4 },
      zeichen: { groesse: groessen.klein + 0.5 },
    },
    {
      id: 'Impressumangabe',
      absatz: { links: spalte - hinaus, haengend: spalte },
    },
    { id: 'Impressumzeile', absatz: { vor: 0, links: spalte - hinaus } },
  ]
}

/** The styles of the table of contents and of the lists beside it. */
export function verzeichnisvorlagen(gestaltung: Gestaltung, mitNummern: boolean): Vorlagenformat[] {
  const { groessen, verzeichnis } = gestaltung
  const { stufe1 } = gestaltung.ueberschriften
  const breite = textbreite(gestaltung)
  // With numbers the texts of a level stand in a column; without them a level is a step to the right.
  const spalten = mitNummern ? [9, 11, 13] : [0, 0, 0]
  const stufen = [
    { vor: 11.2, grund: 0, zeichen: { fett: true } },
    { vor: 0, grund: mitNummern ? 9 : 4.2, zeichen: {} },
    { vor: 0, grund: mitNummern ? 20 : 8.4, zeichen: {} },
  ] as const
  return [
    {
      id: 'TOCHeading',
      absatz: {
        // It shares the band of chapters, not their rule.
        ...bandOf({ ...stufe1, linie: 'keine' }, stufe1.aushang ? aushang(gestaltung) : 0),
        mitNaechstem: true,
        nach: 16,
        zeilenabstand: groessen.ueberschrift1 * UEBERSCHRIFTZEILE,
      },
      zeichen: {
        familie: 'ueberschriften',
        fett: true,
        farbe: stufe1.farbe,
        groesse: groessen.ueberschrift1,
        versalien: stufe1.versalien,
      },
    },
    {
      id: 'Verzeichnistitel',
      absatz: { vor: 26, nach: 8, zeilenabstand: groessen.ueberschrift2 * UEBERSCHRIFTZEILE },
      zeichen: { groesse: groessen.ueberschrift2 },
    },
    {
      id: 'TableofFigures',
      absatz: {
        nach: 4.2,
        zeile: 1.3,
        ungetrennt: true,
        tabs: [{ art: 'right', position: breite, fuehrung: verzeichnis.fuehrung }],
      },
    },
    {
      id: 'Kapitelinhalt',
      absatz: {
        nach: 3,
        zeile: 1.3,
        ungetrennt: true,
        mitNaechstem: true,
        tabs: [{ art: 'right', position: breite, fuehrung: verzeichnis.fuehrung }],
      },
    },
    { id: 'Glossarbegriff', absatz: { nach: 0 }, zeichen: { fett: true } },
    ...stufen.map(({ vor, grund, zeichen }, index) => {
      const haengend = twipsFromMm(spalten[index] ?? 0)
      const links = twipsFromMm(grund) + haengend
      return {
        id: VERZEICHNIS[index] ?? 'TOC3',
        absatz: {
          vor,
          nach: 4.2,
          zeile: 1.3,
          links,
          haengend,
          ungetrennt: true,
          tabs: [
            ...(mitNummern ? ([{ art: 'left', position: links }] as const) : []),
            { art: 'right', position: breite, fuehrung: verzeichnis.fuehrung } as const,
          ],
        },
        zeichen,
      }
    }),
  ]
}

function kopfUndFuss(gestaltung: Gestaltung): Vorlagenformat[] {
  const zeichen = { farbe: 'grau', groesse: gestaltung.groessen.klein } as const
  const { linie } = gestaltung.kolumnentitel
  const { ort } = gestaltung.seitenzahl
  const hinaus = -aushang(gestaltung)
  const fussOn = (wo: typeof ort): Absatzformat =>
    wo === 'rechts'
      ? { ausrichtung: 'right', ...(ort === 'links' && { links: 0 }) }
      : { ausrichtung: wo === 'mitte' ? 'center' : 'left', links: hinaus }
  return [
    {
      id: 'Header',
      absatz: {
        nach: 0,
        zeile: 1.3,
        ungetrennt: true,
        links: -aushang(gestaltung),
        tabs: [{ art: 'right', position: textbreite(gestaltung) }],
        ...(linie === 'keine' ? {} : { rahmen: { bottom: { farbe: linie, staerke: 0.5, abstand: 6 } } }),
      },
      zeichen,
    },
    {
      id: 'KopfzeileQuer',
      absatz: {
        links: 0,
        tabs: [
          { art: 'clear', position: textbreite(gestaltung) },
          { art: 'right', position: textbreite(gestaltung, A4.hoehe) },
        ],
      },
    },
    { id: 'Footer', absatz: { nach: 0, zeile: 1.3, ...fussOn(ort) }, zeichen },
    // Left pages, where these mirror right ones.
    { id: 'FooterLinks', absatz: fussOn(({ links: 'rechts', mitte: 'mitte', rechts: 'links' } as const)[ort]) },
  ]
}
