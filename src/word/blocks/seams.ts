import type { FileChild } from 'docx'
import { KEYWORD_POINTS, KEYWORDS_BESIDE } from '../styles/looks/keywords.js'
import type { ParagraphStyle } from '../styles/paragraph-style.js'
import { type FixedStyleId, idOfStyle, styleById } from '../styles/style-ids.js'
import { AccessibleTable } from '../tables/accessible-table.js'
import { TO_BELOW_THE_IMAGE } from './image-areas.js'
import { StyledParagraph } from './line/paragraph.js'

/** Up to so many characters a paragraph is short, and up to so many of them in a row are kept. */
const SHORT = 180
const MOST_SHORT = 2
/** Up to so many characters a paragraph goes to the page of what it leads to: LibreOffice divides none that does. */
const LEADS = 320

/**
 * What depends on the neighbour: Word gives tables no distance to what follows and joins two in a row, and a section cannot
 * end with one; columns would begin beside a portrait; the items of a list stand closer together than what follows; a motto closer
 * to its source.
 */
export function joinBlocks(unbound: readonly FileChild[]): FileChild[] {
  const blocks = holdBesideMargin(keepShort(unbound))
  return blocks.flatMap((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]]
    if (isStyle(block, 'Funktion') && after === undefined)
      return [block.withBack([TO_BELOW_THE_IMAGE]), new StyledParagraph('Fuge', [])]
    const needsSeam = block instanceof AccessibleTable && (after === undefined || after instanceof AccessibleTable)
    const last = after !== undefined && isStyle(after, 'ListBullet') && kindOf(blocks[index + 2]) !== 'liste'
    const first = kindOf(before) !== 'liste' && isStyle(after, 'ListBullet')
    // One that has points of its own is not alone, either.
    const leads = isStyle(after, 'ListBullet2') || isStyle(after, 'ListNumber2')
    if (isStyle(block, 'ListBullet') && first && before instanceof AccessibleTable)
      return [block.withStyle('ListBulletNachTabelle')]
    if (isStyle(block, 'ListBullet') && (first || last || leads)) return [block.withStyle('ListBulletVorLetztem')]
    // The name of a step stays with what it says.
    if (isStyle(block, 'Schritt') && isStyle(after, 'SchrittFortsetzung'))
      return [block.withStyle('SchrittVorFortsetzung')]
    // What hangs beside the text stands between no two blocks.
    const above = blocks.slice(0, index).findLast((one) => !(one instanceof StyledParagraph && one.besideText > 0))
    return needsSeam ? [block, new StyledParagraph('Fuge', [])] : [adapt(block, above, after)]
  })
}

/** A heading with no more than a line or two before the next one goes with that to the next page: at the foot it would seem alone. */
function keepShort(blocks: readonly FileChild[]): FileChild[] {
  const held = [...blocks]
  for (const start of blocks.keys()) {
    if (!isHeadingStyle(blocks[start])) continue
    let end = start + 1
    while (end - start <= MOST_SHORT && isShort(blocks[end])) end += 1
    if (!isHeadingStyle(blocks[end])) continue
    for (let position = start + 1; position < end; position++) {
      const block = blocks[position]
      const holding = block instanceof StyledParagraph ? styleById(block.style)?.beforeHeading : undefined
      if (block instanceof StyledParagraph && holding) held[position] = block.withStyle(holding)
    }
  }
  return held
}

/** Characters of a line, and its height in points, about. */
const LINE = { characters: 76, height: 14 }
/** So many lines of a paragraph are never divided between pages. */
const UNDIVIDED = 2

