import { readPanose } from '../fonts/font-file.js'
import { createElement, type XmlElement } from '../xml/xml.js'

/** The values of the second byte of PANOSE that fonts with serifs have; those without have more, and 0 is said by whoever says nothing. */
const SERIFS = { from: 2, to: 10 }

/**
 * What Word goes by where a font is not installed: its kind, and by name a font of that kind that Office has. Without
 * this it may take Times New Roman for anything.
 * @param embedded elements of the faces that the file carries
 */
export function createFonts(family: string, ttf: Uint8Array, embedded: readonly XmlElement[]): XmlElement {
  const panose = readPanose(ttf)
  const kind = panose[1] ?? 0
  const sansSerif = kind < SERIFS.from || kind > SERIFS.to
  const property = (name: string, value: string) => createElement(`w:${name}`, { 'w:val': value })
  return createElement('w:font', { 'w:name': family }, [
    property('altName', sansSerif ? 'Calibri' : 'Cambria'),
    property('panose1', Buffer.from(panose).toString('hex').toUpperCase()),
    property('charset', '00'),
    property('family', sansSerif ? 'swiss' : 'roman'),
    property('pitch', 'variable'),
    ...embedded,
  ])
}
