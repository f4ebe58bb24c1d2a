import { readFelder } from '../felder.js'
import { textteileOf, type Wordregel } from '../pruefpaket.js'
import { findAll } from '../teil.js'

/** Links and fields lead to bookmarks that exist, each bookmark has one name, one beginning and one end. */
export const anker: Wordregel = {
  name: 'anker',
  art: 'aufbau',
  pruefe(paket) {
    const teile = [...textteileOf(paket).values()]
    const anfaenge = teile.flatMap((teil) => findAll(teil, 'w:bookmarkStart'))
    const enden = new Set(teile.flatMap((teil) => findAll(teil, 'w:bookmarkEnd').map(idOf)))
    const namen = anfaenge.map(({ attributes }) => attributes['w:name'] ?? '')
    const bekannt = new Set(namen)
    const gesehen = new Set<string>()
    const ziele = teile.flatMap((teil) => [
      ...findAll(teil, 'w:hyperlink')
        .filter(({ attributes }) => !attributes['r:id'])
        .map(({ attributes }) => attributes['w:anchor'] ?? ''),
      ...readFelder(teil).felder.flatMap(
        ({ anweisung }) => /^(?:PAGEREF|REF|NOTEREF) (\S+)/.exec(anweisung)?.[1] ?? [],
      ),
    ])
    return [
      ...ziele.filter((ziel) => !bekannt.has(ziel)).map((ziel) => `Das Lesezeichen „${ziel}“ gibt es nicht.`),
      // Word compares names without regard to case.
      ...namen
        .filter((name) => isAgain(name.toLowerCase(), gesehen))
        .map((name) => `Das Lesezeichen „${name}“ gibt es zweimal.`),
      ...anfaenge
        .filter((anfang) => !enden.has(idOf(anfang)))
        .map(({ attributes }) => `Das Lesezeichen „${attributes['w:name']}“ hat kein Ende.`),
    ]
  },
}

function isAgain(name: string, gesehen: Set<string>): boolean {
  return gesehen.has(name) || !gesehen.add(name)
}

function idOf({ attributes }: { attributes: Record<string, string> }): string {
  return attributes['w:id'] ?? ''
}
