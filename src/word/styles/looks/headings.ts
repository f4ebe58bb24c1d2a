import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { bleedOf, hanging, twipsFromMm, twipsFromPt } from '../../units.js'
import { indentOfNumber, type ListLooks, OUTLINE, UNNUMBERED } from '../lists.js'
import { HEADINGS, unlistedOf } from '../style-ids.js'
import type { ParagraphFormat, StyleFormat } from './style.js'

type Level = Gestaltung['ueberschriften']['stufe1']

/** Distance of the lines of a heading as a multiple of its size. */
const LINE = 1.18
/** Room between the edge of a band that ends with the text and its words, in points. */
const BAND_MARGIN = 9
/** How far a band reaches above and below its words, as parts of their size, as in print; Word knows no more than so many points. */
const BAND = { above: 0.52, below: 0.48, most: 31 }
/** Rules above and below headings: above a chapter, above a section, below words, below a band; points. */
const RULES = {
  chapter: { weight: 2.25, distance: 4 },
  section: { weight: 0.5, distance: 4 },
  below: { weight: 0.75, distance: 5 },
  band: { weight: 4 },
}
/** Distance below a band and below a chapter's words, as multiples of that around blocks; as in print. */
const BELOW = { band: 1.5, words: 1.2 }
const BETWEEN = {
  farbe: 'text',
  flaeche: 'keine',
  linie: 'keine',
  oberlinie: 'keine',
  strich: 'keine',
  nummer: 1,
  versalien: false,
  aushang: false,
} as const satisfies Level

/** What Word numbers itself, if it does. */
interface Numbering {
  numbered: boolean
}

/**
 * How far left of its words a heading's ground or rules begin, in twips: at the paper's edge, or at the edge of the column beside the text.
 * A paragraph cannot have its ground reach beyond its first line but where that hangs out, so words stand behind a tab, which
 * the sign of a list sets, one without ink where there is no number.
 */
export function reachOfHeading(gestaltung: Gestaltung, index: number, { numbered }: Numbering): number {
  const { seite } = gestaltung
  const look = Object.values(gestaltung.ueberschriften)[index]
  if (!look) return 0
  const beside = look.aushang ? 0 : hanging(gestaltung)
  if (look.flaeche !== 'keine') return reachesEdge(gestaltung, { numbered }) ? twipsFromMm(seite.links) + beside : 0
  return look.oberlinie === 'keine' ? 0 : beside
}

/** Where the words of headings of each level stand, and how far before them their grounds or rules begin. */
export function indentsOfHeadings(gestaltung: Gestaltung, numbering: Numbering): { left: number; hanging: number }[] {
  return Object.values(gestaltung.ueberschriften).map(({ aushang }, index) => ({
    left: aushang ? -hanging(gestaltung) : 0,
    hanging: reachOfHeading(gestaltung, index, numbering),
  }))
}

/** Size of the numbers of chapters in points, where they are larger than their headings. */
export function chapterNumberOf({ ueberschriften, groessen }: Gestaltung): Pick<ListLooks, 'chapterNumber'> {
  const { nummer } = ueberschriften.stufe1
  return nummer > 1 ? { chapterNumber: groessen.ueberschrift1 * nummer } : {}
}

/** Whether bands reach the paper's edge: what Word numbers would have its number there. */
function reachesEdge({ seite }: Gestaltung, { numbered }: Numbering): boolean {
  return seite.randabfallend === true && !seite.spiegeln && !numbered
}

/** Headings of all levels, and their fellows that the table of contents does not show. */
export function headingStyles(gestaltung: Gestaltung, numbering: Numbering): StyleFormat[] {
  const { groessen, abstaende, ueberschriften, kapitel } = gestaltung
  const { stufe1, stufe2, stufe3 } = ueberschriften
  const levels = [
    // Word keeps this space at the head of a page, too.
    {
      size: groessen.ueberschrift1,
      before: kapitel === 'neue-seite' ? 0 : abstaende.vorueberschrift2 * (kapitel === 'fortlaufend' ? 2 : 1.5),
      after: abstaende.block * (stufe1.flaeche === 'keine' ? BELOW.words : BELOW.band),
      look: stufe1,
    },
    {
      size: groessen.ueberschrift2,
      before: abstaende.vorueberschrift2,
      after: abstaende.nachueberschrift,
      look: stufe2,
    },
    {
      size: groessen.ueberschrift3,
      before: abstaende.vorueberschrift3,
      after: abstaende.nachueberschrift,
      look: stufe3,
    },
    { size: groessen.text, before: abstaende.absatz * 2, after: 1, look: BETWEEN },
  ]
  return levels.flatMap(({ size, before, after, look }, index): StyleFormat[] => [
    {
      id: HEADINGS[index] ?? 'Heading4',
      paragraph: {
        keepNext: true,
        keepLines: true,
        // Chapters that run on are kept to pages of their own by their sections, where they are to be.
        ...(index === 0 && kapitel === 'neue-seite' && { pageBreakBefore: true }),
        ...frameOf(gestaltung, index, look, size, numbering),
        suppressHyphens: true,
        before,
        after,
        ...linesOf(look, size, numbering),
        outlineLevel: index,
      },
      run: {
        family: 'ueberschriften',
        bold: true,
        colour: look.farbe,
        size,
        ...(look.versalien && { capitals: true, spacing: size * 0.03 }),
      },
    },
    // The table of contents gathers the built-in styles only.
    { id: unlistedOf(index + 1) },
  ])
}

