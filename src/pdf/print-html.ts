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
export interface Druckstil {
  stil: string
  druck: string
}

/** The document as a page to be printed: pictures and styles inside, fonts by file address, soft hyphens set. */
export function printHtml(dokument: Dokument, { stil, druck }: Druckstil): string {
  const { gestaltung, titel, autor, gliederung } = dokument
  const zeigend = notesAtChapterEnds(numberElements(forPrint(dokument.baum)))
  const baum = prepare(zeigend, dokument, gestaltung.silbentrennung) as Root
  const { seite } = gestaltung
  const kapitel = gliederung.filter(({ stufe }) => stufe === 1)
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
${groupKapitel(kapitel, gestaltung)
  .map((gruppe, index) => pageKind(gruppe, index, dokument))
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

const fileUrl = (pfad: string): string => pathToFileURL(pfad).href

/** Chapters by the pages that they share: each has its own, unless the design lets it run on. */
function groupKapitel(kapitel: readonly Ueberschrift[], gestaltung: Gestaltung): Ueberschrift[][] {
  const gruppen: Ueberschrift[][] = []
  for (const eines of kapitel) {
    const offen = gruppen.at(-1)
    if (offen && runsOn(gestaltung, eines.nummer, offen.at(-1)?.nummer)) offen.push(eines)
    else gruppen.push([eines])
  }
  return gruppen
}

/** Pages of a chapter carry its name, those that several may share the author's; those that are turned stand beside the others. */
function pageKind(kapitel: readonly Ueberschrift[], index: number, { autor, kopfzeile, gestaltung }: Dokument): string {
  const seite = `kapitel${index + 1}`
  const [{ text, nummer } = { text: autor, nummer: '' }, ...weitere] = kapitel
  const aussen = sharesPage(gestaltung, nummer) ? autor : nummer ? `${nummer} ${text}` : text
  const name = `@top-right { content: ${cssString(aussen)} }`
  const abschnitte = `:is(${kapitel.map(({ id }) => `[id=${cssString(`abschnitt-${id}`)}]`).join(', ')})`
  const links = gestaltung.seite.spiegeln ? mirroredName(aussen, kopfzeile) : undefined
  return `${abschnitte} { page: ${seite} } @page ${seite} { ${name} }${links ? ` @page ${seite}:left { ${links} }` : ''}
${abschnitte} .bildseite { page: bildseite }
${abschnitte} .quer { page: ${seite}quer } @page ${seite}quer { size: A4 landscape; ${name} }${links ? ` @page ${seite}quer:left { ${links} }` : ''}
${weitere.map(({ id }) => `[id=${cssString(id)}] { margin-top: calc(var(--vorueberschrift2) * 2) }`).join('\n')}`
}

/** On a left page, the chapter stands at the outer edge and the programme at the inner. */
function mirroredName(name: string, kopfzeile: string): string {
  return `@top-left { content: ${cssString(name)} } @top-right { content: ${cssString(kopfzeile)} }`
}

/** Running header and footer; a page of its own kind (title, Impressum) can switch them off in druck.css. */
function marginBoxes({ kopfzeile, gestaltung }: Dokument): string {
  const { farben, schrift, groessen, verzeichnis, seite } = gestaltung
  const schriftart = `font-family: ${fontStack(schrift)}; font-size: ${groessen.klein}pt; color: ${farben.grau}; line-height: 1.3`
  const oben = `${schriftart}; vertical-align: bottom; padding-bottom: 2mm; margin-bottom: 7mm; border-bottom: .5pt solid ${farben.linie}`
  const ohne = '@top-left { content: none } @top-right { content: none }'
  const zahl = 'content: "Seite " counter(page) " von " counter(pages)'
  const unten = `${schriftart}; vertical-align: top; padding-top: 6mm`
  return `@page {
  @top-left { content: ${cssString(kopfzeile)}; ${oben} }
  @top-right { content: ""; ${oben}; text-align: right }
  @bottom-right { ${zahl}; ${unten} }
}
${seite.spiegeln ? mirroredPages(kopfzeile, seite, `${zahl}; ${unten}`) : ''}@page titelseite { ${ohne} @bottom-right { content: none } }
@page bildseite { margin: 0; ${ohne} @bottom-right { content: none } @bottom-left { content: none } }
@page impressum { ${ohne} }
@page inhaltsverzeichnis { @top-right { content: ${cssString(verzeichnis.titel)} } }${
    seite.spiegeln
      ? `
@page impressum:left { ${ohne} } @page inhaltsverzeichnis:left { ${mirroredName(verzeichnis.titel, kopfzeile)} }`
      : ''
  }`
}

/** Left pages: the margins change sides, and what stands at the outer edge of a right page stands at the outer edge of a left one. */
function mirroredPages(kopfzeile: string, { links, rechts }: Gestaltung['seite'], fuss: string): string {
  return `@page :left {
  margin-left: ${rechts}mm; margin-right: ${links}mm;
  @top-right { content: ${cssString(kopfzeile)} }
  @bottom-left { ${fuss}; text-align: left }
  @bottom-right { content: none }
}
`
}

/** A copy of the tree with pictures put in and soft hyphens in running text. */
function prepare(knoten: Nodes, dokument: Dokument, trennen: boolean): Nodes {
  if (!('children' in knoten)) return knoten
  if (knoten.type === 'root') return { ...knoten, children: prepareAll(knoten, dokument, trennen) as Root['children'] }
  const weiter = trennen && isHyphenated(knoten) && /^de(?:-|$)/.test(String(knoten.properties.lang ?? 'de'))
  const kinder = prepareAll(knoten, dokument, weiter) as Element['children']
  if (is(knoten, 'section.titelseite')) return { ...knoten, children: composeTitelseite(kinder) }
  if (is(knoten, 'section.abschnitt')) {
    const bloecke = turnHeadings(kinder)
    return { ...knoten, children: dokument.gestaltung.seite.randspalte > 0 ? hangNotes(bloecke) : bloecke }
  }
  if (knoten.tagName !== 'img') return { ...knoten, children: kinder }
  const { dataGrafik, ...rest } = knoten.properties
  return { ...knoten, properties: { ...rest, ...graphicUrl(dokument, String(dataGrafik)) }, children: [] }
}

function prepareAll({ children }: Root | Element, dokument: Dokument, trennen: boolean): Nodes[] {
  return children.flatMap((kind): Nodes[] =>
    kind.type === 'text' && trennen ? hyphenateText(kind.value) : [prepare(kind, dokument, trennen)],
  )
}

/** Running text with soft hyphens; an address breaks between its parts, without a sign of ours. */
function hyphenateText(value: string): Nodes[] {
  return splitAdressen(value).flatMap((teil, index): Nodes[] => {
    if (index % 2 === 0) return [{ type: 'text', value: hyphenate(teil) }]
    const umbruch: Element = { type: 'element', tagName: 'wbr', properties: {}, children: [] }
    return partsOfAdresse(teil).flatMap((stueck, nummer): Nodes[] => {
      const text: Nodes = { type: 'text', value: stueck }
      return nummer === 0 ? [text] : [umbruch, text]
    })
  })
}

/** The cover with its paragraphs in blocks, which the design puts in their places; pictures and blocks are read in the document's order. */
function composeTitelseite(kinder: Element['children']): Element['children'] {
  const elemente = kinder.filter(isElement)
  const bloecke = groupTitelseite(elemente).map(
    ({ block, absaetze }): Element => ({
      type: 'element',
      tagName: 'div',
      properties: { className: [`${block}block`] },
      children: absaetze,
    }),
  )
  const anfang = (element: Element): number => elemente.indexOf((element.children[0] ?? element) as Element)
  return [...elemente.filter(({ tagName }) => tagName === 'img'), ...bloecke].sort((a, b) => anfang(a) - anfang(b))
}
