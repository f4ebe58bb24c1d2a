import type { Directives } from 'mdast-util-directive'
import type { Datenblatt, Spalte, Zeile, Zelle } from '../../figures/datenblatt.js'
import type { Ort } from '../../message.js'
import type { Pruefling } from '../pruefling.js'
import { belegOf } from './belege.js'
import type { Spiegelzahl } from './spiegelzahl.js'

/** A block that shows a data sheet, and its number in the document: "Tabelle 3". */
export interface Blockumfeld {
  block: Directives
  blatt: Datenblatt
  marke: string
  wo: Ort & { abschnitt: string }
  pruefling: Pruefling
}

/** "Tabelle 3: Verwaltung / Ist 2023": where in its block a cell is printed. */
export function nameOfCell({ marke }: Blockumfeld, zeile: Zeile, spalte: Spalte): string {
  return `${marke}: ${zeile.name} / ${[spalte.gruppe, spalte.name].filter(Boolean).join(' ')}`
}

/** What is the same of whatever a block prints of one cell. */
export function originOfCell({ blatt, pruefling }: Blockumfeld, { herkunft }: Zelle) {
  return {
    blatt: blatt.id,
    zelle: herkunft.zelle,
    formel: herkunft.formel ?? '',
    herkunft: herkunft.ort,
    nachweis: herkunft.formel === undefined ? ('gebunden' as const) : ('errechnet' as const),
    ...belegOf(herkunft.zelle, pruefling),
  }
}

/** A figure that stands alone in its block, in no sentence. */
export function withoutSentence(
  { wo }: Blockumfeld,
  stelle: string,
): Pick<Spiegelzahl, 'wo' | 'satz' | 'satzstelle' | 'gerundet'> {
  return { wo: { ...wo, stelle }, satz: '', satzstelle: 0, gerundet: '' }
}
