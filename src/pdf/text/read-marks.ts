import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { ShownTextList } from '../content-stream/shown-text.js'
import { ByMark } from '../file/by-mark.js'
import { isForm, readStreamsOfPage } from '../file/streams.js'
import { GlyphReader, type Wording } from './reader.js'

/** Marked content as it is read: what it is, and what it says. */
export interface ReadMark extends Wording {
  name: string
  mcid: number | undefined
  seitenwerk: boolean
  verschachtelt: boolean
}

/** The marked content of a page, or of a form on it. */
export interface ReadStream {
  /** The page's or the form's reference, by which structure elements name it. */
  ref: PDFRef
  dict: PDFDict
  /** Index of the page from 0. */
  seite: number
  marken: ReadMark[]
  /** How much is painted outside of all marks. */
  unmarkiert: number
  /** Marked content opened and never closed, or closed and never opened. */
  unpaarig: number
}

/** Reads what all marked content of a file says, each stream once and one page after the other: nothing of its bytes is kept. */
export function readMarks(pdf: PDFDocument): ReadStream[] {
  const leser = new GlyphReader()
  const gezeigt = new ShownTextList()
  return pdf.getPages().flatMap((seite, index) => {
    gezeigt.clear()
    return readStreamsOfPage(pdf, seite, index, gezeigt, false).map((strom): ReadStream => {
      const { ref, dict, inhalt, formen } = strom
      return {
        ref,
        dict,
        seite: index,
        marken: inhalt.marken.map((marke) => {
          const { name, mcid, seitenwerk, verschachtelt } = marke
          return { name, mcid, seitenwerk, verschachtelt, ...leser.read(strom, marke) }
        }),
        unmarkiert: inhalt.frei.length + inhalt.objekte.filter((objekt) => !isForm(formen.get(objekt.name))).length,
        unpaarig: inhalt.unpaarig,
      }
    })
  })
}

/** What marks say, and the index of their page. */
export function wordings(stroeme: readonly ReadStream[]): ByMark<{ text: string; seite: number }> {
  const texte = new ByMark<{ text: string; seite: number }>()
  for (const { ref, seite, marken } of stroeme)
    for (const { mcid, text } of marken) if (mcid !== undefined) texte.set(ref, mcid, { text, seite })
  return texte
}
