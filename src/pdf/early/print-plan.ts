import type { Element, Nodes } from 'hast'
import type { Dokument, Picture } from '../../layout/document/dokument.js'
import { forPrint } from '../../layout/document/media.js'
import { notesAtChapterEnds } from '../../layout/document/note-order.js'
import { isElement } from '../../layout/document/tree.js'
import { type PrintCss, type PrintStyles, printCss } from '../print-html.js'

/** A document as it is to be printed, and what of it decides where its lines and pages break. */
export interface PrintPlan {
  dokument: Dokument
  css: PrintCss
  parts: Element[]
  /** What the design says of layout: two that differ in colours alone say the same. */
  styleLayout: string
}

export function createPrintPlan(dokument: Dokument, style: PrintStyles): PrintPlan {
  const css = printCss(dokument, style)
  const { silbentrennung, amrand, groessen } = dokument.gestaltung
  return {
    dokument,
    css,
    parts: notesAtChapterEnds(forPrint(dokument.baum)).children.filter(isElement),
    styleLayout: [
      css.fonts,
      withoutColours(css.rules),
      withoutColours(css.pages.replace(TEXT, 'content:')),
      JSON.stringify([silbentrennung, amrand, groessen]),
    ].join(),
  }
}

/** The texts at the edges of pages take no room of what stands on them. */
const TEXT = /(?:content|--kolumnentitel): (?:"(?:[^"\\]|\\.)*"| |counter\(pages?\)|counter\(page, kapitelnamen\))+/g
const COLOUR = /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?=\s*[;,)}!])/gi
/** Which colours have a name of their own depends on whether they differ. */
const NAMED_COLOUR = /--farbe-[\w-]+: #[\da-f]{3,8}(?:; )?/gi

/** A drawing within a style sheet; its colours are colours of the design. */
const DRAWING = /data:image\/svg\+xml;base64,([\w+/=]+)/g
const DRAWN_COLOUR = /#[\da-f]{3,8}\b/gi

function withoutColours(css: string): string {
  return css
    .replace(NAMED_COLOUR, '')
    .replace(COLOUR, '#')
    .replace(DRAWING, (_, text: string) => Buffer.from(text, 'base64').toString('utf8').replace(DRAWN_COLOUR, '#'))
}

/** How large a picture is. */
export type PictureSize = Pick<Picture, 'breite' | 'hoehe'>

/**
 * What is laid out in a part of a document: its text and elements, of pictures the size.
 * @param sizeOf by the keys of pictures
 */
export function layoutOf(node: Nodes, sizeOf: (key: string) => PictureSize | undefined): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  const { tagName, properties, children } = node
  const picture = properties.dataGrafik === undefined ? undefined : sizeOf(String(properties.dataGrafik))
  const size = picture ? ` ${picture.breite}×${picture.hoehe}` : ''
  return `<${tagName} ${JSON.stringify(properties)}${size}>${children.map((child) => layoutOf(child, sizeOf)).join('')}</>`
}
