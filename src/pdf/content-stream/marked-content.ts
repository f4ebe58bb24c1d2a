import type { BBox, Matrix } from './matrix.js'
import type { ShownTexts } from './shown-text.js'

/** A marked content sequence of the outermost level; positions count bytes of the stream. */
export interface MarkedContent {
  name: string
  mcid: number | undefined
  /** Where the operands of BDC or BMC begin, where the operator ends, and where EMC begins. */
  from: number
  after: number
  end: number
  /** What is painted inside: text, images and XObjects, lines and areas. */
  text: boolean
  image: boolean
  area: boolean
  /** Of an artifact: whether it says to belong to the page and not to the text (running head, foot, what is printed again). */
  pagination: boolean
  /** Deeper marked content inside bears a number of its own, which nothing may. */
  nested: boolean
  /** What lines, areas and pictures cover; only for figures, without XObjects. */
  bbox: BBox | undefined
  /** XObjects painted inside. */
  xObjects: PaintedXObject[]
  /** Where lines, areas, pictures and XObjects are painted inside. */
  painted: number[]
  /** Glyphs shown inside, operator by operator. */
  shown: ShownTexts
  /** Marked content inside without a number: what says how its glyphs are read ("ff" for a ligature). */
  inner: InnerMark[]
}

/** Where BT and ET begin. */
export interface TextObject {
  start: number
  end: number
}

/** Where the operands of an inner BDC begin, where the operator ends, and where its EMC begins. */
export interface InnerMark {
  from: number
  after: number
  end: number
}

/** A font as it was chosen: its name among the resources, and where its operands (name and size) stand. */
export interface FontChoice {
  name: string
  from: number
  position: number
}

/** An XObject where it is painted. */
export interface PaintedXObject {
  name: string
  from: number
  to: number
  /** From the object's space to points of the page. */
  matrix: Matrix
}

/** Painting outside of all marked content: one path, one text object, one image. Neighbours on one level of `q` are one. */
export interface UnmarkedPaint {
  from: number
  to: number
  /** Height of the first line of text above the lower edge, in points; undefined where there is no text. */
  baseline: number | undefined
}

/** What a content stream marks, and what it paints without a mark. */
export interface ContentStream {
  marks: MarkedContent[]
  unmarked: UnmarkedPaint[]
  /** XObjects painted outside of marked content. */
  xObjects: PaintedXObject[]
  /** Marked content opened and never closed, or closed and never opened. */
  unbalanced: number
  /** Every choice of a font, and every text object, in order. */
  fontChoices: FontChoice[]
  textObjects: TextObject[]
  /** The largest area that painting is confined to by a rectangle, in points of the page: what a page's margins leave. */
  clip: BBox | undefined
}
