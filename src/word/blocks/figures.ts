import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { is, printedText } from '../../layout/document/tree.js'
import { type ChildOf, NODES, type NodeOf } from '../../layout/document/vocabulary/vocabulary.js'
import type { WordContext } from '../context.js'
import { createDrawingOf } from '../drawing.js'
import { asChild } from '../element.js'
import type { StyleId } from '../styles/style-ids.js'
import { type Answers, answerTo, attribute, elementsOf } from '../tree.js'
import { arrangeAtMargin, isShortSource, marginCaption } from './beside/margin-caption.js'
import { writeCaption } from './caption.js'
import { StyledParagraph, writeParagraph } from './line/paragraph.js'
import { type BlockSurroundings, TEXT } from './surroundings.js'

/** A figure: caption, picture, sources; the caption beside it where print has it there. */
export function writeFigure(context: WordContext, figure: Element, surroundings: BlockSurroundings): FileChild[] {
  const id = attribute(figure, 'id')
  const pieces = elementsOf(figure)
  const caption = pieces.find((part) => is(part, 'figcaption'))
  const withSource = pieces.some((part) => is(part, 'p.quelle'))
  const breit = surroundings === TEXT && context.hanging > 0 && is(figure, 'figure.organigramm')
  const images = pieces.filter((part) => is(part, 'img'))
  const marginal = surroundings === TEXT && caption && images.length === 1 && !breit && marginCaption(context, caption)
  const parts: Answers<FigurePart, (part: Element) => readonly FileChild[]> = {
    figcaption: (part) => [writeCaption(context, part, id, breit ? 'BeschriftungBreit' : marginal || 'Caption')],
    img: (part) => [
      writeImage(
        context,
        part,
        `${breit ? 'AbbildungBreit' : 'Abbildung'}${withSource ? '' : 'OhneQuelle'}`,
        caption ? printedText(caption) : '',
        caption ? '' : id,
      ),
    ],
    'p.quelle': (part) => [writeParagraph(context, part, breit ? 'QuelleBreit' : NODES['p.quelle'].word)],
    // The alternative text of the picture says the same.
    'details.gliederung': () => [],
    // On paper they stand behind the figure, or nowhere.
    'details.daten': () => [],
  }
  const write = (die: readonly Element[]) => die.flatMap((part) => answerTo(parts, part, figure)(part))
  // An organisation chart takes the whole width of the page.
  if (breit) return context.withWidth(context.width + context.hanging, () => write(pieces))
  if (!marginal) return write(pieces)
  const atMargin = [caption, ...pieces.filter((part) => isShortSource(context, part))]
  return [
    arrangeAtMargin(context, write(atMargin), write(pieces.filter((part) => !atMargin.includes(part))), {
      description: 'links die Beschriftung, rechts die Abbildung',
    }),
  ]
}

type FigurePart = ChildOf<NodeOf<'figure'>>

/** A picture in a paragraph of its own. */
function writeImage(context: WordContext, image: Element, style: StyleId, title: string, id: string): StyledParagraph {
  const { start, end } = context.bookmark(id)
  return new StyledParagraph(style, [
    ...start.map(asChild),
    createDrawingOf(context, image, { title }),
    ...end.map(asChild),
  ])
}
