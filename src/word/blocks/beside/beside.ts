import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { is } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { SideBySide } from '../../tables/side-by-side.js'
import { elementsOf } from '../../tree.js'
import { twipsFromMm, twipsFromPt } from '../../units.js'
import { joinBlocks } from '../seams.js'
import { type BlockSurroundings, TEXT } from '../surroundings.js'
import { wordsFit } from './margin-caption.js'

/** Room between a table or figure and what stands beside it in millimetres where there is no column, as the style sheet says. */
const GAP = 8

/**
 * A table, chart or picture and what is said of it. Where there is a column beside the text a page has one edge for text and one for what
 * belongs to it, as in print: a chart or a table stands above its text, a picture in the column. Without one they share the width of
 * the text. In boxes, which a table would tear, one stands below the other.
 */
export function writeBeside(
  context: WordContext,
  area: Element,
  surroundings: BlockSurroundings,
  writeIn: (blocks: readonly Element[]) => FileChild[],
): FileChild[] {
  const [panel, ...text] = elementsOf(area)
  if (!panel) return []
  const { hanging, width } = context
  if (surroundings !== TEXT || (hanging > 0 && !fitsColumn(context, panel))) return writeIn([panel, ...text])
  const { seite, abstaende } = context.dokument.gestaltung
  const luecke = hanging > 0 ? twipsFromMm(seite.steg) : twipsFromMm(GAP)
  const left = hanging > 0 ? hanging - luecke : Math.floor((width - luecke) / 2)
  const right = hanging > 0 ? width : left
  // A hair narrower than the text: what stands in a field does not reach out of it.
  const write = (blocks: readonly Element[], column: number) =>
    context.withWidth(column - 1, () => joinBlocks(writeIn(blocks)))
  const { block, absatz } = abstaende
  // What follows keeps its own distance.
  const margin = { top: twipsFromPt(block), bottom: twipsFromPt(absatz / 2) }
  return [
    new SideBySide(
      [
        { blocks: write([panel], left), width: left + luecke, margin: { ...margin, right: luecke } },
        { blocks: write(text, right), width: right, margin },
      ],
      { description: 'Dient nur der Anordnung: links eine Tafel, rechts der Text dazu', hanging },
    ),
  ]
}

/** A picture has room in the column; of its caption no word is too wide for it. */
function fitsColumn(context: WordContext, panel: Element): boolean {
  const caption = elementsOf(panel).find((part) => is(part, 'figcaption'))
  return is(panel, 'figure.abbildung') && (!caption || wordsFit(context, caption))
}
