import type { FileChild } from 'docx'
import type { Element } from 'hast'
import type { WordContext } from '../../context.js'
import { SideBySide } from '../../tables/side-by-side.js'
import { elementsOf } from '../../tree.js'
import { twipsFromMm, twipsFromPt } from '../../units.js'
import { joinBlocks } from '../seams.js'
import { type BlockSurroundings, TEXT } from '../surroundings.js'

/** Room between a table or figure and what stands beside it in millimetres, as the style sheet says. */
const GAP = 8

/**
 * A table or figure and beside it what is said of it, over the whole width of the page: text and the column beside it. In boxes, which a
 * table would tear, one stands below the other.
 */
export function writeBeside(
  context: WordContext,
  area: Element,
  surroundings: BlockSurroundings,
  writeIn: (blocks: readonly Element[]) => FileChild[],
): FileChild[] {
  const [panel, ...text] = elementsOf(area)
  if (!panel) return []
  if (surroundings !== TEXT) return writeIn([panel, ...text])
  const { hanging } = context
  const luecke = twipsFromMm(GAP)
  const column = Math.floor((context.width + hanging - luecke) / 2)
  const write = (blocks: readonly Element[]) => context.withWidth(column, () => joinBlocks(writeIn(blocks)))
  const { block, absatz } = context.dokument.gestaltung.abstaende
  // What follows keeps its own distance.
  const margin = { top: twipsFromPt(block), bottom: twipsFromPt(absatz / 2) }
  return [
    new SideBySide(
      [
        { blocks: write([panel]), width: column + luecke, margin: { ...margin, right: luecke } },
        { blocks: write(text), width: column, margin },
      ],
      { description: 'Dient nur der Anordnung: links eine Tafel, rechts der Text dazu', hanging },
    ),
  ]
}
