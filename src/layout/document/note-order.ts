import type { Element, ElementContent, Root } from 'hast'
import { element } from './fragment.js'
import { is, isElement, isInline, walk } from './tree.js'

/** A note belongs behind one of these as a whole, and not into it. */
const WHOLES = new Set(['table', 'figure', 'dl', 'nav'])
/** What may hold lines of text and blocks after them: a note becomes its last part. */
const HOLDERS = new Set(['li', 'dd', 'section', 'aside', 'div', 'blockquote'])

/**
 * The tree with each note behind the paragraph, table or picture that refers to it first: who listens hears it where it is needed
 * (PDF/UA-1 7.9 leaves the place open; ISO 32000-1, 14.8.4.4.1 names this one). Where it is printed is another matter.
 */
export function notesBehindReferences(baum: Root): Root {
  const notes = new Map(
    [...walk(baum)]
      .filter((part) => is(part, 'section.fussnoten'))
      .flatMap((part) => listNotes(part).map((note) => [idOf(note), note])),
  )
  if (notes.size === 0) return baum
  const behind = new Map<Element, Element[]>()
  const inside = new Map<Element, Element[]>()
  const moved = new Set<string>()
  for (const [id, way] of firstReferences(baum)) {
    const note = notes.get(id)
    const whole = way.find((part) => WHOLES.has(part.tagName) || is(part, 'div.tabelle'))
    const block = whole ?? way.findLast((part) => !isInline(part))
    if (!note || !block) continue
    const places = !whole && HOLDERS.has(block.tagName) ? inside : behind
    places.set(block, [...(places.get(block) ?? []), note])
    moved.add(id)
  }
  const place = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (!isElement(child)) return [child]
      if (is(child, 'section.fussnoten')) return sectionOf(listNotes(child).filter((note) => !moved.has(idOf(note))))
      const parts = [...place(child.children), ...sectionOf(inside.get(child) ?? [])]
      return [{ ...child, children: parts }, ...sectionOf(behind.get(child) ?? [])]
    })
  return { ...baum, children: place(baum.children as ElementContent[]) as Root['children'] }
}

/** The opposite: the notes of each chapter at its end, as layouts have them. */
export function notesAtChapterEnds(baum: Root): Root {
  const children = (baum.children as ElementContent[]).map((chapter) => {
    if (!isElement(chapter)) return chapter
    const notes: Element[] = []
    const takeOut = (part: Element): Element => ({
      ...part,
      children: part.children.flatMap((child): ElementContent[] => {
        if (!isElement(child)) return [child]
        if (!is(child, 'section.fussnoten')) return [takeOut(child)]
        notes.push(...listNotes(child))
        return []
      }),
    })
    const body = takeOut(chapter)
    return { ...body, children: [...body.children, ...sectionOf(notes)] }
  })
  return { ...baum, children: children as Root['children'] }
}

const idOf = ({ properties }: Element): string => String(properties.id)

/** The notes of a section; each with a number bears it itself, and may stand in a list of its own. */
function listNotes(section: Element): Element[] {
  return section.children.filter(isElement).flatMap((list) =>
    list.children.filter(isElement).map((note, index): Element => {
      const value = String(note.properties.value ?? Number(list.properties.start ?? 1) + index)
      return list.tagName === 'ol' ? { ...note, properties: { ...note.properties, value } } : note
    }),
  )
}

/** Notes as a section, those with stars first; none where there are none. */
function sectionOf(notes: readonly Element[]): Element[] {
  const counted = notes.filter(({ properties }) => properties.value !== undefined)
  const starred = notes.filter((note) => !counted.includes(note))
  const lists = [
    ...(starred.length > 0 ? [element('ul', {}, starred)] : []),
    ...(counted.length > 0 ? [element('ol', {}, counted)] : []),
  ]
  return lists.length > 0 ? [element('section', { className: ['fussnoten'] }, lists)] : []
}

/** From the chapter down to what holds it: where each note is referred to first; one that only another note names goes with that. */
function firstReferences(baum: Root): Map<string, Element[]> {
  const found = new Map<string, Element[]>()
  const inNotes = new Map<string, string>()
  const visit = (part: Element, way: readonly Element[], note: string | undefined): void => {
    const id = is(part, 'a.fussnote') ? String(part.properties.href).slice(1) : undefined
    if (id !== undefined && note !== undefined && !inNotes.has(id)) inNotes.set(id, note)
    if (id !== undefined && note === undefined && !found.has(id)) found.set(id, [...way])
    const inner = way.some((part) => is(part, 'section.fussnoten')) && part.tagName === 'li'
    for (const child of part.children.filter(isElement))
      visit(child, [...way, part], note ?? (inner ? idOf(part) : undefined))
  }
  for (const child of baum.children) if (isElement(child)) visit(child, [], undefined)
  for (const [id, note] of inNotes) {
    const way = found.get(note)
    if (way && !found.has(id)) found.set(id, way)
  }
  return found
}
