import type { Regel } from '../message.js'

// What `amip import` reports.

export const importDatei: Regel = {
  id: 'import-datei',
  schwere: 'fehler',
  erklaerung:
    'Die Datei lässt sich nicht übernehmen: Sie hat ein Kennwort, ist beschädigt, im alten Format (.doc, .xls), leer, zu groß oder keine Datei von Word, LibreOffice oder Excel. Angelegt wird dann nichts. In Word oder Excel öffnen und ohne Kennwort als .docx oder .xlsx speichern.',
}
