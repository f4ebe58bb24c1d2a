import { childOf } from '../../xml/find.js'
import { styleOf, type WordCheck } from '../checked-package.js'
import { readMarks } from '../marks.js'
import { findAll, readableOf, readableWithoutNotes } from '../part.js'

/** Entries of the table of contents and of the lists of figures say what the heading or caption says to which they lead. */
export const tocValues: WordCheck = {
  name: 'verzeichniswerte',
  kind: 'aufbau',
  check(pkg) {
    const marks = readMarks(pkg)
    return findAll(pkg.dokument, 'w:p')
      .filter((paragraph) => /^(?:TOC\d|TableofFigures)$/.test(styleOf(paragraph)))
      .flatMap((paragraph) => {
        const target = childOf(paragraph, 'w:hyperlink')?.attributes['w:anchor'] ?? ''
        const label = marks.get(target)
        const entry = normalize(readableOf(paragraph))
        const expected = label ? normalize(readableWithoutNotes(label.paragraph)) : ''
        if (label && entry.includes(expected) && / \d+$/.test(entry)) return []
        return [`Der Eintrag „${entry}“ führt zu „${expected}“.`]
      })
  },
}

/** The arrow of a heading is ornament that entries go without. */
function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^→ /, '').trim()
}
