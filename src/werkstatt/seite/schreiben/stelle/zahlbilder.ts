import { type EditorState, type Extension, type Range, StateEffect, StateField, type Text } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  type HoverTooltipSource,
  hoverTooltip,
  showTooltip,
  type Tooltip,
  WidgetType,
} from '@codemirror/view'
import { h } from '../../html.js'
import { VERGAENGLICH } from './hinweiskarte.js'
import { neueZahlen, type Zahlkunde } from './zahlkunde.js'

/** So long a pointer rests on a figure before it is told where it comes from. */
const RAST_MS = 300

const hinweis = StateEffect.define<Tooltip | null>()
const hinweisfeld = StateField.define<Tooltip | null>({
  create: () => null,
  update: (bisher, { docChanged, effects, selection }) => {
    const neuer = effects.find((effect) => effect.is(hinweis))
    return neuer ? (neuer.value as Tooltip | null) : docChanged || selection ? null : bisher
  },
  provide: (dieses) => showTooltip.from(dieses),
})

/** What a bound figure prints, in place of the expression that says so. A click opens that. */
class Zahlbild extends WidgetType {
  /** @param quelle the expression: where it is changed, its figure is another */
  constructor(
    readonly quelle: string,
    private readonly gedruckt: string,
    private readonly zeige: HoverTooltipSource,
  ) {
    super()
  }

  override eq({ quelle, gedruckt }: Zahlbild): boolean {
    return quelle === this.quelle && gedruckt === this.gedruckt
  }

  override toDOM(view: EditorView): HTMLElement {
    const element = h('span', { class: 'zahlbild' }, this.gedruckt)
    let rast: ReturnType<typeof setTimeout> | undefined
    element.addEventListener('mousedown', (ereignis) => {
      ereignis.preventDefault()
      view.dispatch({ selection: { anchor: view.posAtDOM(element) + 2 }, effects: hinweis.of(null) })
      view.focus()
    })
    // Drawn anew below a pointer that rests, it is not entered, but moved on.
    element.addEventListener('mousemove', () => {
      rast ??= setTimeout(async () => {
        const gezeigt = await this.zeige(view, view.posAtDOM(element), 1)
        if (element.isConnected && gezeigt && !Array.isArray(gezeigt))
          view.dispatch({ effects: hinweis.of(gezeigt as Tooltip) })
      }, RAST_MS)
    })
    element.addEventListener('mouseleave', () => {
      clearTimeout(rast)
      rast = undefined
      view.dispatch({ effects: hinweis.of(null) })
    })
    return element
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/**
 * The text reads as it will be printed: of each bound figure its value is seen, one step for the cursor and one key to take away. Its
 * expression is seen where the cursor is put into it.
 * @param zeige what is known of a place, for the hint there
 */
export function zahlbilder(zeige: HoverTooltipSource): Extension {
  const alle = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (bilder, { changes, docChanged, effects, state }) => {
      const kunde = effects.find((effect) => effect.is(neueZahlen))?.value as Zahlkunde | undefined
      if (kunde) return picturesOf(kunde, state.doc, zeige)
      if (!docChanged) return bilder
      return bilder.map(changes).update({
        filter: (von, bis, { spec }) => state.doc.sliceString(von, bis) === (spec.widget as Zahlbild).quelle,
      })
    },
  })
  const gezeigte = (state: EditorState) => state.field(alle).update({ filter: (von, bis) => !isOpen(state, von, bis) })
  /** A picture tells of itself, wherever on it the pointer is. */
  const isOnPicture = (state: EditorState, stelle: number) => {
    let found = false
    gezeigte(state).between(stelle, stelle, () => {
      found = true
    })
    return found
  }
  return [
    alle,
    hinweisfeld,
    hoverTooltip(
      (view, stelle, seite) => (isOnPicture(view.state, stelle) ? null : zeige(view, stelle, seite)),
      VERGAENGLICH,
    ),
    EditorView.decorations.compute([alle, 'selection'], gezeigte),
    EditorView.atomicRanges.of(({ state }) => gezeigte(state)),
  ]
}

/** Whether the cursor, or an end of what is chosen, stands within. */
function isOpen({ selection }: EditorState, von: number, bis: number): boolean {
  const isWithin = (stelle: number) => stelle > von && stelle < bis
  return selection.ranges.some(({ from, to }) => isWithin(from) || isWithin(to))
}

function picturesOf({ zahlen, jahresworte }: Zahlkunde, doc: Text, zeige: HoverTooltipSource): DecorationSet {
  const nachStelle = new Map<number, Range<Decoration>>()
  const show = (von: number, quelle: string, gedruckt: string) => {
    const widget = new Zahlbild(quelle, gedruckt, zeige)
    nachStelle.set(von, Decoration.replace({ widget }).range(von, von + quelle.length))
  }
  for (const { ort, gedruckt } of zahlen) {
    if (ort.zeile > doc.lines) continue
    const { from, text } = doc.line(ort.zeile)
    const [quelle] = /^\{\{[^{}]*\}\}/.exec(text.slice(ort.spalte - 1)) ?? []
    // What a block says in its first line is typed there as it stands.
    if (quelle !== undefined && !text.startsWith('::')) show(from + ort.spalte - 1, quelle, gedruckt)
  }
  // Years are no figures; they are read all the same.
  const jahre = new Map(jahresworte)
  for (let zeile = 1; zeile <= doc.lines && jahre.size > 0; zeile++) {
    const { from, text } = doc.line(zeile)
    if (text.startsWith('::')) continue
    for (const { 0: quelle, 1: wort = '', index } of text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)) {
      const jahr = jahre.get(wort)
      if (jahr !== undefined) show(from + index, quelle, jahr)
    }
  }
  return Decoration.set([...nachStelle.values()], true)
}
