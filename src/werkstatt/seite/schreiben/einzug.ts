import { indentLess, indentMore } from '@codemirror/commands'
import type { EditorView, KeyBinding } from '@codemirror/view'

const PUNKT = /^\s*(?:[-*+]|\d+[.)])\s/

/**
 * The key for tabs in Markdown: it sets in points of lists, and them alone. Four blanks would make source text of a heading or a
 * paragraph; there the key does what it does everywhere in a page, it goes on to what comes next.
 */
export const LISTENEINZUG: KeyBinding = {
  key: 'Tab',
  run: (view) => isInList(view) && indentMore(view),
  shift: (view) => isInList(view) && indentLess(view),
}

function isInList({ state }: EditorView): boolean {
  const { from, to } = state.selection.main
  for (let stelle = from; stelle <= to; ) {
    const zeile = state.doc.lineAt(stelle)
    if (!PUNKT.test(zeile.text)) return false
    stelle = zeile.to + 1
  }
  return true
}
