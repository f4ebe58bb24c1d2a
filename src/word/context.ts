import type { ElementContent, Element as HastElement } from 'hast'
import { printedPicture } from '../layout/charts/picture-urls.js'
import type { Dokument, Picture } from '../layout/document/dokument.js'
import { is, printedText, walk } from '../layout/document/tree.js'
import type { ChartAdjustment } from './diagramm/chart-part.js'
import { WordElement } from './element.js'
import { isCounted, isOutlined, withoutPoint } from './outline.js'
import type { TextMeasurer } from './pages/measure/text-measure.js'
import { nameSourceMark } from './source-marks.js'
import { type ListKind, type ListNumbering, nameList } from './styles/lists.js'
import { idOfStyle, type StyleId } from './styles/style-ids.js'
import { attribute } from './tree.js'
import { hanging, textWidthTwips } from './units.js'

/** What a reference can point to. `label` is the part that Word can repeat by a field: "Tabelle 2", or the number of a heading. */
export interface ReferenceTarget {
  anchor: string
  kind: 'ueberschrift' | 'marke' | 'stelle'
  label: string
}

/** What is known and counted while the document is written. */
export class WordContext {
  readonly targets = new Map<string, ReferenceTarget>()
  /** Numbers of the footnotes by id, in the order of their first marks. */
  readonly footnotes = new Map<string, number>()
  /** Lists that count in another way than from "1.", by name. */
  readonly numberings = new Map<string, { kind: ListKind; numbering: ListNumbering }>()
  /** What the charts need besides, in their order. */
  readonly diagramme: ChartAdjustment[] = []
  /** Names of the styles that layouts ask for. */
  readonly styles = new Set<string>()
  /** Bookmarks of the headings of chapters that begin a page only where the one before is well filled. */
  readonly asNeeded = new Set<string>()
  /** Paragraphs with which chapters begin. */
  readonly openings = new WeakSet<HastElement>()
  /** Headings of sections that follow that of their chapter: the rule above such stands below a chapter's text. */
  readonly firstSections = new WeakSet<HastElement>()
  /** What goes on from the band of its chapter, without a gap. */
  readonly belowBand = new WeakSet<HastElement>()
  /** Blocks that follow one of their own kind. */
  readonly adjoining = new WeakSet<HastElement>()
  /** Bookmarks that the table of contents needs the page of. */
  readonly listed: string[] = []
  /** What stands in the hidden bookmarks by which a text is known when it comes home; the n-th in that of number n. */
  readonly sourcePieces: (readonly ElementContent[])[] = []
  /** Whether Word can number the headings itself: their numbers are those that its counting would give. */
  readonly numbered: boolean
  /** Width of the text in twips: that of the pages that are being written. */
  width: number
  private readonly notes = new Map<string, HastElement>()
  private readonly placed = new Set<string>()
  private readonly used = new Set<string>()
  private readonly counter = new Map<string, number>()
  private countedNotes = 0
  private bookmarks = 0
  private drawings = 0
  private lists = 0

  constructor(
    readonly dokument: Dokument,
    readonly textMeasure: TextMeasurer,
    private readonly rasterImages: ReadonlyMap<string, Uint8Array> = new Map(),
  ) {
    this.width = textWidthTwips(dokument.gestaltung)
    this.numbered = isOutlined(dokument.outline)
    const taken = new Set<string>()
    for (const element of walk(dokument.baum)) {
      const id = attribute(element, 'id')
      if (!id) continue
      if (element.tagName === 'li') this.notes.set(id, element)
      else if (!this.targets.has(id)) this.targets.set(id, describeTarget(element, anchorFrom(id, taken)))
    }
  }

  /** What is written while the text is so wide, in twips. */
  withWidth<Result>(width: number, write: () => Result): Result {
    const before = this.width
    this.width = width
    const ergebnis = write()
    this.width = before
    return ergebnis
  }

  /** How far what may stand beside the text reaches out of it to the left, in twips; 0 in columns, cells and on turned pages. */
  get hanging(): number {
    const { gestaltung } = this.dokument
    return this.width === textWidthTwips(gestaltung) ? hanging(gestaltung) : 0
  }

  /** The target of a reference; a reference into nowhere fails. */
  targetOf(href: string): ReferenceTarget {
    const target = this.targets.get(href.slice(1))
    if (!target) throw new Error(`Der Verweis auf „${href}“ hat kein Ziel im Dokument`)
    this.used.add(target.anchor)
    return target
  }

  /** What a footnote says. */
  noteOf(id: string): HastElement {
    const note = this.notes.get(id)
    if (!note) throw new Error(`Die Fußnote „${id}“ fehlt im Dokument`)
    return note
  }

