import type { Organigrammstelle } from '../../content/organigramm.js'
import { ChartError } from '../diagrammfehler.js'
import type { Typesetting } from '../labels/textsatz.js'
import { chooseColumns } from './faecher.js'
import { createBox, measurePosition, type PositionBox } from './kasten.js'

type DrawnPoint = [x: number, y: number]

/** Boxes and the lines between them, in pixels. Each line is a run of right angles. */
export interface OrgChartLayout {
  boxes: PositionBox[]
  lines: DrawnPoint[][]
  width: number
  height: number
}

/** Between levels, between boxes side by side, between boxes below each other. */
const GAP = { level: 24, column: 12, list: 7, staff: 14 }
/** How far a box of a list stands in from the one it belongs to, and where in that indent the line runs. */
const INDENT = { box: 14, line: 6 }
const TOP_BOX = { narrowest: 170, widest: 300 }
const WIDEST_STAFF_BOX = 190
/** At the left, for the line that leads to the second row. */
const RAIL = 16
/** What a page holds below a heading, with caption and source. */
const HIGHEST = 800

/**
 * Arranges an organisation chart in the width: the head and whoever stands alone below it in the middle, staff units beside
 * the line, the next level side by side (in rows where it is wide), everything further down hanging below as lists.
 * Throws a ChartError where it would be higher than a page.
 */
export function arrange(chief: Organigrammstelle, width: number, typesetting: Typesetting): OrgChartLayout {
  const layout = new OrgChartArranger(width, typesetting).arrange(chief)
  if (layout.height > HIGHEST)
    throw new ChartError(
      'Das Organigramm ist höher als eine Seite: Teams zusammenfassen oder auf zwei Organigramme verteilen.',
    )
  return layout
}

class OrgChartArranger {
  readonly #boxes: PositionBox[] = []
  readonly #lines: DrawnPoint[][] = []
  #bottom = 0

  constructor(
    private readonly width: number,
    private readonly typesetting: Typesetting,
  ) {}

  arrange(chief: Organigrammstelle): OrgChartLayout {
    const middle = this.width / 2
    let position = chief
    let top = 0
    for (;;) {
      const box = this.#chief(position, top)
      const staff = position.darunter.filter(({ art }) => art === 'stab')
      const lineUnits = position.darunter.filter(({ art }) => art !== 'stab')
      const end = this.#staff(staff, box.y + box.height, lineUnits.length > 0)
      top = end + GAP.level
      const [only] = lineUnits
      if (lineUnits.length !== 1 || !only || only.darunter.length === 0) {
        if (lineUnits.length > 0) this.#fan(lineUnits, [middle, box.y + box.height], top)
        break
      }
      this.#lines.push([
        [middle, box.y + box.height],
        [middle, top],
      ])
      position = only
    }
    return { boxes: this.#boxes, lines: this.#lines, width: this.width, height: Math.ceil(this.#bottom) + 1 }
  }

  #add(box: PositionBox, x: number, y: number): PositionBox {
    const placed = { ...box, x, y }
    this.#boxes.push(placed)
    this.#bottom = Math.max(this.#bottom, y + box.height)
    return placed
  }

  #chief(position: Organigrammstelle, top: number): PositionBox {
    const width = Math.min(
      TOP_BOX.widest,
      Math.max(TOP_BOX.narrowest, Math.ceil(measurePosition(position, this.typesetting))),
    )
    return this.#add(createBox(position, width, this.typesetting), (this.width - width) / 2, top + 0.5)
  }

  /** Staff units left and right of the line that leads down; the last y that they or the line take. */
  #staff(staff: Organigrammstelle[], top: number, onward: boolean): number {
    const middle = this.width / 2
    let y = top
    for (let i = 0; i < staff.length; i += 2) {
      // A unit alone stands on the right.
      const pair = staff.slice(i, i + 2)
      const sides = pair.length === 1 ? [1] : [-1, 1]
      const boxes = pair.map((position) =>
        createBox(
          position,
          Math.min(WIDEST_STAFF_BOX, Math.max(120, Math.ceil(measurePosition(position, this.typesetting)))),
          this.typesetting,
        ),
      )
      const height = Math.max(...boxes.map((box) => box.height))
      const centreLine = y + GAP.staff + height / 2
      for (const [index, box] of boxes.entries()) {
        const side = sides[index] ?? 1
        const edge = middle + side * GAP.level
        this.#add(box, side > 0 ? edge : edge - box.width, centreLine - box.height / 2)
        this.#lines.push([
          [middle, centreLine],
          [edge, centreLine],
        ])
      }
      if (!onward)
        this.#lines.push([
          [middle, y],
          [middle, centreLine],
        ])
      y += GAP.staff + height
    }
    return y
  }

  /** The next level side by side, each with its list below; in rows that hang on a line at the left where it is wide. */
  #fan(positions: Organigrammstelle[], from: DrawnPoint, top: number): void {
    const { perRow, width } = chooseColumns(positions, this.width, this.typesetting, {
      gap: GAP.column,
      indent: INDENT.box,
      rail: RAIL,
    })
    const [middle] = from
    const multiline = positions.length > perRow
    const left = multiline ? RAIL : middle - (perRow * (width + GAP.column) - GAP.column) / 2
    let y = top
    for (let i = 0; i < positions.length; i += perRow) {
      const reihe = positions.slice(i, i + perRow)
      const boxes = reihe.map((position) => createBox(position, width, this.typesetting))
      const height = Math.max(...boxes.map((box) => box.height))
      const distributor = y - GAP.level / 2
      const middles = reihe.map((_, index) => left + index * (width + GAP.column) + width / 2)
      for (const [index, box] of boxes.entries()) {
        const placed = this.#add({ ...box, height }, left + index * (width + GAP.column), y)
        this.#list(placed, width)
        this.#lines.push([
          [middles[index] ?? 0, distributor],
          [middles[index] ?? 0, y],
        ])
      }
      const start = multiline ? 0.5 : Math.min(middle, middles[0] ?? middle)
      const end = i === 0 ? Math.max(middle, middles.at(-1) ?? middle) : (middles.at(-1) ?? middle)
      if (i === 0) this.#lines.push([from, [middle, distributor]])
      else
        this.#lines.push([
          [0.5, top - GAP.level / 2],
          [0.5, distributor],
        ])
      if (start !== end)
        this.#lines.push([
          [start, distributor],
          [end, distributor],
        ])
      y = this.#bottom + GAP.level
    }
  }

  /** Whoever stands below a box, one below the other, each on a line that comes down from it; the last y. */
  #list(top: PositionBox, width: number): number {
    const rail = top.x + INDENT.line
    const bottom = top.y + top.height
    let y = bottom
    let last = 0
    for (const position of top.position.darunter) {
      const box = this.#add(createBox(position, width - INDENT.box, this.typesetting), top.x + INDENT.box, y + GAP.list)
      last = box.y + box.height / 2
      this.#lines.push([
        [rail, last],
        [box.x, last],
      ])
      y = this.#list(box, width - INDENT.box)
    }
    if (last > 0)
      this.#lines.push([
        [rail, bottom],
        [rail, last],
      ])
    return y
  }
}
