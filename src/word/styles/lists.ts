import {
  AlignmentType,
  type ILevelsOptions,
  type IRunStylePropertiesOptions,
  LevelFormat,
  type NumberingDefinition,
} from 'docx'
import { BOX_KINDS, BOXES, type BoxKind } from '../blocks/boxes.js'
import { halfPoints, twipsFromMm, twipsFromPt } from '../units.js'
import { type FixedStyleId, HEADINGS } from './style-ids.js'

export const OUTLINE = 'gliederung'
/** The lists of headings and of the title of contents without a number, whose grounds or rules begin before their words. */
export const UNNUMBERED = { headings: 'ohne-nummer', contents: 'ohne-nummer-verzeichnis' } as const
/** The levels that headings and lists have styles for. */
export const LEVELS = [0, 1, 2] as const
/** Distance of the text of a box from its edge at the left, in twips. */
export const BOX_INDENT = twipsFromPt(12)

/** Where a list stands: in the running text, in a box, in a table cell. */
export type ListKind = 'text' | 'zelle' | BoxKind
type MarkerKind = 'punkt' | 'nummer'

interface ListLook {
  base: number
  hanging: number
  levels: number
  styles: Record<MarkerKind, readonly FixedStyleId[]>
}

/** `grund` is where the numbers stand, `hanging` how far the text stands off from them; `styles` are those of its levels. */
const KINDS: Record<ListKind, ListLook> = {
  text: {
    base: 0,
    hanging: twipsFromMm(5),
    levels: 3,
    styles: {
      punkt: ['ListBullet', 'ListBullet2', 'ListBullet3'],
      nummer: ['ListNumber', 'ListNumber2', 'ListNumber3'],
    },
  },
  zelle: {
    base: 0,
    hanging: twipsFromMm(3.5),
    levels: 3,
    styles: {
      punkt: ['Tabellenpunkt', 'Tabellenpunkt2', 'Tabellenpunkt3'],
      nummer: ['Tabellennummer', 'Tabellennummer2', 'Tabellennummer3'],
    },
  },
  ...(Object.fromEntries(BOX_KINDS.map((kind) => [kind, listInBox(kind)])) as Record<BoxKind, ListLook>),
}

function listInBox(kind: BoxKind): ListLook {
  const { styles, ground } = BOXES[kind]
  return {
    base: ground === 'flaeche' ? BOX_INDENT : 0,
    hanging: twipsFromMm(5),
    levels: 2,
    styles,
  }
}

/** As on paper and on screen: all lists in lists have the dash. The bullet is that of a font which every Word has, as large as in print. */
const BULLETS = ['\uf0b7', '–', '–']
const BULLET_FONT = 'Symbol'

/** How a list counts: from where, and as "1." or as the document's class says ("a)", "1)", steps in large numerals). */
export interface ListNumbering {
  start: number
  listClass: '' | 'buchstaben' | 'klammer' | 'schritte'
}
const PLAIN: ListNumbering = { start: 1, listClass: '' }

const COUNTER: Record<ListNumbering['listClass'], { format: NonNullable<ILevelsOptions['format']>; trailer: string }> =
  {
    '': { format: LevelFormat.DECIMAL, trailer: '.' },
    buchstaben: { format: LevelFormat.LOWER_LETTER, trailer: ')' },
    klammer: { format: LevelFormat.DECIMAL, trailer: ')' },
    schritte: { format: LevelFormat.DECIMAL, trailer: '.' },
  }

/** How far the text of a step stands off from its numeral. */
export const STEP = twipsFromMm(12)

/** Where a paragraph stands, in twips. */
interface Indent {
  left: number
  hanging: number
}

/** What lists look like besides their indents. */
export interface ListLooks {
  numbered: boolean
  /** Whether numbers of headings end with a point. */
  withPoint: boolean
  /** How far headings hang out of the text, in twips. */
  hanging: number
  /** Where headings stand that have no number, by level; how far before them their grounds or rules begin (`hanging`), in twips. */
  unnumbered: readonly Indent[]
  /** Size of the numbers of chapters in points, where they are larger than their headings. */
  chapterNumber?: number
  /** The numerals of steps: size in points, their family where it is another than that of the text. */
  numeral: { size: number; family?: string }
}

/** The name of a list, as styles and paragraphs refer to it; lists that count in another way than from "1." have one of their own. */
export function nameList(kind: ListKind, marker: MarkerKind, { start, listClass } = PLAIN): string {
  return [kind, marker, ...(listClass ? [listClass] : []), ...(start === 1 ? [] : ['ab', start])].join('-')
}

/** The style of list items at a level: ListBullet, ListBullet2 … Deeper levels look like the deepest there is. */
export function styleOfList(kind: ListKind, marker: MarkerKind, level: number): FixedStyleId {
  const style = KINDS[kind].styles[marker][limitLevel(kind, level)]
  if (!style) throw new Error(`Eine Liste der Art „${kind}“ hat keine Stufe ${level}`)
  return style
}

export function limitLevel(kind: ListKind, level: number): number {
  return Math.min(level, KINDS[kind].levels - 1)
}

/** The levels of a kind of list with their indents in twips. */
export function indentsOf(kind: ListKind): { level: number; left: number; hanging: number }[] {
  const { base, hanging, levels } = KINDS[kind]
  return Array.from({ length: levels }, (_, level) => ({
    level,
    left: base + hanging * (level + 1),
    hanging,
  }))
}