/** What hangs in the column reaches as far down as the text beside it: so that is kept together. */
function holdBesideMargin(blocks: readonly FileChild[]): FileChild[] {
  const held = [...blocks]
  for (const [start, block] of blocks.entries()) {
    if (!(block instanceof StyledParagraph)) continue
    let left = block.besideText || block.hung
    for (let position = block.hung > 0 ? start : start + 1; left > 0; position++) {
      const one = blocks[position]
      if (!(one instanceof StyledParagraph)) break
      // Of what has no length that is known, it has a line at least.
      const lines = Number.isFinite(one.length) ? Math.ceil(one.length / LINE.characters) : 1
      const needed = Math.ceil(left / LINE.height)
      left -= lines * LINE.height
      const { besideMargin, beforeHeading } = styleById(one.style) ?? {}
      // One that is too short for it keeps with the next one; of what goes on below it the first lines stay together anyway.
      const style = needed > lines ? (beforeHeading ?? besideMargin) : needed > UNDIVIDED ? besideMargin : undefined
      if (style) held[position] = one.withStyle(style)
    }
  }
  return held
}

function isHeadingStyle(block: FileChild | undefined): boolean {
  return kindOf(block) === 'ueberschrift'
}

function isShort(block: FileChild | undefined): boolean {
  return (
    block instanceof StyledParagraph && styleById(block.style)?.beforeHeading !== undefined && block.length <= SHORT
  )
}

function adapt(block: FileChild, before: FileChild | undefined, after: FileChild | undefined): FileChild {
  if (isStyle(block, 'Motto') && isStyle(after, 'Mottoherkunft')) return block.withStyle('MottoVorHerkunft')
  // What says where a paragraph comes from is not alone at the head of a page.
  if (isStyle(block, 'Einstieg') && (isStyle(after, 'AnmerkungOhneZeichen') || leadsTo(block, after)))
    return block.withStyle('EinstiegVorUeberschrift')
  const isBelowTable = before instanceof AccessibleTable || kindOf(before) === 'zellenliste'
  // What is too short for what it stands beside goes with the next one.
  const isKept = isStyle(block, 'NormalVorUeberschrift')
  if (isKept || isStyle(block, 'NormalNebenRand')) {
    if (isBelowTable) return block.withStyle('NachTabelleNebenRand')
    const belowList = isKept ? 'HinfuehrungNachListe' : 'NachListeNebenRand'
    return kindOf(before) === 'liste' ? block.withStyle(belowList) : block
  }
  if (!isStyle(block, 'Normal')) return block
  if (isStyle(after, 'AnmerkungOhneZeichen')) return block.withStyle('NormalVorUeberschrift')
  if (leadsTo(block, after)) {
    if (kindOf(before) === 'liste') return block.withStyle('HinfuehrungNachListe')
    if (!(before instanceof AccessibleTable)) return block.withStyle('Hinfuehrung')
  }
  if (isBelowTable) return block.withStyle('NachTabelle')
  return kindOf(before) === 'liste' ? block.withStyle('NachListe') : block
}

/** Whether a paragraph says what a list holds, or by its last sign what stands in the fields of a table or as terms in the column, or goes on behind them. */
function leadsTo({ length, text = '' }: StyledParagraph, after: FileChild | undefined): boolean {
  if (length > LEADS) return false
  if (kindOf(after) === 'liste') return true
  const isInColumn = after instanceof StyledParagraph && BESIDE.has(after.style)
  return (isInColumn || after instanceof AccessibleTable) && /[:,]$/.test(text.trimEnd())
}

function kindOf(block: FileChild | undefined): ParagraphStyle['kind'] {
  if (!(block instanceof StyledParagraph)) return undefined
  return POINTS.has(block.style) ? 'liste' : styleById(block.style)?.kind
}

/** Keywords and terms in the column. */
const BESIDE: ReadonlySet<string> = new Set(KEYWORDS_BESIDE.map(idOfStyle))
/** Points whose keywords stand in the column. */
const POINTS: ReadonlySet<string> = new Set(KEYWORD_POINTS.map(idOfStyle))

function isStyle(block: FileChild | undefined, style: FixedStyleId): block is StyledParagraph {
  return block instanceof StyledParagraph && block.style === style
}
