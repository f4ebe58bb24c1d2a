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

/** A row of digits. */
const NUMBER = /\d(?:[\d.,]*\d)?/g
/** Elements that may stand within a number. */
const IN_LINE = new Set(['Span', 'Em', 'Strong', 'Quote', 'Code'])

/** What a place of the text belongs to, as far as it says what its figures are; '' where it says nothing. */
export type Surroundings = '' | 'Caption' | 'H' | 'Lbl' | 'Reference' | 'TH' | 'TOC'

const SURROUNDINGS = new Map<string, Surroundings>(
  (['Caption', 'H', 'Lbl', 'Reference', 'TH', 'TOC'] as const).map((type) => [type, type]),
)

/** A piece of the text, half open, and the page from 1 on which it ends. */
export interface Found {
  from: number
  to: number
  page: number
}

/** A row of digits as it is printed: "1.250,5", "2023". */
export interface PrintedNumber extends Found {
  text: string
  in: Surroundings
}

/**
 * What a finished PDF prints, as one text in reading order, that knows the page of each place. Blanks and capitals do not count, and
 * what is looked for is never found in the middle of a number.
 */
export class PageText {
  /** As printed; blocks are parted by line feeds. */
  #printed = ''
  #text = ''
  /** Of each letter as printed where in `#text` it stands. */
  readonly #places: number[] = []
  /** Of each run of text its page from 1, what it belongs to, and where it begins. */
  readonly #runs: { page: number; in: Surroundings }[] = []
  readonly #runStarts: number[] = []
  readonly #captions: { from: number; end: number }[] = []
  #numbers: readonly PrintedNumber[] | undefined
  #numberStarts: readonly number[] = []

  add(text: string, page: number, surroundings: Surroundings = ''): void {
    this.#runs.push({ page, in: surroundings })
    this.#runStarts.push(this.#text.length)
    const printed = visible(text).normalize('NFC')
    for (const letter of printed) {
      for (let unit = 0; unit < letter.length; unit++) this.#places.push(this.#text.length)
      this.#text += comparable(letter)
    }
    this.#printed += printed
    this.#numbers = undefined
  }

  beginCaption(): void {
    this.#captions.push({ from: this.#text.length, end: Number.POSITIVE_INFINITY })
  }

