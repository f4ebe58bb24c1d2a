import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { halfPoints } from '../units.js'
import { createElement, writeXml, type XmlElement } from '../xml/xml.js'
import { fontColour } from './colours.js'
import { areaStyles } from './looks/areas.js'
import { createStyle, formatOf } from './looks/format.js'
import { frameStyles } from './looks/frame.js'
import { changesOf, ownStyles } from './looks/own.js'
import { runFormats } from './looks/runs.js'
import type { FontMetrics, Style, StyleFormat, StyleNeeds } from './looks/style.js'
import { createBaseStyle, createCharacterStyle, createParagraphStyle, val } from './looks/style-xml.js'
import { textStyles } from './looks/text.js'
import { CHARACTER_STYLES, type FixedStyleId, STYLES, type StyleId } from './style-ids.js'
import { createTableFormats, tableStyles } from './table-styles.js'

const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'mc:Ignorable': 'w14',
}

/** All paragraph styles: those that files always have, then those that the design or a layout adds. */
export function createParagraphStyles(gestaltung: Gestaltung, needs: StyleNeeds): Style[] {
  const formats = new Map<StyleId, StyleFormat>(
    [
      ...textStyles(gestaltung, needs.numbered),
      ...areaStyles(gestaltung),
      ...frameStyles(gestaltung, needs),
      ...tableStyles(gestaltung),
    ].map((format) => [format.id, format]),
  )
  const fixed = Object.keys(STYLES) as FixedStyleId[]
  const changed = changesOf(gestaltung)
  return [
    ...fixed.map((id) => changed(createStyle(id, formats.get(id)))),
    ...ownStyles(gestaltung, needs.styles, new Set(fixed)),
  ]
}

/** The whole of word/styles.xml. Built-in styles carry their English names, which Word shows in the user's language. */
export function formatStyles(metrics: FontMetrics, paragraphs: readonly Style[]): string {
  const { gestaltung } = metrics
  const byId = new Map<string, Style>(paragraphs.map((style) => [style.id, style]))
  const wholeOf = ({ id }: Style) => formatOf(id, byId) ?? { paragraph: {}, run: {} }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(
    createElement('w:styles', NAMESPACES, [
      createBaseFormat(gestaltung),
      createElement('w:latentStyles', UNUSED),
      createBaseStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', 1),
      createBaseStyle('numbering', 'NoList', 'No List', 99),
      ...paragraphs.map((style) => createParagraphStyle(metrics, style, wholeOf(style))),
      ...runFormats(gestaltung).map((format) =>
        createCharacterStyle(metrics, { ...CHARACTER_STYLES[format.id], ...format }),
      ),
      ...createTableFormats(gestaltung),
    ]),
  )}`
}

/** Word's other built-in styles stay out of sight until somebody uses one. */
const UNUSED = {
  'w:defLockedState': 0,
  'w:defUIPriority': 99,
  'w:defSemiHidden': 1,
  'w:defUnhideWhenUsed': 1,
  'w:defQFormat': 0,
  'w:count': 376,
}

/** What holds where no style says otherwise. */
function createBaseFormat(gestaltung: Gestaltung): XmlElement {
  const size = halfPoints(gestaltung.groessen.text)
  const rPr = createElement('w:rPr', {}, [
    createElement('w:rFonts', {
      'w:asciiTheme': 'minorHAnsi',
      'w:eastAsiaTheme': 'minorHAnsi',
      'w:hAnsiTheme': 'minorHAnsi',
      'w:cstheme': 'minorBidi',
    }),
    fontColour(gestaltung, 'text'),
    val('sz', size),
    val('szCs', size),
    createElement('w:lang', { 'w:val': 'de-DE', 'w:eastAsia': 'de-DE', 'w:bidi': 'ar-SA' }),
  ])
  return createElement('w:docDefaults', {}, [
    createElement('w:rPrDefault', {}, [rPr]),
    createElement('w:pPrDefault', {}, [createElement('w:pPr', {}, [createElement('w:widowControl')])]),
  ])
}
