import { lineDistance } from '../../styles/lines.js'
import { OUTLINE } from '../../styles/lists.js'
import { formatOf } from '../../styles/looks/format.js'
import type { ParagraphFormat, Rule, RunFormat, Style } from '../../styles/looks/style.js'
import { halfPoints } from '../../units.js'
import { attributeIn, childrenOf, type DocxNode, findIn, wordsIn } from '../docx-nodes.js'
import { breakLines, type LineSetting, type RunPiece } from './line-breaks.js'
import type { TextFace, TextMeasurer } from './text-measure.js'

/** What paragraphs are measured with. */
export interface MeasuringContext {
  styles: ReadonlyMap<string, Style>
  textMeasure: TextMeasurer
  /** Size of the running text in points, and its distance of lines as a multiple of that. */
  size: number
  line: number
  /** Natural distance of the lines of the font, as a multiple of its size. */
  lineHeight: number
  hyphenation: boolean
  /** What is known of paragraphs already, by style and width; for as long as their words stay. */
  known?: WeakMap<DocxNode, Map<string, KnownParagraph>>
}

/** What of a paragraph its words, its style and the width of its column decide. */
type KnownParagraph = Pick<MeasuredParagraph, 'style' | 'format' | 'lines' | 'anchor'>

/** A paragraph in lines. Lengths in points. */
export interface MeasuredParagraph {
  style: string
  format: ParagraphFormat
  lines: { height: number; notes: number[] }[]
  keepNext: boolean
  pageBreakBefore: boolean
  anchor: string[]
}

/** What is written in a paragraph: its lines as they are broken by hand, and how they are set. */
export interface ParagraphText {
  style: string
  format: ParagraphFormat
  lines: readonly (readonly RunPiece[])[]
  setting: LineSetting
  /** The distance of the lines, and the height of the highest picture in one, in points. */
  lineHeight: number
  imageHeight: number
}

/** Reads a paragraph in a column of `width` twips. */
export function readText(paragraph: DocxNode, width: number, context: MeasuringContext): ParagraphText {
  const style = styleOf(paragraph)
  const { paragraph: format, run } = formatOf(style, context.styles) ?? { paragraph: {}, run: {} }
  // What stands before a tab of its own hangs before the words, as does a sign.
  const hangs = findIn(paragraph, 'w:p', 'w:pPr', 'w:tabs') !== undefined
  const reader = new RunReader(run, hangs || ((format.hanging ?? 0) > 0 && !format.list))
  for (const child of childrenOf(paragraph, 'w:p')) reader.read(child)
  const { left = 0, right = 0, bleed = 0, suppressHyphens = false } = format
  const size = run.size ?? context.size
  const setting: LineSetting = {
    width: width - left - right - bleed,
    size: writtenSize(size),
    hyphenate: context.hyphenation && !suppressHyphens,
    ...(run.family && { family: run.family }),
    ...(run.capitals && { capitals: true }),
    ...(run.spacing !== undefined && { spacing: run.spacing }),
  }
  const height = lineHeight(format, size, context)
  return { style, format, lines: reader.lines, setting, lineHeight: height, imageHeight: reader.imageHeight }
}

/** Measures a paragraph in a column of `width` twips. */
export function measureParagraph(paragraph: DocxNode, width: number, context: MeasuringContext): MeasuredParagraph {
  const { style, lines, anchor, ...known } = knownOf(paragraph, width, context)
  const spacing = findIn(paragraph, 'w:p', 'w:pPr', 'w:spacing')
  // What goes on below a band keeps no distance from it.
  const format = attributeIn(spacing, 'w:spacing', 'w:after') === '0' ? { ...known.format, after: 0 } : known.format
  return {
    style,
    format,
    lines,
    keepNext: format.keepNext === true || findIn(paragraph, 'w:p', 'w:pPr', 'w:keepNext') !== undefined,
    pageBreakBefore:
      format.pageBreakBefore === true || findIn(paragraph, 'w:p', 'w:pPr', 'w:pageBreakBefore') !== undefined,
    anchor,
  }
}

/** Pages are broken again and again with the same words in the same styles: their lines are broken once. */
function knownOf(paragraph: DocxNode, width: number, context: MeasuringContext): KnownParagraph {
  const ofParagraph = context.known?.get(paragraph) ?? new Map<string, KnownParagraph>()
  context.known?.set(paragraph, ofParagraph)
  const key = `${styleOf(paragraph)} ${width}`
  const known = ofParagraph.get(key) ?? breakParagraph(paragraph, width, context)
  ofParagraph.set(key, known)
  return known
}

