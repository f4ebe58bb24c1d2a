import type { Listenart } from '../styles/listen.js'
import { KAESTEN, type Kastenart } from './kaesten.js'

/** How blocks look where they stand: in the running text, in a box, in a quotation, in a definition, in a cell. */
export interface Umgebung {
  absatz: string
  liste: Listenart
  /** Style of further paragraphs of a list item. */
  fortsetzung: (stufe: number) => string
  /** Style of who signs. */
  unterschrift: string
}

export const TEXT: Umgebung = {
  absatz: 'Normal',
  liste: 'text',
  fortsetzung: (stufe) => `ListContinue${stufe === 0 ? '' : Math.min(stufe + 1, 3)}`,
  unterschrift: 'Signature',
}

export function inKasten(art: Kastenart): Umgebung {
  const { vorlage } = KAESTEN[art]
  return { absatz: vorlage, liste: art, fortsetzung: () => vorlage, unterschrift: `${vorlage}Unterschrift` }
}

export const ZITAT: Umgebung = { ...TEXT, absatz: 'Quote' }

export const ERKLAERUNG: Umgebung = { ...TEXT, absatz: 'Erklaerung' }

export const ZELLE: Umgebung = {
  absatz: 'Tabellentext',
  liste: 'zelle',
  fortsetzung: () => 'Tabellentext',
  unterschrift: 'Tabellentext',
}
