import type { Writer } from '../writer.js'

/** The web page needs nothing that would have to be started. */
export function startWebWriter(): Writer {
  return {
    name: 'Webseite',
    async write({ dokument, stile }) {
      const { writeWeb } = await import('./web.js')
      return { content: writeWeb(dokument, stile) }
    },
    async close() {},
  }
}
