import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { textbreite, twipsFromMm, twipsFromPt } from '../../masse.js'
import type { Vorlagenformat } from './vorlage.js'

/** From the edge of a tile to its text, in points. */
export const KACHELRAND = 8

/** Width of the field for place and date, and where the one for the signature begins, in millimetres. */
const DATUMSFELD = 50
const UNTERSCHRIFTSFELD = 60

/** Pictures with words, tiles, lines to sign on. */
export function bereichsvorlagen(gestaltung: Gestaltung): Vorlagenformat[] {
  const { groessen, abstaende } = gestaltung
  const bild = { mitNaechstem: true, zeile: 'einfach', vor: abstaende.block, nach: abstaende.absatz } as const
  const klein = { farbe: 'grau', groesse: groessen.klein } as const
  const links = { art: 'left', position: twipsFromMm(UNTERSCHRIFTSFELD) } as const
  return [
    {
      id: 'Ausspruch',
      absatz: { mitNaechstem: true, zusammen: true, nach: abstaende.absatz, zeile: 1.3 },
      zeichen: { kursiv: true, farbe: 'akzent', groesse: groessen.ueberschrift2 },
    },
    // Without a column beside the text what follows begins below the picture, and that line is its distance.
    { id: 'Funktion', absatz: { nach: gestaltung.seite.randspalte > 0 ? abstaende.block : 0 }, zeichen: klein },
    { id: 'QrCode', absatz: { ...bild, nach: 2, links: -twipsFromMm(2.8) } },
    {
      id: 'QrTitel',
      absatz: { mitNaechstem: true, nach: 0 },
      zeichen: { fett: true, farbe: 'akzentdunkel' },
    },
    { id: 'QrAdresse', absatz: { nach: abstaende.block } },
    {
      id: 'Logoleiste',
      absatz: { ...bild, mitNaechstem: false, nach: abstaende.block },
    },
    {
      id: 'Kachel',
      absatz: {
        zusammen: true,
        vor: KACHELRAND,
        nach: KACHELRAND,
        links: twipsFromPt(KACHELRAND),
        rechts: twipsFromPt(KACHELRAND),
        flaeche: 'hell',
        rahmen: {
          top: { farbe: 'akzent', staerke: 1.5, abstand: 4 },
          left: { farbe: 'hell', staerke: 0.5, abstand: KACHELRAND },
          bottom: { farbe: 'hell', staerke: 0.5, abstand: 4 },
          right: { farbe: 'hell', staerke: 0.5, abstand: KACHELRAND },
        },
        ungetrennt: true,
      },
      zeichen: { fett: true, farbe: 'akzentdunkel' },
    },
    // Word joins neighbours whose rules and indents are the same into one field.
    {
      id: 'KachelFolge',
      absatz: { rechts: twipsFromPt(KACHELRAND) + 1 },
    },
    {
      id: 'Closing',
      absatz: { mitNaechstem: true, vor: abstaende.block, nach: abstaende.block },
    },
    {
      id: 'Unterschriftslinie',
      absatz: {
        mitNaechstem: true,
        vor: abstaende.block * 3,
        nach: 0,
        tabs: [
          { art: 'left', position: twipsFromMm(DATUMSFELD), fuehrung: 'linie' },
          links,
          { art: 'right', position: textbreite(gestaltung), fuehrung: 'linie' },
        ],
      },
    },
    {
      id: 'Unterschriftsfeld',
      // A name that is too long for its line goes on below itself, not below the date.
      absatz: {
        nach: abstaende.block,
        zeile: 1.35,
        links: twipsFromMm(UNTERSCHRIFTSFELD),
        haengend: twipsFromMm(UNTERSCHRIFTSFELD),
        tabs: [links],
      },
      zeichen: klein,
    },
  ]
}