function breakParagraph(paragraph: DocxNode, width: number, context: MeasuringContext): KnownParagraph {
  const { style, format, setting, imageHeight, lineHeight: height, ...text } = readText(paragraph, width, context)
  const lines = text.lines.flatMap((pieces) =>
    breakLines(pieces, setting, context.textMeasure).map(({ marks }) => ({ height, notes: marks })),
  )
  const [first] = lines
  if (first && format.sign !== undefined && typeof format.line === 'number' && hasSign(paragraph, format))
    first.height = writtenSize(format.sign) * format.line
  // A picture stands on the base line. Word adds what letters reach below that, LibreOffice does not.
  if (first && imageHeight > 0) first.height = Math.max(height, imageHeight)
  const anchor = childrenOf(paragraph, 'w:p')
    .filter((child) => 'w:bookmarkStart' in child)
    .map((child) => attributeIn(child, 'w:bookmarkStart', 'w:name'))
  return { style, format, lines, anchor }
}

/** Whether there is a sign before the first line: headings without a number say at the paragraph that they stand in another list. */
function hasSign(paragraph: DocxNode, { list }: ParagraphFormat): boolean {
  return list?.reference !== OUTLINE || findIn(paragraph, 'w:p', 'w:pPr', 'w:numPr') === undefined
}

function styleOf(paragraph: DocxNode): string {
  return attributeIn(findIn(paragraph, 'w:p', 'w:pPr', 'w:pStyle'), 'w:pStyle') || 'Normal'
}

/** Sizes of type are written in half points. */
function writtenSize(size: number): number {
  return halfPoints(size) / 2
}

function lineHeight({ line, exactLine, sign }: ParagraphFormat, size: number, context: MeasuringContext): number {
  if (exactLine !== undefined) return exactLine
  // Beside a high sign lines stand as close as they are said to.
  if (sign !== undefined && typeof line === 'number') return writtenSize(size) * line
  return lineDistance(size, line ?? context.line, context.lineHeight)
}

/** How much a line beside a paragraph takes above or below it. */
export function reachOf(rule: Rule | undefined): number {
  return rule ? rule.weight + rule.distance : 0
}

/** The larger of the distances that two paragraphs ask for; none between those of a style that wants none. */
export function gapBetween(before: MeasuredParagraph | undefined, { style, format }: MeasuredParagraph): number {
  const same = before?.style === style && format.contextualSpacing === true
  return same ? 0 : Math.max(before?.format.after ?? 0, format.before ?? 0)
}

/** Gathers the text of a paragraph, by lines that are broken by hand. */
class RunReader {
  readonly lines: RunPiece[][] = [[]]
  /** Height of the highest picture in the line, in points. */
  imageHeight = 0
  /** Between the command of a field and its value nothing prints. */
  #inInstruction = false

  /** @param hangs whether a sign stands before the text, with a tab between them */
  constructor(
    private readonly base: RunFormat,
    private hangs: boolean,
  ) {}

  read(node: DocxNode): void {
    if ('w:r' in node) this.#readRun(childrenOf(node, 'w:r'))
    else for (const name of WRAPPERS) for (const child of childrenOf(node, name)) this.read(child)
  }

  #readRun(parts: readonly DocxNode[]): void {
    const markup = parts.flatMap((part) => childrenOf(part, 'w:rPr'))
    const face = chooseFace(
      isOn(markup, 'w:b') ?? this.base.bold === true,
      isOn(markup, 'w:i') ?? this.base.italic === true,
    )
    for (const part of parts) {
      if ('w:fldChar' in part) this.#inInstruction = attributeIn(part, 'w:fldChar', 'w:fldCharType') === 'begin'
      if (this.#inInstruction) continue
      if ('w:t' in part) this.#add({ text: wordsIn(part, 'w:t'), face })
      else if ('w:noBreakHyphen' in part) this.#add({ text: '\u2011', face })
      else if ('w:footnoteReference' in part)
        this.#add({ mark: Number(attributeIn(part, 'w:footnoteReference', 'w:id')) })
      else if ('w:br' in part && !['column', 'page'].includes(attributeIn(part, 'w:br', 'w:type'))) this.lines.push([])
      else if ('w:tab' in part) this.#tab()
      else if ('w:drawing' in part) this.#drawing(part)
    }
  }

  #add(piece: RunPiece): void {
    this.lines.at(-1)?.push(piece)
  }

  #tab(): void {
    if (this.hangs) this.lines.splice(-1, 1, [])
    else this.#add({ text: ' ', face: 'normal' })
    this.hangs = false
  }

  #drawing(part: DocxNode): void {
    const extents = findIn(part, 'w:drawing', 'wp:inline', 'wp:extent')
    const emu = Number(attributeIn(extents, 'wp:extent', 'cy'))
    this.imageHeight = Math.max(this.imageHeight, emu / EMU_PER_POINT)
  }
}

const EMU_PER_POINT = 12700
/** What runs of a paragraph may stand in. */
const WRAPPERS = ['w:hyperlink', 'w:fldSimple', 'w:ins', 'w:smartTag']

function chooseFace(bold: boolean, italic: boolean): TextFace {
  if (bold) return italic ? 'halbfettkursiv' : 'halbfett'
  return italic ? 'kursiv' : 'normal'
}

/** Whether a switch such as bold is on, off, or not named. */
function isOn(properties: readonly DocxNode[], name: string): boolean | undefined {
  const property = properties.find((one) => name in one)
  return property && !['0', 'false'].includes(attributeIn(property, name))
}
