import { cloneXml, insertOrdered, removeChildren } from '../xml/edit.js'
import { childOf, childrenOf, findElements, wertOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { absatzangabenOf, fitStil, IM_ABSATZ, listUeberschriften, type StylePart } from './anpassen.js'

const UEBERSCHRIFT = /^paragraph heading \d$/
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
/** What refers to a style by its id. */
const VERWEISE = [
  'w:pStyle',
  'w:rStyle',
  'w:tblStyle',
  'w:basedOn',
  'w:next',
  'w:link',
  'w:styleLink',
  'w:numStyleLink',
]

/** What putting the template's styles in place of ours comes to. */
export interface Stilwechsel {
  styles: XmlElement
  /** The template's id of each of our styles. */
  ids: ReadonlyMap<string, string>
  /** Names of our used styles that the template lacks, as the file calls them. */
  fehlend: string[]
  /** Our ids of the styles whose numbering now comes from the template. */
  fremdNummeriert: ReadonlySet<string>
}

/**
 * The styles of a template, with ours added that it lacks. Styles are the same where their kind and name are, for their ids
 * depend on the language of Word. How headings are numbered stays the programme's affair.
 * @param benutzt ids of our styles that the document uses
 * @param versatz what is added to the numbers of the template's lists
 */
export function mergeStyles(
  unsere: XmlElement,
  fremde: XmlElement,
  benutzt: ReadonlySet<string>,
  versatz: number,
): Stilwechsel {
  const styles = cloneXml(fremde)
  const eigene = stylesOf(unsere)
  const vorhandene = stylesOf(styles)
  const nachName = new Map(vorhandene.map((stil) => [stil.schluessel, stil]))
  const ids = matchIds(eigene, vorhandene, nachName)
  const eigeneNachName = new Map(eigene.map((stil) => [stil.schluessel, stil]))
  const fremdNummeriert = new Set<string>()
  const ueberschriften = listUeberschriften(vorhandene)
  for (const { schluessel, element } of vorhandene) {
    const unserer = eigeneNachName.get(schluessel)
    if (unserer && UEBERSCHRIFT.test(schluessel)) takeNummerierung(element, unserer.element)
    else {
      if (unserer && childOf(element, 'w:pPr', 'w:numPr')) fremdNummeriert.add(unserer.id)
      else if (unserer) fitStil(element, unserer.element, ueberschriften)
      for (const { attributes } of findElements(element, 'w:numId'))
        if (Number(attributes['w:val']) > 0) attributes['w:val'] = String(Number(attributes['w:val']) + versatz)
    }
  }
  const fehlende = eigene.filter(({ schluessel }) => !nachName.has(schluessel))
  for (const { element } of fehlende) {
    const ergaenzt = cloneXml(element)
    // Kinds have one default each, and that is the template's.
    delete ergaenzt.attributes['w:default']
    renameStyles(ergaenzt, ids)
    styles.children.push(ergaenzt)
  }
  declareW14(styles)
  return {
    styles,
    ids,
    fehlend: fehlende.filter(({ id }) => benutzt.has(id)).map(({ name }) => name),
    fremdNummeriert,
  }
}

/** The ids that our styles have in the template; those that it lacks keep theirs, made unlike any that it has. */
function matchIds(
  eigene: readonly StylePart[],
  vorhandene: readonly StylePart[],
  nachName: ReadonlyMap<string, StylePart>,
): ReadonlyMap<string, string> {
  const vergeben = new Set(vorhandene.map(({ id }) => id))
  const ids = new Map<string, string>()
  for (const { id, schluessel } of eigene) {
    let neu = nachName.get(schluessel)?.id ?? id
    if (!nachName.has(schluessel)) while (vergeben.has(neu)) neu = `amip${neu}`
    vergeben.add(neu)
    ids.set(id, neu)
  }
  return ids
}

/** Exchanges the ids of styles, wherever they are referred to. */
export function renameStyles(teil: XmlElement, ids: ReadonlyMap<string, string>): void {
  for (const { attributes } of findElements(teil, ...VERWEISE))
    attributes['w:val'] = ids.get(attributes['w:val'] ?? '') ?? attributes['w:val'] ?? ''
  for (const { attributes } of findElements(teil, 'w:style'))
    attributes['w:styleId'] = ids.get(attributes['w:styleId'] ?? '') ?? attributes['w:styleId'] ?? ''
}

function stylesOf(vorlagen: XmlElement): StylePart[] {
  return childrenOf(vorlagen, 'w:style').map((element) => {
    const name = wertOf(childOf(element, 'w:name'))
    const { 'w:type': art = 'paragraph', 'w:styleId': id = '' } = element.attributes
    return { id, schluessel: `${art} ${name.toLowerCase()}`, name, element }
  })
}

/** Gives a style the numbering of another one, or none. */
function takeNummerierung(stil: XmlElement, quelle: XmlElement): void {
  const angaben = childOf(stil, 'w:pPr')
  if (angaben) removeChildren(angaben, ({ name }) => name === 'w:numPr')
  const nummerierung = childOf(quelle, 'w:pPr', 'w:numPr')
  if (!nummerierung) return
  insertOrdered(absatzangabenOf(stil), cloneXml(nummerierung), IM_ABSATZ)
}

/** Our styles ask for lining figures, which Word knows since 2010 under a name space of its own. */
function declareW14({ attributes }: XmlElement): void {
  attributes['xmlns:mc'] ??= MC
  attributes['xmlns:w14'] ??= W14
  const uebergangen = (attributes['mc:Ignorable'] ?? '').split(' ').filter(Boolean)
  attributes['mc:Ignorable'] = [...new Set([...uebergangen, 'w14'])].join(' ')
}
