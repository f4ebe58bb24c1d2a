import { textPartsOf, type WordCheck } from '../checked-package.js'
import { readFields } from '../fields.js'
import { findAll } from '../part.js'

/** Links and fields lead to bookmarks that exist, each bookmark has one name, one beginning and one end. */
export const anchor: WordCheck = {
  name: 'anker',
  kind: 'aufbau',
  check(pkg) {
    const parts = [...textPartsOf(pkg).values()]
    const starts = parts.flatMap((part) => findAll(part, 'w:bookmarkStart'))
    const ends = new Set(parts.flatMap((part) => findAll(part, 'w:bookmarkEnd').map(idOf)))
    const names = starts.map(({ attributes }) => attributes['w:name'] ?? '')
    const fields = parts.flatMap((part) => readFields(part).fields)
    // A field may give a text a name, too.
    const set = fields.flatMap(({ instruction }) => /^SET (\S+)/.exec(instruction)?.[1] ?? [])
    const known = new Set([...names, ...set])
    const seen = new Set<string>()
    const targets = parts.flatMap((part) => [
      ...findAll(part, 'w:hyperlink')
        .filter(({ attributes }) => !attributes['r:id'])
        .map(({ attributes }) => attributes['w:anchor'] ?? ''),
    ])
    targets.push(...fields.flatMap(({ instruction }) => /^(?:PAGEREF|REF|NOTEREF) (\S+)/.exec(instruction)?.[1] ?? []))
    return [
      ...targets.filter((target) => !known.has(target)).map((target) => `Das Lesezeichen „${target}“ gibt es nicht.`),
      // Word compares names without regard to case.
      ...names
        .filter((name) => isAgain(name.toLowerCase(), seen))
        .map((name) => `Das Lesezeichen „${name}“ gibt es zweimal.`),
      ...starts
        .filter((start) => !ends.has(idOf(start)))
        .map(({ attributes }) => `Das Lesezeichen „${attributes['w:name']}“ hat kein Ende.`),
    ]
  },
}

function isAgain(name: string, seen: Set<string>): boolean {
  return seen.has(name) || !seen.add(name)
}

function idOf({ attributes }: { attributes: Record<string, string> }): string {
  return attributes['w:id'] ?? ''
}
