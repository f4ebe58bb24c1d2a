import type { BreakPiece, SequenceLayout } from '../page-breaks.js'
import { costOfFoot, costOfHead } from './lone-lines.js'
import { kindOf } from './piece-kinds.js'

/** So much of a page may stay free before it counts. */
const FREE = 0.07
/** So much may stay free where a chapter ends. */
const FREE_AT_END = 0.24
/** Where more than that stays free, a page is a stub. */
const STUB = 0.42
/** Above the heading of a chapter, and in text below it (some six lines or more), at least so much of a page is filled. */
const SCRAP = 0.2
const OPENING = 0.14
/** Where less than that is free at an end, it is chance that nothing goes over: other programs break lines otherwise. */
export const SPARE = 0.06
/** What weighs how much: gaps, free ends, stubs, scraps, low openings, chance at the end of a flow and before a chapter, another page. */
const WEIGHT = { gap: 14, end: 1.8, stub: 10, scrap: 0.3, opening: 0.8, brimful: 1.2, chance: 0.15, page: 0.5 }

/** How far each page of a flow is from what one would hand over; 0 is as it should be. */
export function costsOf(pieces: readonly BreakPiece[], { breaks, fill }: SequenceLayout, height: number): number[] {
  const starts = [0, ...breaks.map(({ piece }) => piece)]
  return starts.map((start, page) => {
    const end = starts[page + 1] ?? pieces.length
    const free = Math.max(0, page < breaks.length ? (breaks[page]?.free ?? 0) / height : 1 - fill)
    const next = pieces[end]
    const ends = page === breaks.length || (next !== undefined && kindOf(next.source) === 'chapter')
    const chance = page === breaks.length || breaks[page]?.wanted ? WEIGHT.brimful : WEIGHT.chance
    return (
      WEIGHT.page +
      (ends ? chance * lacking(free, SPARE) : 0) +
      (ends ? costOfEnd(free) : WEIGHT.gap * over(free, FREE)) +
      costOfOpenings(pieces, start, end, height) +
      costOfFoot(pieces, start, end) +
      costOfHead(pieces, start)
    )
  })
}

function costOfEnd(free: number): number {
  return WEIGHT.end * over(free, FREE_AT_END) + WEIGHT.stub * over(free, STUB)
}

/** Chapters that begin below a few lines, or with a few lines at the foot. */
function costOfOpenings(pieces: readonly BreakPiece[], start: number, end: number, height: number): number {
  let total = 0
  let above = 0
  for (let index = start; index < end; index++) {
    const piece = pieces[index]
    if (!piece) break
    const isOpening = kindOf(piece.source) === 'chapter' && pieces[index - 1]?.source !== piece.source
    if (index > start && isOpening) {
      const below = textFrom(pieces, index, end) / height
      total += costOfScrap(above / height) + WEIGHT.opening * lacking(below, OPENING)
    }
    above += piece.before + piece.height
  }
  return total
}

/** What a chapter begins below is a scrap however many of a few lines it has, and more so the fewer there are. */
function costOfScrap(above: number): number {
  const lack = lacking(above, SCRAP)
  return lack > 0 ? WEIGHT.scrap * (1 + lack) : 0
}

/** Height of what there is to read on a page from there on, besides headings. */
function textFrom(pieces: readonly BreakPiece[], start: number, end: number): number {
  let total = 0
  for (let index = start; index < end; index++) {
    const piece = pieces[index]
    if (piece && kindOf(piece.source) === 'text') total = total + piece.before + piece.height
  }
  return total
}

function over(value: number, limit: number): number {
  return Math.max(0, value - limit) ** 2
}

/** What is missing of it, as a part of it. */
function lacking(value: number, least: number): number {
  return Math.max(0, least - value) / least
}
