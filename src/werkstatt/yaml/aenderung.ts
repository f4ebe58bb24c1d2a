import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { formatYaml, quoteYaml, type Yamlwert } from './schreibweise.js'
import { insertItem, removeItem, replacePieces } from './stuecke.js'

/** A value to be put under a path of keys; undefined takes the key away. */
export interface Yamlaenderung {
  pfad: readonly (string | number)[]
  wert: Yamlwert | undefined
}

/**
 * A YAML text with some values changed and nothing else: the parser says where each value stands, and only that piece of the text
 * is replaced. So comments, order, quotes and line breaks stay as they were typed, which writing the document anew would not do.
 * @returns undefined where the text is no YAML, or a path leads through something that is no collection
 */
export function changeYaml(text: string, aenderungen: readonly Yamlaenderung[]): string | undefined {
  let neu: string | undefined = text
  for (const { pfad, wert } of aenderungen) {
    if (neu === undefined) return undefined
    neu = changeOne(neu, pfad, wert)
  }
  return neu
}

function changeOne(text: string, pfad: readonly (string | number)[], wert: Yamlwert | undefined): string | undefined {
  const dokument = parseDocument(text)
  if (dokument.errors.length > 0) return undefined
  const neu = splice(text, dokument, pfad, wert)
  if (neu === undefined) return undefined
  const geprueft = parseDocument(neu)
  const gelesen = geprueft.errors.length === 0 ? plain(geprueft.getIn(pfad)) : Number.NaN
  return JSON.stringify(gelesen) === JSON.stringify(wert) ? neu : undefined
}

function plain(wert: unknown): unknown {
  return isCollection(wert) ? wert.toJSON() : wert
}

function splice(
  text: string,
  dokument: Document,
  pfad: readonly (string | number)[],
  wert: Yamlwert | undefined,
): string | undefined {
  const knoten = dokument.getIn(pfad, true)
  const eltern = pfad.length === 1 ? dokument.contents : dokument.getIn(pfad.slice(0, -1), true)
  const schluessel = pfad.at(-1) ?? ''
  if (wert === undefined) {
    if (!isMap(eltern)) return undefined
    const stelle = eltern.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(schluessel))
    // The comment above a key may well speak of those below it.
    return stelle < 0 ? text : replacePieces(text, [removeItem(text, eltern, stelle, true)])
  }
  if (isNode(knoten) && !isAlias(knoten) && knoten.range)
    return replaceNode(text, knoten, wert, isInFlow(dokument, pfad))
  if (isMap(eltern)) return addPair(text, eltern, schluessel, formatYaml(wert, eltern.flow === true))
  if (eltern === undefined && pfad.length > 1) {
    // A key of a group that is not there yet.
    const gruppe = `{ ${quoteYaml(String(schluessel))}: ${formatYaml(wert, true)} }`
    const oben = pfad.length === 2 ? dokument.contents : dokument.getIn(pfad.slice(0, -2), true)
    return isMap(oben) ? addPair(text, oben, pfad.at(-2) ?? '', gruppe) : undefined
  }
  return undefined
}

function isInFlow(dokument: Document, pfad: readonly (string | number)[]): boolean {
  return pfad.some((_, index) => {
    const um = index === 0 ? dokument.contents : dokument.getIn(pfad.slice(0, index), true)
    return isCollection(um) && um.flow === true
  })
}

function replaceNode(text: string, knoten: Node, wert: Yamlwert, inFlow: boolean): string {
  const [von = 0, bis = 0] = knoten.range ?? []
  if (Array.isArray(wert) && isSeq(knoten) && !knoten.flow) return replaceBlockList(text, von, bis, wert)
  if (isScalar(knoten) && (knoten.type === 'BLOCK_FOLDED' || knoten.type === 'BLOCK_LITERAL'))
    return `${text.slice(0, von)}${formatYaml(wert, inFlow)}\n${text.slice(bis)}`
  return text.slice(0, von) + formatYaml(wert, inFlow) + text.slice(bis)
}

function replaceBlockList(
  text: string,
  von: number,
  bis: number,
  werte: Yamlwert & readonly (string | number)[],
): string {
  const einzug = ' '.repeat(von - (text.lastIndexOf('\n', von - 1) + 1))
  const zeilen = werte.map((wert) => `- ${formatYaml(wert, false)}`).join(`\n${einzug}`)
  const ende = text.slice(von, bis).endsWith('\n') ? '\n' : ''
  return text.slice(0, von) + zeilen + ende + text.slice(bis)
}

/** @param wert as YAML has it */
function addPair(text: string, eltern: YAMLMap, schluessel: string | number, wert: string): string {
  const paar = `${quoteYaml(String(schluessel))}: ${wert}`
  return replacePieces(text, [insertItem(text, eltern, eltern.items.length, paar)])
}
