import type { Farbname } from '../../../layout/design/aussehen.js'
import type { Gestaltung, Titelblock } from '../../../layout/design/gestaltung.js'
import { sizeOfJahr } from '../../../layout/frame/jahrgroesse.js'
import { shareOf } from '../../../layout/frame/titelpassung.js'
import { twipsFromMm } from '../../masse.js'
import type { Absatzformat, Vorlagenformat } from './vorlage.js'

/** The room that two bodies side by side leave each other, in millimetres. */
export const traegerspalte = ({ titelseite }: Gestaltung): number => titelseite.bloecke.traeger.breite / 2

export const traegergroesse = ({ groessen }: Gestaltung): number => groessen.text - 0.5

/** The styles of the title page: what they stand on and in which colour the design says. `jahr` decides how large the year can be. */
export function titelvorlagen(gestaltung: Gestaltung, jahr: string): Vorlagenformat[] {
  const { groessen, titelseite, titelpassung = {} } = gestaltung
  const grundOf = (name: Titelblock): Absatzformat => {
    const { grund } = titelseite.bloecke[name]
    // What stands behind the text is said to the text itself, too, for programs that do not draw the colour fields.
    return { nach: 0, ungetrennt: true, ...(grund && { flaeche: grund }) }
  }
  const farbe = (name: Titelblock, sonst: Farbname): Farbname => titelseite.bloecke[name].farbe ?? sonst
  const jahrgroesse = sizeOfJahr(gestaltung, jahr)
  return fitFormate(titelpassung, [
    {
      id: 'Muster',
      absatz: { ...grundOf('vermerk'), zeile: 1.42 },
      zeichen: { farbe: farbe('vermerk', 'grau'), groesse: groessen.klein + 0.5 },
    },
    {
      id: 'Kennzeile',
      absatz: { ...grundOf('titel'), zeile: 1.3 },
      zeichen: { farbe: farbe('titel', 'akzent'), groesse: groessen.text + 0.5, sperrung: 0.4 },
    },
    {
      id: 'Title',
      absatz: { ...grundOf('titel'), zeilenabstand: groessen.titel * 1.12 },
      zeichen: {
        familie: 'ueberschriften',
        fett: true,
        farbe: farbe('titel', 'akzentdunkel'),
        groesse: groessen.titel,
        ...(titelseite.bloecke.titel.versalien && { versalien: true, sperrung: groessen.titel * 0.02 }),
      },
    },
    {
      id: 'Subtitle',
      absatz: { ...grundOf('titel'), vor: 10, zeile: 1.3 },
      zeichen: { familie: 'ueberschriften', farbe: farbe('titel', 'akzent'), groesse: groessen.ueberschrift2 },
    },
    {
      id: 'Jahr',
      absatz: { ...grundOf('jahr'), zeilenabstand: jahrgroesse },
      zeichen: {
        familie: 'ziffern',
        fett: true,
        farbe: farbe('jahr', 'akzentdunkel'),
        groesse: jahrgroesse,
        sperrung: -0.03 * jahrgroesse,
      },
    },
    {
      id: 'Jobcenter',
      absatz: { ...grundOf('absender'), nach: 5, zeile: 1.2 },
      zeichen: {
        familie: 'ueberschriften',
        fett: true,
        farbe: farbe('absender', 'akzentdunkel'),
        groesse: groessen.ueberschrift2 + 3,
      },
    },
    {
      id: 'Standort',
      absatz: { ...grundOf('absender'), zeile: 1.42 },
      zeichen: { farbe: farbe('absender', 'grau'), groesse: groessen.text + 1 },
    },
    {
      id: 'Leitspruch',
      absatz: { ...grundOf('absender'), vor: 12, zeile: 1.42 },
      zeichen: { kursiv: true, farbe: farbe('absender', 'akzent'), groesse: groessen.text + 1 },
    },
    {
      id: 'Definition',
      absatz: { ...grundOf('definition'), zeile: 1.42 },
      zeichen: { farbe: farbe('definition', 'text'), groesse: groessen.klein + 0.5 },
    },
    {
      id: 'Traeger',
      absatz: {
        ...grundOf('traeger'),
        zeile: 1.42,
        dicht: true,
        tabs: [{ art: 'left', position: twipsFromMm(traegerspalte(gestaltung)) }],
        rahmen: { top: { farbe: 'linie', staerke: 0.75, abstand: 6 } },
      },
      zeichen: { farbe: farbe('traeger', 'text'), groesse: traegergroesse(gestaltung) },
    },
  ])
}

const BLOCK: Partial<Record<string, Titelblock>> = {
  Muster: 'vermerk',
  Kennzeile: 'titel',
  Title: 'titel',
  Subtitle: 'titel',
  Jahr: 'jahr',
  Jobcenter: 'absender',
  Standort: 'absender',
  Leitspruch: 'absender',
  Definition: 'definition',
  Traeger: 'traeger',
}

/** The styles of blocks whose type is smaller than the design says, with their distances. */
function fitFormate(
  passung: NonNullable<Gestaltung['titelpassung']>,
  formate: readonly Vorlagenformat[],
): Vorlagenformat[] {
  return formate.map((format) => {
    const { absatz, zeichen } = format
    const faktor = shareOf(passung[BLOCK[format.id] ?? 'titel'] ?? 1, zeichen?.groesse ?? 0)
    if (faktor === 1) return format
    const scale = <Wert extends object>(werte: Wert | undefined, namen: readonly (keyof Wert)[]) =>
      Object.fromEntries(
        namen.flatMap((name) => (typeof werte?.[name] === 'number' ? [[name, werte[name] * faktor]] : [])),
      )
    return {
      ...format,
      absatz: { ...absatz, ...scale(absatz, ['zeilenabstand', 'vor', 'nach']) },
      zeichen: { ...zeichen, ...scale(zeichen, ['groesse', 'sperrung']) },
    }
  })
}
