import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from '../content/abschnitt/knoten.js'
import { fussnoteUnbekannt } from '../content/abschnitt/regeln.js'
import type { Meldungen } from '../message.js'
import { walk } from './document/baum.js'
import { element, Fragment, joinTexts, text } from './document/fragment.js'
import type { Nummern } from './frame/verzeichnis.js'
import type { Setzer } from './inhalt.js'

interface Note {
  marke: string
  id: string
  inhalt: ElementContent[]
}

/** The notes of a section in the order of their marks, those with stars first, as `section.fussnoten`; empty where it has none. */
export function notesOf(baum: Root, setzer: Setzer, nummern: Nummern, meldungen: Meldungen): Fragment {
  const noten = readNoten(baum, setzer, nummern, meldungen)
  const gezaehlt = noten.filter(({ marke }) => /^\d/.test(marke))
  const besternt = noten.filter((note) => !gezaehlt.includes(note))
  const erste = Number(gezaehlt[0]?.marke ?? 1)
  const teile = [
    ...(besternt.length > 0 ? [element('ul', {}, besternt.map(leadByMark).map(itemOf))] : []),
    ...(gezaehlt.length > 0 ? [element('ol', { start: erste === 1 ? undefined : erste }, gezaehlt.map(itemOf))] : []),
  ]
  return new Fragment(teile.length > 0 ? [element('section', { className: ['fussnoten'] }, teile)] : [])
}

function readNoten(baum: Root, setzer: Setzer, { fussnoten }: Nummern, meldungen: Meldungen): Note[] {
  const definitionen = new Map<string, FootnoteDefinition>()
  visit(baum, (knoten) => {
    if (knoten.type === 'footnoteDefinition') definitionen.set(`${setzer.abschnitt}/${knoten.identifier}`, knoten)
  })
  for (const [schluessel, knoten] of definitionen)
    if (!fussnoten.has(schluessel))
      meldungen.melde(
        fussnoteUnbekannt,
        setzer.ort(knoten),
        `Die Fußnote „${knoten.identifier}“ ist erklärt, aber nirgends genannt; sie würde nicht gedruckt.`,
        `Im Text an die Stelle schreiben: [^${knoten.identifier}]`,
      )
  // The map holds them in the order of their marks.
  return [...fussnoten].flatMap(([schluessel, { marke, id }]) => {
    const knoten = definitionen.get(schluessel)
    return knoten ? [{ marke, id, inhalt: setzer.blocks(knoten.children) }] : []
  })
}

function itemOf({ id, inhalt }: Note): Element {
  return element('li', { id }, inhalt)
}

/** A star has no number of the list to stand for it: it leads the first paragraph. */
function leadByMark(note: Note): Note {
  for (const absatz of walk({ type: 'root', children: note.inhalt })) {
    if (absatz.tagName !== 'p') continue
    const zeichen = element('span', { className: ['zeichen'] }, [note.marke])
    absatz.children = joinTexts([zeichen, text(' '), ...absatz.children])
    break
  }
  return note
}
