import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { textWidthTwips, twipsFromMm } from '../../units.js'
import type { StyleFormat } from './style.js'

/** Width of the field for place and date, and where the one for the signature begins, in millimetres. */
const DATE_FIELD = 50
const SIGNATURE_FIELD = 60

/** Distance of the lines in a tile as a multiple of its size. */
const TILE_LINE = 1.3
/** The white edge of a QR code, which hangs out of the text, in millimetres. */
export const QR_EDGE = 2.8

/** Pictures with words, tiles, lines to sign on. */
export function areaStyles(gestaltung: Gestaltung): StyleFormat[] {
  const { groessen, abstaende } = gestaltung
  const metrics = { keepNext: true, line: 'einfach', before: abstaende.block, after: abstaende.absatz } as const
  const small = { colour: 'grau', size: groessen.klein } as const
  const left = { kind: 'left', position: twipsFromMm(SIGNATURE_FIELD) } as const
  return [
    {
      id: 'Ausspruch',
      paragraph: { keepNext: true, keepLines: true, suppressHyphens: true, after: abstaende.absatz, line: 1.3 },
      run: { italic: true, colour: 'akzent', size: groessen.ueberschrift2 },
    },
    // Without a column beside the text what follows begins below the picture, and that line is its distance.
    { id: 'Funktion', paragraph: { after: gestaltung.seite.randspalte > 0 ? abstaende.block : 0 }, run: small },
    { id: 'QrCode', paragraph: { ...metrics, after: 2, left: -twipsFromMm(QR_EDGE) } },
    { id: 'QrCodeImFeld', paragraph: { before: 0, after: 0, left: 0 } },
    {
      id: 'QrTitel',
      paragraph: { keepNext: true, after: 0 },
      run: { bold: true, colour: 'akzentdunkel' },
    },
    { id: 'QrAdresse', paragraph: { after: abstaende.absatz } },
    {
      id: 'Logoleiste',
      paragraph: { ...metrics, keepNext: false, after: abstaende.block },
    },
    {
      id: 'Kachel',
      paragraph: { keepLines: true, after: 0, line: TILE_LINE, suppressHyphens: true },
      run: { bold: true, colour: gestaltung.kacheln.farbe },
    },
    {
      id: 'Closing',
      paragraph: { keepNext: true, before: abstaende.block, after: abstaende.block },
    },
    {
      id: 'Unterschriftslinie',
      paragraph: {
        keepNext: true,
        before: abstaende.block * 3,
        after: 0,
        tabs: [
          { kind: 'left', position: twipsFromMm(DATE_FIELD) },
          left,
          { kind: 'right', position: textWidthTwips(gestaltung) },
        ],
      },
    },
    {
      id: 'Unterschriftsfeld',
      // A name that is too long for its line goes on below itself, not below the date.
      paragraph: {
        after: abstaende.block,
        line: 1.35,
        left: twipsFromMm(SIGNATURE_FIELD),
        hanging: twipsFromMm(SIGNATURE_FIELD),
        tabs: [left],
      },
      run: small,
    },
  ]
}
