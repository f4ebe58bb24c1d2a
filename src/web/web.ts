import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { escapeMarkup, styleElement } from '../escape.js'
import { readAgain } from '../files/read.js'
import { graphicUrl, narrowUrl } from '../layout/charts/grafik.js'
import { cssVariables, fontFaces } from '../layout/design/css/css.js'
import { quelltextFace } from '../layout/design/schriften/quelltextschrift.js'
import { is, isElement, nameText, textOf, walk, webElementOf } from '../layout/document/baum.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forScreen } from '../layout/document/medien.js'
import { svgUrl } from '../layout/frame/titelseite.js'
import { turnWasserzeichen, wasserzeichenOf } from '../layout/frame/wasserzeichen.js'
import { splitAdressen } from '../trennung/adressen.js'
import { nameParts } from './names.js'

/** Style sheets of a design for both media and for the screen. */
export interface Webstil {
  stil: string
  bildschirm: string
}

/**
 * The document as one self-contained page: fonts, pictures and styles inside, nothing fetched, no script.
 * @param zeichen `@font-face` rules for signs that the design's fonts lack
 */
export function writeWeb(dokument: Dokument, { stil, bildschirm }: Webstil, zeichen = ''): string {
  const { gestaltung, titel, autor, thema } = dokument
  const { oben, inhalt, impressum } = arrange(nameParts(forScreen(dokument.baum).children.filter(isElement)))
  const html = (stueck: readonly Element[]) =>
    toHtml({ type: 'root', children: stueck.map((teil) => embed(teil, dokument) as Element) } satisfies Root)
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="author" content="${escapeMarkup(autor)}">
<meta name="description" content="${escapeMarkup(thema)}">
<title>${escapeMarkup(titel)}</title>
${styleElement(`${fontFaces(gestaltung, 'woff2', fontUrl)}
${quelltextFace(dokument.baum, 'woff2', fontUrl)}
${zeichen}
${cssVariables(gestaltung)}
${stil}
${bildschirm}${beneath(dokument)}`)}
</head>
<body>
<a class="sprung" href="#inhalt">Zum Inhalt springen</a>
${html(oben)}
<main id="inhalt">
${html(inhalt)}
</main>
${html(impressum)}
</body>
</html>
`
}

/** The mark of a draft stays where it is while the page moves over it. */
function beneath(dokument: Dokument): string {
  const zeichen = wasserzeichenOf(dokument)
  if (!zeichen) return ''
  const url = svgUrl(turnWasserzeichen(zeichen).svg)
  return `\nbody { background-image: ${url}; background-position: center; background-repeat: no-repeat; background-attachment: fixed; background-size: auto min(80vh, 40rem) }`
}

function fontUrl(pfad: string): string {
  return `data:font/woff2;base64,${readAgain(pfad).toString('base64')}`
}

/** The parts of the document in the order of the page, as they come from setting. */
export function partsInOrder({ baum }: Dokument): Element[] {
  const { oben, inhalt, impressum } = arrange(forScreen(baum).children.filter(isElement))
  return [...oben, ...inhalt, ...impressum]
}

/** A page begins with its cover and tables of contents and ends with its Impressum. */
function arrange(teile: readonly Element[]): { oben: Element[]; inhalt: Element[]; impressum: Element[] } {
  const oben = teile.filter((teil) => is(teil, 'nav.inhaltsverzeichnis') || is(teil, 'section.titelseite'))
  const impressum = teile.filter((teil) => is(teil, 'section.impressum'))
  return { oben, inhalt: teile.filter((teil) => !oben.includes(teil) && !impressum.includes(teil)), impressum }
}

/** Screens that give a chart less than its type needs: there another drawing of it takes its place. */
const SCHMAL = '(max-width: 34rem)'

/** A copy of the tree with pictures put in; page numbers have no meaning on a screen, wide tables can be scrolled by keyboard. */
function embed(knoten: Nodes, dokument: Dokument): Nodes {
  if (knoten.type !== 'element') return knoten
  const kinder = knoten.children
    .filter((kind) => !is(kind, 'span.seite'))
    .flatMap((kind) => (kind.type === 'text' ? markAdressen(kind.value) : [embed(kind, dokument) as ElementContent]))
  if (knoten.tagName === 'img') {
    const { dataGrafik, ...rest } = knoten.properties
    const bild: Element = {
      ...knoten,
      properties: { ...rest, ...graphicUrl(dokument, String(dataGrafik)) },
      children: [],
    }
    const schmal = narrowUrl(dokument, String(dataGrafik))
    if (!schmal) return bild
    const quelle: Element = {
      type: 'element',
      tagName: 'source',
      properties: { media: SCHMAL, ...schmal },
      children: [],
    }
    return { type: 'element', tagName: 'picture', properties: {}, children: [quelle, bild] }
  }
  if (is(knoten, 'nav.inhaltsverzeichnis'))
    return { ...knoten, properties: { ...knoten.properties, ariaLabel: titleOf(knoten) }, children: kinder }
  const tagName = webElementOf(knoten)
  if (is(knoten, 'div.tabelle') && isWide(knoten))
    return {
      ...knoten,
      properties: { ...knoten.properties, tabIndex: 0, role: 'region', ariaLabel: captionOf(knoten) },
      children: kinder,
    }
  return { ...knoten, tagName, children: kinder }
}

/** Browsers hyphenate what they show; an address they leave as it is. */
function markAdressen(value: string): ElementContent[] {
  return splitAdressen(value).flatMap((teil, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value: teil }
    if (index % 2 === 0) return teil === '' ? [] : [text]
    return [{ type: 'element', tagName: 'span', properties: { className: ['adresse'] }, children: [text] }]
  })
}

/** What of a phone's screen is the text's, and what a letter and the margins of a cell take of it, in pixels. */
const SCHIRM = 288
const BUCHSTABE = 7.5
const ZELLRAND = 16

/** Whether a table may not fit the narrowest screen: its columns are as wide as their longest words. Others need no stop of the tabulator. */
function isWide(tabelle: Element): boolean {
  const breiten: number[] = []
  for (const zeile of walk({ type: 'root', children: [tabelle] }))
    if (zeile.tagName === 'tr')
      zeile.children.filter(isElement).forEach((zelle, spalte) => {
        const laengen = textOf(zelle)
          .split(/[\s\u00ad-]+/)
          .map(({ length }) => length)
        breiten[spalte] = Math.max(breiten[spalte] ?? 0, ...laengen)
      })
  return breiten.reduce((summe, breite) => summe + breite * BUCHSTABE + ZELLRAND, 0) > SCHIRM
}

/** What a table of contents or a list of figures calls itself. */
function titleOf(verzeichnis: Element): string {
  const titel = verzeichnis.children.find((kind): kind is Element => isElement(kind) && kind.tagName === 'p')
  return titel ? textOf(titel) : 'Inhaltsverzeichnis'
}

function captionOf(tabelle: Element): string {
  const table = tabelle.children.find((kind): kind is Element => isElement(kind) && kind.tagName === 'table')
  const caption = table?.children.find((kind): kind is Element => isElement(kind) && kind.tagName === 'caption')
  return caption ? nameText(caption) : 'Tabelle'
}
