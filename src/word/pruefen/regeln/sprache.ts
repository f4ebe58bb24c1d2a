import { childOf } from '../../xml/find.js'
import type { Wordregel } from '../pruefpaket.js'
import { findAll } from '../teil.js'

/** The document says what it is called, in which language, and when it was made: by a whole date, or Word calls it damaged. */
export const sprache: Wordregel = {
  name: 'sprache',
  art: 'aussehen',
  pruefe({ kern, vorlagen }) {
    const grund = childOf(vorlagen, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')
    const zeiten = [...findAll(kern, 'dcterms:created'), ...findAll(kern, 'dcterms:modified')]
    return [
      ...(childOf(kern, 'dc:title')?.text.trim() ? [] : ['Das Dokument hat keinen Titel.']),
      ...(childOf(kern, 'dc:language')?.text && grund?.attributes['w:val']
        ? []
        : ['Das Dokument nennt seine Sprache nicht.']),
      ...zeiten
        .filter(({ text }) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text))
        .map(({ text }) => `„${text}“ ist kein ganzes Datum.`),
    ]
  },
}
