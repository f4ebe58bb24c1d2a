import { type CssNode, generate, walk } from 'css-tree/dist/csstree.esm'
import type { Regel } from '../../../message.js'
import * as regeln from '../../regeln.js'

/** A declaration of a style sheet and the rule that it stands in. */
export interface StyleDeclaration {
  property: string
  /** As css-tree writes it. */
  value: string
  node: CssNode
  /** The selectors, what stands in brackets left out; "@page" for all pages that have no name. */
  selector: string
  /** What else the same rule says, by property. */
  regel: ReadonlyMap<string, string>
}

/** A way in which style sheets take from a print what the document says, or add to it. */
export interface InterventionKind {
  regel: Regel
  /** What it does to the text, behind the declaration itself. */
  order: string
  rat: string
  applies(declaration: StyleDeclaration): boolean
}

/** Longer than a sheet of A3: whatever is so far away or so large leaves no room for text. */
const BEYOND_MM = 420
/** As far as margins of pages are wide; what is moved further out stands beside the sheet. */
const MARGIN_MM = 20
/** Letters that come closer than this, in em, lie one over the other. */
const TIGHT_EM = -0.2

const MM: Readonly<Record<string, number>> = {
  ...{ mm: 1, cm: 10, q: 0.25, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, px: 25.4 / 96 },
  ...{ em: 4, rem: 4, ex: 2, ch: 2, lh: 6, rlh: 6, vw: 2.1, vh: 2.97, '%': 2.1 },
}

const DISTANCE = /^(?:margin|inset|top|right|bottom|left|text-indent|translate|transform|letter-spacing|word-spacing)\b/
const SIZE =
  /^(?:padding|border|(?:min-)?(?:width|height|inline-size|block-size)|font-size|line-height|(?:row-|column-)?gap)\b/

/** The last part of a selector that names a picture; pictures are compared by their texts. */
const IMAGE = /(?:^|[\s>+~])(?:img|svg)[^\s>+~]*$|\.(?:logo|titelbild|traegerlogo)[^\s>+~]*$/
export const ALL_PAGES = '@page'
/** Paragraphs and what holds them. */
const TEXTBLOCK = /(?:^|[\s>+~])(?:p|li|dd|blockquote|aside|section|body)[^\s>+~]*$/

/** Lengths of a value in millimetres, as far as they are typed. */
function lengthsOf({ value }: CssNode): number[] {
  const lengths: number[] = []
  if (typeof value !== 'object') return lengths
  walk(value, function (node) {
    if (/^(?:calc|min|max|clamp|var|round)$/.test(this.function?.name ?? '')) return
    if (node.type === 'Percentage') lengths.push(Number(node.value) * (MM['%'] ?? 0))
    if (node.type === 'Dimension') lengths.push(Number(node.value) * (MM[node.unit?.toLowerCase() ?? ''] ?? 0))
  })
  return lengths
}

const isZero = (value: string) => /^0*\.?0+(?:[a-z]+|%)?$/i.test(value)
const cutsOff = (value = '') => /^(?:hidden|clip)\b/.test(value)

/** Ways to hide, by property. Type too small to read is type that is hidden. */
const HIDDEN: Readonly<Record<string, (declaration: StyleDeclaration) => boolean>> = {
  display: ({ value }) => value === 'none',
  visibility: ({ value }) => /^(?:hidden|collapse)$/.test(value),
  'content-visibility': ({ value }) => value === 'hidden',
  opacity: ({ value }) => isZero(value),
  filter: ({ value }) => /opacity\(0*\.?0*%?\)/.test(value),
  color: ({ value }) => value === 'transparent' || /^#(?:...0|.{6}00)$/i.test(value) || /[,/]0*\.?0*%?\)$/.test(value),
  'font-size': ({ value }) => isZero(value),
  zoom: ({ value }) => Number.parseFloat(value) < (value.endsWith('%') ? 50 : 0.5),
  clip: ({ value }) => value !== 'auto',
  'clip-path': ({ value }) => value !== 'none',
  mask: ({ value }) => value !== 'none',
  'mask-image': ({ value }) => value !== 'none',
  'text-overflow': ({ value }) => value.includes('ellipsis'),
  'line-clamp': ({ value }) => value !== 'none',
  '-webkit-line-clamp': ({ value }) => value !== 'none',
  // The cover is as large as its page.
  overflow: ({ value, selector, regel }) =>
    cutsOff(value) && (regel.has('height') || regel.has('max-height')) && selector !== '.titelseite',
}

