import type { Regel } from './message.js'

// What the run itself reports, whatever the programme says.

export const ausgabeGesperrt: Regel = {
  id: 'ausgabe-gesperrt',
  schwere: 'fehler',
  erklaerung:
    'Eine Ausgabedatei lässt sich nicht ersetzen, meist weil sie noch in Word oder einem PDF-Betrachter geöffnet ist.',
}

export const amipFehler: Regel = {
  id: 'amip-fehler',
  schwere: 'fehler',
  erklaerung:
    'Ein Fehler in amip selbst, nicht in Ihrem Programm. Es wird nicht ausgegeben, seine letzte gute Ausgabe bleibt stehen; die übrigen Programme werden ausgegeben. Bitte mit der ganzen Meldung melden, am besten auch mit dem Programm. Der Rückgabewert ist 4.',
}
