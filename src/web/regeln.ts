import type { Regel } from '../message.js'

// What the writer of the web page reports.

export const webWortlaut: Regel = {
  id: 'web-wortlaut',
  schwere: 'fehler',
  erklaerung:
    'Die Webseite sagt nicht dasselbe wie das Dokument: Ein Absatz, eine Zelle oder eine Fußnote fehlt oder steht anders da. Lieber keine Seite als eine solche; bitte melden.',
}
