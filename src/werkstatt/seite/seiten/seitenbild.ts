import { type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { h } from '../html.js'

type Textinhalt = Awaited<ReturnType<PDFPageProxy['getTextContent']>>

/** What can be seen of a page. @param massstab pixels to a point */
export async function paintPage(page: PDFPageProxy, massstab: number): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: massstab })
  const dichte = Math.min(window.devicePixelRatio || 1, 2)
  const canvas = h('canvas', {
    width: Math.floor(viewport.width * dichte),
    height: Math.floor(viewport.height * dichte),
    'aria-hidden': 'true',
  })
  await page.render({
    canvas,
    viewport,
    // The same picture at once: for a screen pdf.js waits for a frame before each piece, and draws nothing where none is shown.
    intent: 'print',
    ...(dichte !== 1 && { transform: [dichte, 0, 0, dichte, 0, 0] }),
  }).promise
  return canvas
}

/** The words of a page over its picture: to be chosen, searched and clicked. */
export async function layText(page: PDFPageProxy, inhalt: Textinhalt, massstab: number): Promise<HTMLElement> {
  const container = h('div', { class: 'textLayer' })
  const viewport = page.getViewport({ scale: massstab })
  await new TextLayer({ textContentSource: inhalt, container, viewport }).render()
  return container
}

/** The word or figure of the text layer under the pointer. */
export function wordAt({ clientX, clientY }: MouseEvent): string {
  const stelle = document.caretPositionFromPoint?.(clientX, clientY)
  const [knoten, offset] = stelle ? [stelle.offsetNode, stelle.offset] : rangeAt(clientX, clientY)
  if (knoten?.nodeType !== Node.TEXT_NODE) return ''
  const text = knoten.nodeValue ?? ''
  const vorn = /[^\s„“(]*$/.exec(text.slice(0, offset))?.[0] ?? ''
  return vorn + (/^[^\s“)]*/.exec(text.slice(offset))?.[0] ?? '')
}

function rangeAt(x: number, y: number): [Node | undefined, number] {
  const range = document.caretRangeFromPoint?.(x, y)
  return [range?.startContainer, range?.startOffset ?? 0]
}
