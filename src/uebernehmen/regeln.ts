import type { Regel } from '../message.js'

// What `amip uebernehmen` reports.

export const uebernehmenDatei: Regel = {
  id: 'uebernehmen-datei',
  schwere: 'fehler',
  erklaerung:
    'Aus der Datei lassen sich keine Änderungen übernehmen: Sie hat ein Kennwort, ist beschädigt, im alten Format (.doc), zu groß, oder amip hat sie nicht gemacht. Geändert wird dann nichts.',
}

export const uebernehmenGeaendert: Regel = {
  id: 'uebernehmen-geaendert',
  schwere: 'fehler',
  erklaerung:
    'Eine Quelldatei wurde geändert, während die Word-Datei verglichen wurde, oder lässt sich nicht schreiben. Überschrieben wird nichts; noch einmal aufrufen.',
}
