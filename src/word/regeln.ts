import type { Regel } from '../message.js'

// What the Word writer reports.

export const wordvorlageStil: Regel = {
  id: 'wordvorlage-stil',
  schwere: 'warnung',
  erklaerung:
    'Der Wordvorlage fehlen Formatvorlagen, die das Programm braucht. Sie werden aus der Gestaltung ergänzt. Wer sie in der Vorlage unter demselben Namen anlegt, bestimmt ihr Aussehen selbst. Seitenzahlen im Inhaltsverzeichnis sind mit fremder Vorlage geschätzt; in Word aktualisiert F9 sie.',
}
