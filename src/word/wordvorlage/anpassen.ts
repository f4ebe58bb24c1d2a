import { cloneXml, insertOrdered, removeChildren } from '../xml/edit.js'
import { childOf, childrenOf, wertOf } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'

/** A style of a styles part. */
export interface StylePart {
  id: string
  /** Lower case, since programs differ ("heading 1", "Heading 1"); with the kind, for a name may be used once in each. */
  schluessel: string
  name: string
  element: XmlElement
}

/** The order of CT_PPrBase (ISO/IEC 29500-1, 17.3.1.26), as far as styles say it, and of CT_Style from `pPr` on (17.7.4.17). */
export const IM_ABSATZ: readonly string[] = [
  'keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku',
  'wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing',
  'mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
].flatMap((namen) => namen.split(' ').map((name) => `w:${name}`))
const IM_STIL = ['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr']

/** Ids of the headings of a template and of all styles that are based on one. */
export function listUeberschriften(stile: readonly StylePart[]): ReadonlySet<string> {
  const nachId = new Map(stile.map((stil) => [stil.id, stil]))
  const isUeberschrift = (stil: StylePart | undefined, tiefe = 0): boolean => {
    if (!stil || tiefe > stile.length) return false
    return /^paragraph heading \d$/.test(stil.schluessel) || isUeberschrift(nachId.get(grundOf(stil)), tiefe + 1)
  }
  return new Set(stile.filter((stil) => isUeberschrift(stil)).map(({ id }) => id))
}

function grundOf({ element }: StylePart): string {
  return wertOf(childOf(element, 'w:basedOn'))
}

/**
 * What a style of the template has to take from ours, whatever it looks like: one that is based on a heading, as Word's own
 * "TOC Heading" is, neither counts as one nor stands in the outline; entries of the contents have the stop for their page number,
 * which Word puts into each paragraph; and what stands on a colour field knows it.
 */
export function fitStil(stil: XmlElement, unserer: XmlElement, ueberschriften: ReadonlySet<string>): void {
  if (ueberschriften.has(wertOf(childOf(stil, 'w:basedOn')))) {
    const angaben = absatzangabenOf(stil)
    insertOrdered(angaben, createElement('w:numPr', {}, [createElement('w:numId', { 'w:val': 0 })]), IM_ABSATZ)
    if (!childOf(angaben, 'w:outlineLvl'))
      insertOrdered(angaben, createElement('w:outlineLvl', { 'w:val': 9 }), IM_ABSATZ)
  }
  if (!hasRechts(stil) && hasRechts(unserer)) takeAbsatzangabe(stil, unserer, 'w:tabs')
  if (!childOf(stil, 'w:pPr', 'w:shd')) takeAbsatzangabe(stil, unserer, 'w:shd')
}

/** Puts what one of our styles says in place of what a style of the template says. */
export function takeAbsatzangabe(stil: XmlElement, unserer: XmlElement, name: 'w:tabs' | 'w:shd'): void {
  const unsere = childOf(unserer, 'w:pPr', name)
  if (!unsere) return
  const angaben = absatzangabenOf(stil)
  removeChildren(angaben, (kind) => kind.name === name)
  insertOrdered(angaben, cloneXml(unsere), IM_ABSATZ)
}

function hasRechts(stil: XmlElement): boolean {
  return childrenOf(childOf(stil, 'w:pPr', 'w:tabs'), 'w:tab').some(isRechts)
}

function isRechts(stop: XmlElement): boolean {
  return wertOf(stop) === 'right'
}

/** What a style says of its paragraphs; made where it says nothing. */
export function absatzangabenOf(stil: XmlElement): XmlElement {
  const vorhanden = childOf(stil, 'w:pPr')
  if (vorhanden) return vorhanden
  const neu = createElement('w:pPr')
  insertOrdered(stil, neu, IM_STIL)
  return neu
}
