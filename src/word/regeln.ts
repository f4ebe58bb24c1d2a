import type { Regel } from '../message.js'

// What the Word writer reports.

export const wordStruktur: Regel = {
  id: 'word-struktur',
  schwere: 'fehler',
  erklaerung:
    'Die Word-Datei wäre nicht in Ordnung: ein Verweis ohne Ziel, ein Feld mit falschem Wert, Text ohne Formatvorlage, eine Tabelle ohne Kopf, ein Bild ohne Alternativtext. Word sagt davon nichts oder nennt die Datei beschädigt. Lieber keine Datei als eine solche. Meist lässt eine eigene Vorlage etwas weg.',
}

export const wordLesbarkeit: Regel = {
  id: 'word-lesbarkeit',
  schwere: 'warnung',
  erklaerung:
    'In der Word-Datei hebt sich Text zu wenig von seinem Grund ab, oder die Formatvorlagen einer eigenen Word-Vorlage sagen nicht, in welcher Sprache er steht. Die Datei wird geschrieben; Farben und Sprache bestimmt die Gestaltung oder die Word-Vorlage.',
}

export const wordStilname: Regel = {
  id: 'word-stilname',
  schwere: 'warnung',
  erklaerung:
    'Unter wordstile beschreibt die Gestaltung eine Formatvorlage, deren Name nur beinahe der einer vorhandenen ist. Sie stünde ungenutzt in der Word-Datei, und die gemeinte sähe aus wie zuvor. Ein eigener Name ist richtig, wenn eine Vorlage der Gestaltung ihn mit data-stil verlangt.',
}

export const wordvorlageStil: Regel = {
  id: 'wordvorlage-stil',
  schwere: 'warnung',
  erklaerung:
    'Der Word-Vorlage fehlen Formatvorlagen, die das Programm braucht. Sie werden aus der Gestaltung ergänzt. Wer sie in der Vorlage unter demselben Namen anlegt, bestimmt ihr Aussehen selbst. Seitenzahlen im Inhaltsverzeichnis sind mit fremder Vorlage geschätzt; in Word aktualisiert F9 sie.',
}
