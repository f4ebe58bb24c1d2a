import type { DocxNode } from '../docx-nodes.js'
import { isHeading, isSectionHeading } from '../gaps/block-kinds.js'
import { type BreakPiece, breakPages, type NoteHeights, type PageLayout, type PageSequence } from '../page-breaks.js'
import { isChapterHeading } from '../page-heads.js'
import { bySource, nodesByPage } from './by-node.js'
import { setCloser } from './closer.js'
import { costsOf, SPARE } from './page-cost.js'
import { announces, isCaption, isLongTable, partPieces } from './part-table.js'
import { isOpeningPicture, smallerPieces } from './smaller.js'

/** What is planned for all flows, and how full the last page of each is then; undefined where nothing can be planned for one. */
export interface Composition extends Plan {
  fills: readonly (number | undefined)[]
}

/** What is done for better pages. */
export interface Plan {
  /** What is set closer. */
  closer: ReadonlySet<DocxNode>
  /** Headings and captions that begin a page. */
  begins: ReadonlySet<DocxNode>
  /** Tables that may go on on the next page. */
  parted: ReadonlySet<DocxNode>
  /** Pictures of openings that are lower. */
  smaller: ReadonlySet<DocxNode>
}

/** On how many pages a few lines less a page are enough to win one: of longer flows the last ones are set closer. */
const MOST_PAGES = 6
/** What pages cost at most that need nothing, besides being there. */
const GOOD = 0.54
/** So many things are done in a flow at most, and each must win so much. */
const MOST_STEPS = 12
const LEAST_GAIN = 0.02
/** What it costs to set a page closer, to begin one at a heading within a chapter and at a caption, to part a table, to cut a picture. */
const COST = { closer: 0.025, section: 0.12, caption: 0.14, parted: 0.1, smaller: 0.1 }
/** So many of the best plans are followed up: what seems best first may end worse. */
const WIDTH = 3
/** Other programs break lines otherwise: what is done has to be good with a line less or a little more room on each page, too. In points. */
const ROOMS = [0, -15, 8]
/** How much the worst of that weighs. */
const DOUBT = 0.6

/**
 * Finds what makes better pages of flows: text set closer where that wins a page of a few lines or makes room for what has none, and
 * chapters, sections and captions that begin a page, so that the last one is no stub, no chapter begins below two lines and none at the foot.
 * @param read the flows as they are at the moment
 */
export function composePages(read: () => readonly PageSequence[], notes: NoteHeights): Composition {
  const wide = read()
  const undo = setCloser(wide.flatMap(({ nodes }) => nodes))
  const close = read()
  undo()
  const composed = wide.map((sequence, index) => {
    const alone = !sequence.continues && wide[index + 1]?.continues !== true
    const other = close[index]
    return alone && other ? new Flow(sequence, other, notes).compose() : undefined
  })
  const plans = composed.flatMap((one) => one?.plan ?? [])
  return {
    closer: new Set(plans.flatMap(({ closer }) => [...closer])),
    begins: new Set(plans.flatMap(({ begins }) => [...begins])),
    parted: new Set(plans.flatMap(({ parted }) => [...parted])),
    smaller: new Set(plans.flatMap(({ smaller }) => [...smaller])),
    fills: composed.map((one) => one?.fill),
  }
}

/** A flow as it is, and set closer. */
class Flow {
  readonly #wide: ReadonlyMap<DocxNode, readonly BreakPiece[]>
  readonly #close: ReadonlyMap<DocxNode, readonly BreakPiece[]>
  readonly #places: ReadonlyMap<DocxNode, number>

  constructor(
    private readonly sequence: PageSequence,
    close: PageSequence,
    private readonly notes: NoteHeights,
  ) {
    this.#wide = bySource(sequence.pieces)
    this.#close = bySource(close.pieces)
    this.#places = new Map(sequence.nodes.map((node, index) => [node, index]))
  }

