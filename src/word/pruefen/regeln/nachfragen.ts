import { type Regel, textteileOf } from '../paket.js'
import { findAll, walk } from '../teil.js'

const HARMLOS = /\/hyperlink$/

/** Nothing makes Word ask on opening: fields to be worked out, or something to be fetched from outside. */
export const nachfragen: Regel = {
  name: 'nachfragen',
  pruefe(paket) {
    const unsauber = [...textteileOf(paket)].flatMap(([name, teil]) =>
      walk(teil)
        .filter(({ attribute }) => attribute['w:dirty'] !== undefined)
        .map(() => `${name}: Ein Feld ist als veraltet gezeichnet.`),
    )
    const fremd = [...paket.beziehungen.values()]
      .flat()
      .filter(({ attribute }) => attribute.TargetMode === 'External' && !HARMLOS.test(attribute.Type ?? ''))
    return [
      ...unsauber,
      ...findAll(paket.einstellungen, 'w:updateFields').map(() => 'Die Felder sollen beim Öffnen aktualisiert werden.'),
      ...fremd.map(({ attribute }) => `Ein Teil liegt außerhalb der Datei: ${attribute.Target}.`),
    ]
  },
}
