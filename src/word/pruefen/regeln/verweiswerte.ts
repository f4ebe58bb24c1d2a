import type { WordCheck } from '../checked-package.js'
import { readFields } from '../fields.js'
import { readMarks, readNumbers } from '../marks.js'

/** References show what they repeat: the text of their bookmark, or the number of its paragraph. */
export const referenceValues: WordCheck = {
  name: 'verweiswerte',
  kind: 'aufbau',
  check(pkg) {
    const marks = readMarks(pkg)
    const numbers = readNumbers(pkg)
    return readFields(pkg.dokument).fields.flatMap(({ instruction, value }) => {
      const [, target, switchOf = ''] = /^REF (\S+)(.*)/.exec(instruction) ?? []
      const label = target === undefined ? undefined : marks.get(target)
      if (!label) return []
      const expected = switchOf.includes('\\r') ? (numbers.get(label.paragraph) ?? '').replace(/\.$/, '') : label.text
      const same = value.replaceAll('\u00a0', ' ') === expected.replaceAll('\u00a0', ' ')
      return same ? [] : [`Das Feld „${instruction}“ zeigt „${value}“ statt „${expected}“.`]
    })
  },
}
