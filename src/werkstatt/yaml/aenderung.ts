import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml'
import { formatYaml, quoteYaml, type Yamlwert } from './schreibweise.js'

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
  if (wert === undefined)
    return isMap(eltern) ? removePair(text, eltern.items, schluessel, eltern.flow === true) : undefined
  if (isNode(knoten) && !isAlias(knoten) && knoten.range)
    return replaceNode(text, knoten, wert, isInFlow(dokument, pfad))
  if (isMap(eltern)) return addPair(text, eltern, schluessel, wert)
  if (eltern === undefined && pfad.length > 1) {
    // A key of a group that is not there yet.
    const gruppe = `{ ${quoteYaml(String(schluessel))}: ${formatYaml(wert, true)} }`
    const oben = pfad.length === 2 ? dokument.contents : dokument.getIn(pfad.slice(0, -2), true)
    return isMap(oben) ? addPair(text, oben, pfad.at(-2) ?? '', gruppe, true) : undefined
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

function addPair(
  text: string,
  eltern: { items: Pair[]; flow?: boolean | undefined; range?: readonly number[] | null | undefined },
  schluessel: string | number,
  wert: Yamlwert,
  fertig = false,
): string | undefined {
  const [von = 0, bis = 0] = eltern.range ?? []
  const zeile = (inFlow: boolean) => `${quoteYaml(String(schluessel))}: ${fertig ? wert : formatYaml(wert, inFlow)}`
  if (eltern.flow) {
    const zu = text.lastIndexOf('}', bis)
    const davor = text.slice(0, zu).trimEnd()
    return `${davor}${eltern.items.length > 0 ? ', ' : ' '}${zeile(true)} ${text.slice(zu)}`
  }
  const erster = eltern.items[0]?.key
  const anfang = isNode(erster) && erster.range ? erster.range[0] : von
  const einzug = ' '.repeat(anfang - (text.lastIndexOf('\n', anfang - 1) + 1))
  const inhalt = text.slice(0, bis).trimEnd()
  // A comment behind the last value stays in its line.
  const zeilenende = text.indexOf('\n', inhalt.length)
  const stelle = zeilenende < 0 ? text.length : zeilenende
  return `${text.slice(0, stelle)}\n${einzug}${zeile(false)}${text.slice(stelle) || '\n'}`
}

function removePair(
  text: string,
  items: readonly Pair[],
  schluessel: string | number,
  flow: boolean,
): string | undefined {
  const index = items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(schluessel))
  const paar = items[index]
  if (!paar) return text
  const von = isNode(paar.key) ? (paar.key.range?.[0] ?? 0) : 0
  const bis = isNode(paar.value) ? (paar.value.range?.[1] ?? von) : von
  if (!flow) {
    const zeile = text.lastIndexOf('\n', von - 1) + 1
    const ende = text.indexOf('\n', Math.max(bis - 1, von))
    return text.slice(0, zeile) + (ende < 0 ? '' : text.slice(ende + 1))
  }
  const danach = /^\s*,\s*/.exec(text.slice(bis))?.[0].length ?? 0
  const davor = danach > 0 ? 0 : (/,\s*$/.exec(text.slice(0, von))?.[0].length ?? 0)
  return text.slice(0, von - davor) + text.slice(bis + danach)
}
