import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { tags } from '@lezer/highlight'

/** In the colours of the page, light and dark. */
export const SYNTAXFARBEN = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.heading, fontWeight: '700' },
    { tag: tags.strong, fontWeight: '700' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: [tags.meta, tags.processingInstruction, tags.punctuation, tags.comment], color: 'var(--leise)' },
    { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.link, tags.url], color: 'var(--akzent)' },
    { tag: [tags.string, tags.number, tags.bool, tags.atom], color: 'var(--hinweis)' },
  ]),
)

/** What the editor says of itself. */
export const DEUTSCH = EditorState.phrases.of({
  Find: 'Suchen',
  Replace: 'Ersetzen',
  next: 'nächste',
  previous: 'vorige',
  all: 'alle',
  'match case': 'Groß/klein',
  'by word': 'ganzes Wort',
  regexp: 'Muster',
  replace: 'ersetzen',
  'replace all': 'alle ersetzen',
  close: 'schließen',
  'current match': 'aktueller Fund',
  'replaced match on line $': 'Fund in Zeile $ ersetzt',
  'replaced $ matches': '$ Funde ersetzt',
  'on line': 'in Zeile',
  'Go to line': 'Gehe zu Zeile',
  go: 'los',
  Completions: 'Vorschläge',
  Diagnostics: 'Meldungen',
  'No diagnostics': 'Keine Meldungen',
  'Control character': 'Steuerzeichen',
  'Selection deleted': 'Auswahl gelöscht',
  'Fold line': 'Zeile einklappen',
  'Unfold line': 'Zeile ausklappen',
  'Folded lines': 'Eingeklappte Zeilen',
  'Unfolded lines': 'Ausgeklappte Zeilen',
  to: 'bis',
  'folded code': 'eingeklappt',
  unfold: 'ausklappen',
})
