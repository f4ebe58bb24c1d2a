import type { CoverBlock, Gestaltung } from '../../../layout/design/gestaltung.js'
import type { ColourName } from '../../../layout/design/looks.js'
import { senderSize, shareOf } from '../../../layout/frame/cover-fit.js'
import { sizeOfYear, YEAR_SPACING } from '../../../layout/frame/year-size.js'
import { twipsFromMm } from '../../units.js'
import type { ParagraphFormat, StyleFormat } from './style.js'

/** The room that two bodies side by side leave each other, in millimetres. */
export const traegerColumn = ({ titelseite }: Gestaltung): number => titelseite.bloecke.traeger.breite / 2

export const traegerSize = ({ groessen }: Gestaltung): number => groessen.text - 0.5

/** The styles of the title page: what they stand on and in which colour the design says. `year` decides how large the year can be. */
export function coverStyles(gestaltung: Gestaltung, year: string): StyleFormat[] {
  const { groessen, titelseite, titelpassung = {} } = gestaltung
  const baseOf = (name: CoverBlock): ParagraphFormat => {
    const { grund } = titelseite.bloecke[name]
    // What stands behind the text is said to the text itself, too, for programs that do not draw the colour fields.
    return { after: 0, suppressHyphens: true, ...(grund && { shading: grund }) }
  }
  const colour = (name: CoverBlock, otherwise: ColourName): ColourName => titelseite.bloecke[name].farbe ?? otherwise
  const yearSize = sizeOfYear(gestaltung, year)
  return fitFormats(titelpassung, [
    {
      id: 'Muster',
      paragraph: { ...baseOf('vermerk'), line: 1.42 },
      run: { colour: colour('vermerk', 'grau'), size: groessen.klein + 0.5 },
    },
    {
      id: 'Kennzeile',
      paragraph: { ...baseOf('titel'), line: 1.3 },
      run: { colour: colour('titel', 'akzent'), size: groessen.text + 0.5, spacing: 0.4 },
    },
    {
      id: 'Title',
      paragraph: { ...baseOf('titel'), exactLine: groessen.titel * 1.12 },
      run: {
        family: 'ueberschriften',
        bold: true,
        colour: colour('titel', 'akzentdunkel'),
        size: groessen.titel,
        ...(titelseite.bloecke.titel.versalien && { capitals: true, spacing: groessen.titel * 0.02 }),
      },
    },
    {
      id: 'Subtitle',
      paragraph: { ...baseOf('titel'), before: 10, line: 1.3 },
      run: { family: 'ueberschriften', colour: colour('titel', 'akzent'), size: groessen.ueberschrift2 },
    },
    {
      id: 'Jahr',
      paragraph: { ...baseOf('jahr'), exactLine: yearSize },
      run: {
        family: 'ziffern',
        bold: true,
        colour: colour('jahr', 'akzentdunkel'),
        size: yearSize,
        spacing: YEAR_SPACING * yearSize,
      },
    },
    {
      id: 'Jobcenter',
      paragraph: { ...baseOf('absender'), after: 5, line: 1.2 },
      run: {
        family: 'ueberschriften',
        bold: true,
        colour: colour('absender', 'akzentdunkel'),
        size: senderSize(groessen),
      },
    },
    {
      id: 'Standort',
      paragraph: { ...baseOf('absender'), line: 1.42 },
      run: { colour: colour('absender', 'grau'), size: groessen.text + 1 },
    },
    {
      id: 'Leitspruch',
      paragraph: { ...baseOf('absender'), before: 12, line: 1.42 },
      run: { italic: true, colour: colour('absender', 'akzent'), size: groessen.text + 1 },
    },
    {
      id: 'TitelseiteDefinition',
      paragraph: { ...baseOf('definition'), line: 1.36 },
      run: { colour: colour('definition', 'text'), size: groessen.klein + 0.9 },
    },
    {
      id: 'Traeger',
      paragraph: {
        ...baseOf('traeger'),
        line: 1.42,
        contextualSpacing: true,
        tabs: [{ kind: 'left', position: twipsFromMm(traegerColumn(gestaltung)) }],
        borders: { top: { colour: 'linie', weight: 0.75, distance: 6 } },
      },
      run: { colour: colour('traeger', 'text'), size: traegerSize(gestaltung) },
    },
  ])
}

const BLOCK: Partial<Record<string, CoverBlock>> = {
  Muster: 'vermerk',
  Kennzeile: 'titel',
  Title: 'titel',
  Subtitle: 'titel',
  Jahr: 'jahr',
  Jobcenter: 'absender',
  Standort: 'absender',
  Leitspruch: 'absender',
  TitelseiteDefinition: 'definition',
  Traeger: 'traeger',
}

/** The styles of blocks whose type is smaller than the design says, with their distances. */
function fitFormats(fit: NonNullable<Gestaltung['titelpassung']>, formats: readonly StyleFormat[]): StyleFormat[] {
  return formats.map((format) => {
    const { paragraph, run } = format
    const factor = shareOf(fit[BLOCK[format.id] ?? 'titel'] ?? 1, run?.size ?? 0)
    if (factor === 1) return format
    const scale = <Value extends object>(values: Value | undefined, names: readonly (keyof Value)[]) =>
      Object.fromEntries(
        names.flatMap((name) => (typeof values?.[name] === 'number' ? [[name, values[name] * factor]] : [])),
      )
    return {
      ...format,
      paragraph: { ...paragraph, ...scale(paragraph, ['exactLine', 'before', 'after']) },
      run: { ...run, ...scale(run, ['size', 'spacing']) },
    }
  })
}
