import { PDFDocument } from '@cantoo/pdf-lib'
import { isElement, isMarkedContentRef, readStructureTree, type StructElem, textOf } from '../file/structure-tree.js'
import { visible } from './document-text.js'
import { readMarks, wordings } from './read-marks.js'

/** What a finished PDF prints, as one text in reading order, that knows the page of each place. Blanks and capitals do not count. */
export class PageText {
  #text = ''
  /** Where each run of text begins, and its page from 1. */
  readonly #laeufe: { von: number; seite: number }[] = []

  add(text: string, seite: number): void {
    if (this.#laeufe.at(-1)?.seite !== seite) this.#laeufe.push({ von: this.#text.length, seite })
    this.#text += comparable(text)
  }

  /** Where a text stands from a place on; undefined where it does not. */
  find(text: string, ab = 0): { von: number; bis: number; seite: number } | undefined {
    const gesucht = comparable(text)
    const von = gesucht === '' ? -1 : this.#text.indexOf(gesucht, ab)
    if (von < 0) return undefined
    const seite = this.#laeufe.findLast((lauf) => lauf.von <= von + gesucht.length - 1)?.seite ?? 1
    return { von, bis: von + gesucht.length, seite }
  }

  /** As `find`, the last place: headings and titles stand in tables of contents first. */
  findLast(text: string): { von: number; bis: number; seite: number } | undefined {
    const gesucht = comparable(text)
    const von = gesucht === '' ? -1 : this.#text.lastIndexOf(gesucht)
    return von < 0 ? undefined : this.find(text, von)
  }
}

function comparable(text: string): string {
  return visible(text).normalize('NFKC').toLowerCase().replace(/ß/g, 'ss').replace(/\s+/g, '')
}

/** Reads a finished, tagged PDF. */
export async function readPageText(bytes: Uint8Array): Promise<PageText> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  const texte = wordings(readMarks(pdf))
  const text = new PageText()
  const visit = (element: StructElem, ersatz: string): void => {
    // What stands for glyphs is read at the page of the first of them.
    let offen = textOf(element.dict, 'ActualText') || ersatz
    const ersetzt = offen !== ''
    for (const kind of element.kinder) {
      if (isElement(kind)) {
        if (!ersetzt || offen !== '') visit(kind, offen)
      } else if (isMarkedContentRef(kind)) {
        const stelle = texte.get(kind.strom, kind.mcid)
        if (stelle) text.add(ersetzt ? offen : stelle.text, stelle.seite + 1)
      } else continue
      offen = ''
    }
  }
  for (const element of readStructureTree(pdf)) visit(element, '')
  return text
}
