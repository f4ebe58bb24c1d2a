import type { Writer } from '../writer.js'
import { webWortlaut } from './regeln.js'

/** The web page needs nothing that would have to be started. */
export function startWebWriter(): Writer {
  return {
    name: 'Webseite',
    async write({ dokument, stile, ort }, meldungen) {
      const [{ partsInOrder, writeWeb }, { embedGlyphs }, { findMissing }] = await Promise.all([
        import('./web.js'),
        import('./zeichen.js'),
        import('./wortlaut.js'),
      ])
      const content = writeWeb(dokument, stile, await embedGlyphs(dokument))
      const [first, ...others] = findMissing(content, partsInOrder(dokument))
      if (first === undefined) return { content }
      meldungen.melde(
        webWortlaut,
        ort,
        `Die Webseite wird nicht geschrieben: „${first.slice(0, 60)}“ steht nicht so darin.${others.length > 0 ? ` (und ${others.length} weitere)` : ''}`,
        'Bitte melden; die anderen Ausgaben sagen, was das Dokument sagt.',
      )
      return undefined
    },
    async close() {},
  }
}
