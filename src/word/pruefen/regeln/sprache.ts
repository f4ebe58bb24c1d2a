import { childOf } from '../../xml/find.js'
import type { WordCheck } from '../checked-package.js'
import { findAll } from '../part.js'

/** The document says what it is called, in which language, and when it was made: by a whole date, or Word calls it damaged. */
export const language: WordCheck = {
  name: 'sprache',
  kind: 'aussehen',
  check({ coreProperties, styles }) {
    const base = childOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')
    const times = [...findAll(coreProperties, 'dcterms:created'), ...findAll(coreProperties, 'dcterms:modified')]
    return [
      ...(childOf(coreProperties, 'dc:title')?.text.trim() ? [] : ['Das Dokument hat keinen Titel.']),
      ...(childOf(coreProperties, 'dc:language')?.text && base?.attributes['w:val']
        ? []
        : ['Das Dokument nennt seine Sprache nicht.']),
      ...times
        .filter(({ text }) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text))
        .map(({ text }) => `„${text}“ ist kein ganzes Datum.`),
    ]
  },
}
