import { levelOf, stylesOf, type WordCheck } from '../checked-package.js'
import { findAll, readableOf } from '../part.js'

/** Headings begin at the first level, go down one level at a time, and say something. */
export const headings: WordCheck = {
  name: 'ueberschriften',
  kind: 'aufbau',
  check(pkg) {
    const styles = stylesOf(pkg)
    let before = 0
    return findAll(pkg.dokument, 'w:p').flatMap((paragraph) => {
      const level = levelOf(paragraph, styles)
      if (level === undefined) return []
      const text = readableOf(paragraph).trim()
      const step = level > before + 1
      before = level
      return [
        ...(step ? [`Die Überschrift „${text}“ überspringt eine Stufe.`] : []),
        ...(text === '' ? ['Eine Überschrift ist leer.'] : []),
      ]
    })
  },
}
