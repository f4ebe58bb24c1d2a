import type { Regel } from '../message.js'

// What reading files reports, whatever they hold.

export const dateiFehlt: Regel = {
  id: 'datei-fehlt',
  schwere: 'fehler',
  erklaerung:
    'Eine genannte Datei (Abschnitt, Datenblatt, Bild) ist nicht da. Meist hilft ein Blick auf Schreibweise und Groß- und Kleinschreibung.',
}

export const dateiUnlesbar: Regel = {
  id: 'datei-unlesbar',
  schwere: 'fehler',
  erklaerung: 'Eine Datei ist da, lässt sich aber nicht lesen.',
}

export const bildUnbrauchbar: Regel = {
  id: 'bild-unbrauchbar',
  schwere: 'fehler',
  erklaerung:
    'Ein Bild lässt sich nicht zeigen: Die Datei ist unvollständig oder beschädigt, kein PNG, JPEG oder SVG, über alles Maß groß oder schmal, oder ein SVG enthält Skripte, fremde Verweise oder sich selbst. Jedes Bild wird ganz gelesen, auch Logos und die Grafiken der Gestaltung. Nicht gesehen wird ein JPEG, dessen Bildpunkte in der Mitte verändert sind.',
}

export const zeichensatz: Regel = {
  id: 'zeichensatz',
  schwere: 'fehler',
  erklaerung:
    'Die Datei ist nicht in UTF-8 gespeichert. Im Editor „Speichern unter“ wählen und als Codierung UTF-8 angeben.',
}

export const steuerzeichen: Regel = {
  id: 'steuerzeichen',
  schwere: 'fehler',
  erklaerung:
    'Ein Text enthält ein Zeichen, das kein Dokument aufnehmen kann: ein unsichtbares Steuerzeichen, meist beim Kopieren aus einem anderen Programm mitgekommen, oder eine Zahl ohne Zeichen. Es lässt sich nicht drucken, und stillschweigend weglassen soll es niemand.',
}

export const pfadVerlaesstOrdner: Regel = {
  id: 'pfad-verlaesst-ordner',
  schwere: 'fehler',
  erklaerung: 'Bilder und Daten kommen nur aus dem Ordner des Programms, nie von außerhalb.',
}

export const organigramm: Regel = {
  id: 'organigramm',
  schwere: 'fehler',
  erklaerung:
    'Ein Organigramm lässt sich so nicht zeichnen: Es hat höchstens 40 Stellen auf höchstens vier Ebenen, Stabsstellen haben nichts unter sich, und jeder Name passt in seinen Kasten.',
}
