import type { Element, ElementContent } from 'hast'
import { is, isElement } from '../layout/document/baum.js'

/**
 * The blocks of a chapter with what belongs beside the text before what it stands beside: captions and sources of tables, notes
 * on sources below a paragraph. Floats stand where they come; the order of reading is that of the document's own tree.
 */
export function hangNotes(bloecke: readonly ElementContent[]): ElementContent[] {
  const folge: ElementContent[] = []
  for (const block of bloecke) {
    const davor = folge.at(-1)
    if (isElement(block) && isNote(block) && davor && isElement(davor) && isText(davor) && isNoTaller(block, davor))
      folge.splice(-1, 0, withClass(block, 'rand'))
    else if (isElement(block) && is(block, 'div.tabelle')) folge.push(hangCaption(block))
    else if (!(block.type === 'text' && block.value.trim() === '')) folge.push(block)
  }
  return folge
}

/** A note that no sign leads to says where the paragraph above it comes from. */
function isNote(block: Element): boolean {
  return is(block, 'div.anmerkung') && !hasZeichen(block)
}

function hasZeichen({ children }: Element): boolean {
  return children.some((kind) => isElement(kind) && (is(kind, 'span.zeichen') || hasZeichen(kind)))
}

function isText({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'p' && className === undefined
}

function hangCaption(tabelle: Element): Element {
  const [table, ...quellen] = tabelle.children.filter(isElement)
  const caption = table?.children.filter(isElement).find((kind) => is(kind, 'caption'))
  if (!table || !caption) return tabelle
  const rand: Element = {
    type: 'element',
    tagName: 'div',
    properties: { className: ['rand'] },
    children: [{ ...caption, tagName: 'div', properties: { ...caption.properties, className: ['beschriftung'] } }],
  }
  // Hints may be long and bear marks that cells refer to: they stay below. A source is short.
  const kurz = quellen.filter((quelle) => lengthOf(quelle) <= KURZ)
  rand.children.push(...kurz)
  const rumpf = { ...table, children: table.children.filter((kind) => kind !== caption) }
  return { ...tabelle, children: [rand, rumpf, ...quellen.filter((quelle) => !kurz.includes(quelle))] }
}

/** Letters of a line in the column beside the text, whose lines are lower, and in the text. */
const RANDZEILE = 22
const RANDHOEHE = 0.9
const TEXTZEILE = 72

/** What is taller than the text it stands beside would push away what follows, or go to the next page alone. */
function isNoTaller(note: Element, absatz: Element): boolean {
  return Math.ceil(lengthOf(note) / RANDZEILE) * RANDHOEHE <= Math.floor(lengthOf(absatz) / TEXTZEILE)
}

/** Letters of a source that stands beside the table; a longer one stands below. */
const KURZ = 90

function lengthOf(knoten: ElementContent): number {
  if (knoten.type === 'text') return knoten.value.replaceAll('\u00ad', '').length
  return 'children' in knoten ? knoten.children.reduce((summe, kind) => summe + lengthOf(kind), 0) : 0
}

function withClass(element: Element, klasse: string): Element {
  const { className } = element.properties
  const klassen = Array.isArray(className) ? className : []
  return { ...element, properties: { ...element.properties, className: [...klassen, klasse] } }
}
