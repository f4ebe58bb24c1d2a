import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { A4, hanging, textWidthTwips, twipsFromMm } from '../../units.js'
import { type FixedStyleId, TOC } from '../style-ids.js'
import { coverStyles } from './cover.js'
import { contentsTitle, headingLine, reachOfHeading } from './headings.js'
import type { ParagraphFormat, StyleFormat, StyleNeeds } from './style.js'

/** Title page, Impressum, table of contents, header and footer. */
export function frameStyles(gestaltung: Gestaltung, needs: StyleNeeds): StyleFormat[] {
  const { year, withNumbers, imprintDistance } = needs
  return [
    ...coverStyles(gestaltung, year),
    ...imprintStyles(gestaltung, imprintDistance),
    ...tocStyles(gestaltung, withNumbers && gestaltung.verzeichnis.nummern, needs),
    ...headerAndFooter(gestaltung),
  ]
}

/** The Impressum; `distance` is the room above it, in points. */
export function imprintStyles(gestaltung: Gestaltung, distance: number): StyleFormat<FixedStyleId>[] {
  const { groessen, abstaende, ueberschriften } = gestaltung
  const beyond = hanging(gestaltung)
  // The terms stand in the column beside the text where there is one.
  const column = beyond > 0 ? beyond : twipsFromMm(38)
  return [
    {
      id: 'Impressumtitel',
      paragraph: {
        keepNext: true,
        before: distance,
        after: abstaende.absatz,
        line: 1.25,
        ...(ueberschriften.stufe1.aushang && beyond > 0 && { left: -beyond }),
        borders: { top: { colour: 'akzent', weight: 0.75, distance: 8 } },
      },
      run: { family: 'ueberschriften', bold: true, colour: 'akzentdunkel', size: groessen.ueberschrift3 },
    },
    {
      id: 'Impressum',
      paragraph: { before: abstaende.absatz, after: 0, line: 1.4 },
      run: { size: groessen.klein + 0.5 },
    },
    {
      id: 'Impressumangabe',
      paragraph: { left: column - beyond, hanging: column },
    },
    { id: 'Impressumzeile', paragraph: { before: 0, left: column - beyond } },
  ]
}

/** Size of chapters in contents without leaders, as a multiple of that of the text; as in print. */
const OPEN_SIZE = 1.12
const ENTRY_RULE = { colour: 'linie', weight: 0.75, distance: 6 } as const

/** Width of a sign without ink, in twips. */
const SIGN = 60

/** The styles of the table of contents and of the lists beside it. */
export function tocStyles(
  gestaltung: Gestaltung,
  withNumbers: boolean,
  numbering: Pick<StyleNeeds, 'numbered'>,
): StyleFormat[] {
  const { groessen, verzeichnis } = gestaltung
  const { stufe1 } = gestaltung.ueberschriften
  const width = textWidthTwips(gestaltung)
  // A level is a step to the right, as in print; with numbers its texts stand in a column.
  const columns = withNumbers ? [8.4, 9, 11] : [0, 0, 0]
  // Without leaders the eye needs rules between the chapters to keep to a line.
  const open = verzeichnis.fuehrung === 'keine'
  const levels = [
    {
      before: 11.2,
      base: 0,
      run: { bold: true, ...(open && { size: groessen.text * OPEN_SIZE }) },
    },
    { before: 0, base: 4.2, run: {} },
    { before: 0, base: 8.4, run: {} },
  ] as const
  return [
    {
      id: 'TOCHeading',
      paragraph: {
        ...contentsTitle(gestaltung, numbering),
        keepNext: true,
        before: 0,
        after: 16,
      },
      run: {
        family: 'ueberschriften',
        bold: true,
        colour: stufe1.farbe,
        size: groessen.ueberschrift1,
        capitals: stufe1.versalien,
      },
    },
    {
      id: 'Verzeichnistitel',
      paragraph: { before: 26, after: 8, exactLine: headingLine(groessen.ueberschrift2) },
      run: { size: groessen.ueberschrift2 },
    },
    {
      id: 'TableofFigures',
      paragraph: {
        after: 4.2,
        line: 1.3,
        suppressHyphens: true,
        tabs: [{ kind: 'right', position: width, leader: verzeichnis.fuehrung }],
      },
    },
    {
      id: 'Kapitelinhalt',
      paragraph: {
        after: 3,
        line: 1.3,
        suppressHyphens: true,
        keepNext: true,
        tabs: [{ kind: 'right', position: width, leader: verzeichnis.fuehrung }],
      },
    },
    { id: 'Glossarbegriff', paragraph: { after: 0 }, run: { bold: true } },
    ...levels.map(({ before, base, run }, index) => {
      const hanging = twipsFromMm(columns[index] ?? 0)
      const left = twipsFromMm(base) + hanging
      return {
        id: TOC[index] ?? 'TOC3',
        paragraph: {
          before,
          after: 4.2,
          line: 1.3,
          left,
          hanging,
          suppressHyphens: true,
          ...(open && index === 0 && { borders: { top: ENTRY_RULE, between: ENTRY_RULE } }),
          tabs: [
            ...(withNumbers ? ([{ kind: 'left', position: left }] as const) : []),
            // Made anew by Word, contents repeat the sign without ink of a heading, and the tab behind it.
            ...(!withNumbers && reachOfHeading(gestaltung, index, numbering) > 0
              ? ([{ kind: 'left', position: left + SIGN }] as const)
              : []),
            { kind: 'right', position: width, leader: verzeichnis.fuehrung } as const,
          ],
        },
        run,
      }
    }),
  ]
}

function headerAndFooter(gestaltung: Gestaltung): StyleFormat[] {
  const run = { colour: 'grau', size: gestaltung.groessen.klein } as const
  // A section that begins a page brings its own rule, right below that of the head: Word cannot leave it out there, as print does.
  const doubled = gestaltung.ueberschriften.stufe2.oberlinie !== 'keine'
  const linie = doubled ? 'keine' : gestaltung.kolumnentitel.linie
  const { ort } = gestaltung.seitenzahl
  const beyond = -hanging(gestaltung)
  const footerOn = (where: typeof ort): ParagraphFormat =>
    where === 'rechts'
      ? { alignment: 'right', ...(ort === 'links' && { left: 0 }) }
      : { alignment: where === 'mitte' ? 'center' : 'left', left: beyond }
  return [
    {
      id: 'Header',
      paragraph: {
        after: 0,
        line: 1.3,
        suppressHyphens: true,
        left: -hanging(gestaltung),
        tabs: [{ kind: 'right', position: textWidthTwips(gestaltung) }],
        ...(linie === 'keine' ? {} : { borders: { bottom: { colour: linie, weight: 0.5, distance: 6 } } }),
      },
      run,
    },
    {
      id: 'KopfzeileQuer',
      paragraph: {
        left: 0,
        tabs: [
          { kind: 'clear', position: textWidthTwips(gestaltung) },
          { kind: 'right', position: textWidthTwips(gestaltung, A4.hoehe) },
        ],
      },
    },
    { id: 'Footer', paragraph: { after: 0, line: 1.3, ...footerOn(ort) }, run },
    // Left pages, where these mirror right ones.
    { id: 'FooterLinks', paragraph: footerOn(({ links: 'rechts', mitte: 'mitte', rechts: 'links' } as const)[ort]) },
  ]
}