/** The title of contents looks as chapters do. */
export function contentsTitle(gestaltung: Gestaltung, { numbered }: Numbering): ParagraphFormat {
  const { stufe1 } = gestaltung.ueberschriften
  const size = gestaltung.groessen.ueberschrift1
  const reach = reachOfHeading(gestaltung, 0, { numbered })
  return {
    ...bandOf(gestaltung, stufe1, size, reach),
    // LibreOffice keeps the styles of headings alone in the list that these count in.
    ...(reach > 0 && { list: { reference: UNNUMBERED.contents, level: 0 }, hanging: reach }),
    exactLine: size * LINE,
  }
}

/** The distance of the lines of a title or heading of a size, in points. */
export function headingLine(size: number): number {
  return size * LINE
}

/** A number that is larger than its heading makes the first line higher. */
function linesOf({ nummer }: Level, size: number, { numbered }: Numbering): ParagraphFormat {
  return numbered && nummer > 1 ? { line: LINE, sign: size * nummer } : { exactLine: headingLine(size) }
}

function frameOf(
  gestaltung: Gestaltung,
  index: number,
  look: Level,
  size: number,
  numbering: Numbering,
): ParagraphFormat {
  const reach = reachOfHeading(gestaltung, index, numbering)
  const band = bandOf(gestaltung, look, size, reach)
  if (!numbering.numbered || index > 2)
    return reach > 0 ? { ...band, list: { reference: UNNUMBERED.headings, level: index }, hanging: reach } : band
  return {
    // A band stands where it stands, with or without a number.
    list: { reference: OUTLINE, level: index, ...(look.flaeche === 'keine' && ({ indent: true } as const)) },
    ...indentOfNumber(index, hanging(gestaltung)),
    ...band,
  }
}

/**
 * The rules of a heading of a size and the ground behind it. One that ends with the text has edges that stand out from the paragraph, so that
 * is what it is set in by; one that reaches the paper's edge (`reach` twips to the left of its words) has none.
 */
function bandOf(gestaltung: Gestaltung, look: Level, size: number, reach: number): ParagraphFormat {
  const { flaeche, linie, oberlinie, strich, aushang } = look
  const left = aushang ? hanging(gestaltung) : 0
  const rule = (colour: Level['linie'], form: { weight: number; distance: number }) =>
    colour === 'keine' ? undefined : { colour, ...form }
  const above = rule(oberlinie, look === gestaltung.ueberschriften.stufe1 ? RULES.chapter : RULES.section)
  if (flaeche === 'keine') {
    const below = rule(linie, RULES.below)
    const borders = { ...(above && { top: above }), ...(below && { bottom: below }) }
    return { ...(Object.keys(borders).length > 0 && { borders }), ...(left > 0 && { left: -left }) }
  }
  const margin = (distance: number) => ({
    colour: flaeche,
    weight: 0.5,
    distance: Math.min(BAND.most, Math.round(distance)),
  })
  const below = margin(size * BAND.below)
  const borders = {
    top: margin(size * BAND.above),
    bottom: rule(strich, { ...RULES.band, distance: below.distance }) ?? rule(linie, RULES.below) ?? below,
  }
  if (reach > 0) return { shading: flaeche, left: -left, borders, ...bleedRight(gestaltung) }
  return {
    shading: flaeche,
    left: twipsFromPt(BAND_MARGIN) - left,
    hanging: 0,
    right: twipsFromPt(BAND_MARGIN),
    borders: { ...borders, left: margin(BAND_MARGIN), right: margin(BAND_MARGIN) },
  }
}

/** What reaches the right edge of the paper does so by its indent: its words end with the text all the same. */
function bleedRight(gestaltung: Gestaltung): ParagraphFormat {
  const { right } = bleedOf(gestaltung)
  return right > 0 ? { right: -right, bleed: right } : {}
}
