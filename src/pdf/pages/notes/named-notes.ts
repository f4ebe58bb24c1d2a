import type { FootPart } from './foot.js'

/** A note, and the sign in the text that names it first. */
export interface NamedNote extends FootPart {
  mark: HTMLElement
}

/** The notes of a document. */
export interface NoteList {
  notes: readonly NamedNote[]
  /** As they are named; counted ones by their numbers, for what stands beside a table comes before it. */
  inOrder(list: readonly NamedNote[]): NamedNote[]
  /** Takes them out of the ends of their chapters. */
  takeOut(): void
}

/**
 * Lets the chapters of some notes keep all theirs at their ends.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function keepAtChapterEnds(ids: readonly string[]): void {
  for (const id of ids) document.getElementById(id)?.closest('body > *')?.setAttribute('data-endnoten', '')
}

/** Runs inside the browser's page and is handed over as source text: it may use nothing from outside. */
export function createNoteList(): NoteList {
  const AT_ENDS = '[data-endnoten]'
  const items = [...document.querySelectorAll<HTMLElement>('section.fussnoten li[id]')].filter(
    (item) => !item.closest(AT_ENDS),
  )
  const marks = [...document.querySelectorAll<HTMLAnchorElement>('a.fussnote')]
  const markOf = (item: HTMLElement, seen: readonly HTMLElement[] = []): HTMLElement | undefined => {
    const own = marks.filter(({ hash }) => hash === `#${item.id}`)
    const inText = own.find((mark) => !mark.closest('section.fussnoten'))
    const outer = inText ? undefined : own[0]?.closest<HTMLElement>('section.fussnoten li[id]')
    // What only another note names stands where that one does.
    return inText ?? (outer && !seen.includes(outer) ? markOf(outer, [...seen, item]) : undefined)
  }
  const notes = items.flatMap((item): NamedNote[] => {
    const mark = markOf(item)
    return mark ? [{ item, list: item.parentElement?.localName === 'ul' ? 'ul' : 'ol', mark }] : []
  })
  let taken = false
  return {
    notes,
    inOrder(list) {
      const named = [...list].sort((a, b) =>
        a.mark.compareDocumentPosition(b.mark) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      )
      const counted = named.filter((note) => note.list === 'ol')
      counted.sort((a, b) => Number(a.item.getAttribute('value')) - Number(b.item.getAttribute('value')))
      return named.map((note) => (note.list === 'ol' ? (counted.shift() ?? note) : note))
    },
    takeOut() {
      if (taken) return
      taken = true
      for (const { item } of notes) item.remove()
      for (const section of document.querySelectorAll('section.fussnoten'))
        if (!section.querySelector('li')) section.remove()
    },
  }
}
