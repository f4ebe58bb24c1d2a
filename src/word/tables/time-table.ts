import { type FileChild, TableBorders, TableLayoutType, TableRow, WidthType } from 'docx'
import { StyledParagraph } from '../blocks/line/paragraph.js'
import { AccessibleTable } from './accessible-table.js'
import { ARRANGEMENT } from './arrangement-name.js'
import { createCell, createGap, type SideField } from './side-by-side.js'

/** Times and what happens then. */
interface TimeRow {
  times: readonly FileChild[]
  events: readonly FileChild[]
}

/** The rule between both; what is kept free beside it, below a row and above all of them, in twips. */
interface TimeLook {
  rule: NonNullable<SideField['right']>
  beside: number
  below: number
  above: number
}

/** Times at the left of a rule that goes through, what happens then at its right: a table of two columns. */
export class TimeTable extends AccessibleTable {
  /** @param columns their widths in twips */
  constructor(
    rows: readonly TimeRow[],
    columns: { left: number; right: number },
    { rule, beside, below, above }: TimeLook,
  ) {
    const widths = [columns.left, columns.right]
    super(
      {
        borders: TableBorders.NONE,
        layout: TableLayoutType.FIXED,
        width: { size: columns.left + columns.right, type: WidthType.DXA },
        columnWidths: widths,
        rows: [
          createGap(above, widths, true),
          ...rows.map(
            ({ times, events }) =>
              new TableRow({
                cantSplit: true,
                children: [
                  createCell({
                    blocks: times,
                    width: columns.left,
                    margin: { right: beside, bottom: below },
                    right: rule,
                  }),
                  createCell({
                    // A cell holds a paragraph at least.
                    blocks: events.length > 0 ? events : [new StyledParagraph('Fuge', [])],
                    width: columns.right,
                    margin: { bottom: below },
                  }),
                ],
              }),
          ),
        ],
      },
      {
        title: ARRANGEMENT,
        description: 'Dient nur der Anordnung: links Zeiten, rechts, was dann geschieht',
        firstRow: false,
        firstColumn: false,
        lastRow: false,
        banded: false,
      },
    )
  }
}
