import type { Element } from 'hast'
import type { BoxSize, CoverBlock, Gestaltung } from '../design/gestaltung.js'
import { nodeOf } from '../document/tree.js'
import type { ChildOf, NodeName, NodeOf } from '../document/vocabulary/vocabulary.js'
import { bleedOut } from './bleed.js'
import { senderSize, shareOf } from './cover-fit.js'

/** Which block of the cover a paragraph belongs to. */
const BLOCK_NODES: Record<Extract<ChildOf<'section.titelseite'>, NodeOf<'p'>>, CoverBlock> = {
  'p.muster': 'vermerk',
  'p.kennzeile': 'titel',
  'p.titel': 'titel',
  'p.untertitel': 'titel',
  'p.jahr': 'jahr',
  'p.jobcenter': 'absender',
  'p.standort': 'absender',
  'p.leitspruch': 'absender',
  'p.definition': 'definition',
  'p.traeger': 'traeger',
}

/** Their type sizes, in points. */
function sizeOf(
  line: keyof typeof BLOCK_NODES,
  { titel, ueberschrift2, text, klein, jahr }: Gestaltung['groessen'],
): number {
  const sizes: Record<keyof typeof BLOCK_NODES, number> = {
    'p.muster': klein + 0.5,
    'p.kennzeile': text + 0.5,
    'p.titel': titel,
    'p.untertitel': ueberschrift2,
    'p.jahr': jahr,
    'p.jobcenter': senderSize({ ueberschrift2 }),
    'p.standort': text + 1,
    'p.leitspruch': text + 1,
    'p.definition': klein + 0.9,
    'p.traeger': text - 0.5,
  }
  return sizes[line]
}

/** The paragraphs of the cover by blocks, in the order of their first paragraphs; pictures belong to none. */
export function groupCover(paragraphs: readonly Element[]): { block: CoverBlock; paragraphs: Element[] }[] {
  const groups = new Map<CoverBlock, Element[]>()
  for (const paragraph of paragraphs) {
    const name = nodeOf(paragraph)
    const block = name && isCoverLine(name) ? BLOCK_NODES[name] : undefined
    if (block) groups.set(block, [...(groups.get(block) ?? []), paragraph])
  }
  return [...groups].map(([block, parts]) => ({ block, paragraphs: parts }))
}

function isCoverLine(name: NodeName): name is keyof typeof BLOCK_NODES {
  return Object.hasOwn(BLOCK_NODES, name)
}

/** What a logo leaves free of the field behind it, in millimetres. */
export const LOGO_MARGIN = 4

