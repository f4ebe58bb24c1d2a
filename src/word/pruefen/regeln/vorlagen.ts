import { STYLE_REFERENCES } from '../../styles/style-references.js'
import { valOf } from '../../xml/find.js'
import { styleOf, stylesOf, textPartsOf, type WordCheck } from '../checked-package.js'
import { findAll } from '../part.js'

/** Styles that are named exist, and every paragraph names one: Word would fall back on its own default without a word. */
export const styles: WordCheck = {
  name: 'vorlagen',
  kind: 'aufbau',
  check(pkg) {
    const known = stylesOf(pkg)
    const parts = new Map([...textPartsOf(pkg), ['Vorlagen', pkg.styles], ['Nummerierung', pkg.numbering]])
    return [...parts].flatMap(([name, part]) => {
      const foreign = STYLE_REFERENCES.flatMap((reference) => findAll(part, reference).map(valOf)).filter(
        (id) => !known.has(id),
      )
      const without = findAll(part, 'w:p').filter((paragraph) => styleOf(paragraph) === '')
      return [
        ...foreign.map((id) => `${name}: Die Vorlage „${id}“ gibt es nicht.`),
        ...without.map(() => `${name}: Ein Absatz nennt keine Vorlage.`),
      ]
    })
  },
}
