import type { FamilyRole } from '../../../layout/design/fonts/fonts.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import type { TextFace } from '../../pages/measure/text-measure.js'
import { bleedOf, hanging, twipsFromPt } from '../../units.js'
import { idOfStyle } from '../style-ids.js'
import { MARGIN_RIGHT } from './boxes.js'
import { lookOf, runOf, type StyleLook } from './look.js'
import type { ParagraphFormat, Style } from './style.js'

/** The style of sentences lifted out of the text, where they are as wide as that: in boxes and columns. */
export const LIFTED = 'Hervorhebung'
/** Over the whole width of the page; in the column beside the text; a motto there. */
export const LIFTED_WIDE = 'Hervorhebung breit'
export const LIFTED_BESIDE = 'Hervorhebung am Rand'
export const MOTTO_BESIDE = 'Motto am Rand'
/** The same where one of their words is too wide for the column. */
export const LIFTED_DIVIDED = 'Hervorhebung am Rand getrennt'
export const MOTTO_DIVIDED = 'Motto am Rand getrennt'
/** What announces a list, beside its first point. */
export const ANNOUNCEMENT_BESIDE = 'Ankündigung am Rand'

/** As print sets them: larger over the page, in the column a little larger than the text; points around the rule above that. */
const WIDE_SIZE = 1.3
const BESIDE_SIZE = 1.12
const LINE = 1.3
const RULE = { weight: 1, distance: 4 }
/** From the stripe at the left to the words, in points. */
const STRIPE = 12

type Variant = (gestaltung: Gestaltung, look: StyleLook) => Pick<Style, 'basedOn' | 'paragraph' | 'run' | 'rare'>

/** Styles that stand on others, by name; each knows how lifted sentences look in the design. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  [LIFTED_WIDE]: (gestaltung, { flaeche, strich }) => ({
    basedOn: idOfStyle(LIFTED),
    rare: true,
    paragraph: {
      line: LINE,
      suppressHyphens: true,
      left: (flaeche || strich ? twipsFromPt(STRIPE) : 0) - hanging(gestaltung),
      ...(flaeche && bleedRight(gestaltung)),
    },
    run: { size: gestaltung.groessen.ueberschrift2 * WIDE_SIZE },
  }),
  [LIFTED_BESIDE]: (gestaltung, look) => besideText(gestaltung, look, { suppressHyphens: true }),
  [LIFTED_DIVIDED]: (gestaltung, look) => besideText(gestaltung, look, {}),
  [MOTTO_BESIDE]: ({ groessen }) => ({
    basedOn: 'Motto',
    rare: true,
    paragraph: { before: 0, after: 0, line: LINE, suppressHyphens: true },
    run: { size: groessen.motto - 1 },
  }),
  [MOTTO_DIVIDED]: () => ({ basedOn: idOfStyle(MOTTO_BESIDE), rare: true, paragraph: { suppressHyphens: false } }),
  [ANNOUNCEMENT_BESIDE]: ({ groessen }) => ({
    rare: true,
    paragraph: { keepNext: true, keepLines: true, suppressHyphens: true, after: 0, line: groessen.zeilenhoehe },
    run: { bold: true, colour: 'akzentdunkel' },
  }),
}

/** A lifted sentence in the column. */
function besideText(gestaltung: Gestaltung, look: StyleLook, hyphens: ParagraphFormat): ReturnType<Variant> {
  return {
    rare: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      ...hyphens,
      before: 0,
      after: 0,
      line: LINE,
      borders: { top: { colour: look.linien ?? look.strich ?? 'akzent', ...RULE } },
    },
    run: runOf({ ...look, groesse: gestaltung.groessen.text * BESIDE_SIZE }),
  }
}

/** A ground over the page reaches the right edge of the paper, with its own edge; its words end with the text. */
function bleedRight(gestaltung: Gestaltung): ParagraphFormat {
  const { right } = bleedOf(gestaltung)
  const edge = twipsFromPt(MARGIN_RIGHT)
  return right > edge ? { right: edge - right, bleed: right } : {}
}

/** How text stands in the column beside the text, for measuring it; sizes in points, `above` what stands above it. */
interface MarginLook {
  style: string
  /** Where a word is divided; absent: none is. */
  divided?: string
  size: number
  line: number
  above: number
  face: TextFace
  family?: FamilyRole
}

/** What may stand in the column beside the text: by its key in designs (`amrand`), and what does so in all. */
export type MarginKind = keyof Gestaltung['amrand'] | 'ankuendigungen'

export const MARGIN_LOOK: Record<MarginKind, (gestaltung: Gestaltung) => MarginLook> = {
  ankuendigungen: ({ groessen }) => ({
    style: ANNOUNCEMENT_BESIDE,
    size: groessen.text,
    line: groessen.zeilenhoehe,
    above: 0,
    face: 'halbfett',
  }),
  mottos: ({ groessen }) => ({
    style: MOTTO_BESIDE,
    divided: MOTTO_DIVIDED,
    size: groessen.motto - 1,
    line: LINE,
    above: 0,
    face: 'kursiv',
  }),
  hervorhebungen: (gestaltung) => {
    const { schrift = 'text', fett } = lookOf(LIFTED, gestaltung) ?? {}
    return {
      style: LIFTED_BESIDE,
      divided: LIFTED_DIVIDED,
      size: gestaltung.groessen.text * BESIDE_SIZE,
      line: LINE,
      above: RULE.weight + RULE.distance,
      face: fett ? 'halbfett' : 'normal',
      ...(schrift !== 'text' && { family: schrift }),
    }
  },
}
