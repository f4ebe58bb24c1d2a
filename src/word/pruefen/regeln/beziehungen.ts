import { textteileOf, type Wordregel } from '../pruefpaket.js'
import { walk } from '../teil.js'

/** What a part refers to by a relation is in its list of relations. */
export const beziehungen: Wordregel = {
  name: 'beziehungen',
  art: 'aufbau',
  pruefe: (paket) =>
    [...textteileOf(paket)].flatMap(([name, teil]) => {
      const datei = { Text: 'word/document.xml', Fußnoten: 'word/footnotes.xml' }[name] ?? name
      const bekannt = new Set((paket.beziehungen.get(datei) ?? []).map(({ attributes }) => attributes.Id))
      return walk(teil)
        .flatMap(({ attributes }) => [attributes['r:id'], attributes['r:embed'], attributes['r:link']])
        .filter((id) => id !== undefined && !bekannt.has(id))
        .map((id) => `${name}: Die Beziehung „${id}“ gibt es nicht.`)
    }),
}
