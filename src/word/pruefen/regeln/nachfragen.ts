import { textteileOf, type Wordregel } from '../pruefpaket.js'
import { findAll, walk } from '../teil.js'

const HARMLOS = /\/hyperlink$/

/** Nothing makes Word ask on opening: fields to be worked out, or something to be fetched from outside. */
export const nachfragen: Wordregel = {
  name: 'nachfragen',
  art: 'aufbau',
  pruefe(paket) {
    const unsauber = [...textteileOf(paket)].flatMap(([name, teil]) =>
      walk(teil)
        .filter(({ attributes }) => attributes['w:dirty'] !== undefined)
        .map(() => `${name}: Ein Feld ist als veraltet gezeichnet.`),
    )
    const fremd = [...paket.beziehungen.values()]
      .flat()
      .filter(({ attributes }) => attributes.TargetMode === 'External' && !HARMLOS.test(attributes.Type ?? ''))
    return [
      ...unsauber,
      ...findAll(paket.einstellungen, 'w:updateFields').map(() => 'Die Felder sollen beim Öffnen aktualisiert werden.'),
      ...fremd.map(({ attributes }) => `Ein Teil liegt außerhalb der Datei: ${attributes.Target}.`),
    ]
  },
}
