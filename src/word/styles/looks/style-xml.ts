import type { FamilyRole } from '../../../layout/design/fonts/fonts.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { halfPoints, twipsFromPt } from '../../units.js'
import { createElement, type XmlElement } from '../../xml/xml.js'
import { fontColour, rule, shading } from '../colours.js'
import { isClose, lineDistance } from '../lines.js'
import type { WholeFormat } from './format.js'
import type { FontMetrics, ParagraphFormat, RunFormat, Style } from './style.js'

/** Leaders by the names that WordprocessingML has for them. */
const LEADER = { punkte: 'dot', linie: 'underscore', keine: 'none' } as const
/** The theme's font for headings. */
const TITLE_FONT = {
  'w:asciiTheme': 'majorHAnsi',
  'w:eastAsiaTheme': 'majorEastAsia',
  'w:hAnsiTheme': 'majorHAnsi',
  'w:cstheme': 'majorBidi',
}

/** A font that every Word has. */
const MONOSPACED_FONT = { 'w:ascii': 'Consolas', 'w:hAnsi': 'Consolas', 'w:cs': 'Consolas' }

/** One paragraph style. @param whole what it says together with those it is based on */
export function createParagraphStyle(metrics: FontMetrics, style: Style, whole: WholeFormat): XmlElement {
  return createStyle('paragraph', style, [
    createElement(
      'w:pPr',
      {},
      createParagraphProperties(metrics, style.paragraph ?? {}, lineSpacing(metrics, style, whole)),
    ),
    createElement('w:rPr', {}, createRunProperties(metrics.gestaltung, style.run ?? {})),
  ])
}

/** One character style. */
export function createCharacterStyle({ gestaltung }: FontMetrics, style: Style): XmlElement {
  return createStyle('character', { basedOn: 'DefaultParagraphFont', ...style }, [
    createElement('w:rPr', {}, createRunProperties(gestaltung, style.run ?? {})),
  ])
}

function createStyle(
  kind: string,
  { id, name, builtIn, basedOn = 'Normal', next, rare }: Style,
  properties: readonly XmlElement[],
): XmlElement {
  const base = id === 'Normal'
  return createElement(
    'w:style',
    {
      'w:type': kind,
      'w:default': base ? 1 : undefined,
      'w:customStyle': builtIn ? undefined : 1,
      'w:styleId': id,
    },
    [
      val('name', name),
      ...(base ? [] : [val('basedOn', basedOn)]),
      ...(next ? [val('next', next)] : []),
      val('uiPriority', rare ? 90 : 10),
      ...(rare ? [] : [createElement('w:qFormat')]),
      ...properties,
    ],
  )
}

/** The default of a kind of styles, which looks like nothing. */
export function createBaseStyle(
  kind: string,
  id: string,
  name: string,
  rank: number,
  properties: readonly XmlElement[] = [],
): XmlElement {
  return createElement('w:style', { 'w:type': kind, 'w:default': 1, 'w:styleId': id }, [
    val('name', name),
    val('uiPriority', rank),
    createElement('w:semiHidden'),
    createElement('w:unhideWhenUsed'),
    ...properties,
  ])
}

/** In the order of CT_PPrBase (ISO/IEC 29500-1, 17.3.1.26). */
function createParagraphProperties(
  { gestaltung }: FontMetrics,
  a: ParagraphFormat,
  lines: ReturnType<typeof lineSpacing>,
): XmlElement[] {
  const { list } = a
  return [
    ...switchOf('keepNext', a.keepNext),
    ...switchOf('keepLines', a.keepLines),
    ...switchOf('pageBreakBefore', a.pageBreakBefore),
    ...(list
      ? // `docx` puts the number of the list here.
        [createElement('w:numPr', {}, [val('ilvl', list.level), val('numId', `{${list.reference}-0}`)])]
      : []),
    ...(a.borders ? [createElement('w:pBdr', {}, createBorders(gestaltung, a.borders))] : []),
    ...(a.shading ? [shading(gestaltung, a.shading)] : []),
    ...(a.tabs ? [createElement('w:tabs', {}, a.tabs.map(createTab))] : []),
    ...switchOf('suppressAutoHyphens', a.suppressHyphens),
    ...property('spacing', {
      before: a.before === undefined ? undefined : twipsFromPt(a.before),
      after: a.after === undefined ? undefined : twipsFromPt(a.after),
      ...lines,
    }),
    ...(list?.indent ? [] : property('ind', { left: a.left, right: a.right, hanging: a.hanging })),
    ...switchOf('contextualSpacing', a.contextualSpacing),
    ...(a.alignment ? [val('jc', a.alignment)] : []),
    ...(a.outlineLevel === undefined ? [] : [val('outlineLvl', a.outlineLevel)]),
  ]
}

