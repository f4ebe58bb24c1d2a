import type { Element } from 'hast'
import { is, printedText } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { fitsBesideText } from './margin-text.js'

/** Letters in a third of a page: as print does, a lifted sentence keeps so far away from where the text says it. */
const AWAY = 1100
/** What blocks take besides their letters, and those that are no text, as letters. */
const DISTANCE = 60
const OTHER = 900

/**
 * Sentences lifted into the column beside the text stand away from their own words, beside another paragraph of their section where there is
 * one: beside them they would only say them twice. None overtakes another. One that has no room there leaves the heading that it stands below.
 */
export function keepLiftedAway(context: WordContext, blocks: readonly Element[]): Element[] {
  const kept = [...blocks]
  for (const lifted of blocks.filter((block) => is(block, 'p.hervorhebung'))) {
    const from = kept.indexOf(lifted)
    const to = fitsBesideText(context, lifted, kept.slice(from + 1))
      ? placeFor(context, lifted, kept)
      : behindHead(context, from, kept)
    if (to === undefined) continue
    kept.splice(from, 1)
    kept.splice(to > from ? to - 1 : to, 0, lifted)
  }
  return kept
}

/** The place of one in the text that would part a heading from what follows it: behind that; undefined where it does not. */
function behindHead({ hanging }: WordContext, from: number, blocks: readonly Element[]): number | undefined {
  const [before, next, behind] = [blocks[from - 1], blocks[from + 1], blocks[from + 2]]
  const isHead = (block: Element | undefined) => block !== undefined && /^h\d$/.test(block.tagName)
  if (hanging === 0 || !isHead(before) || !next || isHead(next) || is(next, 'p.hervorhebung')) return undefined
  // What leads to a list stays with it.
  const leads = next.tagName === 'p' && (behind?.tagName === 'ul' || behind?.tagName === 'ol')
  return from + (leads ? 3 : 2)
}

/** Before which block it stands; undefined where it stays. */
function placeFor(context: WordContext, lifted: Element, blocks: readonly Element[]): number | undefined {
  const heads = headsOf(blocks)
  const said = saidAt(lifted, blocks, heads)
  const from = blocks.indexOf(lifted)
  const far = (index: number) => Math.abs((heads[index] ?? 0) - (said ?? 0))
  if (said === undefined || far(from) >= AWAY) return undefined
  // Beside another section it would seem to be said of that.
  const ends = (block: Element) => /^h\d$/.test(block.tagName) || (block !== lifted && is(block, 'p.hervorhebung'))
  const first = blocks.slice(0, from).findLastIndex(ends)
  const last = blocks.findIndex((block, index) => index > from && ends(block))
  const places = [...blocks.keys()].filter(
    (index) =>
      index > first + 1 &&
      (last < 0 || index < last) &&
      far(index) >= AWAY &&
      isText(blocks[index]) &&
      // Below a heading, its number would stand beside it.
      isText(blocks[index - 1]) &&
      fitsBesideText(
        context,
        lifted,
        blocks.slice(index).filter((block) => block !== lifted),
      ),
  )
  return places.sort((a, b) => far(a) - far(b))[0]
}

/** How many letters stand before each block. */
function headsOf(blocks: readonly Element[]): number[] {
  let letters = 0
  return blocks.map((block) => {
    const head = letters
    if (!is(block, 'p.hervorhebung')) letters += DISTANCE + (isProse(block) ? printedText(block).length : OTHER)
    return head
  })
}

/** Where the text says what was lifted out of it; undefined where it does not. */
function saidAt(lifted: Element, blocks: readonly Element[], heads: readonly number[]): number | undefined {
  const words = lettersOf(lifted)
  for (const [index, block] of blocks.entries()) {
    const at = block === lifted || words === '' ? -1 : lettersOf(block).indexOf(words)
    if (at >= 0) return (heads[index] ?? 0) + at
  }
  return undefined
}

function lettersOf(block: Element): string {
  return printedText(block)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function isText(block: Element | undefined): boolean {
  return block !== undefined && (is(block, 'p') || is(block, 'ul') || is(block, 'ol'))
}

function isProse(block: Element): boolean {
  return isText(block) || /^(?:h\d|p|aside)$/.test(block.tagName)
}
