import { escapeMarkup } from '../../escape.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { readPanose } from '../fonts/schriftdatei.js'

/** The values of the second byte of PANOSE that fonts without serifs have. */
const OHNE_SERIFEN = { von: 11, bis: 15 }

/**
 * What Word goes by where the font of the design is not installed: its kind, and by name a font of that kind that Office has. Without
 * this it may take Times New Roman for anything.
 * @param eingebettet elements of the faces that the file carries
 */
export function formatSchriftangabe({ schrift }: Gestaltung, ttf: Uint8Array, eingebettet: string): string {
  const panose = readPanose(ttf)
  const serifen = panose[1] ?? 0
  const serifenlos = serifen >= OHNE_SERIFEN.von && serifen <= OHNE_SERIFEN.bis
  return [
    `<w:font w:name="${escapeMarkup(schrift.familie)}"><w:altName w:val="${serifenlos ? 'Calibri' : 'Cambria'}"/>`,
    `<w:panose1 w:val="${Buffer.from(panose).toString('hex').toUpperCase()}"/><w:charset w:val="00"/>`,
    `<w:family w:val="${serifenlos ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/>${eingebettet}</w:font>`,
  ].join('')
}
