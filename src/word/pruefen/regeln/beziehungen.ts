import { textPartsOf, type WordCheck } from '../checked-package.js'
import { walk } from '../part.js'

/** What a part refers to by a relation is in its list of relations. */
export const relationships: WordCheck = {
  name: 'beziehungen',
  kind: 'aufbau',
  check: (pkg) =>
    [...textPartsOf(pkg)].flatMap(([name, part]) => {
      const file = { Text: 'word/document.xml', Fußnoten: 'word/footnotes.xml' }[name] ?? name
      const known = new Set((pkg.relationships.get(file) ?? []).map(({ attributes }) => attributes.Id))
      return walk(part)
        .flatMap(({ attributes }) => [attributes['r:id'], attributes['r:embed'], attributes['r:link']])
        .filter((id) => id !== undefined && !known.has(id))
        .map((id) => `${name}: Die Beziehung „${id}“ gibt es nicht.`)
    }),
}
