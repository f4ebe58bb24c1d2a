import { footMargin, outdentOf, printArea } from '../../../content/satzspiegel.js'
import { cssString } from '../../../escape.js'
import { svgUrl } from '../../frame/cover.js'
import { CHARACTER_FAMILY } from '../fonts/character-fonts.js'
import { CODE_STACK } from '../fonts/code-font.js'
import { type Face, type FaceFile, type FamilyRole, familyOf, listFamilies } from '../fonts/fonts.js'
import type { Gestaltung } from '../gestaltung.js'
import { lookVariables } from '../looks.js'
import { namedColours } from '../own-colours.js'

/** The leaders of the table of contents as a style of rule. */
const LEADER = { punkte: 'dotted', linie: 'solid', keine: 'none' } as const

/** The family of a design, and behind it that of the signs that it lacks. */
export function fontStack({ familie }: Gestaltung['schrift']): string {
  return `${cssString(familie)}, "${CHARACTER_FAMILY}"`
}

/** Chromium sets lines in steps of 0.75 pt: the nearest that holds, as a multiple of the size, rounded up lest it fall to the step below. */
function snapLeading(factor: number, size: number): number {
  return Math.ceil((Math.round((factor * size) / 0.75) * 0.75 * 10_000) / size) / 10_000
}

/** The design as CSS variables, so that the style sheets of a design name no colour, size or font of their own. */
export function cssVariables(gestaltung: Gestaltung): string {
  const { farben, groessen, abstaende, seite, schrift, verzeichnis, titelgrafik, fussnoten, auftaktbild, randbild } =
    gestaltung
  const { zeilenhoehe, ...schriftgrade } = groessen
  const { oben, links, rechts, randspalte, steg } = seite
  const area = printArea(seite, gestaltung.druck.anschnitt)
  const stackOf = (role: FamilyRole) => {
    const own = familyOf(gestaltung.schriften, role)
    return own ? `${cssString(own.familie)}, var(--schrift)` : 'var(--schrift)'
  }
  const lines = [
    `--schrift: ${fontStack(schrift)}, "Segoe UI", Arial, sans-serif`,
    `--schrift-ueberschriften: ${stackOf('ueberschriften')}`,
    `--schrift-ziffern: ${stackOf('ziffern')}`,
    `--quelltext: ${CODE_STACK}`,
    // For the screen, where the composition of the cover is not kept.
    `--titelgrafik: ${titelgrafik ? svgUrl(titelgrafik.svg) : 'none'}`,
    `--fuehrung: ${LEADER[verzeichnis.fuehrung]}`,
    `--zeilenhoehe: ${snapLeading(zeilenhoehe, groessen.text)}`,
    `--aushang: ${outdentOf(seite)}mm`,
    `--randspalte: ${randspalte}mm`,
    `--steg: ${steg}mm`,
    // From the text to the edges of what is printed on.
    `--bis-links: ${area.left + outdentOf(seite)}mm`,
    `--bis-rechts: ${area.right}mm`,
    `--druckrand: ${area.left}mm`,
    `--auftaktbild: ${auftaktbild.hoehe}mm`,
    `--auftaktbild-links: ${auftaktbild.reicht === 'beidseitig' ? area.left : 0}mm`,
    `--auftaktbild-rechts: ${auftaktbild.reicht === 'satzspiegel' ? 0 : area.right}mm`,
    `--randbild: ${randbild.hoehe}mm`,
    `--fussnote: ${fussnoten.groesse}pt`,
    `--fussnotenlinie: ${fussnoten.linie}mm`,
    `--fussnotenabstand: ${fussnoten.abstand}pt`,
    ...namedColours(farben).map(([name, value]) => `--farbe-${name}: ${value}`),
    ...Object.entries({ ...schriftgrade, ...abstaende }).map(([name, value]) => `--${name}: ${value}pt`),
    ...Object.entries({ oben, unten: footMargin(seite), links, rechts }).map(
      ([name, value]) => `--rand-${name}: ${value}mm`,
    ),
  ]
  lines.push(...lookVariables(gestaltung))
  return `:root { ${lines.join('; ')} }`
}

const FACES: readonly [Face, gewicht: number, stil: string][] = [
  ['normal', 400, 'normal'],
  ['kursiv', 400, 'italic'],
  ['halbfett', 600, 'normal'],
  ['halbfettkursiv', 600, 'italic'],
]

/** All families of a design with the faces that it has of them, that of the text first. */
function familiesOf({
  schrift,
  schriftdateien,
  schriften,
}: Gestaltung): { familie: string; dateien: Partial<Record<Face, FaceFile>> }[] {
  return [{ familie: schrift.familie, dateien: schriftdateien }, ...listFamilies(schriften)]
}

/** The files of all faces. */
export function fontFiles(gestaltung: Gestaltung, format: 'ttf' | 'woff2'): string[] {
  return familiesOf(gestaltung).flatMap(({ dateien }) => FACES.flatMap(([face]) => dateien[face]?.[format] ?? []))
}

/** `@font-face` rules for all faces; `url` gives the address of a font file. */
export function fontFaces(gestaltung: Gestaltung, format: 'ttf' | 'woff2', url: (path: string) => string): string {
  return familiesOf(gestaltung)
    .flatMap(({ familie, dateien }) =>
      FACES.flatMap(([face, weight, style]) => {
        const file = dateien[face]?.[format]
        return file === undefined
          ? []
          : `@font-face { font-family: ${cssString(familie)}; font-weight: ${weight}; font-style: ${style}; src: url(${cssString(url(file))}) format("${format === 'ttf' ? 'truetype' : 'woff2'}") }`
      }),
    )
    .join('\n')
}
