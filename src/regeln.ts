import type { Regel } from './message.js'

// What the run itself reports, whatever the programme says.

export const ausgabeGesperrt: Regel = {
  id: 'ausgabe-gesperrt',
  schwere: 'fehler',
  erklaerung:
    'Eine Ausgabedatei lässt sich nicht ersetzen, meist weil sie noch in Word oder einem PDF-Betrachter geöffnet ist.',
}
