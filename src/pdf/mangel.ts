import type { Element } from 'hast'
import type { Regel } from '../message.js'

/** One thing that keeps a document from becoming a PDF, in German, as the writer reports it. */
export interface Mangel {
  regel: Regel
  text: string
  rat: string
  /** The alternative text of the picture that it is about. */
  bild?: string
  /** The element that it is about, and what it stands in, from the inside. */
  elements?: readonly Element[]
}

/** A document cannot become a PDF that keeps what it claims. */
export class Pdfmangel extends Error {
  constructor(readonly maengel: readonly Mangel[]) {
    super(maengel.map(({ text }) => text).join(' '))
  }
}