/** Where the blocks and pictures of the cover stand in print, and what is painted behind them, as CSS. */
export function coverCss(gestaltung: Gestaltung): string {
  const { titelseite, titelgrafik, titelpassung, farben, groessen, traegerlogos = [] } = gestaltung
  const { anschnitt } = gestaltung.druck
  const position = ({ links, oben, breite }: Omit<BoxSize, 'hoehe'>) =>
    `position: absolute; left: ${links + anschnitt}mm; top: ${oben + anschnitt}mm; width: ${breite}mm`
  const regeln = Object.entries(titelseite.bloecke).map(([name, { farbe, versalien, ...field }]) => {
    // A block's colour is that of all its text, whatever the style sheet says of single lines.
    const regel = (where: string, what: string) => ` .titelseite .${name}block ${where} { ${what} }`
    const font = farbe ? regel('p', `color: ${farben[farbe]}`) : ''
    const large = versalien ? regel('p:first-child', 'text-transform: uppercase; letter-spacing: .02em') : ''
    const fit = titelpassung?.[name as CoverBlock]
    const smaller = fit
      ? Object.entries(BLOCK_NODES)
          .filter(([, block]) => block === name)
          .map(([line]) => regel(line, `zoom: ${shareOf(fit, sizeOf(line as keyof typeof BLOCK_NODES, groessen))}`))
          .join('')
      : ''
    // Above pictures, wherever these stand in the order of reading.
    return `.titelseite .${name}block { ${position(field)}; z-index: 1 }${font}${large}${smaller}`
  })
  const { logo, flaechen } = titelseite
  const image = bleedOut(titelseite.bild, anschnitt)
  const placeLogo = ({ grund, ...field }: typeof logo) => {
    const fitting = 'max-width: none; object-fit: contain; object-position: 100% 50%'
    if (!grund) return `${position(field)}; height: ${field.hoehe}mm; ${fitting}`
    const full = bleedOut(field, anschnitt)
    const inner = [
      field.oben - full.oben,
      full.links + full.breite - field.links - field.breite,
      full.oben + full.hoehe - field.oben - field.hoehe,
      field.links - full.links,
    ].map((more) => `${LOGO_MARGIN + more}mm`)
    return `${position(full)}; height: ${full.hoehe}mm; ${fitting}; box-sizing: border-box; padding: ${inner.join(' ')}; background: ${farben[grund]}`
  }
  const groundOf = (fields: typeof flaechen, picture?: typeof titelgrafik) =>
    `${svgUrl(paintGround(fields, farben, anschnitt, picture))} 0 0 / ${210 + 2 * anschnitt}mm ${297 + 2 * anschnitt}mm no-repeat`
  const front = flaechen.filter((area) => area.vorne)
  const behind = flaechen.filter((area) => !area.vorne)
  return [
    ...regeln,
    `.titelseite .titelbild { ${position(image)}; height: ${image.hoehe}mm; max-width: none; object-fit: cover }`,
    `.titelseite .logo { ${placeLogo(logo)} }`,
    ...traegerlogos.map(
      (field, index) =>
        `.titelseite :nth-child(${index + 1} of .traegerlogo) { ${position(field)}; height: ${field.hoehe}mm; max-width: none }`,
    ),
    // After all that is in the flow, so that it is above pictures; logos and text lie above it.
    ...(front.length > 0
      ? [
          `.titelseite::after { content: ""; position: absolute; inset: 0; background: ${groundOf(front)} }`,
          '.titelseite :is(.logo, .traegerlogo) { z-index: 1 }',
        ]
      : []),
    `.titelseite { background: ${groundOf(behind, titelgrafik)} }`,
  ].join('\n')
}

/** An SVG as an address for CSS. */
export function svgUrl(svg: string): string {
  return `url("data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}")`
}

function paintGround(
  areas: Gestaltung['titelseite']['flaechen'],
  colours: Gestaltung['farben'],
  bleed: number,
  picture?: Gestaltung['titelgrafik'],
): string {
  const fields = areas
    .map((field) => bleedOut(field, bleed))
    .map(
      ({ farbe, links, oben, breite, hoehe }) =>
        `<rect x="${links}" y="${oben}" width="${breite}" height="${hoehe}" fill="${colours[farbe]}"/>`,
    )
  const image = picture ? fitSvg(picture.svg, bleedOut(picture, bleed)) : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${0 - bleed} ${0 - bleed} ${210 + 2 * bleed} ${297 + 2 * bleed}">${fields.join('')}${image}</svg>`
}

/** An SVG that fills a rectangle and is cut at its edges, in the unit of the rectangle. */
export function fitSvg(svg: string, { links, oben, breite, hoehe }: BoxSize): string {
  const [wurzel = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const inner = svg.slice(svg.indexOf(wurzel) + wurzel.length)
  const declaration = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(wurzel)?.[1]
  const measure =
    declaration('viewBox') ??
    `0 0 ${Number.parseFloat(declaration('width') ?? '1')} ${Number.parseFloat(declaration('height') ?? '1')}`
  const spaces = (wurzel.match(/\sxmlns:\w+\s*=\s*["'][^"']*["']/g) ?? []).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg"${spaces} x="${links}" y="${oben}" width="${breite}" height="${hoehe}" viewBox="${measure}" preserveAspectRatio="xMidYMid slice">${inner}`
}
