import { isAlias, isCollection, isMap, isNode, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

/** A piece of a text, by offsets, and what comes in its place. */
export interface Textersatz {
  von: number
  bis: number
  neu: string
}

export type Sammlung = YAMLMap | YAMLSeq

/** Puts pieces in place of others, none of which overlap. */
export function replacePieces(text: string, ersatz: readonly Textersatz[]): string {
  // From the end, so that places hold; of two at one place the later one is meant to stand behind.
  return ersatz
    .map((eines, index) => ({ ...eines, index }))
    .sort((a, b) => b.von - a.von || b.index - a.index)
    .reduce((summe, { von, bis, neu }) => summe.slice(0, von) + neu + summe.slice(bis), text)
}

/** A new item before the one at a place, or behind the last; `neu` is one line, without indent and dash. */
export function insertItem(text: string, sammlung: Sammlung, stelle: number, neu: string): Textersatz {
  const stuecke = piecesOf(text, sammlung)
  const davor = stuecke[stelle - 1]
  if (!sammlung.flow) {
    const einzug = indentOf(text, keyStart(sammlung.items[0]))
    const von = davor ? davor.bis : (stuecke[0]?.von ?? 0)
    const luecke = von > 0 && text[von - 1] !== '\n' ? '\n' : ''
    return { von, bis: von, neu: `${luecke}${einzug}${isMap(sammlung) ? '' : '- '}${neu}\n` }
  }
  if (davor) return { von: davor.bis, bis: davor.bis, neu: `, ${neu}` }
  const [erstes] = stuecke
  if (erstes) return { von: erstes.von, bis: erstes.von, neu: `${neu}, ` }
  const [von = 0, bis = 0] = sammlung.range ?? []
  return { von, bis, neu: isMap(sammlung) ? `{ ${neu} }` : `[${neu}]` }
}

/** An item goes, with the comment above it, unless that is to stay. */
export function removeItem(text: string, sammlung: Sammlung, stelle: number, kommentarBleibt = false): Textersatz {
  const stuecke = piecesOf(text, sammlung)
  const { von, bis } = stuecke[stelle] ?? { von: 0, bis: 0 }
  if (!sammlung.flow)
    return { von: kommentarBleibt ? lineStart(text, keyStart(sammlung.items[stelle])) : von, bis, neu: '' }
  const davor = stuecke[stelle - 1]
  if (davor) return { von: davor.bis, bis, neu: '' }
  return { von, bis: stuecke[stelle + 1]?.von ?? bis, neu: '' }
}

/** The items in another order, each with the comment above it: `folge` says which one comes where. */
export function orderItems(text: string, sammlung: Sammlung, folge: readonly number[]): Textersatz[] {
  const stuecke = piecesOf(text, sammlung)
  return folge.flatMap((woher, wohin) => {
    const [ziel, quelle] = [stuecke[wohin], stuecke[woher]]
    if (!ziel || !quelle || woher === wohin) return []
    const neu = text.slice(quelle.von, quelle.bis)
    return [{ ...ziel, neu: sammlung.flow || neu.endsWith('\n') ? neu : `${neu}\n` }]
  })
}

/** The items of a collection: in braces just what is typed, in lines whole lines with the comments above them. */
function piecesOf(text: string, sammlung: Sammlung): { von: number; bis: number }[] {
  const enden = sammlung.items.map((item) => ({ von: keyStart(item), bis: itemEnd(item) }))
  if (sammlung.flow) return enden
  const anfaenge = enden.map(({ von }, index) => linesAbove(text, von, enden[index - 1]?.bis ?? 0))
  return enden.map(({ bis }, index) => ({ von: anfaenge[index] ?? 0, bis: anfaenge[index + 1] ?? lineEnd(text, bis) }))
}

/** Begin of the line of an item, or of the comments and empty lines right above it. */
function linesAbove(text: string, stelle: number, nichtVor: number): number {
  let von = lineStart(text, stelle)
  while (von > 0) {
    const davor = lineStart(text, von - 1)
    if (davor < nichtVor || !/^\s*(?:#.*)?$/.test(text.slice(davor, von - 1))) break
    von = davor
  }
  return von
}

function lineStart(text: string, stelle: number): number {
  return text.lastIndexOf('\n', stelle - 1) + 1
}

function lineEnd(text: string, stelle: number): number {
  if (stelle > 0 && text[stelle - 1] === '\n') return stelle
  const ende = text.indexOf('\n', stelle)
  return ende < 0 ? text.length : ende + 1
}

function indentOf(text: string, stelle: number): string {
  return /^[ ]*/.exec(text.slice(lineStart(text, stelle)))?.[0] ?? ''
}

function keyStart(item: unknown): number {
  const knoten = isPairOf(item) ? item.key : item
  return isNode(knoten) ? (knoten.range?.[0] ?? 0) : 0
}

function itemEnd(item: unknown): number {
  if (isPairOf(item)) return isNode(item.value) && !isEmpty(item.value) ? nodeEnd(item.value) : nodeEnd(item.key)
  return nodeEnd(item)
}

/** Where what is typed of a node ends; a collection in lines ends where its last item does, not behind the comments below it. */
function nodeEnd(knoten: unknown): number {
  if (isCollection(knoten) && !knoten.flow && knoten.items.length > 0) return itemEnd(knoten.items.at(-1))
  return isNode(knoten) ? (knoten.range?.[1] ?? 0) : 0
}

/** "key:" with nothing behind it. */
function isEmpty(knoten: unknown): boolean {
  return isScalar(knoten) && knoten.source === '' && knoten.range?.[0] === knoten.range?.[1]
}

function isPairOf(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item && !isAlias(item)
}
