import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { readPanose } from '../fonts/schriftdatei.js'
import { createElement, type XmlElement } from '../xml/xml.js'

/** The values of the second byte of PANOSE that fonts without serifs have. */
const OHNE_SERIFEN = { von: 11, bis: 15 }

/**
 * What Word goes by where the font of the design is not installed: its kind, and by name a font of that kind that Office has. Without
 * this it may take Times New Roman for anything.
 * @param eingebettet elements of the faces that the file carries
 */
export function createSchriftangabe(
  { schrift }: Gestaltung,
  ttf: Uint8Array,
  eingebettet: readonly XmlElement[],
): XmlElement {
  const panose = readPanose(ttf)
  const serifen = panose[1] ?? 0
  const serifenlos = serifen >= OHNE_SERIFEN.von && serifen <= OHNE_SERIFEN.bis
  const angabe = (name: string, wert: string) => createElement(`w:${name}`, { 'w:val': wert })
  return createElement('w:font', { 'w:name': schrift.familie }, [
    angabe('altName', serifenlos ? 'Calibri' : 'Cambria'),
    angabe('panose1', Buffer.from(panose).toString('hex').toUpperCase()),
    angabe('charset', '00'),
    angabe('family', serifenlos ? 'swiss' : 'roman'),
    angabe('pitch', 'variable'),
    ...eingebettet,
  ])
}
