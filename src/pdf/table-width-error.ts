import { Pdfmangel } from './mangel.js'
import * as regeln from './regeln.js'

/** Tables that are wider than the text block even in the smallest type; their captions. */
export class TableWidthError extends Pdfmangel {
  constructor(readonly tables: readonly string[]) {
    super(
      tables.map((table) => ({
        regel: regeln.tabelleZuBreit,
        text: `„${table.trim()}“ ist auch in kleiner Schrift breiter als die Seite.`,
        rat: 'Mit teile=2 auf zwei Tabellen untereinander verteilen oder in :::quer auf eine Seite im Querformat stellen; auch kürzere Namen und große Beträge in Tsd. oder Mio. helfen.',
      })),
    )
  }
}
