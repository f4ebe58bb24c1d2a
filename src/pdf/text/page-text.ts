import { PDFDocument } from '@cantoo/pdf-lib'
import {
  isMarkedContentRef,
  isStructElem,
  readStructureTree,
  type StructElem,
  textEntryOf,
} from '../file/structure-tree.js'
import { visible } from './document-text.js'
import { readMarks, wordings } from './read-marks.js'

/** What a finished PDF prints, as one text in reading order, that knows the page of each place. Blanks and capitals do not count. */
export class PageText {
  #text = ''
  /** Where each run of text begins, and its page from 1. */
  readonly #runs: { from: number; page: number }[] = []

  add(text: string, page: number): void {
    if (this.#runs.at(-1)?.page !== page) this.#runs.push({ from: this.#text.length, page })
    this.#text += comparable(text)
  }

  /** Where a text stands from a place on; undefined where it does not. */
  find(text: string, start = 0): { from: number; to: number; page: number } | undefined {
    const wanted = comparable(text)
    const from = wanted === '' ? -1 : this.#text.indexOf(wanted, start)
    if (from < 0) return undefined
    const page = this.#runs.findLast((run) => run.from <= from + wanted.length - 1)?.page ?? 1
    return { from, to: from + wanted.length, page }
  }

  /** As `find`, the last place: headings and titles stand in tables of contents first. */
  findLast(text: string): { from: number; to: number; page: number } | undefined {
    const wanted = comparable(text)
    const from = wanted === '' ? -1 : this.#text.lastIndexOf(wanted)
    return from < 0 ? undefined : this.find(text, from)
  }
}

function comparable(text: string): string {
  return visible(text).normalize('NFKC').toLowerCase().replace(/ß/g, 'ss').replace(/\s+/g, '')
}

/** Reads a finished, tagged PDF. */
export async function readPageText(bytes: Uint8Array): Promise<PageText> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  const texts = wordings(readMarks(pdf))
  const text = new PageText()
  const visit = (element: StructElem, actualText: string): void => {
    // What stands for glyphs is read at the page of the first of them.
    let pending = textEntryOf(element.dict, 'ActualText') || actualText
    const replaced = pending !== ''
    for (const kid of element.kids) {
      if (isStructElem(kid)) {
        if (!replaced || pending !== '') visit(kid, pending)
      } else if (isMarkedContentRef(kid)) {
        const wording = texts.get(kid.stream, kid.mcid)
        if (wording) text.add(replaced ? pending : wording.text, wording.page + 1)
      } else continue
      pending = ''
    }
  }
  for (const element of readStructureTree(pdf)) visit(element, '')
  return text
}
