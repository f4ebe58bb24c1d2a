import { textPartsOf, type WordCheck } from '../checked-package.js'
import { findAll, walk } from '../part.js'

const HARMLESS = /\/hyperlink$/

/** Nothing makes Word ask on opening: fields to be worked out, or something to be fetched from outside. */
export const prompts: WordCheck = {
  name: 'nachfragen',
  kind: 'aufbau',
  check(pkg) {
    const unclean = [...textPartsOf(pkg)].flatMap(([name, part]) =>
      walk(part)
        .filter(({ attributes }) => attributes['w:dirty'] !== undefined)
        .map(() => `${name}: Ein Feld ist als veraltet gezeichnet.`),
    )
    const foreign = [...pkg.relationships.values()]
      .flat()
      .filter(({ attributes }) => attributes.TargetMode === 'External' && !HARMLESS.test(attributes.Type ?? ''))
    return [
      ...unclean,
      ...findAll(pkg.settings, 'w:updateFields').map(() => 'Die Felder sollen beim Öffnen aktualisiert werden.'),
      ...foreign.map(({ attributes }) => `Ein Teil liegt außerhalb der Datei: ${attributes.Target}.`),
    ]
  },
}
