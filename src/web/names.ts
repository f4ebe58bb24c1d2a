import type { Element, ElementContent } from 'hast'
import { is, isElement, nameText, textOf, walk } from '../layout/document/tree.js'
import type { NodeOf } from '../layout/document/vocabulary/vocabulary.js'
import { wholesOf } from '../layout/document/wholes.js'

const DEEPEST = 6

/** What an unnamed box is called by its kind. */
const BOXES: Record<NodeOf<'aside'>, string> = {
  'aside.fazit': 'Fazit',
  'aside.definition': 'Definition',
  'aside.info': 'Gut zu wissen',
  'aside.credo': 'Credo',
  'aside.leicht': 'In Leichter Sprache',
  'aside.erklaerung': 'Erklärung',
}

/**
 * Gives a page what those need who listen to it: titles of boxes as headings, names of references, boxes and rows that are part of another, a way back from
 * each note, and cells in place of heads that are empty.
 */
export function nameParts(parts: readonly Element[]): Element[] {
  const references = new Map<string, string>()
  for (const part of parts)
    for (const element of walk({ type: 'root', children: [part] }))
      if (is(element, 'a.fussnote')) {
        const target = String(element.properties.href).slice(1)
        if (!references.has(target)) references.set(target, textOf(element).trim())
      }
  const seen = new Set<string>()
  let step = 0

  const name = (element: Element, picture = ''): Element => {
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (heading) step = Number(heading)
    const meant = element.tagName === 'figure' ? captionOf(element) : picture
    const children = is(element, 'tbody') ? namePartRows(element) : element.children
    const inner = { ...element, children: children.map((child) => (isElement(child) ? name(child, meant) : child)) }
    // "Daten als Tabelle" there may be many times; each says whose.
    if (element.tagName === 'summary' && picture !== '')
      return withProperties(inner, { ariaLabel: `${textOf(element).trim()}: ${picture}` })
    if (is(element, 'a.fussnote')) return nameReference(inner)
    // One level below the heading before it: the box is part of what that begins, what follows the box is no part of it.
    if (is(element, 'p.kastentitel'))
      return withProperties(inner, { role: 'heading', ariaLevel: Math.min(step + 1, DEEPEST) })
    if (element.tagName === 'aside') return withProperties(inner, { ariaLabel: titleOfBox(element) })
    if (element.tagName === 'th' && textOf(element).trim() === '') return emptyCell(inner)
    const mark = references.get(String(element.properties.id ?? ''))
    return element.tagName === 'li' && mark !== undefined ? addWayBack(inner, mark) : inner
  }
  const nameReference = (element: Element): Element => {
    const target = String(element.properties.href).slice(1)
    const first = !seen.has(target)
    seen.add(target)
    return withProperties(element, {
      ariaLabel: `Fußnote ${textOf(element).trim()}`,
      ...(first && { id: `zu-${target}` }),
    })
  }
  return parts.map((part) => name(part))
}

function captionOf(picture: Element): string {
  const line = picture.children.find((child): child is Element => isElement(child) && child.tagName === 'figcaption')
  return line ? nameText(line) : ''
}

function withProperties(element: Element, properties: Element['properties']): Element {
  return { ...element, properties: { ...element.properties, ...properties } }
}

function titleOfBox(element: Element): string {
  const titel = element.children.find((child) => is(child, 'p.kastentitel'))
  if (titel) return textOf(titel).trim()
  const child = (Object.keys(BOXES) as NodeOf<'aside'>[]).find((box) => is(element, box))
  return child ? BOXES[child] : 'Kasten'
}

function emptyCell({ properties: { scope: _, ...properties }, ...rest }: Element): Element {
  return { ...rest, tagName: 'td', properties }
}

/** The link at the end of a note; what is seen of it is a matter of style. */
function addWayBack(note: Element, mark: string): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['rueckweg'],
      href: `#zu-${String(note.properties.id)}`,
      ariaLabel: `Zurück zu Fußnote ${mark} im Text`,
    },
    children: [],
  }
  const last = note.children.findLast(isElement)
  if (last?.tagName !== 'p') return { ...note, children: [...note.children, link] }
  return {
    ...note,
    children: note.children.map((child) => (child === last ? { ...last, children: [...last.children, link] } : child)),
  }
}

/** Rows that are part of another name it, for whoever meets their head alone. */
function namePartRows(part: Element): ElementContent[] {
  const wholes = wholesOf(part)
  return part.children.map((line) => {
    const whole = isElement(line) ? wholes.get(line) : undefined
    const head = isElement(line) ? headOf(line) : undefined
    const name = whole && nameOf(headOf(whole))
    if (!isElement(line) || !head || !name) return line
    const ariaLabel = `davon ${nameOf(head).replace(/^davon:?\s+/i, '')} (${name})`
    const named = withProperties(head, { ariaLabel })
    return { ...line, children: line.children.map((child) => (child === head ? named : child)) }
  })
}

function headOf(line: Element): Element | undefined {
  return line.children.find((child): child is Element => isElement(child) && child.tagName === 'th')
}

function nameOf(head: Element | undefined): string {
  return head ? textOf(head).trim().replace(/\s+/g, ' ') : ''
}
