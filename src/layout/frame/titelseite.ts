import type { Element } from 'hast'
import type { Feldmass, Gestaltung, Titelblock } from '../design/gestaltung.js'
import { nodeOf } from '../document/baum.js'
import type { ChildOf, NodeName, NodeOf } from '../document/vokabular/vokabular.js'
import { bleedOut } from './anschnitt.js'
import { shareOf } from './titelpassung.js'

/** Which block of the cover a paragraph belongs to. */
const BLOECKE: Record<Extract<ChildOf<'section.titelseite'>, NodeOf<'p'>>, Titelblock> = {
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
  zeile: keyof typeof BLOECKE,
  { titel, ueberschrift2, text, klein, jahr }: Gestaltung['groessen'],
): number {
  const groessen: Record<keyof typeof BLOECKE, number> = {
    'p.muster': klein + 0.5,
    'p.kennzeile': text + 0.5,
    'p.titel': titel,
    'p.untertitel': ueberschrift2,
    'p.jahr': jahr,
    'p.jobcenter': ueberschrift2 + 3,
    'p.standort': text + 1,
    'p.leitspruch': text + 1,
    'p.definition': klein + 0.5,
    'p.traeger': text - 0.5,
  }
  return groessen[zeile]
}

/** The paragraphs of the cover by blocks, in the order of their first paragraphs; pictures belong to none. */
export function groupTitelseite(absaetze: readonly Element[]): { block: Titelblock; absaetze: Element[] }[] {
  const gruppen = new Map<Titelblock, Element[]>()
  for (const absatz of absaetze) {
    const name = nodeOf(absatz)
    const block = name && isTitelzeile(name) ? BLOECKE[name] : undefined
    if (block) gruppen.set(block, [...(gruppen.get(block) ?? []), absatz])
  }
  return [...gruppen].map(([block, teile]) => ({ block, absaetze: teile }))
}

function isTitelzeile(name: NodeName): name is keyof typeof BLOECKE {
  return Object.hasOwn(BLOECKE, name)
}

/** What a logo leaves free of the field behind it, in millimetres. */
export const LOGORAND = 4

/** Where the blocks and pictures of the cover stand in print, and what is painted behind them, as CSS. */
export function titelseiteCss(gestaltung: Gestaltung): string {
  const { titelseite, titelgrafik, titelpassung, farben, groessen, traegerlogos = [] } = gestaltung
  const { anschnitt } = gestaltung.druck
  const stelle = ({ links, oben, breite }: Omit<Feldmass, 'hoehe'>) =>
    `position: absolute; left: ${links + anschnitt}mm; top: ${oben + anschnitt}mm; width: ${breite}mm`
  const regeln = Object.entries(titelseite.bloecke).map(([name, { farbe, versalien, ...feld }]) => {
    // A block's colour is that of all its text, whatever the style sheet says of single lines.
    const regel = (wo: string, was: string) => ` .titelseite .${name}block ${wo} { ${was} }`
    const schrift = farbe ? regel('p', `color: ${farben[farbe]}`) : ''
    const gross = versalien ? regel('p:first-child', 'text-transform: uppercase; letter-spacing: .02em') : ''
    const passung = titelpassung?.[name as Titelblock]
    const kleiner = passung
      ? Object.entries(BLOECKE)
          .filter(([, block]) => block === name)
          .map(([zeile]) => regel(zeile, `zoom: ${shareOf(passung, sizeOf(zeile as keyof typeof BLOECKE, groessen))}`))
          .join('')
      : ''
    // Above pictures, wherever these stand in the order of reading.
    return `.titelseite .${name}block { ${stelle(feld)}; z-index: 1 }${schrift}${gross}${kleiner}`
  })
  const { logo, flaechen } = titelseite
  const bild = bleedOut(titelseite.bild, anschnitt)
  const placeLogo = ({ grund, ...feld }: typeof logo) => {
    const passend = 'max-width: none; object-fit: contain; object-position: 100% 50%'
    if (!grund) return `${stelle(feld)}; height: ${feld.hoehe}mm; ${passend}`
    const voll = bleedOut(feld, anschnitt)
    const innen = [
      feld.oben - voll.oben,
      voll.links + voll.breite - feld.links - feld.breite,
      voll.oben + voll.hoehe - feld.oben - feld.hoehe,
      feld.links - voll.links,
    ].map((mehr) => `${LOGORAND + mehr}mm`)
    return `${stelle(voll)}; height: ${voll.hoehe}mm; ${passend}; box-sizing: border-box; padding: ${innen.join(' ')}; background: ${farben[grund]}`
  }
  const grundOf = (felder: typeof flaechen, grafik?: typeof titelgrafik) =>
    `${svgUrl(paintGrund(felder, farben, anschnitt, grafik))} 0 0 / ${210 + 2 * anschnitt}mm ${297 + 2 * anschnitt}mm no-repeat`
  const vorne = flaechen.filter((flaeche) => flaeche.vorne)
  const hinten = flaechen.filter((flaeche) => !flaeche.vorne)
  return [
    ...regeln,
    `.titelseite .titelbild { ${stelle(bild)}; height: ${bild.hoehe}mm; max-width: none; object-fit: cover }`,
    `.titelseite .logo { ${placeLogo(logo)} }`,
    ...traegerlogos.map(
      (feld, index) =>
        `.titelseite :nth-child(${index + 1} of .traegerlogo) { ${stelle(feld)}; height: ${feld.hoehe}mm; max-width: none }`,
    ),
    // After all that is in the flow, so that it is above pictures; logos and text lie above it.
    ...(vorne.length > 0
      ? [
          `.titelseite::after { content: ""; position: absolute; inset: 0; background: ${grundOf(vorne)} }`,
          '.titelseite :is(.logo, .traegerlogo) { z-index: 1 }',
        ]
      : []),
    `.titelseite { background: ${grundOf(hinten, titelgrafik)} }`,
  ].join('\n')
}

/** An SVG as an address for CSS. */
export function svgUrl(svg: string): string {
  return `url("data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}")`
}

function paintGrund(
  flaechen: Gestaltung['titelseite']['flaechen'],
  farben: Gestaltung['farben'],
  anschnitt: number,
  grafik?: Gestaltung['titelgrafik'],
): string {
  const felder = flaechen
    .map((feld) => bleedOut(feld, anschnitt))
    .map(
      ({ farbe, links, oben, breite, hoehe }) =>
        `<rect x="${links}" y="${oben}" width="${breite}" height="${hoehe}" fill="${farben[farbe]}"/>`,
    )
  const bild = grafik ? fitSvg(grafik.svg, bleedOut(grafik, anschnitt)) : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${0 - anschnitt} ${0 - anschnitt} ${210 + 2 * anschnitt} ${297 + 2 * anschnitt}">${felder.join('')}${bild}</svg>`
}

/** An SVG that fills a rectangle and is cut at its edges, in the unit of the rectangle. */
export function fitSvg(svg: string, { links, oben, breite, hoehe }: Feldmass): string {
  const [wurzel = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const innen = svg.slice(svg.indexOf(wurzel) + wurzel.length)
  const angabe = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(wurzel)?.[1]
  const mass =
    angabe('viewBox') ??
    `0 0 ${Number.parseFloat(angabe('width') ?? '1')} ${Number.parseFloat(angabe('height') ?? '1')}`
  const raeume = (wurzel.match(/\sxmlns:\w+\s*=\s*["'][^"']*["']/g) ?? []).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg"${raeume} x="${links}" y="${oben}" width="${breite}" height="${hoehe}" viewBox="${mass}" preserveAspectRatio="xMidYMid slice">${innen}`
}
