import type { DocxNode } from './docx-nodes.js'

/** What is not torn: a line, a row of a table, a picture. Lengths in points. */
export interface BreakPiece {
  /** The paragraph or table that it is of. */
  source: DocxNode
  height: number
  /** Distance from what stands before it on the same page. */
  before: number
  /** What of that it keeps at the head of a page; absent: nothing. */
  beforeTop?: number
  /** Stays on the page of what follows. */
  sticks: boolean
  /** Begins a page. */
  pageBreakBefore: boolean
  /** Bookmarks that stand here. */
  anchor: readonly string[]
  /** Numbers of the notes whose marks stand here. */
  notes: readonly number[]
  /** Height of the head that is repeated above it where it is the first of a page. */
  head: number
}

/** Pieces on pages of one height; `continues` where the first goes on on the page of those before. */
export interface PageSequence {
  /** What they are read from. */
  nodes: readonly DocxNode[]
  pieces: readonly BreakPiece[]
  height: number
  /** The properties of its first section. */
  area: DocxNode
  continues: boolean
}

export interface PageLayout {
  /** Page of each bookmark, counted from 1. */
  pages: Map<string, number>
  count: number
  /** Bookmarks of what begins a page because it sticks to what has no place on the one before. */
  movedUp: ReadonlySet<string>
  /** Of each flow. */
  sequences: readonly SequenceLayout[]
}

/** On how many pages a flow stands, and how full the last of them is, from 0 to 1. */
export interface SequenceLayout {
  pages: number
  fill: number
  /** The pieces that begin a page, and what is free of the page before, in points. */
  breaks: readonly PageBreak[]
}

export interface PageBreak {
  piece: number
  free: number
  /** The piece wants to begin one. */
  wanted?: true
}

/** How high a note is, the line above the first one of a page, and what two of them keep between each other, in points. */
export interface NoteHeights {
  note(number: number): number
  stroke: number
  gap?: number
}

interface BreakState {
  page: number
  /** What is taken of the page, and by the notes at its foot. */
  height: number
  notes: number
}

/**
 * Puts pieces on pages: as many as fit, what sticks together on one page.
 */
export function breakPages(sequences: readonly PageSequence[], notesHeight: NoteHeights): PageLayout {
  const pages = new Map<string, number>()
  const state: BreakState = { page: 0, height: 0, notes: 0 }
  const beginPage = (): void => {
    state.page++
    state.height = 0
    state.notes = 0
  }
  const heightOfNotes = ({ notes }: BreakPiece): number =>
    notes.reduce(
      (total, number, index) =>
        total +
        notesHeight.note(number) +
        (index === 0 && state.notes === 0 ? notesHeight.stroke : (notesHeight.gap ?? 0)),
      0,
    )
  const positions: SequenceLayout[] = []
  const movedUp = new Set<string>()
  for (const { pieces, height, continues } of sequences) {
    if (!continues || state.page === 0) beginPage()
    const start = state.page
    let first = 0
    let index = 0
    const breaks: PageBreak[] = []
    // What stands on the page up to each piece.
    const filled: number[] = []
    // Where there is no place to break, what is too high for a page stands on one of its own.
    let broken = -1
    while (index < pieces.length) {
      const piece = pieces[index] as BreakPiece
      const top = state.height === 0
      if (piece.pageBreakBefore && !top && index !== broken) {
        breaks.push({ piece: index, free: height - state.height - state.notes, wanted: true })
        beginPage()
        first = index
        broken = index
        continue
      }
      const room = (top ? piece.head + (piece.beforeTop ?? 0) : piece.before) + piece.height
      const notes = heightOfNotes(piece)
      if (state.height + room + state.notes + notes > height + TOLERANCE && !top) {
        const here = breakBefore(pieces, first, index)
        for (const { anchor } of pieces.slice(here, index)) for (const one of anchor) movedUp.add(one)
        breaks.push({ piece: here, free: height - (here < index ? (filled[here] ?? 0) : state.height + state.notes) })
        beginPage()
        first = here
        index = here
        continue
      }
      for (const anchor of piece.anchor) pages.set(anchor, state.page)
      filled[index] = state.height + state.notes
      state.height += room
      state.notes += notes
      index++
    }
    positions.push({ pages: state.page - start + 1, fill: (state.height + state.notes) / height, breaks })
  }
  return { pages, count: state.page, movedUp, sequences: positions }
}

/** What is measured and added up is never exact. */
const TOLERANCE = 0.05

/** The piece that begins the next page where `index` does not fit any more. */
function breakBefore(pieces: readonly BreakPiece[], first: number, index: number): number {
  let here = index
  while (here > first && pieces[here - 1]?.sticks) here--
  return here > first ? here : index
}
