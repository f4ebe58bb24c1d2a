import type { Element, ElementContent, Root, Text } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { Kept } from '../../kept.js'
import { NODE_NAMES, selectorOf } from './vocabulary/vocabulary.js'

/** What keeps the HTML of a layout from being well-formed. */
export interface ParseFault {
  /** Where, in that HTML: what has no counterpart, where one is missing. */
  offset: number
  /** Which counterpart is missing. */
  missing?: 'anfang' | 'ende'
  text: string
  rat: string
}

const ELEMENTS = new Set(NODE_NAMES.map((name) => selectorOf(name).replace(/\..*/, '')))
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Their ends may be left out, as HTML allows. */
const VOID = new Set(['li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'])
const CLOSE = 'Jedes geöffnete Element schließen, in umgekehrter Reihenfolge.'

/** What a layout gave, parsed. */
interface VorlagenTree {
  baum: Root
  fehler: readonly ParseFault[]
}

/** Blocks that are set alike, and those of the version before, where a programme is set again and again. */
const parsed = new Kept<VorlagenTree>(400)

/**
 * Parses what a layout gave; whoever gets the tree leaves it as it is. What the parser would mend in silence is told: elements left
 * open, ends that end nothing, text in a wrong place.
 */
export function parseFragment(html: string): VorlagenTree {
  return parsed.get(html, () => parse(html))
}

function parse(html: string): VorlagenTree {
  const fehler: ParseFault[] = []
  const baum = fromHtml(html, {
    fragment: true,
    verbose: true,
    onerror: ({ ruleId, place }) => {
      const offset = place && 'start' in place ? (place.start.offset ?? 0) : 0
      fehler.push({
        offset,
        text: `Das HTML der Vorlage ist nicht wohlgeformt (bei „${excerpt(html, offset)}“, ${ruleId}).`,
        rat: CLOSE,
      })
    },
  })
  if (fehler.length > 0) return { baum, fehler }
  const gaps = findGaps(html, baum.children as ElementContent[], 0, html.length)
  // Behind another fault, an end that ends nothing is what the parser makes of it.
  const consequences = gaps.filter(({ missing }) => missing === 'anfang')
  return { baum, fehler: consequences.length < gaps.length ? gaps.filter((one) => !consequences.includes(one)) : gaps }
}

/** Compares the nodes between two offsets with the text there: each part of it must be a node's. */
function findGaps(html: string, nodes: readonly ElementContent[], start: number, end: number): ParseFault[] {
  const fehler: ParseFault[] = []
  let position = start
  const reach = (to: number) => {
    const rest = html.slice(position, to)
    if (rest.trim() !== '') fehler.push(surplus(html, position + rest.length - rest.trimStart().length))
  }
  for (const one of nodes.flatMap(withoutImplied).sort((a, b) => startOf(a) - startOf(b))) {
    const start = one.position?.start.offset ?? position
    const to = one.position?.end.offset ?? position
    reach(start)
    position = Math.max(position, to)
    if (one.type === 'element') fehler.push(...checkElement(html, one, to))
    // A text goes on behind a tag that has been dropped.
    if (one.type === 'text' && html.slice(start, to).includes('<'))
      fehler.push(surplus(html, swallowedIn(html, one, start)))
  }
  reach(end)
  return fehler
}

function checkElement(html: string, { tagName, position, data, children }: Element, end: number): ParseFault[] {
  const start = position?.start.offset ?? 0
  const inner = data?.position?.opening?.end.offset ?? start
  const tail = data?.position?.closing?.start.offset
  const open = tail === undefined && !EMPTY.has(tagName) && !VOID.has(tagName)
  if (open) {
    const text = `Die Vorlage öffnet <${tagName}> und schließt es nicht.`
    // A misspelt name is wrong where it stands.
    return [{ offset: start, ...(ELEMENTS.has(tagName) && { missing: 'ende' }), text, rat: CLOSE }]
  }
  return findGaps(html, children, inner, tail ?? end)
}

/** Where in the range of a text the tag is that has been dropped, or the words that a table has lost to the text before it. */
function swallowedIn(html: string, { value }: Text, start: number): number {
  const words = value.trim().split(/\s*\n/)[0] ?? ''
  const tag = html.indexOf('<', start)
  const position = words === '' ? -1 : html.indexOf(words, start)
  return position > tag ? position : tag
}

/** In the order of the text: what stands in a wrong place of a table is moved before it. */
function startOf({ position }: ElementContent): number {
  return position?.start.offset ?? 0
}

/** What HTML adds of itself (tbody) has no place; its children have. */
function withoutImplied(node: ElementContent): ElementContent[] {
  return node.type === 'element' && !node.position ? node.children.flatMap(withoutImplied) : [node]
}

function surplus(html: string, offset: number): ParseFault {
  const piece = excerpt(html, offset)
  return piece.startsWith('</')
    ? {
        offset,
        missing: 'anfang',
        text: `Die Vorlage schließt „${piece}“, was hier nicht offen ist.`,
        rat: CLOSE,
      }
    : {
        offset,
        text: `„${piece}“ darf in HTML hier nicht stehen.`,
        rat: 'In Tabellen gehört Text in Zellen, in Zeilen nur Zellen.',
      }
}

/** The tag at an offset, or some of the text. */
function excerpt(html: string, offset: number): string {
  const piece = html.slice(offset, offset + 60)
  return /^<\/?[\w-]+>?/.exec(piece)?.[0] ?? /^[^<\n]{0,30}/.exec(piece)?.[0].trim() ?? ''
}
