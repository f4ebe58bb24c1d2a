import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from '../content/abschnitt/knoten.js'
import { fussnoteUnbekannt } from '../content/abschnitt/regeln.js'
import type { Meldungen } from '../message.js'
import { element, Fragment, joinTexts, text } from './document/fragment.js'
import { walk } from './document/tree.js'
import type { Numbers } from './frame/numbers.js'
import type { Typesetter } from './typesetter.js'

interface Note {
  label: string
  id: string
  content: ElementContent[]
}

/** The notes of a section in the order of their marks, those with stars first, as `section.fussnoten`; empty where it has none. */
export function notesOf(baum: Root, typesetter: Typesetter, numbers: Numbers, meldungen: Meldungen): Fragment {
  const notes = readNotes(baum, typesetter, numbers, meldungen)
  const counted = notes.filter(({ label }) => /^\d/.test(label))
  const starred = notes.filter((note) => !counted.includes(note))
  const first = Number(counted[0]?.label ?? 1)
  const parts = [
    ...(starred.length > 0 ? [element('ul', {}, starred.map(leadByMark).map(itemOf))] : []),
    ...(counted.length > 0 ? [element('ol', { start: first === 1 ? undefined : first }, counted.map(itemOf))] : []),
  ]
  return new Fragment(parts.length > 0 ? [element('section', { className: ['fussnoten'] }, parts)] : [])
}

function readNotes(baum: Root, typesetter: Typesetter, { notes }: Numbers, meldungen: Meldungen): Note[] {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(baum, (node) => {
    if (node.type === 'footnoteDefinition') definitions.set(`${typesetter.abschnitt}/${node.identifier}`, node)
  })
  for (const [key, node] of definitions)
    if (!notes.has(key))
      meldungen.melde(
        fussnoteUnbekannt,
        typesetter.ort(node),
        `Die Fußnote „${node.identifier}“ ist erklärt, aber nirgends genannt; sie würde nicht gedruckt.`,
        `Im Text an die Stelle schreiben: [^${node.identifier}]`,
      )
  // The map holds them in the order of their marks.
  return [...notes].flatMap(([key, { mark, id }]) => {
    const node = definitions.get(key)
    return node ? [{ label: mark, id, content: typesetter.blocks(node.children) }] : []
  })
}

function itemOf({ id, content }: Note): Element {
  return element('li', { id }, content)
}

/** A star has no number of the list to stand for it: it leads the first paragraph. */
function leadByMark(note: Note): Note {
  for (const paragraph of walk({ type: 'root', children: note.content })) {
    if (paragraph.tagName !== 'p') continue
    const char = element('span', { className: ['zeichen'] }, [note.label])
    paragraph.children = joinTexts([char, text(' '), ...paragraph.children])
    break
  }
  return note
}
