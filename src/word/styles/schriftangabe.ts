import { readPanose } from '../fonts/schriftdatei.js'
import { createElement, type XmlElement } from '../xml/xml.js'

/** The values of the second byte of PANOSE that fonts with serifs have; those without have more, and 0 is said by whoever says nothing. */
const SERIFEN = { von: 2, bis: 10 }

/**
 * What Word goes by where a font is not installed: its kind, and by name a font of that kind that Office has. Without
 * this it may take Times New Roman for anything.
 * @param eingebettet elements of the faces that the file carries
 */
export function createSchriftangabe(familie: string, ttf: Uint8Array, eingebettet: readonly XmlElement[]): XmlElement {
  const panose = readPanose(ttf)
  const art = panose[1] ?? 0
  const serifenlos = art < SERIFEN.von || art > SERIFEN.bis
  const angabe = (name: string, wert: string) => createElement(`w:${name}`, { 'w:val': wert })
  return createElement('w:font', { 'w:name': familie }, [
    angabe('altName', serifenlos ? 'Calibri' : 'Cambria'),
    angabe('panose1', Buffer.from(panose).toString('hex').toUpperCase()),
    angabe('charset', '00'),
    angabe('family', serifenlos ? 'swiss' : 'roman'),
    angabe('pitch', 'variable'),
    ...eingebettet,
  ])
}
