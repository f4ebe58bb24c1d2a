import { closeHoverTooltips, type EditorView, type hoverTooltip, type TooltipView } from '@codemirror/view'

/** What is told of a place goes as soon as one types or puts the cursor somewhere: it stands over lines that one means. */
export const VERGAENGLICH: Parameters<typeof hoverTooltip>[1] = {
  hideOn: ({ docChanged, selection }) => docChanged || selection !== undefined,
}

/** A card with what is known of a place. A press on it that is on none of its buttons means the line below it: the cursor comes there. */
export function createHinweiskarte(view: EditorView, dom: HTMLElement): TooltipView {
  dom.addEventListener('mousedown', (ereignis) => {
    if (ereignis.target instanceof Element && ereignis.target.closest('button')) return
    ereignis.preventDefault()
    const anchor = view.posAtCoords({ x: ereignis.clientX, y: ereignis.clientY })
    view.dispatch({ effects: closeHoverTooltips, ...(anchor !== null && { selection: { anchor } }) })
    view.focus()
  })
  return { dom }
}
