import { footMargin, printArea } from '../content/satzspiegel.js'
import { cssString } from '../escape.js'
import { fontStack } from '../layout/design/css/css.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'
import { marginTextsOf } from '../layout/design/page-margins.js'
import type { Dokument, OutlineHeading } from '../layout/document/dokument.js'
import { isElement } from '../layout/document/tree.js'
import { anschlussOf, type ChapterKind, chapterKindOf, FILLED_PAGE, sharesPage } from '../layout/frame/chapters.js'
import { HEAD_NAME, SHARED_HEAD } from './pages/running-heads.js'

const A4 = { width: 210, height: 297 }

/** What stands at the edges of pages, and which pages chapters have. */
export function pageRules(dokument: Dokument): string {
  const kinds = groupChapters(dokument).map((group, index) => pageKind(group, index, dokument))
  return [...bleedRules(dokument.gestaltung), marginBoxes(dokument), ...kinds].join('\n')
}

/** Pages that are cut after printing are larger all around by the bleed; what their margins leave is as large as ever. */
function bleedRules({ seite, druck: { anschnitt } }: Gestaltung): string[] {
  // What prints to the paper's edges has its margins within the page's area.
  const sides = seite.randabfallend && !seite.spiegeln ? ['@page { margin-left: 0; margin-right: 0 }'] : []
  if (anschnitt === 0) return sides
  const [width, height] = [A4.width + 2 * anschnitt, A4.height + 2 * anschnitt]
  const margins = [seite.oben, seite.rechts, footMargin(seite), seite.links].map((margin) => `${margin + anschnitt}mm`)
  return [
    `@page { size: ${width}mm ${height}mm; margin: ${margins.join(' ')} }`,
    `.titelseite, .bildseite { width: ${width}mm; height: ${height}mm }`,
    `.bildquelle { position: relative; left: ${anschnitt}mm; bottom: ${anschnitt}mm }`,
    ...sides,
  ]
}

/** A chapter's heading, and how it stands to its neighbours. */
interface Chapter extends OutlineHeading {
  art: ChapterKind
}

/** Chapters by the pages that they share or may share: each has its own, unless the design lets it run on. */
function groupChapters({ baum, outline, gestaltung }: Dokument): Chapter[][] {
  const sections = new Map(baum.children.filter(isElement).map((section) => [section.properties.id, section]))
  const groups: Chapter[][] = []
  for (const heading of outline) {
    const section = heading.level === 1 ? sections.get(sectionId(heading)) : undefined
    if (!section) continue
    const one = { ...heading, art: chapterKindOf(section) }
    const open = groups.at(-1)
    if (open && anschlussOf(gestaltung, one.art, open.at(-1)?.art) !== 'neue-seite') open.push(one)
    else groups.push([one])
  }
  return groups
}

const sectionId = ({ id }: OutlineHeading): string => `abschnitt-${id}`

/**
 * Pages of a chapter carry its name; of those that several may share, each page's is told by its number once that is known
 * (`pages/running-heads.ts`), for a change of the pages' kind would break by force. Turned ones stand beside the others.
 */
function pageKind(chapters: readonly Chapter[], index: number, { author, runningHead, gestaltung }: Dokument): string {
  const pageName = `kapitel${index + 1}`
  const [first, ...others] = chapters
  const shared =
    others.length > 0 || (gestaltung.kapitel === 'fortlaufend' && first && sharesPage(gestaltung, first.art))
  const nameOf = (one: Chapter | undefined) => cssString([one?.number, one?.text].filter(Boolean).join(' '))
  const kapitel = shared ? SHARED_HEAD : nameOf(first)
  const heads = headsOf({ programm: cssString(runningHead), kapitel, jobcenter: cssString(author) }, gestaltung)
  const names = shared
    ? chapters.map((one) => `[id=${cssString(sectionId(one))}] { ${HEAD_NAME}: ${nameOf(one)} }`)
    : []
  const name = heads.right
  const sections = `:is(${chapters.map((one) => `[id=${cssString(sectionId(one))}]`).join(', ')})`
  const left = gestaltung.seite.spiegeln ? heads.left : undefined
  return `${sections} { page: ${pageName} } @page ${pageName} { ${name} }${left ? ` @page ${pageName}:left { ${left} }` : ''}
${sections} .bildseite { page: bildseite }
${sections} .quer { page: ${pageName}quer } @page ${pageName}quer { size: ${turnedSize(gestaltung)}; ${name} }${left ? ` @page ${pageName}quer:left { ${left} }` : ''}
${[...names, ...others.map((one) => followRules(one, gestaltung))].join('\n')}`
}