  compose(): { plan: Plan; fill: number | undefined } {
    const none: Plan = { closer: new Set(), begins: new Set(), parted: new Set(), smaller: new Set() }
    // What a few lines less on each of many pages wins, no step alone does.
    const starts = [none, { ...none, closer: new Set(this.sequence.nodes) }]
    let front = starts.map((plan) => ({ plan, cost: this.#costOf(plan) })).sort((a, b) => a.cost - b.cost)
    let best = front[0] ?? { plan: none, cost: Number.POSITIVE_INFINITY }
    for (let step = 0; step < MOST_STEPS; step++) {
      const plans = new Map(front.flatMap(({ plan }) => this.#changes(plan).map((one) => [this.#keyOf(one), one])))
      front = [...plans.values()]
        .map((plan) => ({ plan, cost: this.#costOf(plan, best.cost) }))
        .filter(({ cost }) => cost < best.cost)
        .sort((a, b) => a.cost - b.cost)
        .slice(0, WIDTH)
      const [first] = front
      if (!first || best.cost - first.cost < LEAST_GAIN) break
      best = first
    }
    const plan = this.#holdChapters(best.plan)
    return { plan, fill: this.#breakUp(this.#pieces(plan)).sequences[0]?.fill }
  }

  /** Chapters and sections that come to begin a page do so in any case where the page before has room for a few lines more. */
  #holdChapters(plan: Plan): Plan {
    const pieces = this.#pieces(plan)
    const chapters = (this.#breakUp(pieces).sequences[0]?.breaks ?? []).flatMap(({ piece, free }) => {
      const source = pieces[piece]?.source
      return source && (isChapterHeading(source) || isSectionHeading(source)) && free > this.sequence.height * SPARE
        ? [source]
        : []
    })
    return { ...plan, begins: new Set([...plan.begins, ...chapters]) }
  }

  /** What might be done about pages that are not good, also with less or more room. */
  #changes(plan: Plan): Plan[] {
    const pieces = this.#pieces(plan)
    const changes = ROOMS.flatMap((room) => {
      const height = this.sequence.height + room
      return this.#breakUp(pieces, height).sequences.flatMap((layout) => {
        const pages = nodesByPage(pieces, [0, ...layout.breaks.map(({ piece }) => piece)])
        return costsOf(pieces, layout, height).flatMap((cost, page) =>
          cost > GOOD ? this.#changesAt(plan, pages, page) : [],
        )
      })
    })
    return [...new Map(changes.map((one) => [this.#keyOf(one), one])).values()]
  }

  /** @param pages what begins on each page; `page` the one that is not good */
  #changesAt(plan: Plan, pages: readonly (readonly DocxNode[])[], page: number): Plan[] {
    const { closer, begins, parted, smaller } = plan
    const on = (from: number, to: number) => pages.slice(Math.max(0, from), to + 1).flat()
    const heads = on(page - 2, page).filter((node) => this.#mayBegin(node) && !begins.has(node))
    const ranges = [on(page - 1, page - 1), ...[0, 1, 2, MOST_PAGES - 1].map((count) => on(page - count, page))]
    const table = pages[page + 1]?.find((node) => !isHeading(node) && !isCaption(node) && !announces(node))
    const begun = heads.map((node) => ({ ...plan, begins: new Set([...begins, node]) }))
    const pictures = on(page - 1, page + 1).filter((node) => isOpeningPicture(node) && !smaller.has(node))
    return [
      ...begun,
      ...pictures.map((node) => ({ ...plan, smaller: new Set([...smaller, node]) })),
      ...[plan, ...begun.filter((_, index) => isChapterHeading(heads[index]))].flatMap((one) =>
        ranges.map((nodes) => ({ ...one, closer: new Set([...closer, ...nodes]) })),
      ),
      ...(table && isLongTable(table) ? [{ ...plan, parted: new Set([...parted, table]) }] : []),
    ]
  }

  /** What tells plans apart that come from the same one. */
  #keyOf({ closer, begins, parted, smaller }: Plan): string {
    const sumOf = (nodes: ReadonlySet<DocxNode>) =>
      [...nodes].reduce((total, node) => total + (this.#places.get(node) ?? 0), 0)
    return [closer, begins, parted, smaller].map((nodes) => `${nodes.size} ${sumOf(nodes)}`).join()
  }

  #mayBegin(node: DocxNode): boolean {
    const index = this.#places.get(node) ?? 0
    const before = this.sequence.nodes[index - 1]
    return index > 0 && !isHeading(before) && (isHeading(node) || isCaption(node))
  }

  /** @param most what it may cost: beyond that it is of no interest how much */
  #costOf(plan: Plan, most = Number.POSITIVE_INFINITY): number {
    const done = this.#costOfDoing(plan)
    const pieces = this.#pieces(plan)
    const costIn = (room: number) => {
      const height = this.sequence.height + room
      const { sequences } = this.#breakUp(pieces, height)
      return sequences.flatMap((layout) => costsOf(pieces, layout, height)).reduce((all, one) => all + one, 0)
    }
    const [first = 0, ...others] = ROOMS
    const here = costIn(first)
    if (here + done >= most) return Number.POSITIVE_INFINITY
    return here * (1 - DOUBT) + Math.max(here, ...others.map(costIn)) * DOUBT + done
  }

  /** What it costs to do what is planned. */
  #costOfDoing({ closer, begins, parted, smaller }: Plan): number {
    const begun = [...begins].reduce((sum, node) => {
      if (isChapterHeading(node)) return sum
      return sum + (isHeading(node) ? COST.section : COST.caption)
    }, 0)
    let height = 0
    for (const node of closer) for (const piece of this.#wide.get(node) ?? []) height += piece.height
    const cuts = COST.parted * parted.size + COST.smaller * smaller.size
    return begun + (COST.closer * height) / this.sequence.height + cuts
  }

  #pieces({ closer, begins, parted, smaller }: Plan): BreakPiece[] {
    const pieces: BreakPiece[] = []
    for (const node of this.sequence.nodes) {
      const found = (closer.has(node) ? this.#close : this.#wide).get(node) ?? []
      const [first, ...others] = found
      if (first && begins.has(node)) pieces.push({ ...first, pageBreakBefore: true }, ...others)
      else if (smaller.has(node)) pieces.push(...smallerPieces(found))
      else pieces.push(...(parted.has(node) ? partPieces(found) : found))
    }
    return pieces
  }

  #breakUp(pieces: readonly BreakPiece[], height = this.sequence.height): PageLayout {
    return breakPages([{ ...this.sequence, pieces, height }], this.notes)
  }
}