  /** What follows stands no longer under the last caption. */
  endCaptioned(): void {
    const last = this.#captions.at(-1)
    if (last) last.end = Math.min(last.end, this.#text.length)
  }

  /** What follows belongs to another block: its first digit continues no number. */
  endBlock(): void {
    this.add('\n', this.#runs.at(-1)?.page ?? 1)
  }

  /**
   * Where a text stands from a place on; undefined where it does not.
   * @param before what stands directly before it, @param after and behind it
   */
  find(text: string, start = 0, end = Number.POSITIVE_INFINITY, before = '', after = ''): Found | undefined {
    const [wanted, ahead, behind] = [text, before, after].map((part) => comparable(visible(part).normalize('NFC')))
    if (!wanted) return undefined
    const figures = text.match(NUMBER)?.length ?? 0
    const whole = `${ahead}${wanted}${behind}`
    const offset = ahead?.length ?? 0
    let at = this.#text.indexOf(whole, Math.max(0, start - offset))
    for (; at >= 0; at = this.#text.indexOf(whole, at + 1)) {
      const from = at + offset
      const to = from + wanted.length
      if (to > end) return undefined
      if (!this.#cutsNumber(from) && !this.#cutsNumber(to) && this.#numbersIn(from, to) === figures)
        return { from, to, page: this.#runAt(to - 1)?.page ?? 1 }
    }
    return undefined
  }

  /** All places of a text. */
  findAll(text: string): Found[] {
    const places: Found[] = []
    for (let place = this.find(text); place; place = this.find(text, place.to)) places.push(place)
    return places
  }

  /** As `find`, where the text belongs to something of a kind. */
  findIn(surroundings: Surroundings, text: string, start = 0): Found | undefined {
    let found = this.find(text, start)
    while (found && this.#runAt(found.from)?.in !== surroundings) found = this.find(text, found.from + 1)
    return found
  }

  /** The captions that begin with these words, each with the end of what stands under it. */
  findCaptions(words: string): { caption: Found; end: number }[] {
    const wanted = comparable(words)
    return this.#captions.flatMap(({ from, end }) => {
      const to = from + wanted.length
      if (wanted === '' || !this.#text.startsWith(wanted, from) || this.#cutsNumber(to)) return []
      return { caption: { from, to, page: this.#runAt(from)?.page ?? 1 }, end }
    })
  }

  /** All numbers in reading order. */
  get numbers(): readonly PrintedNumber[] {
    if (this.#numbers) return this.#numbers
    this.#numbers = [...this.#printed.matchAll(NUMBER)].map(({ 0: text, index }) => {
      const from = this.#places[index] ?? 0
      const run = this.#runAt(from)
      return { from, to: from + text.length, page: run?.page ?? 1, text, in: run?.in ?? '' }
    })
    this.#numberStarts = this.#numbers.map(({ from }) => from)
    return this.#numbers
  }

  /** The line of a number as printed, at most so many letters of it on either side. */
  around({ from, to }: Found, letters: number): { before: string; text: string; after: string } {
    const start = lastAtMost(this.#places, from)
    const end = lastAtMost(this.#places, to - 1) + 1
    const before = this.#printed.slice(Math.max(0, start - letters), start)
    const after = this.#printed.slice(end, end + letters)
    return {
      before: before.slice(before.lastIndexOf('\n') + 1),
      text: this.#printed.slice(start, end),
      after: after.split('\n')[0] ?? '',
    }
  }

  #runAt(place: number): { page: number; in: Surroundings } | undefined {
    return this.#runs[lastAtMost(this.#runStarts, place)]
  }

  #numbersIn(from: number, to: number): number {
    return lastAtMost(this.#numberStarts, to - 1) - lastAtMost(this.#numberStarts, from - 1)
  }

  #cutsNumber(place: number): boolean {
    const last = this.numbers[lastAtMost(this.#numberStarts, place - 1)]
    return last !== undefined && last.from < place && place < last.to
  }
}

function comparable(text: string): string {
  return Array.from(text, (letter) =>
    letter.normalize('NFKC').toLowerCase().replace('ß', 'ss').replace(/\s+/g, ''),
  ).join('')
}

/** The index of the last of rising numbers that is not above a limit; −1 where all are. */
function lastAtMost(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? limit) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Reads a finished, tagged PDF. */
export async function readPageText(bytes: Uint8Array): Promise<PageText> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  const texts = wordings(readMarks(pdf))
  const text = new PageText()
  const visit = (element: StructElem, actualText: string, outer: Surroundings): void => {
    const inner = SURROUNDINGS.get(element.type.replace(/^H\d$/, 'H')) ?? outer
    if (!IN_LINE.has(element.type)) text.endBlock()
    if (element.type === 'Caption') text.beginCaption()
    // What stands for glyphs is read at the page of the first of them.
    let pending = textEntryOf(element.dict, 'ActualText') || actualText
    const replaced = pending !== ''
    for (const kid of element.kids) {
      if (isStructElem(kid)) {
        if (!replaced || pending !== '') visit(kid, pending, inner)
      } else if (isMarkedContentRef(kid)) {
        const wording = texts.get(kid.stream, kid.mcid)
        if (wording) text.add(replaced ? pending : wording.text, wording.page + 1, inner)
      } else continue
      pending = ''
    }
    if (element.kids.some((kid) => isStructElem(kid) && kid.type === 'Caption')) text.endCaptioned()
    if (!IN_LINE.has(element.type)) text.endBlock()
  }
  for (const element of readStructureTree(pdf)) visit(element, '', '')
  return text
}
