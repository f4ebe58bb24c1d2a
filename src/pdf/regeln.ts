import type { Regel } from '../message.js'

// What the PDF writer reports.

export const seitenzahl: Regel = {
  id: 'seitenzahl',
  schwere: 'fehler',
  erklaerung:
    'Die Seitenzahlen im Inhaltsverzeichnis ließen sich nicht bestätigen. Lieber kein PDF als eines mit falschen Seitenzahlen.',
}

export const pdfStruktur: Regel = {
  id: 'pdf-struktur',
  schwere: 'fehler',
  erklaerung:
    'Das PDF hält nicht, was PDF/UA-1 (DIN ISO 14289-1) oder PDF/A-2a (ISO 19005-2) verlangen. Lieber kein PDF als eines, das sich zu Unrecht barrierefrei nennt. Meist lässt eine eigene Vorlage etwas weg, etwa den Titel, die Kopfzellen einer Tabelle oder einen Alternativtext.',
}

export const tabelleZuBreit: Regel = {
  id: 'tabelle-zu-breit',
  schwere: 'fehler',
  erklaerung:
    'Eine Tabelle passt auch in kleiner Schrift nicht auf die Seite; im Druck gingen Spalten verloren. Die Tabelle teilen (teile=2), auf eine Seite im Querformat stellen (:::quer), Namen kürzen oder Beträge in Tsd. oder Mio. angeben.',
}

export const seiteUeberragt: Regel = {
  id: 'seite-ueberragt',
  schwere: 'fehler',
  erklaerung:
    'Etwas ist breiter als die Seite oder steht außerhalb ihres Satzspiegels. Was rechts übersteht, ließe den Browser alle Seiten des PDF verkleinern, bis auf zwei Drittel; was links übersteht, würde nicht gedruckt. Meist ist es ein Maß in einer druck.css.',
}

export const fussnotenAmKapitelende: Regel = {
  id: 'fussnoten-am-kapitelende',
  schwere: 'hinweis',
  erklaerung:
    'Im PDF steht jede Fußnote am Fuß der Seite, die sie zuerst nennt. Lässt sich das in einem Kapitel nicht für alle erreichen und am fertigen PDF nachprüfen, stehen sie an dessen Ende. Das kommt vor, wenn eine Seite aus einem einzigen Absatz besteht oder eine sehr lange Fußnote zu einem Bild gehört, das die Seite füllt.',
}

export const seiteFastLeer: Regel = {
  id: 'seite-fast-leer',
  schwere: 'hinweis',
  erklaerung:
    'Auf einer Seite des PDF steht am Ende eines Kapitels weniger als ein Drittel. amip rückt Abstände des Kapitels bis auf drei Viertel zusammen oder lässt die Seite davor früher enden; hier hat beides nicht gereicht. Die letzte Seite und Kapitel von einer Seite sind ausgenommen.',
}
