import { textPartsOf, type WordCheck } from '../checked-package.js'
import { readFields } from '../fields.js'

/** Every field has a beginning, a value and an end: Word shows the bare instruction of one that has not. */
export const fieldBoundaries: WordCheck = {
  name: 'feldgrenzen',
  kind: 'aufbau',
  check: (pkg) =>
    [...textPartsOf(pkg)].flatMap(([name, part]) => {
      const { fields, surplus } = readFields(part)
      return [
        ...fields
          .filter(({ whole }) => !whole)
          .map(({ instruction }) => `${name}: Das Feld „${instruction}“ ist nicht geschlossen.`),
        ...(surplus > 0 ? [`${name}: Ein Feld endet, das nicht begonnen hat.`] : []),
      ]
    }),
}
