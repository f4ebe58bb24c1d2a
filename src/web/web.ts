import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { escapeMarkup, styleElement } from '../escape.js'
import { readAgain } from '../files/read.js'
import { isAnnouncement } from '../layout/beside/announcements.js'
import { markKeywords } from '../layout/beside/mark-keywords.js'
import { graphicUrl, narrowUrl } from '../layout/charts/picture-urls.js'
import { cssVariables, fontFaces } from '../layout/design/css/css.js'
import { codeFace } from '../layout/design/fonts/code-font.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forScreen } from '../layout/document/media.js'
import { is, isColumnHead, isElement, nameText, textOf, walk, webElementOf } from '../layout/document/tree.js'
import { svgUrl } from '../layout/frame/cover.js'
import { findOpening } from '../layout/frame/opening.js'
import { turnWatermark, watermarkOf } from '../layout/frame/watermark.js'
import { splitAdressen } from '../trennung/adressen.js'
import { HEAD_WORD, hyphenate } from '../trennung/hyphenate.js'
import { isCaption, placeCaptions } from './captions.js'
import { groupHeads } from './head-groups.js'
import { nameParts } from './names.js'
import { isStacked, isWide } from './narrow-tables.js'

/** Style sheets of a design for both media and for the screen. */
export interface WebStyles {
  stil: string
  bildschirm: string
}

/**
 * The document as one self-contained page: fonts, pictures and styles inside, nothing fetched, no script.
 * @param sign `@font-face` rules for signs that the design's fonts lack
 */
