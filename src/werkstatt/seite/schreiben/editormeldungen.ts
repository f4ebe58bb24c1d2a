import { setDiagnostics } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import type { Meldungsansicht } from '../../protokoll.js'

const SCHWEREN = { fehler: 'error', warnung: 'warning', hinweis: 'info' } as const

/** Marks the messages of a file at their lines. */
export function markMeldungen(view: EditorView, datei: string, meldungen: readonly Meldungsansicht[]): void {
  const { doc } = view.state
  const diagnosen = meldungen
    .filter((meldung) => meldung.datei === datei && meldung.zeile <= doc.lines)
    .map(({ zeile, spalte, schwere, text, rat }) => {
      const line = doc.line(zeile)
      const from = Math.min(line.from + spalte - 1, line.to)
      const wort = /^[^\s]+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 0
      return { from, to: from + wort, severity: SCHWEREN[schwere], message: [text, rat].filter(Boolean).join('\n') }
    })
  view.dispatch(setDiagnostics(view.state, diagnosen))
}
