import { outdentOf } from '../../../content/satzspiegel.js'
import { cssString } from '../../../escape.js'
import { svgUrl } from '../../frame/titelseite.js'
import { aussehenVariables } from '../aussehen.js'
import type { Gestaltung } from '../gestaltung.js'
import { QUELLTEXT_STACK } from '../schriften/quelltextschrift.js'
import { familyOf, listFamilies, type Rolle, type Schnitt, type Schnittdatei } from '../schriften/schriften.js'
import { ZEICHENFAMILIE } from '../schriften/zeichenschriften.js'

/** The leaders of the table of contents as a style of rule. */
const FUEHRUNG = { punkte: 'dotted', linie: 'solid', keine: 'none' } as const

/** The family of a design, and behind it that of the signs that it lacks. */
export function fontStack({ familie }: Gestaltung['schrift']): string {
  return `${cssString(familie)}, "${ZEICHENFAMILIE}"`
}

/** Chromium sets lines in steps of 0.75 pt: the nearest that holds, as a multiple of the size, rounded up lest it fall to the step below. */
function snapLeading(factor: number, size: number): number {
  return Math.ceil((Math.round((factor * size) / 0.75) * 0.75 * 10_000) / size) / 10_000
}

/** The design as CSS variables, so that the style sheets of a design name no colour, size or font of their own. */
export function cssVariables(gestaltung: Gestaltung): string {
  const { farben, groessen, abstaende, seite, schrift, verzeichnis, titelgrafik, fussnoten } = gestaltung
  const { zeilenhoehe, ...schriftgrade } = groessen
  const { randspalte, steg, ...raender } = seite
  const stackOf = (rolle: Rolle) => {
    const eigene = familyOf(gestaltung.schriften, rolle)
    return eigene ? `${cssString(eigene.familie)}, var(--schrift)` : 'var(--schrift)'
  }
  const zeilen = [
    `--schrift: ${fontStack(schrift)}, "Segoe UI", Arial, sans-serif`,
    `--schrift-ueberschriften: ${stackOf('ueberschriften')}`,
    `--schrift-ziffern: ${stackOf('ziffern')}`,
    `--quelltext: ${QUELLTEXT_STACK}`,
    // For the screen, where the composition of the cover is not kept.
    `--titelgrafik: ${titelgrafik ? svgUrl(titelgrafik.svg) : 'none'}`,
    `--fuehrung: ${FUEHRUNG[verzeichnis.fuehrung]}`,
    `--zeilenhoehe: ${snapLeading(zeilenhoehe, groessen.text)}`,
    `--aushang: ${outdentOf(seite)}mm`,
    `--randspalte: ${randspalte}mm`,
    `--steg: ${steg}mm`,
    `--fussnote: ${fussnoten.groesse}pt`,
    `--fussnotenlinie: ${fussnoten.linie}mm`,
    `--fussnotenabstand: ${fussnoten.abstand}pt`,
    ...Object.entries(farben).map(([name, wert]) => `--farbe-${name}: ${wert}`),
    ...Object.entries({ ...schriftgrade, ...abstaende }).map(([name, wert]) => `--${name}: ${wert}pt`),
    ...Object.entries(raender).map(([name, wert]) => `--rand-${name}: ${wert}mm`),
  ]
  zeilen.push(...aussehenVariables(gestaltung))
  return `:root { ${zeilen.join('; ')} }`
}

const SCHNITTE: readonly [Schnitt, gewicht: number, stil: string][] = [
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
}: Gestaltung): { familie: string; dateien: Partial<Record<Schnitt, Schnittdatei>> }[] {
  return [{ familie: schrift.familie, dateien: schriftdateien }, ...listFamilies(schriften)]
}

/** The files of all faces. */
export function fontFiles(gestaltung: Gestaltung, format: 'ttf' | 'woff2'): string[] {
  return familiesOf(gestaltung).flatMap(({ dateien }) =>
    SCHNITTE.flatMap(([schnitt]) => dateien[schnitt]?.[format] ?? []),
  )
}

/** `@font-face` rules for all faces; `url` gives the address of a font file. */
export function fontFaces(gestaltung: Gestaltung, format: 'ttf' | 'woff2', url: (pfad: string) => string): string {
  return familiesOf(gestaltung)
    .flatMap(({ familie, dateien }) =>
      SCHNITTE.flatMap(([schnitt, gewicht, stil]) => {
        const datei = dateien[schnitt]?.[format]
        return datei === undefined
          ? []
          : `@font-face { font-family: ${cssString(familie)}; font-weight: ${gewicht}; font-style: ${stil}; src: url(${cssString(url(datei))}) format("${format === 'ttf' ? 'truetype' : 'woff2'}") }`
      }),
    )
    .join('\n')
}
