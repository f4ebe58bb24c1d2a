import type { Extension } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import { knopf } from '../html.js'
import { nameAtBeginning } from './blocktext.js'

export const BEARBEITEN = 'Als Formular bearbeiten'

/** Behind the opening line of a block a button that opens it as a form; who has no mouse finds the same below the text. */
export function blockButtons(isBlock: (name: string) => boolean, onPress: (zeile: number) => void): Extension {
  class Knopf extends WidgetType {
    override eq(): boolean {
      return true
    }

    override toDOM(view: EditorView): HTMLElement {
      const element = knopf(
        BEARBEITEN,
        () => onPress(view.state.doc.lineAt(view.posAtDOM(element)).number),
        { class: 'blockknopf', tabindex: -1, 'aria-hidden': 'true' },
        'stift',
      )
      return element
    }

    override ignoreEvent(): boolean {
      return true
    }
  }
  const schmuck = Decoration.widget({ widget: new Knopf(), side: 1 })

  const decorate = ({ visibleRanges, state }: EditorView): DecorationSet => {
    const enden: number[] = []
    for (const { from, to } of visibleRanges)
      for (let stelle = from; stelle <= to; ) {
        const zeile = state.doc.lineAt(stelle)
        const name = nameAtBeginning(zeile.text)
        if (name !== undefined && isBlock(name) && enden.at(-1) !== zeile.to) enden.push(zeile.to)
        stelle = zeile.to + 1
      }
    return Decoration.set(enden.map((ende) => schmuck.range(ende)))
  }
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet
      constructor(view: EditorView) {
        this.decorations = decorate(view)
      }
      update({ docChanged, viewportChanged, view, startState, state }: ViewUpdate): void {
        // What blocks there are is known a little after the first text is shown: any click or key asks again.
        if (docChanged || viewportChanged || startState.selection !== state.selection) this.decorations = decorate(view)
      }
    },
    { decorations: ({ decorations }) => decorations },
  )
}
