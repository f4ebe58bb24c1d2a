import { type CssNode, generate, walk } from 'css-tree/dist/csstree.esm'
import type { Regel } from '../../../message.js'
import * as regeln from '../../regeln.js'

/** A declaration of a style sheet and the rule that it stands in. */
export interface Stilangabe {
  eigenschaft: string
  /** As css-tree writes it. */
  wert: string
  knoten: CssNode
  /** The selectors, what stands in brackets left out; "@page" for all pages that have no name. */
  auswahl: string
  /** What else the same rule says, by property. */
  regel: ReadonlyMap<string, string>
}

/** A way in which style sheets take from a print what the document says, or add to it. */
export interface Eingriffsart {
  regel: Regel
  /** What it does to the text, behind the declaration itself. */
  folge: string
  rat: string
  trifft(angabe: Stilangabe): boolean
}

/** Longer than a sheet of A3: whatever is so far away or so large leaves no room for text. */
const JENSEITS_MM = 420
/** As far as margins of pages are wide; what is moved further out stands beside the sheet. */
const RAND_MM = 20
/** Letters that come closer than this, in em, lie one over the other. */
const ENGE_EM = -0.2

const MM: Readonly<Record<string, number>> = {
  ...{ mm: 1, cm: 10, q: 0.25, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, px: 25.4 / 96 },
  ...{ em: 4, rem: 4, ex: 2, ch: 2, lh: 6, rlh: 6, vw: 2.1, vh: 2.97, '%': 2.1 },
}

const ABSTAND = /^(?:margin|inset|top|right|bottom|left|text-indent|translate|transform|letter-spacing|word-spacing)\b/
const GROESSE =
  /^(?:padding|border|(?:min-)?(?:width|height|inline-size|block-size)|font-size|line-height|(?:row-|column-)?gap)\b/

/** The last part of a selector that names a picture; pictures are compared by their texts. */
const BILD = /(?:^|[\s>+~])(?:img|svg)[^\s>+~]*$|\.(?:logo|titelbild|traegerlogo)[^\s>+~]*$/
export const ALLE_SEITEN = '@page'
/** Paragraphs and what holds them. */
const TEXTBLOCK = /(?:^|[\s>+~])(?:p|li|dd|blockquote|aside|section|body)[^\s>+~]*$/

/** Lengths of a value in millimetres, as far as they are typed. */
function lengthsOf({ value }: CssNode): number[] {
  const laengen: number[] = []
  if (typeof value !== 'object') return laengen
  walk(value, function (node) {
    if (/^(?:calc|min|max|clamp|var|round)$/.test(this.function?.name ?? '')) return
    if (node.type === 'Percentage') laengen.push(Number(node.value) * (MM['%'] ?? 0))
    if (node.type === 'Dimension') laengen.push(Number(node.value) * (MM[node.unit?.toLowerCase() ?? ''] ?? 0))
  })
  return laengen
}

const isZero = (wert: string) => /^0*\.?0+(?:[a-z]+|%)?$/i.test(wert)
const cutsOff = (wert = '') => /^(?:hidden|clip)\b/.test(wert)

/** Ways to hide, by property. Type too small to read is type that is hidden. */
const VERBORGEN: Readonly<Record<string, (angabe: Stilangabe) => boolean>> = {
  display: ({ wert }) => wert === 'none',
  visibility: ({ wert }) => /^(?:hidden|collapse)$/.test(wert),
  'content-visibility': ({ wert }) => wert === 'hidden',
  opacity: ({ wert }) => isZero(wert),
  filter: ({ wert }) => /opacity\(0*\.?0*%?\)/.test(wert),
  color: ({ wert }) => wert === 'transparent' || /^#(?:...0|.{6}00)$/i.test(wert) || /[,/]0*\.?0*%?\)$/.test(wert),
  'font-size': ({ wert }) => isZero(wert),
  zoom: ({ wert }) => Number.parseFloat(wert) < (wert.endsWith('%') ? 50 : 0.5),
  clip: ({ wert }) => wert !== 'auto',
  'clip-path': ({ wert }) => wert !== 'none',
  mask: ({ wert }) => wert !== 'none',
  'mask-image': ({ wert }) => wert !== 'none',
  'text-overflow': ({ wert }) => wert.includes('ellipsis'),
  'line-clamp': ({ wert }) => wert !== 'none',
  '-webkit-line-clamp': ({ wert }) => wert !== 'none',
  // The cover is as large as its page.
  overflow: ({ wert, auswahl, regel }) =>
    cutsOff(wert) && (regel.has('height') || regel.has('max-height')) && auswahl !== '.titelseite',
}

