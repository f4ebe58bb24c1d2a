import type { Regel } from '../message.js'

// What the Zahlenspiegel needs and does not find.

export const pdfFehlt: Regel = {
  id: 'zahlenspiegel',
  schwere: 'fehler',
  erklaerung:
    'Der Zahlenspiegel nennt die Seiten des fertigen PDF, und zu einem Programm gibt es noch keins. Erst „amip build“, dann „amip zahlenspiegel“. Ob das PDF zum heutigen Inhalt gehört, zeigt sich nur an Zahlen, die darin nicht zu finden sind.',
}
