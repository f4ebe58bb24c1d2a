import {
  AlignmentType,
  type ILevelsOptions,
  type IRunStylePropertiesOptions,
  LevelFormat,
  type NumberingDefinition,
} from 'docx'
import { KAESTEN, KASTENARTEN, type Kastenart } from '../blocks/kaesten.js'
import { twipsFromMm, twipsFromPt } from '../masse.js'
import { type FesterStil, UEBERSCHRIFTEN } from './stile.js'

export const GLIEDERUNG = 'gliederung'
/** The levels that headings and lists have styles for. */
export const STUFEN = [0, 1, 2] as const
/** Distance of the text of a box from its edge at the left, in twips. */
export const KASTENEINZUG = twipsFromPt(12)

/** Where a list stands: in the running text, in a box, in a table cell. */
export type Listenart = 'text' | 'zelle' | Kastenart
type Zeichenart = 'punkt' | 'nummer'

interface Listenbild {
  grund: number
  haengung: number
  stufen: number
  stile: Record<Zeichenart, readonly FesterStil[]>
}

/** `grund` is where the numbers stand, `haengung` how far the text stands off from them; `stile` are those of its levels. */
const ARTEN: Record<Listenart, Listenbild> = {
  text: {
    grund: 0,
    haengung: twipsFromMm(5),
    stufen: 3,
    stile: {
      punkt: ['ListBullet', 'ListBullet2', 'ListBullet3'],
      nummer: ['ListNumber', 'ListNumber2', 'ListNumber3'],
    },
  },
  zelle: {
    grund: 0,
    haengung: twipsFromMm(3.5),
    stufen: 3,
    stile: {
      punkt: ['Tabellenpunkt', 'Tabellenpunkt2', 'Tabellenpunkt3'],
      nummer: ['Tabellennummer', 'Tabellennummer2', 'Tabellennummer3'],
    },
  },
  ...(Object.fromEntries(KASTENARTEN.map((art) => [art, listInKasten(art)])) as Record<Kastenart, Listenbild>),
}

function listInKasten(art: Kastenart): Listenbild {
  const { stile, grund } = KAESTEN[art]
  return {
    grund: grund === 'flaeche' ? KASTENEINZUG : 0,
    haengung: twipsFromMm(5),
    stufen: 2,
    stile,
  }
}

/** As on paper and on screen: all lists in lists have the dash. */
const PUNKTE = ['•', '–', '–']

/** How a list counts: from where, and as "1." or as the document's class says ("a)", "1)"). */
export interface Zaehlweise {
  start: number
  klasse: '' | 'buchstaben' | 'klammer'
}
const GEWOEHNLICH: Zaehlweise = { start: 1, klasse: '' }

const ZAEHLUNG: Record<Zaehlweise['klasse'], { format: NonNullable<ILevelsOptions['format']>; schluss: string }> = {
  '': { format: LevelFormat.DECIMAL, schluss: '.' },
  buchstaben: { format: LevelFormat.LOWER_LETTER, schluss: ')' },
  klammer: { format: LevelFormat.DECIMAL, schluss: ')' },
}

/** The name of a list, as styles and paragraphs refer to it; lists that count in another way than from "1." have one of their own. */
export function nameListe(art: Listenart, zeichen: Zeichenart, { start, klasse } = GEWOEHNLICH): string {
  return [art, zeichen, ...(klasse ? [klasse] : []), ...(start === 1 ? [] : ['ab', start])].join('-')
}

/** The style of list items at a level: ListBullet, ListBullet2 … Deeper levels look like the deepest there is. */
export function vorlageOfListe(art: Listenart, zeichen: Zeichenart, stufe: number): FesterStil {
  const stil = ARTEN[art].stile[zeichen][begrenzeStufe(art, stufe)]
  if (!stil) throw new Error(`Eine Liste der Art „${art}“ hat keine Stufe ${stufe}`)
  return stil
}

export function begrenzeStufe(art: Listenart, stufe: number): number {
  return Math.min(stufe, ARTEN[art].stufen - 1)
}

