import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { printedText } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { hex } from '../../styles/colours.js'
import { SideBySide, type SideField } from '../../tables/side-by-side.js'
import { bleedOf, intoGap, twipsFromMm, twipsFromPt } from '../../units.js'
import { BOXES, type BoxKind, type BoxLook } from '../boxes.js'
import { writeParagraph } from '../line/paragraph.js'
import { type BlockSurroundings, TEXT } from '../surroundings.js'

/** Room between edges and words in points, as the style sheet says. */
const PADDING = { beside: 12, above: 7, below: 3 }
/** The text keeps off the right edge of a ground; between rules it is as wide as other text, but for what tells both apart. */
const RIGHT = { flaeche: 10, linien: 0.5 }
/** Thickness of rules in eighths of a point. */
const RULE = { line: 6, stripe: 18 }
/** A box of more characters may have to go on on the next page, which a field does not. */
const LONG = 1400

/** How blocks stand in the field beside the title. */
const FIELD: BlockSurroundings = { ...TEXT }

/**
 * A box over the whole width of the page: its title in the column beside the text, its text in line with other text; undefined where
 * the title has no place there.
 */
export function writeBoxBeside(
  context: WordContext,
  kind: BoxKind,
  title: Element,
  box: Element,
  writeText: (surroundings: BlockSurroundings) => FileChild[],
): FileChild[] | undefined {
  const { hanging, width, dokument } = context
  const { ground, large }: BoxLook = BOXES[kind]
  const { gestaltung } = dokument
  if (hanging === 0 || large || kind === 'info' || printedText(box).length > LONG) return undefined
  if (!fitsBeside(context, title, ground)) return undefined
  const right = twipsFromPt(RIGHT[ground])
  const block = twipsFromPt(gestaltung.abstaende.block)
  // Two boxes between rules share the one that stands between them.
  const shares = ground === 'linien' && context.adjoining.has(box)
  const { top, ...others } = lookOf(context, BOXES[kind])
  const look = { ...others, ...(top && !shares && { top }) }
  const upright = { top: twipsFromPt(PADDING.above), bottom: twipsFromPt(PADDING.below) }
  // As print has it: a conclusion's ground reaches the paper's edge as bands do, unless a stripe ends it; there its title begins where text does.
  const bleed = kind === 'fazit' && gestaltung.kaesten.strich === 'keiner' ? bleedOf(gestaltung).left : 0
  const left = bleed > 0 ? bleed : ground === 'flaeche' ? twipsFromPt(PADDING.beside) : 0
  const heading = writeParagraph(context, title, 'KastentitelImFeld').kept()
  const text = context.withWidth(width - right, () => writeText(FIELD))
  return [
    new SideBySide(
      [
        {
          ...look,
          ...stripeOf(context, BOXES[kind]),
          blocks: [heading],
          width: hanging + bleed,
          margin: { ...upright, left, right: twipsFromMm(gestaltung.seite.steg - intoGap(gestaltung.seite)) },
        },
        { ...look, blocks: text, width, margin: { ...upright, right } },
      ],
      {
        description: 'Dient nur der Anordnung: links der Titel eines Kastens, rechts sein Text',
        hanging: hanging + bleed,
        // What follows keeps its own distance.
        gap: { above: shares ? 1 : Math.round(block / 2), below: Math.round(block / 3) },
      },
    ),
  ]
}

/** Words are not divided there: one that is too wide would break anywhere. */
function fitsBeside(
  { dokument, textMeasure, hanging }: WordContext,
  title: Element,
  ground: BoxLook['ground'],
): boolean {
  const { groessen, seite } = dokument.gestaltung
  const room =
    hanging - twipsFromMm(seite.steg - intoGap(seite)) - (ground === 'flaeche' ? twipsFromPt(PADDING.beside) : 0)
  return printedText(title)
    .split(/[\s\u00ad-]+/u)
    .every((word) => textMeasure.measure(word, groessen.text, 'halbfett') <= room)
}

function lookOf({ dokument }: WordContext, { ground, rule }: BoxLook): Pick<SideField, 'ground' | 'top' | 'under'> {
  const { farben, kaesten } = dokument.gestaltung
  if (ground === 'flaeche') return { ground: hex(farben[kaesten.flaeche]) }
  const line = { colour: hex(farben[rule ?? 'linie']), weight: RULE.line }
  return { top: line, under: line }
}

/** The stripe at the left of a ground, where the design has one. */
function stripeOf({ dokument }: WordContext, { ground, rule }: BoxLook): Pick<SideField, 'left'> {
  const { farben, kaesten } = dokument.gestaltung
  if (ground !== 'flaeche' || !rule || kaesten.strich !== 'links') return {}
  return { left: { colour: hex(farben[kaesten.farbe]), weight: RULE.stripe } }
}
