import { posix } from 'node:path'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { adaptChartPart, type ChartAdjustment } from '../diagramm/chart-part.js'
import { drawLegendLine } from '../diagramm/legend-line.js'
import type { EmbeddedFamily } from '../fonts/families.js'
import type { CharacterStyleId, FixedStyleId } from '../styles/style-ids.js'
import { insertBefore, removeChildren, replaceChild, setAttributes } from '../xml/edit.js'
import { childOf, childrenOf, elementsIn, findElements, needChild, needElements, valOf, walkXml } from '../xml/find.js'
import { createElement, XmlElement } from '../xml/xml.js'
import type { OpcPackage } from './package.js'
import { bindChartColours, bindTextColours } from './theme-colours.js'

/** The roles of colours in a document, each by its usual name in the theme. */
const THEME_ROLES = {
  bg1: 'light1',
  t1: 'dark1',
  bg2: 'light2',
  t2: 'dark2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
  hyperlink: 'hyperlink',
  followedHyperlink: 'followedHyperlink',
}

/** What is put into the parts of the file because `docx` has no option for it. */
export interface PackageParts {
  gestaltung: Gestaltung
  /** Layouts of the charts in their order. */
  diagramme: readonly ChartAdjustment[]
  /** What the table of fonts says about the families of the design, and the parts of those that may be embedded. */
  fonts: readonly EmbeddedFamily[]
}

/** Puts into the parts what `docx` leaves out. An edit that does not find its place fails: `docx` writes otherwise than we believe. */
export function finishPackage(pkg: OpcPackage, { gestaltung, diagramme, fonts }: PackageParts): void {
  for (const [index, adjustment] of diagramme.entries()) {
    const name = `word/charts/chart${index + 1}.xml`
    const diagramm = pkg.xml(name)
    adaptChartPart(diagramm, adjustment)
    bindChartColours(diagramm, gestaltung)
    if (adjustment.legendLine) drawOn(pkg, name, drawLegendLine(diagramm, adjustment.legendLine))
  }
  for (const name of pkg.names.filter((part) => /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(part))) {
    const text = pkg.xml(name)
    moveFieldValues(text)
    bindTextColours(text, gestaltung)
  }
  pkg.xml('docProps/core.xml').children.push(createElement('dc:language', {}, ['de-DE']))
  removeForeignStyles(pkg.xml('word/styles.xml'))
  finishSettings(
    pkg.xml('word/settings.xml'),
    fonts.some(({ relationships }) => relationships.length > 0),
    // Word puts a column beside the text at the outer edge then, and not all that stands in it goes along.
    gestaltung.seite.spiegeln && gestaltung.seite.randspalte === 0,
  )
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) finishNotes(pkg.xml(name))
  for (const { property, parts, relationships } of fonts) {
    pkg.xml('word/fontTable.xml').children.push(property)
    for (const [name, bytes] of Object.entries(parts)) pkg.put(name, bytes)
    for (const relation of relationships) pkg.addRelation('word/fontTable.xml', relation)
  }
}

const SHAPES = {
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes',
  content: 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml',
}

/** Adds what is drawn on a chart, as a part of its own. */
function drawOn(pkg: OpcPackage, chart: string, shapes: XmlElement): void {
  const name = posix.basename(chart)
  const part = `word/drawings/${name}`
  pkg.put(part, shapes)
  pkg.addContentType(part, SHAPES.content)
  pkg.addRelation(chart, { Id: 'rIdShapes', Type: SHAPES.relation, Target: `../drawings/${name}` })
  pkg.xml(chart).children.push(createElement('c:userShapes', { 'r:id': 'rIdShapes' }))
}

/** Values of fields stand in a run of their own: `docx` puts them into that of the mark before it, where LibreOffice does not see them. */
function moveFieldValues(part: XmlElement): void {
  for (const { children } of walkXml(part)) {
    for (const [index, run] of children.entries()) {
      if (!(run instanceof XmlElement) || run.name !== 'w:r') continue
      const label = childOf(run, 'w:fldChar')
      if (label?.attributes['w:fldCharType'] !== 'separate') continue
      const value = childOf(run, 'w:t')
      if (!value) continue
      const empty = children[index + 1]
      if (
        !(empty instanceof XmlElement) ||
        empty.name !== 'w:r' ||
        elementsIn(empty).some(({ name }) => name !== 'w:rPr')
      )
        throw new Error('Hinter dem Wert eines Feldes steht kein leerer Lauf')
      removeChildren(run, (child) => child === value)
      empty.children.push(value)
    }
  }
}

/** Takes out the styles of `docx` itself, which stand before ours: in its own colours, and "Strong" is none of a paragraph. */
function removeForeignStyles(styles: XmlElement): void {
  const all = childrenOf(styles, 'w:style')
  const first = all.findLastIndex(
    ({ attributes }) => attributes['w:type'] === 'character' && attributes['w:default'] === '1',
  )
  if (first < 0) throw new Error('Den Formatvorlagen fehlt die Grundvorlage der Zeichen')
  const foreign = new Set(all.slice(0, first))
  removeChildren(styles, (style) => foreign.has(style))
}

function finishSettings(settings: XmlElement, embedded: boolean, mirrored: boolean): void {
  replaceChild(
    settings,
    needChild(settings, 'w:displayBackgroundShape'),
    // The fonts stay in the file when it is saved, cut down to what it needs.
    ...(embedded ? [createElement('w:embedTrueTypeFonts'), createElement('w:saveSubsetFonts')] : []),
    ...(mirrored ? [createElement('w:mirrorMargins')] : []),
  )
  // Which notes are the lines above footnotes: Word takes none of the file's without being told.
  insertBefore(
    settings,
    needChild(settings, 'w:compat'),
    createElement(
      'w:footnotePr',
      {},
      ['-1', '0'].map((id) => createElement('w:footnote', { 'w:id': id })),
    ),
  )
  const roles = Object.entries(THEME_ROLES).map(([role, colour]) => [`w:${role}`, colour])
  settings.children.push(
    createElement('w:themeFontLang', { 'w:val': 'de-DE' }),
    createElement('w:clrSchemeMapping', Object.fromEntries(roles)),
    createElement('w:decimalSymbol', { 'w:val': ',' }),
    createElement('w:listSeparator', { 'w:val': ';' }),
  )
}

const LINE = 'Fussnotenlinie' satisfies FixedStyleId
const NUMBER = 'Fussnotenziffer' satisfies CharacterStyleId

/** The line above notes is that of a style; their numbers are as large as their text, and those with a sign of their own have none. */
function finishNotes(notes: XmlElement): void {
  needElements(notes, 'w:separator')
  for (const note of elementsIn(notes)) {
    if (findElements(note, 'w:separator', 'w:continuationSeparator').length > 0) note.children = [createSeparator()]
    for (const paragraph of childrenOf(note, 'w:p')) finishNumber(paragraph)
  }
}

function createSeparator(): XmlElement {
  return createElement('w:p', {}, [createElement('w:pPr', {}, [createElement('w:pStyle', { 'w:val': LINE })])])
}

function finishNumber(paragraph: XmlElement): void {
  const [number, sign] = childrenOf(paragraph, 'w:r')
  if (!number || !childOf(number, 'w:footnoteRef')) return
  const style = childOf(sign, 'w:rPr', 'w:rStyle')
  if (valOf(style) === NUMBER && /^\*+$/.test(childOf(sign, 'w:t')?.text ?? '')) {
    removeChildren(paragraph, (child) => child === number)
    return
  }
  setAttributes(needChild(number, 'w:rPr', 'w:rStyle'), { 'w:val': NUMBER })
}
