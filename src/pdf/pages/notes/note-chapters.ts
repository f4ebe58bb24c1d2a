import type { Element } from 'hast'
import type { Dokument } from '../../../layout/document/dokument.js'
import { is, isElement, walk } from '../../../layout/document/tree.js'

/** Ids of the notes that the document refers to. */
export function listNoteIds(baum: Dokument['baum']): string[] {
  const marks = [...walk(baum)].filter((element) => is(element, 'a.fussnote'))
  return [...new Set(marks.map(({ properties }) => String(properties.href).slice(1)))]
}

/** The first in each chapter of some notes, given by their ids. */
export function firstOfChapters(ids: readonly string[], baum: Dokument['baum']): Element[] {
  return notesByChapter(baum).flatMap((notes) => notes.find((note) => ids.includes(idOf(note))) ?? [])
}

/** Notes, given by their ids, of chapters that hold none of some others. */
export function withoutChaptersOf(
  others: readonly string[],
  ids: readonly string[],
  baum: Dokument['baum'],
): readonly string[] {
  if (others.length === 0) return ids
  const chapters = notesByChapter(baum).map((notes) => notes.map(idOf))
  const left = new Set(chapters.filter((chapter) => !chapter.some((id) => others.includes(id))).flat())
  return ids.filter((id) => left.has(id))
}

function notesByChapter({ children }: Dokument['baum']): Element[][] {
  return children
    .filter(isElement)
    .map((chapter) => [...walk(chapter)].filter(({ tagName, properties }) => tagName === 'li' && properties.id))
}

const idOf = ({ properties }: Element): string => String(properties.id)
