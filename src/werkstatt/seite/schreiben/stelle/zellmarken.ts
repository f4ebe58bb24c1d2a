import { type Extension, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Zahlauskunft } from '../../../protokoll.js'
import { neueZahlen, type Zahlkunde } from './zahlkunde.js'

const marke = Decoration.mark({ class: 'wie-zelle' })

const feld = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marken, { changes, effects, state }) => {
    const kunde = effects.find((effect) => effect.is(neueZahlen))?.value as Zahlkunde | undefined
    return kunde ? marksOf(kunde.zahlen, state.doc) : marken.map(changes)
  },
  provide: (dieses) => EditorView.decorations.from(dieses),
})

/** Typed figures that say what a cell says are marked: they can be bound to it. */
export const ZELLMARKEN: Extension = feld

/** Whether a figure is typed and says what the cell of its sentence says. */
export function isLikeCell({ nachweis }: Zahlauskunft): boolean {
  return nachweis === 'abgeglichen'
}

function marksOf(zahlen: readonly Zahlauskunft[], doc: Text): DecorationSet {
  const bereiche = zahlen.flatMap((zahl) => {
    const { zeile, spalte } = zahl.ort
    if (!isLikeCell(zahl) || zeile > doc.lines) return []
    const von = doc.line(zeile).from + spalte - 1
    const bis = von + zahl.gedruckt.length
    return doc.sliceString(von, bis) === zahl.gedruckt ? [marke.range(von, bis)] : []
  })
  return Decoration.set(bereiche, true)
}
