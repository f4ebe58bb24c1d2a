import { StateEffect } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Zahlauskunft } from '../../../protokoll.js'

/** Other figures are known. */
export const neueZahlen = StateEffect.define<readonly Zahlauskunft[]>()

/** Tells the editor which figures its file has. */
export function tellZahlen(view: EditorView, zahlen: readonly Zahlauskunft[]): void {
  view.dispatch({ effects: neueZahlen.of(zahlen) })
}
