import type { Element, ElementContent, Root, Text } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { Kept } from '../../kept.js'
import { NODE_NAMES, selectorOf } from './vokabular/vokabular.js'

/** What keeps the HTML of a layout from being well-formed. */
export interface Fehler {
  /** Where, in that HTML: what has no counterpart, where one is missing. */
  offset: number
  /** Which counterpart is missing. */
  fehlt?: 'anfang' | 'ende'
  text: string
  hinweis: string
}

const ELEMENTE = new Set(NODE_NAMES.map((name) => selectorOf(name).replace(/\..*/, '')))
const LEER = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Their ends may be left out, as HTML allows. */
const OHNE_ENDE = new Set(['li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'])
const SCHLIESSEN = 'Jedes geöffnete Element schließen, in umgekehrter Reihenfolge.'

/** What a layout gave, parsed. */
interface Vorlagenbaum {
  baum: Root
  fehler: readonly Fehler[]
}

/** Blocks that are set alike, and those of the version before, where a programme is set again and again. */
const parsed = new Kept<Vorlagenbaum>(400)

/**
 * Parses what a layout gave; whoever gets the tree leaves it as it is. What the parser would mend in silence is told: elements left
 * open, ends that end nothing, text in a wrong place.
 */
export function parseFragment(html: string): Vorlagenbaum {
  return parsed.get(html, () => parse(html))
}

function parse(html: string): Vorlagenbaum {
  const fehler: Fehler[] = []
  const baum = fromHtml(html, {
    fragment: true,
    verbose: true,
    onerror: ({ ruleId, place }) => {
      const offset = place && 'start' in place ? (place.start.offset ?? 0) : 0
      fehler.push({
        offset,
        text: `Das HTML der Vorlage ist nicht wohlgeformt (bei „${excerpt(html, offset)}“, ${ruleId}).`,
        hinweis: SCHLIESSEN,
      })
    },
  })
  if (fehler.length > 0) return { baum, fehler }
  const luecken = findGaps(html, baum.children as ElementContent[], 0, html.length)
  // Behind another fault, an end that ends nothing is what the parser makes of it.
  const folgen = luecken.filter(({ fehlt }) => fehlt === 'anfang')
  return { baum, fehler: folgen.length < luecken.length ? luecken.filter((eine) => !folgen.includes(eine)) : luecken }
}

/** Compares the nodes between two offsets with the text there: each part of it must be a node's. */
function findGaps(html: string, knoten: readonly ElementContent[], anfang: number, ende: number): Fehler[] {
  const fehler: Fehler[] = []
  let stelle = anfang
  const reach = (bis: number) => {
    const rest = html.slice(stelle, bis)
    if (rest.trim() !== '') fehler.push(surplus(html, stelle + rest.length - rest.trimStart().length))
  }
  for (const einer of knoten.flatMap(withoutImplied).sort((a, b) => startOf(a) - startOf(b))) {
    const von = einer.position?.start.offset ?? stelle
    const bis = einer.position?.end.offset ?? stelle
    reach(von)
    stelle = Math.max(stelle, bis)
    if (einer.type === 'element') fehler.push(...checkElement(html, einer, bis))
    // A text goes on behind a tag that has been dropped.
    if (einer.type === 'text' && html.slice(von, bis).includes('<'))
      fehler.push(surplus(html, swallowedIn(html, einer, von)))
  }
  reach(ende)
  return fehler
}

function checkElement(html: string, { tagName, position, data, children }: Element, ende: number): Fehler[] {
  const von = position?.start.offset ?? 0
  const innen = data?.position?.opening?.end.offset ?? von
  const schluss = data?.position?.closing?.start.offset
  const offen = schluss === undefined && !LEER.has(tagName) && !OHNE_ENDE.has(tagName)
  if (offen) {
    const text = `Die Vorlage öffnet <${tagName}> und schließt es nicht.`
    // A misspelt name is wrong where it stands.
    return [{ offset: von, ...(ELEMENTE.has(tagName) && { fehlt: 'ende' }), text, hinweis: SCHLIESSEN }]
  }
  return findGaps(html, children, innen, schluss ?? ende)
}

/** Where in the range of a text the tag is that has been dropped, or the words that a table has lost to the text before it. */
function swallowedIn(html: string, { value }: Text, von: number): number {
  const worte = value.trim().split(/\s*\n/)[0] ?? ''
  const tag = html.indexOf('<', von)
  const stelle = worte === '' ? -1 : html.indexOf(worte, von)
  return stelle > tag ? stelle : tag
}

/** In the order of the text: what stands in a wrong place of a table is moved before it. */
function startOf({ position }: ElementContent): number {
  return position?.start.offset ?? 0
}

/** What HTML adds of itself (tbody) has no place; its children have. */
function withoutImplied(knoten: ElementContent): ElementContent[] {
  return knoten.type === 'element' && !knoten.position ? knoten.children.flatMap(withoutImplied) : [knoten]
}

function surplus(html: string, offset: number): Fehler {
  const stueck = excerpt(html, offset)
  return stueck.startsWith('</')
    ? {
        offset,
        fehlt: 'anfang',
        text: `Die Vorlage schließt „${stueck}“, was hier nicht offen ist.`,
        hinweis: SCHLIESSEN,
      }
    : {
        offset,
        text: `„${stueck}“ darf in HTML hier nicht stehen.`,
        hinweis: 'In Tabellen gehört Text in Zellen, in Zeilen nur Zellen.',
      }
}

/** The tag at an offset, or some of the text. */
function excerpt(html: string, offset: number): string {
  const stueck = html.slice(offset, offset + 60)
  return /^<\/?[\w-]+>?/.exec(stueck)?.[0] ?? /^[^<\n]{0,30}/.exec(stueck)?.[0].trim() ?? ''
}
