import type { Listenart } from '../styles/listen.js'
import { fortsetzungOf, type Stilid } from '../styles/stile.js'
import { KAESTEN, type Kastenart } from './kaesten.js'

/** How blocks look where they stand: in the running text, in a box, in a quotation, in a definition, in a cell. */
export interface Umgebung {
  absatz: Stilid
  liste: Listenart
  /** Style of further paragraphs of a list item. */
  fortsetzung: (stufe: number) => Stilid
  /** Style of who signs. */
  unterschrift: Stilid
  /** All paragraphs have its style: another one would tear the ground or the rules of a box. */
  nurEigene?: true
}

export const TEXT: Umgebung = {
  absatz: 'Normal',
  liste: 'text',
  fortsetzung: fortsetzungOf,
  unterschrift: 'Signature',
}

export function inKasten(art: Kastenart): Umgebung {
  const { text, unterschrift } = KAESTEN[art].stile
  return { absatz: text, liste: art, fortsetzung: () => text, unterschrift, nurEigene: true }
}

export const ZITAT: Umgebung = { ...TEXT, absatz: 'Quote' }

/** A quotation that is all that a chapter says. */
export const LEITSATZ: Umgebung = { ...TEXT, absatz: 'Leitsatz' }

export const ERKLAERUNG: Umgebung = { ...TEXT, absatz: 'Erklaerung' }

/** What a key figure says. */
export const KENNZAHLNAME: Umgebung = { ...ERKLAERUNG, absatz: 'Kennzahlname' }

export const ZELLE: Umgebung = {
  absatz: 'Tabellentext',
  liste: 'zelle',
  fortsetzung: () => 'Tabellentext',
  unterschrift: 'Tabellentext',
}