  /** Gives a note its number at its first mark; `fresh` says whether this was the first, `counted` whether Word's own count comes to this mark. */
  countFootnote(id: string, label: string): { number: number; fresh: boolean; counted: boolean } {
    const known = this.footnotes.get(id)
    if (known !== undefined) return { number: known, fresh: false, counted: false }
    const number = this.footnotes.size + 1
    this.footnotes.set(id, number)
    const counted = label === String(this.countedNotes + 1)
    if (counted) this.countedNotes++
    return { number, fresh: true, counted }
  }

  /** A picture as paper shows it. */
  pictureOf(key: string): Picture {
    const picture = this.dokument.pictures.get(key)
    if (!picture) throw new Error(`Die Grafik „${key}“ fehlt im Dokument`)
    return printedPicture(picture)
  }

  /** A photo as Word shows it: upright. */
  photoOf(key: string, bytes: Uint8Array): Uint8Array {
    return this.rasterImages.get(key) ?? bytes
  }

  /** The picture of a vector graphic. */
  rasterImageOf(key: string): Uint8Array {
    const image = this.rasterImages.get(key)
    if (!image) throw new Error(`Das Ersatzbild der Grafik „${key}“ fehlt`)
    return image
  }

  /** Width to height of each drawing for ends of chapters. */
  get vignetteRatios(): number[] {
    return (this.dokument.vignetten ?? []).map((key) => {
      const { breite, hoehe } = this.pictureOf(key)
      return breite / hoehe
    })
  }

  /** Fails where a reference leads to a place that was not written. */
  checkTargets(): void {
    const open = [...this.used].find((anchor) => !this.placed.has(anchor))
    if (open) throw new Error(`Word hat für den Verweis auf „${open}“ keine Stelle im Text gefunden`)
  }

  /** The next number of "Tabelle", "Abbildung" … */
  countLabel(name: string): number {
    const number = (this.counter.get(name) ?? 0) + 1
    this.counter.set(name, number)
    return number
  }

  /** Counts on from here: the document's own number differs from the count. */
  setLabel(name: string, number: number): void {
    this.counter.set(name, number)
  }

  /** The id of the style of this name, which the design may describe. */
  useStyle(name: string): StyleId {
    this.styles.add(name)
    return idOfStyle(name)
  }

  nextDrawing(): string {
    return String(++this.drawings)
  }

  /** A counted list of its own, so that it counts from its start again. */
  nextList(kind: ListKind, numbering: ListNumbering): { reference: string; instance: number } {
    const reference = nameList(kind, 'nummer', numbering)
    if (reference !== nameList(kind, 'nummer')) this.numberings.set(reference, { kind, numbering })
    return { reference, instance: ++this.lists }
  }

  /** Start and end of the bookmark for an id; nothing where there is no id, or the bookmark stands already. */
  bookmark(id: string): { start: WordElement[]; end: WordElement[] } {
    const target = this.targets.get(id)
    if (!target || this.placed.has(target.anchor)) return { start: [], end: [] }
    return this.bookmarkNamed(target.anchor)
  }

  /** The hidden bookmark of a piece of the document. */
  markSource(content: readonly ElementContent[]): { start: WordElement[]; end: WordElement[] } {
    return this.bookmarkNamed(nameSourceMark(this.sourcePieces.push(content) - 1))
  }

  bookmarkNamed(anchor: string): { start: WordElement[]; end: WordElement[] } {
    this.placed.add(anchor)
    const number = ++this.bookmarks
    return {
      start: [new WordElement('w:bookmarkStart', { 'w:id': number, 'w:name': anchor })],
      end: [new WordElement('w:bookmarkEnd', { 'w:id': number })],
    }
  }
}

function describeTarget(element: HastElement, anchor: string): ReferenceTarget {
  const parts = [...walk(element)]
  if (/^h[1-4]$/.test(element.tagName)) {
    const number = parts.find((part) => is(part, 'span.nummer'))
    const printed = number ? printedText(number) : ''
    // A field gives the number without its last point, and nothing for one that Word does not count.
    return { anchor, kind: 'ueberschrift', label: isCounted(printed) ? withoutPoint(printed) : '' }
  }
  const label = parts.find((part) => is(part, 'span.marke'))
  const isBlock = element.tagName === 'figure' || element.tagName === 'div'
  return isBlock && label
    ? { anchor, kind: 'marke', label: printedText(label).replaceAll('\u00a0', ' ') }
    : { anchor, kind: 'stelle', label: '' }
}

/** Word's bookmark names: letters, digits and underscores, a letter first, 40 characters at most. */
function anchorFrom(id: string, taken: Set<string>): string {
  const name = id
    .replace(/[^\p{L}\p{N}]/gu, '_')
    .replace(/^(?!\p{L})/u, 'z')
    .slice(0, 36)
  let anchor = name
  // Word compares bookmark names without regard to case.
  for (let i = 2; taken.has(anchor.toLowerCase()); i++) anchor = `${name}_${i}`
  taken.add(anchor.toLowerCase())
  return anchor
}