/** How far apart lines stand; a style that only changes the size says it anew, for what is said in points does not change with that. */
function lineSpacing(
  { gestaltung, lineHeight }: FontMetrics,
  { paragraph = {}, run = {} }: Style,
  whole: WholeFormat,
): { line?: number; lineRule?: string } {
  const exact = (distance: number) => ({ line: twipsFromPt(distance), lineRule: 'exact' })
  if (paragraph.exactLine !== undefined) return exact(paragraph.exactLine)
  const inherited = run.size !== undefined && whole.paragraph.exactLine === undefined
  const line = paragraph.line ?? (inherited ? whole.paragraph.line : undefined)
  if (line === undefined) return {}
  const size = whole.run.size ?? gestaltung.groessen.text
  // What is higher than the text, before the first line, would be cut off.
  const isHigh = whole.paragraph.sign !== undefined
  const distance = isHigh && line !== 'einfach' ? size * line : lineDistance(size, line, lineHeight)
  if (!isHigh && isClose(size, line, lineHeight)) return exact(distance)
  return { line: Math.round((240 * distance) / lineDistance(size, 'einfach', lineHeight)), lineRule: 'auto' }
}

function createBorders(gestaltung: Gestaltung, borders: NonNullable<ParagraphFormat['borders']>): XmlElement[] {
  return (['top', 'left', 'bottom', 'right', 'between'] as const).flatMap((side) => {
    const one = borders[side]
    return one ? [rule(gestaltung, side, one.colour, one.weight, one.distance)] : []
  })
}

function createTab({ kind, position, leader }: NonNullable<ParagraphFormat['tabs']>[number]): XmlElement {
  return createElement('w:tab', {
    'w:val': kind,
    'w:leader': leader && LEADER[leader],
    'w:pos': position,
  })
}

/** Headings are bound to the theme; figures, of which it knows nothing, have their family by name where it is another. */
function fontsOf({ schriften }: Gestaltung, role: FamilyRole): Record<string, string> {
  const own = role === 'ziffern' ? schriften.ziffern?.familie : undefined
  return own === undefined ? TITLE_FONT : { 'w:ascii': own, 'w:hAnsi': own, 'w:cs': own }
}

/** In the order of CT_RPr (ISO/IEC 29500-1, 17.3.2.28). */
function createRunProperties(gestaltung: Gestaltung, z: RunFormat): XmlElement[] {
  const size = z.size === undefined ? undefined : halfPoints(z.size)
  return [
    ...(z.family ? [createElement('w:rFonts', fontsOf(gestaltung, z.family))] : []),
    ...(z.monospaced ? [createElement('w:rFonts', MONOSPACED_FONT)] : []),
    ...switchOf('b', z.bold),
    ...switchOf('bCs', z.bold),
    ...switchOf('i', z.italic),
    ...switchOf('iCs', z.italic),
    ...switchOf('caps', z.capitals),
    ...switchOf('noProof', z.monospaced),
    ...(z.colour ? [fontColour(gestaltung, z.colour)] : []),
    ...(z.spacing === undefined ? [] : [val('spacing', twipsFromPt(z.spacing))]),
    ...(size ? [val('sz', size), val('szCs', size)] : []),
    ...(z.underlined === undefined ? [] : [val('u', z.underlined ? 'single' : 'none')]),
    ...(z.superscript ? [val('vertAlign', 'superscript')] : []),
    ...(z.tabularFigures
      ? [
          createElement('w14:numForm', { 'w14:val': 'lining' }),
          createElement('w14:numSpacing', { 'w14:val': 'tabular' }),
        ]
      : []),
  ]
}

/** `<w:name w:val="…"/>`, the form of most of what a style says. */
export function val(name: string, value: string | number): XmlElement {
  return createElement(`w:${name}`, { 'w:val': value })
}

function switchOf(name: string, at: boolean | undefined): XmlElement[] {
  return at === undefined ? [] : [createElement(`w:${name}`, { 'w:val': at ? undefined : 0 })]
}

function property(name: string, values: Record<string, string | number | undefined>): XmlElement[] {
  const placed = Object.entries(values).filter(([, value]) => value !== undefined)
  if (placed.length === 0) return []
  return [createElement(`w:${name}`, Object.fromEntries(placed.map(([key, value]) => [`w:${key}`, value])))]
}