/** Ways to move text away, by property; distances and sizes are looked at for all. */
const VERSCHOBEN: Readonly<Record<string, (angabe: Stilangabe) => boolean>> = {
  // The cover and what is foretold of pages are of A4.
  size: ({ wert, auswahl }) => auswahl === ALLE_SEITEN && !/^(?:A4(?: portrait)?|portrait A4|210mm 297mm)$/i.test(wert),
  position: ({ wert }) => /^(?:absolute|fixed)$/.test(wert),
  transform: ({ wert }) => /^(?:rotate|skew|scale|matrix)/.test(wert),
  rotate: ({ wert }) => wert !== 'none' && !isZero(wert),
  scale: ({ wert }) => wert !== 'none' && wert !== '1',
  'white-space': ({ wert, auswahl }) => /^(?:nowrap|pre)$/.test(wert) && TEXTBLOCK.test(auswahl),
  'line-height': ({ wert, auswahl }) => /^[\d.]+$/.test(wert) && Number(wert) < 0.8 && TEXTBLOCK.test(auswahl),
  'letter-spacing': ({ wert }) => /^-[\d.]+em$/.test(wert) && Number.parseFloat(wert) < ENGE_EM,
}

const UMGESTELLT: Readonly<Record<string, (angabe: Stilangabe) => boolean>> = {
  order: ({ wert }) => !isZero(wert),
  'flex-direction': ({ wert }) => wert.endsWith('-reverse'),
  'flex-flow': ({ wert }) => wert.includes('-reverse'),
  'flex-wrap': ({ wert }) => wert === 'wrap-reverse',
  direction: ({ wert }) => wert === 'rtl',
  'unicode-bidi': ({ wert }) => wert.endsWith('-override'),
}

function isFarAway({ eigenschaft, knoten, auswahl }: Stilangabe): boolean {
  // Margins of pages are of another kind.
  if (auswahl === ALLE_SEITEN) return false
  const abstand = ABSTAND.test(eigenschaft)
  if (!abstand && !GROESSE.test(eigenschaft)) return false
  return lengthsOf(knoten).some((mm) => mm > JENSEITS_MM || (abstand && mm < -RAND_MM))
}

/** What there is, the first that applies counts. What only looks at pictures and at what is painted before and behind is none of it. */
export const EINGRIFFSARTEN: readonly Eingriffsart[] = [
  {
    regel: regeln.gestaltungCssVerbirgt,
    folge: 'blendet im PDF aus, was das Dokument sagt; fehlt darin Text, wird es nicht geschrieben.',
    rat: 'Was nicht gedruckt werden soll, gibt die Vorlage (.hbs) nicht aus; nur für die Webseite gehört die Regel in bildschirm.css.',
    trifft: (angabe) => isText(angabe) && VERBORGEN[angabe.eigenschaft]?.(angabe) === true,
  },
  {
    regel: regeln.gestaltungCssVerschiebt,
    folge:
      'nimmt Text von seinem Platz: Er kann anderen überdecken oder neben dem Blatt stehen; fehlt im PDF ein Wort, wird es nicht geschrieben.',
    rat: 'Text im Fluss lassen und Abstände klein halten; die Blöcke der Titelseite setzt titelseite in gestaltung.yaml, und nur für die Webseite gehört die Regel in bildschirm.css.',
    trifft: (angabe) => isText(angabe) && (VERSCHOBEN[angabe.eigenschaft]?.(angabe) === true || isFarAway(angabe)),
  },
  {
    regel: regeln.gestaltungCssVerschiebt,
    folge: 'zeigt im PDF eine andere Reihenfolge, als vorgelesen wird und in Word steht.',
    rat: 'Die Reihenfolge in der Vorlage (.hbs) ändern.',
    trifft: (angabe) => isText(angabe) && UMGESTELLT[angabe.eigenschaft]?.(angabe) === true,
  },
  {
    regel: regeln.gestaltungCssVerschiebt,
    folge:
      'druckt Wörter, die das Dokument nicht hat: Niemand hört sie, in Word fehlen sie, und das PDF wird nicht geschrieben.',
    rat: 'Wörter und Nummern gibt die Vorlage (.hbs) aus; nur für die Webseite gehört die Regel in bildschirm.css.',
    // What is not seen keeps room free, no more.
    trifft: ({ eigenschaft, wert, auswahl, regel }) =>
      eigenschaft === 'content' &&
      /::?(?:before|after)$/.test(auswahl) &&
      printsWords(wert) &&
      regel.get('visibility') !== 'hidden',
  },
]

function isText({ auswahl }: Stilangabe): boolean {
  return !auswahl.includes('::') && !BILD.test(auswahl)
}

function printsWords(wert: string): boolean {
  const ohneErsatz = wert.split('/')[0] ?? ''
  return /"[^"]*[\p{L}\p{N}][^"]*"|'[^']*[\p{L}\p{N}][^']*'|\b(?:counters?|attr)\(/u.test(ohneErsatz)
}

/** A value as css-tree writes it, without what only says how much it counts. */
export function printValue({ value }: CssNode): string {
  return typeof value === 'object' ? generate(value) : (value ?? '')
}
