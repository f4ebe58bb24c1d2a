import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { ShownTextList } from '../content-stream/shown-text.js'
import { ByMark } from '../file/by-mark.js'
import { isForm, readStreamsOfPage } from '../file/streams.js'
import { GlyphReader, type Wording } from './reader.js'

/** Marked content as it is read: what it is, and what it says. */
export interface ReadMark extends Wording {
  name: string
  mcid: number | undefined
  pagination: boolean
  nested: boolean
}

/** The marked content of a page, or of a form on it. */
export interface ReadStream {
  /** The page's or the form's reference, by which structure elements name it. */
  ref: PDFRef
  dict: PDFDict
  /** Index of the page from 0. */
  page: number
  marks: ReadMark[]
  /** How much is painted outside of all marks. */
  unmarked: number
  /** Marked content opened and never closed, or closed and never opened. */
  unbalanced: number
}

/** Reads what all marked content of a file says, each stream once and one page after the other: nothing of its bytes is kept. */
export function readMarks(pdf: PDFDocument): ReadStream[] {
  const reader = new GlyphReader()
  const shown = new ShownTextList()
  return pdf.getPages().flatMap((page, index) => {
    shown.clear()
    return readStreamsOfPage(pdf, page, index, shown, false).map((stream): ReadStream => {
      const { ref, dict, content, xObjectsByName } = stream
      return {
        ref,
        dict,
        page: index,
        marks: content.marks.map((mark) => {
          const { name, mcid, pagination, nested } = mark
          return { name, mcid, pagination, nested, ...reader.read(stream, mark) }
        }),
        unmarked:
          content.unmarked.length +
          content.xObjects.filter((object) => !isForm(xObjectsByName.get(object.name))).length,
        unbalanced: content.unbalanced,
      }
    })
  })
}

/** What marks say, and the index of their page. */
export function wordings(streams: readonly ReadStream[]): ByMark<{ text: string; page: number }> {
  const texts = new ByMark<{ text: string; page: number }>()
  for (const { ref, page, marks } of streams)
    for (const { mcid, text } of marks) if (mcid !== undefined) texts.set(ref, mcid, { text, page })
  return texts
}
