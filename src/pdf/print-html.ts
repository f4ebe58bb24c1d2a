import { pathToFileURL } from 'node:url'
import type { Element, Nodes, Properties, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { outdentOf, printArea, textWidth } from '../content/satzspiegel.js'
import { escapeMarkup, styleElement } from '../escape.js'
import { graphicUrl } from '../layout/charts/picture-urls.js'
import { cssVariables, fontFaces } from '../layout/design/css/css.js'
import { characterFaces, charactersOf, distributeCharacters } from '../layout/design/fonts/character-fonts.js'
import { codeFace } from '../layout/design/fonts/code-font.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forPrint } from '../layout/document/media.js'
import { notesAtChapterEnds } from '../layout/document/note-order.js'
import { is, isColumnHead, isElement, isHyphenated, nameText } from '../layout/document/tree.js'
import { TOGETHER_CSS } from '../layout/document/vocabulary/vocabulary.js'
import { coverCss, groupCover } from '../layout/frame/cover.js'
import { innerPageCss } from '../layout/frame/inner-page.js'
import { partsOfAdresse, splitAdressen } from '../trennung/adressen.js'
import { HEAD_WORD, hyphenate, LABEL_WORD } from '../trennung/hyphenate.js'
import { hangNotes, markIntroductions, markOpening } from './margin-column.js'
import { pageRules } from './page-rules.js'
import { vignetteCss } from './pages/fill/vignette-css.js'
import { numberElements } from './structure/element-numbers.js'
import { turnHeadings } from './turned-pages.js'

const A4 = { width: 210, height: 297 }

/** What a print needs of a design: its style sheets for both media and for print. */
export interface PrintStyles {
  stil: string
  druck: string
}

/** The style sheet of a print, in pieces by what they are for. */
export interface PrintCss {
  fonts: string
  rules: string
  /** What stands at the edges of pages, and which pages chapters have. */
  pages: string
}

/** The document as a page to be printed: pictures and styles inside, fonts by file address, soft hyphens set. */
export function printHtml(dokument: Dokument, stil: PrintStyles): string {
  const { fonts, rules, pages } = printCss(dokument, stil)
  const body = printBody(dokument, notesAtChapterEnds(numberElements(forPrint(dokument.baum))), (key) =>
    graphicUrl(dokument, key),
  )
  return printPage(dokument, [[fonts, rules, pages].join('\n')], body)
}

/** A page to be printed. @param css becomes one style sheet for each piece */
export function printPage({ title, author, gestaltung }: Dokument, css: readonly string[], body: string): string {
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title><meta name="author" content="${escapeMarkup(author)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
${css.map((piece) => styleElement(piece)).join('')}</head><body${gestaltung.seite.randspalte > 0 ? ' class="randspalte"' : ''}>
${body}
</body></html>`
}

/** Attributes of the `<img>` that shows a picture, by its key. */
type ShowPicture = (key: string) => Properties

/** What is printed of a tree, with pictures and soft hyphens. */
export function printBody({ gestaltung }: Pick<Dokument, 'gestaltung'>, baum: Root, show: ShowPicture): string {
  return toHtml(prepare(baum, { gestaltung, show }, gestaltung.silbentrennung ? WORD : undefined) as Root)
}

export function printCss(dokument: Dokument, { stil, druck }: PrintStyles): PrintCss {
  const { gestaltung } = dokument
  const { seite } = gestaltung
  const area = printArea(seite, gestaltung.druck.anschnitt)
  const fonts = `${fontFaces(gestaltung, 'ttf', fileUrl)}
${characterFaces(distributeCharacters(charactersOf(dokument.baum), gestaltung, 'ttf'), fileUrl)}
${codeFace(dokument.baum, 'ttf', fileUrl)}`
  const rules = `${cssVariables(gestaltung)}
${TOGETHER_CSS}
${stil}
${druck}
${coverCss(gestaltung)}
${innerPageCss(gestaltung)}
${vignetteCss(dokument)}
${PAGE_CSS}
body { width: ${area.width}mm; hyphenate-character: "-" }
:where(body > :not(.titelseite)) { padding-left: ${area.left + outdentOf(seite)}mm; padding-right: ${area.right}mm }
.quer { width: ${textWidth(seite, A4.height)}mm; margin-left: -${outdentOf(seite)}mm }
.bildseite { width: ${A4.width}mm; height: ${A4.height}mm; margin-left: -${area.left + outdentOf(seite)}mm }
.quer > :is(.quer, h1, h2, h3, h4) { margin-left: 0 }
.quer > :first-child { margin-top: 0 }`
  return { fonts, rules, pages: pageRules(dokument) }
}

/**
 * What pages need, whatever the design: where they break and what begins them, and for notes at their feet lines that stay as they are.
 */
const PAGE_CSS = `[data-umbruch] { break-before: page }
[data-seitenanfang] { border-top: 0 !important; padding-top: 0 !important }
.fussnoten :is(li, p) { text-wrap: wrap }
.seitenfuss { box-sizing: border-box }`

const fileUrl = (path: string): string => pathToFileURL(path).href

/** What a tree is made ready for a print by. */
interface PrintSetting extends Pick<Dokument, 'gestaltung'> {
  show: ShowPicture
}

/** From how many letters on words of running text are hyphenated. */
const WORD = 7

/**
 * A copy of the tree with pictures put in and soft hyphens in running text.
 * @param above from how many letters on words have soft hyphens in what the node is part of
 */
function prepare(node: Nodes, setting: PrintSetting, above: number | undefined): Nodes {
  if (!('children' in node)) return node
  if (node.type === 'root') return { ...node, children: prepareAll(node, setting, above) as Root['children'] }
  const german = /^de(?:-|$)/.test(String(node.properties.lang ?? 'de'))
  const children = prepareAll(node, setting, german ? hyphenatedFrom(node, above) : undefined) as Element['children']
  if (is(node, 'section.titelseite')) return { ...node, children: composeTitelseite(children) }
  if (is(node, 'section.abschnitt')) {
    const { gestaltung } = setting
    const blocks = markIntroductions(turnHeadings(children))
    return {
      ...node,
      children: markOpening(gestaltung.seite.randspalte > 0 ? hangNotes(blocks, gestaltung) : blocks),
    }
  }
  if (node.tagName !== 'img') return { ...node, children }
  const { dataGrafik, ...rest } = node.properties
  return { ...node, properties: { ...rest, ...setting.show(String(dataGrafik)) }, children: [] }
}

function prepareAll({ children }: Root | Element, setting: PrintSetting, from: number | undefined): Nodes[] {
  return children.flatMap((child): Nodes[] =>
    child.type === 'text' && from ? hyphenateText(child.value, from) : [prepare(child, setting, from)],
  )
}

/** From how many letters on words are hyphenated in an element; undefined where none are. */
function hyphenatedFrom(element: Element, above: number | undefined): number | undefined {
  if (above === undefined) return undefined
  if (isColumnHead(element)) return HEAD_WORD
  if (isLabel(element)) return LABEL_WORD
  return isHyphenated(element) ? above : undefined
}

/** Whether an element is what may stand beside the text that it names: the title of a box, a term, a keyword. */
const isLabel = (element: Element): boolean =>
  is(element, 'p.kastentitel') ||
  element.tagName === 'dt' ||
  (element.tagName === 'strong' && nameText(element).trim().endsWith(':'))

/** Behind the stroke between two long words a line may end. */
const STROKE = /(?<=\p{L}{4}\/)(?=\p{L}{4})/u

/** Running text with soft hyphens; an address and two words with a stroke between them break between their parts, without a sign of ours. */
function hyphenateText(value: string, from: number): Nodes[] {
  return splitAdressen(value).flatMap((part, index) =>
    index % 2 === 0
      ? withBreaks(part.split(STROKE).map((piece) => hyphenate(piece, from)))
      : withBreaks(partsOfAdresse(part)),
  )
}

/** Pieces of text between which a line may end. */
function withBreaks(pieces: readonly string[]): Nodes[] {
  const breakHere: Element = { type: 'element', tagName: 'wbr', properties: {}, children: [] }
  return pieces.flatMap((value, number): Nodes[] => {
    const text: Nodes = { type: 'text', value }
    return number === 0 ? [text] : [breakHere, text]
  })
}

/** The cover with its paragraphs in blocks, which the design puts in their places; pictures and blocks are read in the document's order. */
function composeTitelseite(children: Element['children']): Element['children'] {
  const elements = children.filter(isElement)
  const blocks = groupCover(elements).map(
    ({ block, paragraphs }): Element => ({
      type: 'element',
      tagName: 'div',
      properties: { className: [`${block}block`] },
      children: paragraphs,
    }),
  )
  const start = (element: Element): number => elements.indexOf((element.children[0] ?? element) as Element)
  return [...elements.filter(({ tagName }) => tagName === 'img'), ...blocks].sort((a, b) => start(a) - start(b))
}
