import type { Regel } from '../message.js'

// What the report on accessibility needs and does not find.

export const pdfFehlt: Regel = {
  id: 'pruefbericht',
  schwere: 'fehler',
  erklaerung:
    'Zu einem Programm gibt es noch kein PDF, das sich prüfen ließe. Erst „amip build“, dann „amip pruefbericht“.',
}