/** The levels of a kind of list with their indents in twips. */
export function einzuegeOf(art: Listenart): { stufe: number; links: number; haengend: number }[] {
  const { grund, haengung, stufen } = ARTEN[art]
  return Array.from({ length: stufen }, (_, stufe) => ({
    stufe,
    links: grund + haengung * (stufe + 1),
    haengend: haengung,
  }))
}

/** The lists that styles refer to by themselves. */
export function listVorlagenlisten(nummeriert: boolean): string[] {
  const arten = Object.keys(ARTEN) as Listenart[]
  return [
    ...arten.flatMap((art) => [nameListe(art, 'punkt'), nameListe(art, 'nummer')]),
    ...(nummeriert ? [GLIEDERUNG] : []),
  ]
}

/** All list definitions; `andere` are the lists that count in another way than from "1.". */
export function createListen(
  andere: Iterable<{ art: Listenart; weise: Zaehlweise }>,
  nummeriert: boolean,
  mitPunkt: boolean,
  aushang: number,
): NumberingDefinition[] {
  const arten = Object.keys(ARTEN) as Listenart[]
  return [
    ...arten.flatMap((art) => [
      { reference: nameListe(art, 'punkt'), levels: createStufen(art, 'punkt') },
      { reference: nameListe(art, 'nummer'), levels: createStufen(art, 'nummer') },
    ]),
    ...[...andere].map(({ art, weise }) => ({
      reference: nameListe(art, 'nummer', weise),
      levels: createStufen(art, 'nummer', weise),
    })),
    ...(nummeriert ? [{ reference: GLIEDERUNG, levels: createGliederung(mitPunkt, aushang) }] : []),
  ]
}

function createStufen(art: Listenart, zeichen: Zeichenart, weise = GEWOEHNLICH): ILevelsOptions[] {
  const { format, schluss } = ZAEHLUNG[weise.klasse]
  return einzuegeOf(art).map(({ stufe, links, haengend }) => ({
    level: stufe,
    ...(zeichen === 'punkt'
      ? { format: LevelFormat.BULLET, text: PUNKTE[stufe] ?? '•' }
      : { format, text: `%${stufe + 1}${schluss}` }),
    alignment: AlignmentType.LEFT,
    start: weise.start,
    style: {
      // A style belongs to one list only: the one that counts from "1.".
      ...(weise === GEWOEHNLICH ? { style: vorlageOfListe(art, zeichen, stufe) } : {}),
      paragraph: { indent: { left: links, hanging: haengend } },
      ...(zeichen === 'punkt' ? { run: formatPunkt(stufe) } : {}),
    },
  }))
}

/** The bullet of the font in its bold face: large enough for its colour to show, and no higher than the line. */
function formatPunkt(stufe: number): IRunStylePropertiesOptions {
  return { color: { theme: 'accent1' }, ...(stufe === 0 ? { bold: true } : {}) }
}

/** Column for the number of a heading, in twips; it stands beside the text where the design has room there (`aushang`). */
export function einzugOfNummer(stufe: number, aushang: number): { links: number; haengend: number } {
  const breite = twipsFromMm([12, 12, 14][stufe] ?? 14)
  return { links: aushang >= breite ? 0 : breite, haengend: breite }
}

function indentOf({ links, haengend }: { links: number; haengend: number }): { left: number; hanging: number } {
  return { left: links, hanging: haengend }
}

function createGliederung(mitPunkt: boolean, aushang: number): ILevelsOptions[] {
  return STUFEN.map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text:
      level === 0 && mitPunkt
        ? '%1.'
        : STUFEN.slice(0, level + 1)
            .map((stufe) => `%${stufe + 1}`)
            .join('.'),
    alignment: AlignmentType.LEFT,
    style: {
      style: UEBERSCHRIFTEN[level] ?? 'Heading4',
      paragraph: { indent: indentOf(einzugOfNummer(level, aushang)) },
    },
  }))
}
