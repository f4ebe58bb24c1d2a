import {
  BorderStyle,
  type FileChild,
  HeightRule,
  type ITableCellOptions,
  type Paragraph,
  ShadingType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { StyledParagraph } from '../blocks/line/paragraph.js'
import { styleById } from '../styles/style-ids.js'
import { AccessibleTable } from './accessible-table.js'
import { ARRANGEMENT } from './arrangement-name.js'

/** What stands in one of the fields beside each other. */
export interface SideField {
  blocks: readonly FileChild[]
  /** In twips, with what is kept free in it. */
  width: number
  /** Room kept free on its sides, in twips. */
  margin?: { top?: number; left?: number; bottom?: number; right?: number }
  /** Its ground, and the rules around it; colours as six digits, thickness in eighths of a point. */
  ground?: string
  top?: { colour: string; weight: number }
  left?: { colour: string; weight: number }
  right?: { colour: string; weight: number }
  /** The rule below it. */
  under?: { colour: string; weight: number }
  /** Where its blocks stand; absent: at its head. */
  upright?: 'bottom' | 'center'
}

interface ArrangementProperties {
  /** What it arranges, for those who hear that there is a table. */
  description: string
  /** How far it reaches out of the text to the left, in twips. */
  hanging: number
  /** The least height in twips. */
  height?: number
  /** What it keeps free above and below its grounds and rules, in twips. */
  gap?: { above: number; below: number }
}

/**
 * Blocks beside each other, in a table without lines of one row: columns of a section would begin anew on the next page where one of
 * them does not fit, and frames overlap. It goes to the next page as a whole.
 */
export class SideBySide extends AccessibleTable {
  constructor(fields: readonly SideField[], { description, hanging, height, gap }: ArrangementProperties) {
    const widths = fields.map(({ width }) => width)
    super(
      {
        borders: TableBorders.NONE,
        layout: TableLayoutType.FIXED,
        width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
        ...(hanging > 0 && { indent: { size: -hanging, type: WidthType.DXA } }),
        columnWidths: widths,
        rows: [
          // Alone at the foot of a page it would leave a heading there.
          ...(gap ? [createGap(gap.above, widths, true)] : []),
          new TableRow({
            cantSplit: true,
            ...(height !== undefined && { height: { value: height, rule: HeightRule.ATLEAST } }),
            children: fields.map(createCell),
          }),
          ...(gap ? [createGap(gap.below, widths)] : []),
        ],
      },
      {
        title: ARRANGEMENT,
        description,
        firstRow: false,
        firstColumn: false,
        lastRow: false,
        banded: false,
      },
    )
  }
}

/** A field of a table that only arranges. */
export function createCell({
  blocks,
  width,
  margin = {},
  ground,
  top,
  left,
  right,
  under,
  upright,
}: SideField): TableCell {
  const rule = (one: SideField['top']) => one && { style: BorderStyle.SINGLE, size: one.weight, color: one.colour }
  const [topmost, leftmost, rightmost, lowest] = [rule(top), rule(left), rule(right), rule(under)]
  const options: Omit<ITableCellOptions, 'children'> = {
    width: { size: width, type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: margin.top ?? 0,
      left: margin.left ?? 0,
      bottom: margin.bottom ?? 0,
      right: margin.right ?? 0,
    },
    ...(ground !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground } }),
    ...(upright && { verticalAlign: upright }),
    ...((topmost || leftmost || rightmost || lowest) && {
      borders: {
        ...(topmost && { top: topmost }),
        ...(leftmost && { left: leftmost }),
        ...(lowest && { bottom: lowest }),
        ...(rightmost && { right: rightmost }),
      },
    }),
  }
  return new TableCell({ ...options, children: blocks.map(inFieldOf) })
}

/** A row of nothing, as high as a distance. @param keepNext whether it stays on the page of the next row */
export function createGap(height: number, widths: readonly number[], keepNext = false): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
        columnSpan: widths.length,
        children: [new StyledParagraph('Fuge', [], keepNext ? { keepNext } : {})],
      }),
    ],
  })
}

/** Captions, figures and sources keep no distance from the edges of their field. */
function inFieldOf(block: FileChild): Paragraph {
  const framed = block instanceof StyledParagraph ? styleById(block.style)?.inField : undefined
  // Cells hold tables, too, though `docx` names paragraphs and tables only.
  return (block instanceof StyledParagraph && framed ? block.withStyle(framed) : block) as Paragraph
}
