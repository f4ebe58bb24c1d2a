import { cssString } from '../escape.js'
import { fontStack } from '../layout/design/css/css.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'
import type { Dokument, Ueberschrift } from '../layout/document/dokument.js'
import { runsOn, sharesPage } from '../layout/frame/kapitel.js'

const A4 = { width: 210, height: 297 }

/** What stands at the edges of pages, and which pages chapters have. */
export function pageRules(dokument: Dokument): string {
  const chapters = dokument.gliederung.filter(({ stufe }) => stufe === 1)
  const kinds = groupChapters(chapters, dokument.gestaltung).map((group, index) => pageKind(group, index, dokument))
  return [...bleedRules(dokument.gestaltung), marginBoxes(dokument), ...kinds].join('\n')
}

/** Pages that are cut after printing are larger all around by the bleed; what their margins leave is as large as ever. */
function bleedRules({ seite, druck: { anschnitt } }: Gestaltung): string[] {
  if (anschnitt === 0) return []
  const [width, height] = [A4.width + 2 * anschnitt, A4.height + 2 * anschnitt]
  const margins = [seite.oben, seite.rechts, seite.unten, seite.links].map((margin) => `${margin + anschnitt}mm`)
  return [
    `@page { size: ${width}mm ${height}mm; margin: ${margins.join(' ')} }`,
    `.titelseite, .bildseite { width: ${width}mm; height: ${height}mm }`,
    `.bildquelle { position: relative; left: ${anschnitt}mm; bottom: ${anschnitt}mm }`,
  ]
}

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
${sections} .quer { page: ${pageName}quer } @page ${pageName}quer { size: ${turnedSize(gestaltung)}; ${name} }${left ? ` @page ${pageName}quer:left { ${left} }` : ''}
${others.map(({ id }) => `[id=${cssString(id)}] { margin-top: calc(var(--vorueberschrift2) * 2) }`).join('\n')}`
}

function turnedSize({ druck: { anschnitt } }: Gestaltung): string {
  return anschnitt === 0 ? 'A4 landscape' : `${A4.height + 2 * anschnitt}mm ${A4.width + 2 * anschnitt}mm`
}

/** On a left page, the chapter stands at the outer edge and the programme at the inner. */
function mirroredName(name: string, runningHead: string): string {
  return `@top-left { content: ${cssString(name)} } @top-right { content: ${cssString(runningHead)} }`
}

/** Running header and footer; a page of its own kind (title, Impressum) can switch them off in druck.css. */
function marginBoxes({ kopfzeile, gestaltung }: Dokument): string {
  const { farben, schrift, groessen, verzeichnis, seite, druck } = gestaltung
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
${seite.spiegeln ? mirroredPages(kopfzeile, seite, druck.anschnitt, `${pageCounter}; ${bottom}`) : ''}@page titelseite { ${none} @bottom-right { content: none } }
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
function mirroredPages(
  runningHead: string,
  { links, rechts }: Gestaltung['seite'],
  bleed: number,
  footer: string,
): string {
  return `@page :left {
  margin-left: ${rechts + bleed}mm; margin-right: ${links + bleed}mm;
  @top-right { content: ${cssString(runningHead)} }
  @bottom-left { ${footer}; text-align: left }
  @bottom-right { content: none }
}
`
}
