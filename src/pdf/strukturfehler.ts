import { Pdfmangel } from './mangel.js'
import type { Pruefergebnis } from './pruefen/pruefen.js'
import { pdfStruktur } from './regeln.js'

/** A file does not keep what it would claim; what was found under which point. */
export class Strukturfehler extends Pdfmangel {
  constructor(readonly punkte: readonly Pruefergebnis[]) {
    super(
      punkte.map(({ norm, fehler }) => ({
        regel: pdfStruktur,
        text: `Das PDF erfüllt ${norm} nicht: ${fehler[0]}${fehler.length > 1 ? ` (und ${fehler.length - 1} weitere)` : ''}`,
        rat: 'Vorlagen der Gestaltung und Alternativtexte prüfen; sonst bitte melden.',
      })),
    )
  }
}
