import { outdentOf, printArea } from '../content/satzspiegel.js'
import type { Gestaltung } from './design/gestaltung.js'

/**
 * Where drawings fill what the last page of a chapter leaves free: so much of the height of the text must be, so many millimetres stay free
 * above them (and between notes and them), and of their height they keep so much where room lacks.
 */
export const VIGNETTE = { free: 1 / 6, gap: 10, aboveNotes: 4, kept: 0.75 } as const

/**
 * How wide these drawings are, and how far they begin to the left of the text, in millimetres: from edge to edge of the paper where the
 * design prints that far.
 * @param anschnitt how far the paper is larger until it is cut
 */
export function vignetteField({ seite }: Gestaltung, anschnitt = 0): { width: number; outdent: number } {
  const { width, left } = printArea(seite, anschnitt)
  return { width, outdent: outdentOf(seite) + left }
}

/** What a drawing is chosen for. Lengths in one unit. */
export interface VignettePlace {
  /** Of each drawing, whole. */
  heights: readonly number[]
  room: number
  /** Of the text of a page. */
  page: number
  /** Of its height: what a drawing keeps at least. */
  kept: number
  /** Indices of those that stand on the pages before, in their order. */
  shown: readonly number[]
}

/**
 * The drawing that leaves the least of a room white; one that was shown already only where the others would leave much more, never the one
 * shown last where there are several. Whole ones are preferred to such as are cut.
 * Also runs inside the browser's page, handed over as source text: it may use nothing from outside.
 * @returns its index; undefined where none has room
 */
export function chooseVignette({ heights, room, page, kept, shown }: VignettePlace): number | undefined {
  /** What weighs as much as a page left white: showing one five times again, or losing two thirds of it. */
  const [AGAIN, CUT] = [0.2, 1.5]
  const last = heights.length > 1 ? shown.at(-1) : undefined
  const costOf = (index: number): number => {
    const height = heights[index] ?? 0
    const times = shown.filter((one) => one === index).length
    return Math.max(0, room - height) / page + (CUT * Math.max(0, height - room)) / height + AGAIN * times
  }
  const fitting = [...heights.keys()].filter((index) => index !== last && (heights[index] ?? 0) * kept <= room)
  return fitting.sort((a, b) => costOf(a) - costOf(b))[0]
}