export function writeWeb(dokument: Dokument, { stil, bildschirm }: WebStyles, sign = ''): string {
  const { gestaltung, title, author, subject } = dokument
  const { top, content, impressum } = arrange(
    placeCaptions(nameParts(forScreen(dokument.baum).children.filter(isElement))),
  )
  const html = (piece: readonly Element[]) =>
    toHtml({ type: 'root', children: piece.map((part) => embed(part, dokument) as Element) } satisfies Root)
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="author" content="${escapeMarkup(author)}">
<meta name="description" content="${escapeMarkup(subject)}">
<title>${escapeMarkup(title)}</title>
${styleElement(`${fontFaces(gestaltung, 'woff2', fontUrl)}
${codeFace(dokument.baum, 'woff2', fontUrl)}
${sign}
${cssVariables(gestaltung)}
${stil}
${bildschirm}${beneath(dokument)}`)}
</head>
<body id="seitenanfang">
<a class="sprung" href="#inhalt">Zum Inhalt springen</a>
${html(top)}
<main id="inhalt">
${html(content)}
</main>
${html(impressum)}
<a class="hinauf" href="#seitenanfang">Nach oben</a>
</body>
</html>
`
}

/** The mark of a draft stays where it is while the page moves over it. */
function beneath(dokument: Dokument): string {
  const sign = watermarkOf(dokument)
  if (!sign) return ''
  const url = svgUrl(turnWatermark(sign).svg)
  return `\nbody { background-image: ${url}; background-position: center; background-repeat: no-repeat; background-attachment: fixed; background-size: auto min(80vh, 40rem) }`
}

function fontUrl(path: string): string {
  return `data:font/woff2;base64,${readAgain(path).toString('base64')}`
}

/** The parts of the document in the order of the page, as they come from setting. */
export function partsInOrder({ baum }: Dokument): Element[] {
  const { top, content, impressum } = arrange(forScreen(baum).children.filter(isElement))
  return [...top, ...content, ...impressum]
}

/** A page begins with its cover and tables of contents and ends with its Impressum. */
function arrange(parts: readonly Element[]): { top: Element[]; content: Element[]; impressum: Element[] } {
  const top = parts.filter((part) => is(part, 'nav.inhaltsverzeichnis') || is(part, 'section.titelseite'))
  const impressum = parts.filter((part) => is(part, 'section.impressum'))
  return { top, content: parts.filter((part) => !top.includes(part) && !impressum.includes(part)), impressum }
}

/** Screens that give a chart less than its type needs: there another drawing of it takes its place. */
const NARROW = '(max-width: 34rem)'

/** From so many letters on words may be divided where they are set too large or too narrow for a phone: not every browser knows how to. */
const DIVIDED: Readonly<Record<string, number>> = { h1: 22, h2: 26, h3: 22, th: 12, td: 12 }
/** So many letters stay whole at either end of them. */
const WORD_END = 4

/** From how many letters on the words of an element may be divided, where it says so itself. */
function dividedFrom(element: Element): number | undefined {
  if (isColumnHead(element)) return HEAD_WORD
  return DIVIDED[is(element, 'p.hervorhebung') ? 'h1' : element.tagName]
}

/**
 * A copy of the tree with pictures put in; page numbers have no meaning on a screen, wide tables can be scrolled by keyboard.
 * @param above from how many letters on words have soft hyphens in what the node is part of
 */
function embed(node: Nodes, dokument: Dokument, above?: number): Nodes {
  if (node.type !== 'element') return node
  const from = dokument.gestaltung.silbentrennung ? (dividedFrom(node) ?? above) : undefined
  const children = markBlocks(node)
    .filter((child) => !is(child, 'span.seite'))
    .flatMap((child) =>
      child.type === 'text'
        ? markAddresses(from === undefined ? child.value : divide(child.value, from))
        : [embed(child, dokument, from) as ElementContent],
    )
  if (node.tagName === 'img') {
    const { dataGrafik, ...rest } = node.properties
    const picture: Element = {
      ...node,
      properties: { ...rest, ...graphicUrl(dokument, String(dataGrafik)) },
      children: [],
    }
    const narrow = narrowUrl(dokument, String(dataGrafik))
    if (!narrow) return picture
    const source: Element = {
      type: 'element',
      tagName: 'source',
      properties: { media: NARROW, ...narrow },
      children: [],
    }
    return { type: 'element', tagName: 'picture', properties: {}, children: [source, picture] }
  }
  if (is(node, 'nav.inhaltsverzeichnis'))
    return { ...node, properties: { ...node.properties, ariaLabel: titleOf(node) }, children }
  const tagName = webElementOf(node)
  if (is(node, 'div.tabelle') && isStacked(node)) return { ...withClass(node, 'tabelle', 'gestapelt'), children }
  if (is(node, 'div.tabelle') && isWide(node))
    return {
      ...node,
      properties: { ...node.properties, tabIndex: 0, role: 'region', ariaLabel: captionOf(node) },
      children,
    }
  return { ...node, tagName, children }
}

/**
 * The children of an element; of a chapter the paragraph that opens it, what announces a list and the keywords of lists are marked for the
 * style sheet, which may set them larger or into the column beside the text, as in print.
 */
function markBlocks(element: Element): ElementContent[] {
  if (!is(element, 'section.abschnitt')) return element.children
  const blocks = element.children.filter(isElement)
  const opening = findOpening(blocks)
  const marked = element.children.map((child) => {
    if (!isElement(child)) return child
    if (child === opening) return withClass(child, 'einstieg')
    if (child.tagName === 'ul') return markKeywords(child)
    const { className } = child.properties
    const plain = child.tagName === 'p' && className === undefined
    return plain && isAnnouncement(child, blocks[blocks.indexOf(child) + 1]) ? withClass(child, 'ankuendigung') : child
  })
  return groupHeads(marked)
}

const withClass = (element: Element, ...names: string[]): Element => ({
  ...element,
  properties: { ...element.properties, className: names },
})

/** Long words with soft hyphens; a unit that is a word may stand below its figure, where the style sheet lets it. */
function divide(text: string, from: number): string {
  return hyphenate(text, from, WORD_END).replace(/(?<=\d)\u00a0(?=\p{L}{5})/gu, ' ')
}

/** Browsers hyphenate what they show; an address they leave as it is. */
function markAddresses(value: string): ElementContent[] {
  return splitAdressen(value).flatMap((part, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value: part }
    if (index % 2 === 0) return part === '' ? [] : [text]
    return [{ type: 'element', tagName: 'span', properties: { className: ['adresse'] }, children: [text] }]
  })
}

/** What a table of contents or a list of figures calls itself. */
function titleOf(toc: Element): string {
  const titel = toc.children.find((child): child is Element => isElement(child) && child.tagName === 'p')
  return titel ? textOf(titel) : 'Inhaltsverzeichnis'
}

function captionOf(tableBox: Element): string {
  const caption = [...walk({ type: 'root', children: [tableBox] })].find(isCaption)
  return caption ? nameText(caption) : 'Tabelle'
}
