import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import type { ColourName } from '../../../layout/design/looks.js'
import { BOX_KINDS, BOXES, type BoxKind, type BoxLook } from '../../blocks/boxes.js'
import { twipsFromPt } from '../../units.js'
import { BOX_INDENT, indentsOf, nameList } from '../lists.js'
import { type FixedStyleId, styleById } from '../style-ids.js'
import type { ParagraphFormat, StyleFormat } from './style.js'

/** Room between the edge of a box and its text, in points. */
export const BOX_MARGIN = 10
const RULE_MARGIN = 6
export const MARGIN_RIGHT = 8

/** Type in Leichte Sprache: 14 points at least, lines one and a half times as high (Netzwerk Leichte Sprache). */
const LARGE = { minimum: 14, factor: 1.3, line: 1.5 }

/** Rules in the colour of the ground widen it around its text; a stripe stands at its left. */
export function bordersOf(shading?: ColourName, stroke?: ColourName): NonNullable<ParagraphFormat['borders']> {
  const margin = (colour: ColourName, weight: number, distance: number) => ({ colour, weight, distance })
  const left = stroke ? margin(stroke, 2.25, BOX_MARGIN) : shading && margin(shading, 0.5, BOX_MARGIN)
  return {
    ...(shading && { top: margin(shading, 0.5, RULE_MARGIN) }),
    ...(left && { left }),
    ...(shading && { bottom: margin(shading, 0.5, RULE_MARGIN), right: margin(shading, 0.5, MARGIN_RIGHT) }),
  }
}

/** The styles of all boxes: title, text, lists, signature; the last paragraph of a box has one of its own. */
export function boxStyles(gestaltung: Gestaltung): StyleFormat[] {
  return BOX_KINDS.flatMap((kind) => stylesOf(kind, BOXES[kind], gestaltung))
}

function stylesOf(kind: BoxKind, box: BoxLook, gestaltung: Gestaltung): StyleFormat[] {
  const { abstaende } = gestaltung
  const { title, text, signature, ...lists } = box.styles
  const { base, start, end } = formatBox(box, gestaltung)
  const trailer = abstaende.block * 1.25
  const size = Math.max(LARGE.minimum, gestaltung.groessen.text * LARGE.factor)
  const wide: ParagraphFormat = box.large ? { line: LARGE.line, suppressHyphens: true } : {}
  const font = box.large ? { run: { size } } : {}
  const withEnd = (id: FixedStyleId, paragraph: ParagraphFormat): StyleFormat[] => {
    const last = styleById(id)?.end
    return [
      { id, paragraph: { ...paragraph, ...wide }, ...font },
      ...(last ? [{ id: last, paragraph: { ...end, after: trailer } }] : []),
    ]
  }
  return [
    {
      id: title,
      paragraph: {
        ...base,
        ...start,
        keepNext: true,
        keepLines: true,
        before: trailer,
        after: 0,
        suppressHyphens: true,
        ...(box.large && { before: 0 }),
      },
      run: { bold: true, colour: 'akzentdunkel', ...(box.large && { size: size * 1.4 }) },
    },
    ...withEnd(text, { ...base, keepLines: true, before: abstaende.absatz * 0.6, after: 0 }),
    {
      id: signature,
      // It ends its box: its paragraphs join, so the rule below stands after the last.
      paragraph: { ...base, ...end, keepLines: true, before: abstaende.block, after: trailer, contextualSpacing: true },
    },
    ...indentsOf(kind).flatMap(({ level, ...indent }) =>
      (['punkt', 'nummer'] as const).flatMap((sign) => {
        const list = { reference: nameList(kind, sign), level }
        const distance = box.ground === 'linien' ? { before: abstaende.absatz * 0.6 } : {}
        return withEnd(lists[sign][level] ?? text, { ...base, ...indent, ...distance, after: 0, list })
      }),
    ),
  ]
}

/**
 * What all paragraphs of a box share, what its first and its last add. Paragraphs on one ground join in Word where their rules
 * and indents are the same, and the space between them is filled. Items of a list have other indents, so on a ground they keep no
 * space before or after that could show the paper through.
 */
function formatBox(
  { ground, rule }: BoxLook,
  { kaesten }: Gestaltung,
): { base: ParagraphFormat; start: ParagraphFormat; end: ParagraphFormat } {
  if (ground === 'linien') {
    const stroke = { colour: rule ?? 'linie', weight: 0.75, distance: RULE_MARGIN } as const
    return { base: {}, start: { borders: { top: stroke } }, end: { borders: { bottom: stroke } } }
  }
  const { flaeche } = kaesten
  const stroke = rule !== undefined && kaesten.strich === 'links'
  return {
    base: {
      shading: flaeche,
      borders: bordersOf(flaeche, stroke ? kaesten.farbe : undefined),
      left: BOX_INDENT,
      right: twipsFromPt(MARGIN_RIGHT),
    },
    start: {},
    end: {},
  }
}
