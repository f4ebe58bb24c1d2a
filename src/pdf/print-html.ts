import { pathToFileURL } from 'node:url'
import type { Element, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { areaWidth, outdentOf, textWidth } from '../content/satzspiegel.js'
import { cssString, escapeMarkup, styleElement } from '../escape.js'
import { graphicUrl } from '../layout/charts/grafik.js'
import { cssVariables, fontFaces, fontStack } from '../layout/design/css/css.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'
import { quelltextFace } from '../layout/design/schriften/quelltextschrift.js'
import { distributeZeichen, zeichenFaces, zeichenOf } from '../layout/design/schriften/zeichenschriften.js'
import { is, isElement, isHyphenated } from '../layout/document/baum.js'
import type { Dokument, Ueberschrift } from '../layout/document/dokument.js'
import { forPrint } from '../layout/document/medien.js'
import { notesAtChapterEnds } from '../layout/document/notenfolge.js'
import { TOGETHER_CSS } from '../layout/document/vokabular/vokabular.js'
import { runsOn, sharesPage } from '../layout/frame/kapitel.js'
import { groupTitelseite, titelseiteCss } from '../layout/frame/titelseite.js'
import { partsOfAdresse, splitAdressen } from '../trennung/adressen.js'
import { hyphenate } from '../trennung/hyphenate.js'
import { hangNotes } from './margin-column.js'
import { numberElements } from './structure/element-numbers.js'
import { turnHeadings } from './turned-pages.js'

const A4 = { width: 210, height: 297 }

/** What a print needs of a design: its style sheets for both media and for print. */
export interface PrintStyles {
  stil: string
  druck: string
}

/** The document as a page to be printed: pictures and styles inside, fonts by file address, soft hyphens set. */
export function printHtml(dokument: Dokument, { stil, druck }: PrintStyles): string {
  const { gestaltung, titel, autor, gliederung } = dokument
  const printed = notesAtChapterEnds(numberElements(forPrint(dokument.baum)))
  const baum = prepare(printed, dokument, gestaltung.silbentrennung) as Root
  const { seite } = gestaltung
  const chapters = gliederung.filter(({ stufe }) => stufe === 1)
  const css = `${fontFaces(gestaltung, 'ttf', fileUrl)}
${zeichenFaces(distributeZeichen(zeichenOf(dokument.baum), gestaltung, 'ttf'), fileUrl)}
${quelltextFace(dokument.baum, 'ttf', fileUrl)}
${cssVariables(gestaltung)}
${TOGETHER_CSS}
${stil}
${druck}
${titelseiteCss(gestaltung)}
${marginBoxes(dokument)}
${FOOT_CSS}
body { width: ${areaWidth(seite)}mm; hyphenate-character: "-" }
:where(body > :not(.titelseite)) { padding-left: ${outdentOf(seite)}mm }
.quer { width: ${textWidth(seite, A4.height)}mm; margin-left: -${outdentOf(seite)}mm }
.bildseite { width: ${A4.width}mm; height: ${A4.height}mm; margin-left: -${outdentOf(seite)}mm }
.quer > :is(.quer, h1, h2, h3, h4) { margin-left: 0 }
.quer > :first-child { margin-top: 0 }
${groupChapters(chapters, gestaltung)
  .map((group, index) => pageKind(group, index, dokument))
  .join('\n')}`
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${escapeMarkup(titel)}</title><meta name="author" content="${escapeMarkup(autor)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
${styleElement(css)}</head><body${seite.randspalte > 0 ? ' class="randspalte"' : ''}>
${toHtml(baum)}
</body></html>`
}

/** What notes need to be put at the foot of pages, whatever the design: lines that stay as they are, and rows at which a page breaks. */
const FOOT_CSS = `[data-umbruch] { break-before: page }
.fussnoten :is(li, p) { text-wrap: wrap }
.seitenfuss { box-sizing: border-box }`

const fileUrl = (path: string): string => pathToFileURL(path).href

/** Chapters by the pages that they share: each has its own, unless the design lets it run on. */
function groupChapters(chapters: readonly Ueberschrift[], gestaltung: Gestaltung): Ueberschrift[][] {
  const groups: Ueberschrift[][] = []
  for (const one of chapters) {
    const open = groups.at(-1)
    if (open && runsOn(gestaltung, one.nummer, open.at(-1)?.nummer)) open.push(one)
    else groups.push([one])
  }
  return groups
}

/** Pages of a chapter carry its name, those that several may share the author's; those that are turned stand beside the others. */
function pageKind(
  chapters: readonly Ueberschrift[],
  index: number,
  { autor, kopfzeile, gestaltung }: Dokument,
): string {
  const pageName = `kapitel${index + 1}`
  const [{ text, nummer } = { text: autor, nummer: '' }, ...others] = chapters
  const outer = sharesPage(gestaltung, nummer) ? autor : nummer ? `${nummer} ${text}` : text
  const name = `@top-right { content: ${cssString(outer)} }`
  const sections = `:is(${chapters.map(({ id }) => `[id=${cssString(`abschnitt-${id}`)}]`).join(', ')})`
  const left = gestaltung.seite.spiegeln ? mirroredName(outer, kopfzeile) : undefined
  return `${sections} { page: ${pageName} } @page ${pageName} { ${name} }${left ? ` @page ${pageName}:left { ${left} }` : ''}
${sections} .bildseite { page: bildseite }
${sections} .quer { page: ${pageName}quer } @page ${pageName}quer { size: A4 landscape; ${name} }${left ? ` @page ${pageName}quer:left { ${left} }` : ''}
${others.map(({ id }) => `[id=${cssString(id)}] { margin-top: calc(var(--vorueberschrift2) * 2) }`).join('\n')}`
}

/** On a left page, the chapter stands at the outer edge and the programme at the inner. */
function mirroredName(name: string, runningHead: string): string {
  return `@top-left { content: ${cssString(name)} } @top-right { content: ${cssString(runningHead)} }`
}

/** Running header and footer; a page of its own kind (title, Impressum) can switch them off in druck.css. */
function marginBoxes({ kopfzeile, gestaltung }: Dokument): string {
  const { farben, schrift, groessen, verzeichnis, seite } = gestaltung
  const fontStyle = `font-family: ${fontStack(schrift)}; font-size: ${groessen.klein}pt; color: ${farben.grau}; line-height: 1.3`
  const top = `${fontStyle}; vertical-align: bottom; padding-bottom: 2mm; margin-bottom: 7mm; border-bottom: .5pt solid ${farben.linie}`
  const none = '@top-left { content: none } @top-right { content: none }'
  const pageCounter = 'content: "Seite " counter(page) " von " counter(pages)'
  const bottom = `${fontStyle}; vertical-align: top; padding-top: 6mm`
  return `@page {
  @top-left { content: ${cssString(kopfzeile)}; ${top} }
  @top-right { content: ""; ${top}; text-align: right }
  @bottom-right { ${pageCounter}; ${bottom} }
}
${seite.spiegeln ? mirroredPages(kopfzeile, seite, `${pageCounter}; ${bottom}`) : ''}@page titelseite { ${none} @bottom-right { content: none } }
@page bildseite { margin: 0; ${none} @bottom-right { content: none } @bottom-left { content: none } }
@page impressum { ${none} }
@page inhaltsverzeichnis { @top-right { content: ${cssString(verzeichnis.titel)} } }${
    seite.spiegeln
      ? `
@page impressum:left { ${none} } @page inhaltsverzeichnis:left { ${mirroredName(verzeichnis.titel, kopfzeile)} }`
      : ''
  }`
}

/** Left pages: the margins change sides, and what stands at the outer edge of a right page stands at the outer edge of a left one. */
function mirroredPages(runningHead: string, { links, rechts }: Gestaltung['seite'], footer: string): string {
  return `@page :left {
  margin-left: ${rechts}mm; margin-right: ${links}mm;
  @top-right { content: ${cssString(runningHead)} }
  @bottom-left { ${footer}; text-align: left }
  @bottom-right { content: none }
}
`
}

/** A copy of the tree with pictures put in and soft hyphens in running text. */
function prepare(node: Nodes, dokument: Dokument, hyphenates: boolean): Nodes {
  if (!('children' in node)) return node
  if (node.type === 'root') return { ...node, children: prepareAll(node, dokument, hyphenates) as Root['children'] }
  const goesOn = hyphenates && isHyphenated(node) && /^de(?:-|$)/.test(String(node.properties.lang ?? 'de'))
  const children = prepareAll(node, dokument, goesOn) as Element['children']
  if (is(node, 'section.titelseite')) return { ...node, children: composeTitelseite(children) }
  if (is(node, 'section.abschnitt')) {
    const blocks = turnHeadings(children)
    return { ...node, children: dokument.gestaltung.seite.randspalte > 0 ? hangNotes(blocks) : blocks }
  }
  if (node.tagName !== 'img') return { ...node, children }
  const { dataGrafik, ...rest } = node.properties
  return { ...node, properties: { ...rest, ...graphicUrl(dokument, String(dataGrafik)) }, children: [] }
}

function prepareAll({ children }: Root | Element, dokument: Dokument, hyphenates: boolean): Nodes[] {
  return children.flatMap((child): Nodes[] =>
    child.type === 'text' && hyphenates ? hyphenateText(child.value) : [prepare(child, dokument, hyphenates)],
  )
}

/** Running text with soft hyphens; an address breaks between its parts, without a sign of ours. */
function hyphenateText(value: string): Nodes[] {
  return splitAdressen(value).flatMap((part, index): Nodes[] => {
    if (index % 2 === 0) return [{ type: 'text', value: hyphenate(part) }]
    const breakHere: Element = { type: 'element', tagName: 'wbr', properties: {}, children: [] }
    return partsOfAdresse(part).flatMap((piece, number): Nodes[] => {
      const text: Nodes = { type: 'text', value: piece }
      return number === 0 ? [text] : [breakHere, text]
    })
  })
}

/** The cover with its paragraphs in blocks, which the design puts in their places; pictures and blocks are read in the document's order. */
function composeTitelseite(children: Element['children']): Element['children'] {
  const elements = children.filter(isElement)
  const blocks = groupTitelseite(elements).map(
    ({ block, absaetze }): Element => ({
      type: 'element',
      tagName: 'div',
      properties: { className: [`${block}block`] },
      children: absaetze,
    }),
  )
  const start = (element: Element): number => elements.indexOf((element.children[0] ?? element) as Element)
  return [...elements.filter(({ tagName }) => tagName === 'img'), ...blocks].sort((a, b) => start(a) - start(b))
}