/** Ways to move text away, by property; distances and sizes are looked at for all. */
const MOVED: Readonly<Record<string, (declaration: StyleDeclaration) => boolean>> = {
  // The cover and what is foretold of pages are of A4.
  size: ({ value, selector }) =>
    selector === ALL_PAGES && !/^(?:A4(?: portrait)?|portrait A4|210mm 297mm)$/i.test(value),
  position: ({ value }) => /^(?:absolute|fixed)$/.test(value),
  transform: ({ value }) => /^(?:rotate|skew|scale|matrix)/.test(value),
  rotate: ({ value }) => value !== 'none' && !isZero(value),
  scale: ({ value }) => value !== 'none' && value !== '1',
  'white-space': ({ value, selector }) => /^(?:nowrap|pre)$/.test(value) && TEXTBLOCK.test(selector),
  'line-height': ({ value, selector }) => /^[\d.]+$/.test(value) && Number(value) < 0.8 && TEXTBLOCK.test(selector),
  'letter-spacing': ({ value }) => /^-[\d.]+em$/.test(value) && Number.parseFloat(value) < TIGHT_EM,
}

const REORDERED: Readonly<Record<string, (declaration: StyleDeclaration) => boolean>> = {
  order: ({ value }) => !isZero(value),
  'flex-direction': ({ value }) => value.endsWith('-reverse'),
  'flex-flow': ({ value }) => value.includes('-reverse'),
  'flex-wrap': ({ value }) => value === 'wrap-reverse',
  direction: ({ value }) => value === 'rtl',
  'unicode-bidi': ({ value }) => value.endsWith('-override'),
}

function isFarAway({ property, node, selector }: StyleDeclaration): boolean {
  // Margins of pages are of another kind.
  if (selector === ALL_PAGES) return false
  const distance = DISTANCE.test(property)
  if (!distance && !SIZE.test(property)) return false
  return lengthsOf(node).some((mm) => mm > BEYOND_MM || (distance && mm < -MARGIN_MM))
}

/** What there is, the first that applies counts. What only looks at pictures and at what is painted before and behind is none of it. */
export const INTERVENTION_KINDS: readonly InterventionKind[] = [
  {
    regel: regeln.gestaltungCssVerbirgt,
    order: 'blendet im PDF aus, was das Dokument sagt; fehlt darin Text, wird es nicht geschrieben.',
    rat: 'Was nicht gedruckt werden soll, gibt die Vorlage (.hbs) nicht aus; nur für die Webseite gehört die Regel in bildschirm.css.',
    applies: (declaration) => isText(declaration) && HIDDEN[declaration.property]?.(declaration) === true,
  },
  {
    regel: regeln.gestaltungCssVerschiebt,
    order:
      'nimmt Text von seinem Platz: Er kann anderen überdecken oder neben dem Blatt stehen; fehlt im PDF ein Wort, wird es nicht geschrieben.',
    rat: 'Text im Fluss lassen und Abstände klein halten; die Blöcke der Titelseite setzt titelseite in gestaltung.yaml, und nur für die Webseite gehört die Regel in bildschirm.css.',
    applies: (declaration) =>
      isText(declaration) && (MOVED[declaration.property]?.(declaration) === true || isFarAway(declaration)),
  },
  {
    regel: regeln.gestaltungCssVerschiebt,
    order: 'zeigt im PDF eine andere Reihenfolge, als vorgelesen wird und in Word steht.',
    rat: 'Die Reihenfolge in der Vorlage (.hbs) ändern.',
    applies: (declaration) => isText(declaration) && REORDERED[declaration.property]?.(declaration) === true,
  },
  {
    regel: regeln.gestaltungCssVerschiebt,
    order:
      'druckt Wörter, die das Dokument nicht hat: Niemand hört sie, in Word fehlen sie, und das PDF wird nicht geschrieben.',
    rat: 'Wörter und Nummern gibt die Vorlage (.hbs) aus; nur für die Webseite gehört die Regel in bildschirm.css.',
    // What is not seen keeps room free, no more.
    applies: ({ property, value, selector, regel }) =>
      property === 'content' &&
      /::?(?:before|after)$/.test(selector) &&
      printsWords(value) &&
      regel.get('visibility') !== 'hidden',
  },
]

function isText({ selector }: StyleDeclaration): boolean {
  return !selector.includes('::') && !IMAGE.test(selector)
}

function printsWords(value: string): boolean {
  const withoutFallback = value.split('/')[0] ?? ''
  return /"[^"]*[\p{L}\p{N}][^"]*"|'[^']*[\p{L}\p{N}][^']*'|\b(?:counters?|attr)\(/u.test(withoutFallback)
}

/** A value as css-tree writes it, without what only says how much it counts. */
export function printValue({ value }: CssNode): string {
  return typeof value === 'object' ? generate(value) : (value ?? '')
}
