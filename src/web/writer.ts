import type { Writer } from '../writer.js'

/** The web page needs nothing that would have to be started. */
export function startWebWriter(): Writer {
  return {
    name: 'Webseite',
    async write({ dokument, stile }) {
      const [{ writeWeb }, { embedZeichen }] = await Promise.all([import('./web.js'), import('./zeichen.js')])
      return { content: writeWeb(dokument, stile, await embedZeichen(dokument)) }
    },
    async close() {},
  }
}
