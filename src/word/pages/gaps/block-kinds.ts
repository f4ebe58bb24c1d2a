import { type FixedStyleId, type StyleId, styleById } from '../../styles/style-ids.js'
import { ARRANGEMENT } from '../../tables/arrangement-name.js'
import { attributeIn, childrenOf, type DocxNode, findIn, setAttribute } from '../docx-nodes.js'

/** What runs on as text, and what stands with a figure or table. */
const TEXT: readonly StyleId[] = [
  'Normal',
  'NormalEng',
  'NachTabelle',
  'NachTabelleEng',
  'NachListe',
  'NachListeEng',
] satisfies FixedStyleId[]
/** Text that a small picture or a sentence in the column hangs on; of that, what is too short for it and stays with the next one. */
const BESIDE: readonly StyleId[] = [
  'NormalNebenRand',
  'NormalNebenRandEng',
  'NachListeNebenRand',
] satisfies FixedStyleId[]
const KEPT: readonly StyleId[] = ['NachTabelleNebenRand', 'NormalVorUeberschrift'] satisfies FixedStyleId[]
const MINOR: readonly StyleId[] = [
  'Heading3',
  'Heading4',
  'Zwischenueberschrift2',
  'Zwischenueberschrift3',
] satisfies FixedStyleId[]
const SECTIONS: readonly StyleId[] = ['Heading2', 'Heading2Still'] satisfies FixedStyleId[]
const WITH_FIGURES: readonly StyleId[] = [
  'Caption',
  'BeschriftungBreit',
  'BeschriftungImFeld',
  'BeschriftungImFeldGetrennt',
  'Abbildung',
  'AbbildungOhneQuelle',
  'AbbildungBreit',
  'AbbildungBreitOhneQuelle',
  'AbbildungImFeld',
  'Quelle',
  'QuelleBreit',
  'QuelleImFeld',
] satisfies FixedStyleId[]

export function isHeading(node: DocxNode | undefined): boolean {
  return styleById(styleOf(node))?.kind === 'ueberschrift'
}

/** A heading of the second level. */
export function isSectionHeading(node: DocxNode): boolean {
  return SECTIONS.includes(styleOf(node))
}

/** A heading within a section: what stands below it goes along with it. */
export function isMinor(node: DocxNode | undefined): boolean {
  return MINOR.includes(styleOf(node)) && !(node && endsSection(node))
}

export function isText(node: DocxNode | undefined): boolean {
  return TEXT.includes(styleOf(node)) && !(node && endsSection(node))
}

/** Text, also what something in the column hangs on. */
export function isRunningText(node: DocxNode | undefined): boolean {
  return isText(node) || ([...BESIDE, ...KEPT].includes(styleOf(node)) && !(node && endsSection(node)))
}

/** Running text that stays with what follows. */
export function isKeptText(node: DocxNode | undefined): boolean {
  return KEPT.includes(styleOf(node))
}

/** What hangs in the column on the paragraph behind it. */
export function isHanging(node: DocxNode | undefined): boolean {
  return node !== undefined && findIn(node, 'w:p', 'w:pPr', 'w:framePr') !== undefined
}

/** A caption, a picture, a source, a table; no text that stands beside a figure, which goes on with what is said before. */
export function isOfFigure(node: DocxNode | undefined): boolean {
  if (!node || endsSection(node)) return false
  if (!('w:tbl' in node)) return WITH_FIGURES.includes(styleOf(node))
  if (attributeIn(findIn(node, 'w:tbl', 'w:tblPr', 'w:tblCaption'), 'w:tblCaption') !== ARRANGEMENT) return true
  const styles = paragraphsIn(node, 'w:tbl').map(styleOf)
  const isCell = (style: StyleId) => style.startsWith('Tabellen')
  return (
    styles.some((style) => style === 'AbbildungImFeld' || isCell(style)) &&
    styles.every((style) => [...WITH_FIGURES, 'Fuge'].includes(style) || isCell(style))
  )
}

export function endsSection(node: DocxNode): boolean {
  return findIn(node, 'w:p', 'w:pPr', 'w:sectPr') !== undefined
}

export function paragraphsIn(node: DocxNode, name: string): DocxNode[] {
  return childrenOf(node, name).flatMap((child) => {
    if ('w:p' in child) return [child]
    return ['w:tr', 'w:tc', 'w:tbl'].flatMap((inner) => (inner in child ? paragraphsIn(child, inner) : []))
  })
}

export function styleOf(node: DocxNode | undefined): StyleId {
  return attributeIn(node && findIn(node, 'w:p', 'w:pPr', 'w:pStyle'), 'w:pStyle') as StyleId
}

export function setStyle(node: DocxNode, style: StyleId): void {
  setAttribute(findIn(node, 'w:p', 'w:pPr', 'w:pStyle'), 'w:pStyle', style)
}