/** How a chapter follows another: it runs on, or begins a page until `pages/run-on.ts` finds room for it on the one before. */
function followRules(chapter: Chapter, { kapitel }: Gestaltung): string {
  const room = 'margin-top: calc(var(--vorueberschrift2) * 1.75)'
  const heading = `[id=${cssString(chapter.id)}]`
  if (kapitel !== 'bei-bedarf') return `${heading} { ${room} }`
  const section = `[id=${cssString(sectionId(chapter))}]`
  return `${section}:not([data-anschluss]) { break-before: page; --anschluss: ${FILLED_PAGE} } [data-anschluss] > ${heading} { ${room} }`
}

function turnedSize({ druck: { anschnitt } }: Gestaltung): string {
  return anschnitt === 0 ? 'A4 landscape' : `${A4.height + 2 * anschnitt}mm ${A4.width + 2 * anschnitt}mm`
}

/**
 * The heads of right and left pages: on the latter, what stands at the outer edge stands at the outer edge.
 * @param texts as CSS wants them
 */
function headsOf(
  texts: Parameters<typeof marginTextsOf<string>>[1],
  { kolumnentitel }: Gestaltung,
): { right: string; left: string } {
  const [inner, outer] = marginTextsOf(kolumnentitel, texts, '""')
  const head = (first: string, second: string) => `@top-left { content: ${first} } @top-right { content: ${second} }`
  return { right: head(inner, outer), left: head(outer, inner) }
}

/** The boxes of the foot: the number's, and those that are empty. */
const FOOT = { links: 'bottom-left', mitte: 'bottom-center', rechts: 'bottom-right' } as const
const MIRRORED = { links: 'rechts', mitte: 'mitte', rechts: 'links' } as const

/** Running header and footer; a page of its own kind (title, Impressum) can switch them off in druck.css. */
function marginBoxes({ runningHead, author, gestaltung }: Dokument): string {
  const { left, right } = printArea(gestaltung.seite, gestaltung.druck.anschnitt)
  const { farben, schrift, groessen, verzeichnis, seite, druck, kolumnentitel, seitenzahl } = gestaltung
  const fontStyle = `font-family: ${fontStack(schrift)}; font-size: ${groessen.klein}pt; color: ${farben.grau}; line-height: 1.3`
  const { linie, links, rechts } = kolumnentitel
  const rule = linie === 'keine' ? '' : `; border-bottom: .5pt solid ${farben[linie]}`
  const top = `${fontStyle}; vertical-align: bottom; padding-bottom: 2mm; margin-bottom: 7mm${rule}`
  const [first, last] = [`margin-left: ${left}mm`, `margin-right: ${right}mm`]
  const foot = { links: `; ${first}`, mitte: '', rechts: `; ${last}` }[seitenzahl.ort]
  const none = '@top-left { content: none } @top-right { content: none }'
  const noFoot = Object.values(FOOT)
    .map((box) => `@${box} { content: none }`)
    .join(' ')
  const counter = seitenzahl.form === 'zahl' ? 'counter(page)' : '"Seite " counter(page) " von " counter(pages)'
  const bottom = `content: ${counter}; ${fontStyle}; vertical-align: top; padding-top: 6mm`
  const headless = links === 'keiner' && rechts === 'keiner'
  const texts = { programm: cssString(runningHead), jobcenter: cssString(author) }
  const heads = headsOf({ ...texts, kapitel: '""' }, gestaltung)
  const contents = headsOf({ ...texts, kapitel: cssString(verzeichnis.titel) }, gestaltung)
  const mirrored = seite.spiegeln
    ? `@page :left { margin-left: ${seite.rechts + druck.anschnitt}mm; margin-right: ${seite.links + druck.anschnitt}mm; ${heads.left} ${noFoot} @${FOOT[MIRRORED[seitenzahl.ort]]} { ${bottom} } }`
    : ''
  return `@page { @top-left { ${top}; ${first} } @top-right { ${top}; ${last}; text-align: right } ${heads.right} @${FOOT[seitenzahl.ort]} { ${bottom}${foot} } }
${mirrored}
@page titelseite { ${none} ${noFoot} }
@page bildseite { margin: 0; ${none} ${noFoot} }
@page impressum { ${none} }
@page inhaltsverzeichnis { ${contents.right} }
${seite.spiegeln ? `@page impressum:left { ${none} } @page inhaltsverzeichnis:left { ${contents.left} }` : ''}
${headless ? `@page { ${none} }` : ''}`
}
