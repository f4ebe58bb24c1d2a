import type { Spread } from '../columns.js'
import type { FootHeight } from '../fill/boxes.js'
import type { openStand, Stand } from '../stand.js'
import type { FootBuilder, FootPart } from './foot.js'
import type { NamedNote, NoteList } from './named-notes.js'
import type { createPageBreaks } from './page-breaks.js'

/** Puts notes at the foot of pages that are laid out as columns. */
export interface NotePlacer {
  /**
   * @param from the first page that is not settled
   * @param prepare called for each page in turn before its foot is placed, when all before it is settled; it may move what ends the page,
   * and says whether it has
   * @param finish called for each page when its foot stands
   */
  place(
    spread: Spread,
    from: number,
    prepare: (column: number, footHeight: FootHeight) => boolean,
    finish: (column: number) => void,
  ): void
  /** Ids of the notes that found no room at the foot of the page that names them. */
  unplaced(): string[]
}

/**
 * Puts each note at the foot of the page that names it first, page by page: what a note takes pushes lines to the next page, and with
 * them what they name. A note for which there is no room goes on at the next foot; where not even its beginning has room, the line
 * that names it goes to the next page.
 * Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed.
 */
export function createNotePlacer(
  createList: () => NoteList,
  createBuilder: () => FootBuilder,
  open: typeof openStand,
  createBreaks: typeof createPageBreaks,
): NotePlacer {
  /** A table whose rows before a foot are fewer goes to the next page as a whole; of a long one, more go on there. */
  const [FEW_ROWS, TAIL_ROWS] = [3, 5]
  const builder = createBuilder()

  const { notes, inOrder, takeOut } = createList()
  const placed = new Set<NamedNote>()
  const failed = new Set<NamedNote>()

  const place: NotePlacer['place'] = (spread, from, prepare, finish) => {
    takeOut()
    const { parts, columnOf, below } = spread
    const columns = (): number => Math.max(0, ...parts.flatMap((part) => [...part.getClientRects()].map(columnOf)))
    const columnOfNote = ({ mark }: NamedNote): number => {
      const [rect] = mark.getClientRects()
      return rect ? columnOf(rect) : -1
    }
    const waiting = (): NamedNote[] =>
      notes.filter(
        (note) =>
          !placed.has(note) &&
          !failed.has(note) &&
          parts.some((part) => part.contains(note.mark)) &&
          columnOfNote(note) >= 0,
      )
    if (waiting().length === 0) {
      for (let column = from; column <= columns(); column++) {
        prepare(column, () => 0)
        finish(column)
      }
      return
    }
    const named = (column: number): NamedNote[] => inOrder(waiting().filter((note) => columnOfNote(note) === column))
    const tables = parts.flatMap((part) => [...part.querySelectorAll('table')])
    const pages = (table: Element): number[] => [...table.getClientRects()].map((rect) => columnOf(rect))
    /** The last table of a page, if the page may end within it: it goes on there, comes from the page before or takes much of the page. */
    const tableAt = (column: number): HTMLTableElement | undefined =>
      tables.findLast((table) => {
        const rects = [...table.getClientRects()]
        const here = rects.find((rect) => columnOf(rect) === column)
        return here && (rects.length > 1 || here.height > spread.area.height / 3)
      })
    /** What a float may come to lie over. */
    const boxes = parts.flatMap((part) =>
      [...part.querySelectorAll('*')].filter(
        (element) =>
          !(element instanceof SVGElement) && /^(?:table|grid|flex|flow-root)$/.test(getComputedStyle(element).display),
      ),
    )
    const { breakBefore, undo, findStranded } = createBreaks(spread)
    const pushed = new Map<NamedNote, number>()

    /** How far down what stands below a table and belongs to it, as its source, reaches on a page, and the notes that it names. */
    const tailOf = (column: number, table: HTMLTableElement): { bottom: number; after: number; own: NamedNote[] } => {
      const { parentElement } = table
      if (!parentElement || parts.includes(parentElement)) return { bottom: 0, after: 0, own: [] }
      const own = named(column).filter(({ mark }) => parentElement.contains(mark) && !table.contains(mark))
      const ends = [...parentElement.getClientRects()].find((rect) => columnOf(rect) === column)
      const after = Number.parseFloat(getComputedStyle(parentElement).marginBottom)
      return { bottom: below(ends?.bottom ?? 0), after, own }
    }

    /** A page that ends within a table: the first row for which the notes leave no room goes to the next one. */
    const settleTable = (stand: Stand, column: number, carry: FootPart[], table: HTMLTableElement): boolean => {
      const rows = [...table.tBodies].flatMap((body) => [...body.rows])
      const here = rows.filter((row) => [...row.getClientRects()].some((rect) => columnOf(rect) === column))
      // What is named below the table goes to the next page where this one ends within it.
      const above = named(column).filter(
        ({ mark }) =>
          !here.some((row) => row.contains(mark)) &&
          (table.contains(mark) || !(table.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING)),
      )
      const bottoms = here.map((row) => below(row.getBoundingClientRect().bottom))
      /** The last of the first rows behind which the page may end, and the notes of these. */
      const endWithin = (count: number): { breaks: number; best: NamedNote[] } => {
        let [chosen, best] = [above, above]
        let [spanned, breaks] = [0, 0]
        for (const [index, row] of here.slice(0, count).entries()) {
          const rowNotes = named(column).filter((note) => row.contains(note.mark))
          chosen = inOrder([...chosen, ...rowNotes])
          if ((bottoms[index] ?? 0) > stand.lowest - stand.height([...carry, ...chosen])) break
          for (const cell of row.cells) spanned = Math.max(spanned, index + cell.rowSpan)
          if (spanned > index + 1) continue
          breaks = index + 1
          best = chosen
        }
        return { breaks, best }
      }
      const whole = endWithin(here.length)
      const endsHere = whole.breaks === here.length && pages(table).at(-1) === column
      const tail = tailOf(column, table)
      const lowest = stand.lowest - stand.height([...carry, ...inOrder([...whole.best, ...tail.own])])
      // What follows a table that ends here would stand below the foot, which hangs below it, after its distance to what follows.
      if (endsHere && tail.bottom + tail.after <= lowest) return false
      const [first] = here
      const left = first ? rows.length - rows.indexOf(first) : 0
      // What belongs to it takes its last rows along; no few rows are left for the next page alone.
      const leavesFew = endsHere || (whole.breaks > 0 && left - whole.breaks < TAIL_ROWS)
      const tails = leavesFew ? [TAIL_ROWS, FEW_ROWS].map((tail) => endWithin(left - tail)) : []
      const { breaks, best } = tails.find((end) => end.breaks >= FEW_ROWS) ?? tails.at(-1) ?? whole
      const next = here[breaks]
      if (breaks === 0 || (breaks < FEW_ROWS && next && pages(table)[0] === column && pages(table).length > 1))
        return false
      if (next) next.setAttribute('data-umbruch', '')
      if (carry.length + best.length === 0) {
        // The row that names a note goes to the next page, and this one needs no foot.
        stand.remove()
        return true
      }
      if (stand.overlay([...carry, ...best]) && best.every((note) => columnOfNote(note) === column)) {
        for (const note of best) placed.add(note)
        return true
      }
      next?.removeAttribute('data-umbruch')
      return false
    }

    /** @returns what goes on at the next foot */
    const settle = (column: number, carry: FootPart[]): FootPart[] => {
      const table = tableAt(column)
      const first = table && pages(table)[0]
      const all = named(column)
      if (all.length === 0 && carry.length === 0) return []
      const stand = open(spread, column, builder, table, boxes)
      const giveUp = (list: readonly NamedNote[]): void => {
        for (const note of list) failed.add(note)
      }
      if (!stand) {
        giveUp(all)
        return carry
      }
      let extra = 0
      let chosen: NamedNote[] = []
      const put = (list: readonly NamedNote[]): boolean =>
        stand.put([...carry, ...list], extra) && list.every((note) => columnOfNote(note) === column)
      const done = (): FootPart[] => {
        for (
          let stranded = findStranded(column), step = 0;
          stranded && step < 3;
          stranded = findStranded(column), step++
        ) {
          const block = breakBefore(stranded)
          const kept = chosen.filter((note) => columnOfNote(note) === column)
          if (put(kept)) chosen = kept
          else {
            // A foot that would not stand any more is worse than a heading at the end of a page.
            undo(block)
            put(chosen)
            break
          }
        }
        for (const note of chosen) placed.add(note)
        if (carry.length + chosen.length === 0 && extra === 0) stand.remove()
        return []
      }
      /** Makes the block that names a note begin the next page: a heading that reaches out of the text has room beside what is kept free. */
      const pushBlock = (note: NamedNote): boolean => {
        const block = breakBefore(note.mark)
        const kept = chosen.filter((one) => columnOfNote(one) === column)
        if (columnOfNote(note) > column && put(kept)) {
          chosen = kept
          return true
        }
        undo(block)
        put(chosen)
        return false
      }
      const stays = (): boolean => !table || pages(table)[0] === first
      if (put(all) && named(column).length === all.length && stays()) {
        chosen = all
        return done()
      }
      if (table) {
        stand.put([])
        if (settleTable(stand, column, carry, table)) return []
      }
      put(named(column))
      // What is named behind a box alone goes to the next page rather than the box.
      const isNamedBehind = (box: Element): boolean =>
        named(column).every(
          ({ mark }) => !box.contains(mark) && box.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING,
        )
      for (let box = stand.covered(); box && pages(box)[0] === column && !isNamedBehind(box); box = stand.covered()) {
        breakBefore(box)
        put(named(column))
        if (pages(box)[0] === column) break
      }
      let rest: FootPart[] = []
      const last = carry[carry.length - 1]
      if (last && !put([])) {
        const part = stand.divide(carry, stand.lowest / 2)
        if (part) rest = [part.rest]
      }
      for (let step = 0; step < 50; step++) {
        put(chosen)
        const next = named(column).find((note) => !chosen.includes(note))
        if (!next) return [...done(), ...rest]
        const more = inOrder([...chosen, next])
        if (put(more)) {
          chosen = more
          continue
        }
        put(chosen)
        const mark = next.mark.getBoundingClientRect()
        const leading =
          Number.parseFloat(getComputedStyle(next.mark.parentElement ?? next.mark).lineHeight) || mark.height
        // A paragraph leaves no fewer lines before a page's end than the design says.
        for (let lines = 1.5; rest.length === 0 && lines < 6; lines++) {
          const part = stand.divide([...carry, ...chosen, next], stand.lowest - below(mark.top) - leading * lines)
          if (!part) break
          if (put([...chosen, next]) && named(column).every((note) => note === next || chosen.includes(note))) {
            chosen = [...chosen, next]
            done()
            return [part.rest]
          }
          part.undo()
          put(chosen)
        }
        // The line that names it goes to the next page, and with it what the paragraph may not leave behind alone.
        const times = (pushed.get(next) ?? 0) + 1
        pushed.set(next, times)
        if (times > 2) {
          if (!pushBlock(next)) giveUp([next])
        } else {
          put(chosen)
          extra = Math.max(
            extra,
            stand.lowest - stand.height([...carry, ...chosen]) - below(next.mark.getBoundingClientRect().top) + 4,
          )
          if (!put(chosen)) {
            const kept = chosen.filter((note) => columnOfNote(note) === column)
            extra += stand.height([...carry, ...chosen]) - stand.height([...carry, ...kept])
            chosen = kept
          }
        }
      }
      giveUp(named(column))
      return [...done(), ...rest]
    }

    let carry: FootPart[] = []
    const firstNamed = (): number => Math.min(...waiting().map(columnOfNote))
    let next = firstNamed()
    for (let column = from; column < 10_000; column++) {
      const moved = prepare(column, (box, isKept) => {
        const kept = waiting().filter(({ mark }) =>
          box.contains(mark)
            ? isKept(mark)
            : columnOf(mark.getBoundingClientRect()) === column &&
              box.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING,
        )
        return builder.measureBeside(box, [...carry, ...inOrder(kept)])
      })
      if (moved) next = firstNamed()
      if (carry.length === 0 && next > column) {
        finish(column)
        // What the end of this page has drawn back names its notes earlier.
        next = firstNamed()
        if (next === Number.POSITIVE_INFINITY && column >= columns()) break
        continue
      }
      carry = settle(column, carry)
      // What was named on a page that is settled has come too late.
      for (const note of waiting()) if (columnOfNote(note) <= column) failed.add(note)
      finish(column)
      next = firstNamed()
    }
  }
  return { place, unplaced: () => notes.filter((note) => !placed.has(note)).map(({ item }) => item.id) }
}
