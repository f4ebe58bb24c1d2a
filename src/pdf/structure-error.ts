import type { Element } from 'hast'
import { type Mangel, Pdfmangel } from './mangel.js'
import type { Pruefergebnis } from './pruefen/check.js'
import { pdfStruktur } from './regeln.js'

/** A file does not keep what it would claim; what was found under which point. */
export class StructureError extends Pdfmangel {
  /** @param elementsAt the block that says a word of the document, and what it stands in */
  constructor(
    readonly punkte: readonly Pruefergebnis[],
    elementsAt: (word: number) => readonly Element[],
  ) {
    // A picture that is not there leaves a caption of nothing, too.
    const bilder = punkte.flatMap(({ bilder = [] }) => bilder)
    super(bilder.length > 0 ? bilder.map(lackOfPicture) : punkte.map((punkt) => lackOf(punkt, elementsAt)))
  }
}

function lackOf({ norm, fehler, wort }: Pruefergebnis, elementsAt: (word: number) => readonly Element[]): Mangel {
  return {
    regel: pdfStruktur,
    text: `Das PDF erfüllt ${norm} nicht: ${fehler[0]}${fehler.length > 1 ? ` (und ${fehler.length - 1} weitere)` : ''}`,
    rat: 'Vorlagen der Gestaltung und Alternativtexte prüfen; sonst bitte melden.',
    ...(wort !== undefined && { elements: elementsAt(wort) }),
  }
}

/** Chromium prints no trace of a picture that paints nothing. */
function lackOfPicture(bild: string): Mangel {
  return {
    regel: pdfStruktur,
    text: `Das Bild „${bild.slice(0, 60)}“ steht nicht im PDF: Gedruckt wird nichts davon.`,
    rat: 'Die Bilddatei ansehen und neu ausgeben: Was gezeichnet ist, liegt außerhalb, ist ausgeblendet oder hat keine Farbe.',
    bild,
  }
}
