import { StateEffect } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Zahlauskunft } from '../../../protokoll.js'

/** What is known of a file's figures. */
export interface Zahlkunde {
  zahlen: readonly Zahlauskunft[]
  /** What "jahr" and its like print. */
  jahresworte: readonly (readonly [string, string])[]
}

/** Other figures are known. */
export const neueZahlen = StateEffect.define<Zahlkunde>()

/** Tells the editor which figures its file has. */
export function tellZahlen(view: EditorView, kunde: Zahlkunde): void {
  view.dispatch({ effects: neueZahlen.of(kunde) })
}