/** The lists that styles refer to by themselves. */
export function listStyleLists(looks: Pick<ListLooks, 'numbered' | 'unnumbered'>): string[] {
  const kinds = Object.keys(KINDS) as ListKind[]
  return [
    ...kinds.flatMap((kind) => [nameList(kind, 'punkt'), nameList(kind, 'nummer')]),
    ...(looks.numbered ? [OUTLINE] : []),
    ...listUnnumbered(looks),
  ]
}

/** The lists of what has no number, as far as something stands in them. */
function listUnnumbered({ unnumbered }: Pick<ListLooks, 'unnumbered'>): string[] {
  const inUse = unnumbered.map(({ hanging }) => hanging > 0)
  return [...(inUse.includes(true) ? [UNNUMBERED.headings] : []), ...(inUse[0] ? [UNNUMBERED.contents] : [])]
}

/** All list definitions; `others` are the lists that count in another way than from "1.". */
export function createLists(
  others: Iterable<{ kind: ListKind; numbering: ListNumbering }>,
  looks: ListLooks,
): NumberingDefinition[] {
  const { numbered, numeral } = looks
  const kinds = Object.keys(KINDS) as ListKind[]
  return [
    ...kinds.flatMap((kind) => [
      { reference: nameList(kind, 'punkt'), levels: createLevels(kind, 'punkt') },
      { reference: nameList(kind, 'nummer'), levels: createLevels(kind, 'nummer') },
    ]),
    ...[...others].map(({ kind, numbering }) => ({
      reference: nameList(kind, 'nummer', numbering),
      levels: createLevels(kind, 'nummer', numbering).map((level, index) =>
        kind === 'text' && numbering.listClass === 'schritte' && index === 0 ? asStep(level, numeral) : level,
      ),
    })),
    ...(numbered ? [{ reference: OUTLINE, levels: createOutline(looks) }] : []),
    ...listUnnumbered(looks).map((reference) => ({ reference, levels: createUnnumbered(reference, looks) })),
  ]
}

function createLevels(kind: ListKind, marker: MarkerKind, numbering = PLAIN): ILevelsOptions[] {
  const { format, trailer } = COUNTER[numbering.listClass]
  return indentsOf(kind).map(({ level, left, hanging }) => ({
    level,
    ...(marker === 'punkt'
      ? { format: LevelFormat.BULLET, text: BULLETS[level] ?? '–' }
      : { format, text: `%${level + 1}${trailer}` }),
    alignment: AlignmentType.LEFT,
    start: numbering.start,
    style: {
      // A style belongs to one list only: the one that counts from "1.".
      ...(numbering === PLAIN ? { style: styleOfList(kind, marker, level) } : {}),
      paragraph: { indent: { left, hanging } },
      ...(marker === 'punkt' ? { run: formatItem(level) } : {}),
    },
  }))
}

/** A level of a list whose numerals are large, as print has them. */
function asStep(level: ILevelsOptions, { size, family }: ListLooks['numeral']): ILevelsOptions {
  return {
    ...level,
    style: {
      ...level.style,
      paragraph: { indent: { left: STEP, hanging: STEP } },
      run: {
        bold: true,
        color: { theme: 'accent1' },
        size: halfPoints(size),
        ...(family !== undefined && { font: family }),
      },
    },
  }
}

/** In the accent; of one weight, whatever that of the text. */
function formatItem(level: number): IRunStylePropertiesOptions {
  return { color: { theme: 'accent1' }, ...(level === 0 ? { font: BULLET_FONT, bold: false } : {}) }
}

/** Column for the number of a heading, in twips; where the design has room beside the text, it stands at the edge of the page (`hanging`). */
export function indentOfNumber(level: number, hanging: number): { left: number; hanging: number } {
  const width = twipsFromMm([12, 12, 14][level] ?? 14)
  return hanging >= width ? { left: 0, hanging } : { left: width, hanging: width }
}

function createOutline({ withPoint, hanging, chapterNumber }: ListLooks): ILevelsOptions[] {
  return LEVELS.map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text:
      level === 0 && withPoint
        ? '%1.'
        : LEVELS.slice(0, level + 1)
            .map((level) => `%${level + 1}`)
            .join('.'),
    alignment: AlignmentType.LEFT,
    style: {
      style: HEADINGS[level] ?? 'Heading4',
      paragraph: { indent: indentOfNumber(level, hanging) },
      run: {
        color: { theme: 'accent1' },
        ...(level === 0 && chapterNumber !== undefined && { size: halfPoints(chapterNumber) }),
      },
    },
  }))
}

/** A sign without ink: behind it stands the tab by which the words of a heading begin where its ground or rules do not. */
const BLANK = '\u00a0'

function createUnnumbered(reference: string, { numbered, unnumbered }: ListLooks): ILevelsOptions[] {
  const isOfHeadings = reference === UNNUMBERED.headings
  return LEVELS.map((level) => ({
    level,
    format: LevelFormat.NONE,
    text: BLANK,
    alignment: AlignmentType.LEFT,
    style: {
      // Where Word counts, the styles of headings belong to the list that does.
      ...(isOfHeadings && !numbered && { style: HEADINGS[level] ?? 'Heading4' }),
      paragraph: { indent: unnumbered[isOfHeadings ? level : 0] ?? { left: 0, hanging: 0 } },
    },
  }))
}
