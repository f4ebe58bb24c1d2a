import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import type { Style } from './style.js'

/** What stands in the column beside what it explains, and that: keywords of points with their points, terms with their explanations. */
export interface KeywordStyles {
  keyword: string
  /** Where one of its words is too wide for the column. */
  divided: string
  text: string
}

export const KEYWORD: KeywordStyles = {
  keyword: 'Stichwort am Rand',
  divided: 'Stichwort am Rand getrennt',
  text: 'Stichwort Text',
}
export const TERM: KeywordStyles = {
  keyword: 'Begriff am Rand',
  divided: 'Begriff am Rand getrennt',
  text: 'Begriff Text',
}

/** So many lines more than its explanation may a keyword have. */
export const MOST_ROOM = 3

/** The style of an explanation that is so many lines lower than its keyword. */
export function withRoom({ text }: KeywordStyles, lines: number): string {
  return lines > 0 ? `${text} mit Raum ${lines}` : text
}

/** Names of the styles that hang in frames. */
export const KEYWORDS_BESIDE = [KEYWORD, TERM].flatMap(({ keyword, divided }) => [keyword, divided])
/** Names of those of points. */
export const KEYWORD_POINTS = roomsOf(KEYWORD)

function roomsOf(styles: KeywordStyles): string[] {
  return Array.from({ length: MOST_ROOM + 1 }, (_, lines) => withRoom(styles, lines))
}

type KeywordVariant = (gestaltung: Gestaltung) => Pick<Style, 'basedOn' | 'paragraph' | 'run' | 'rare'>

/** What they look like, by name. */
export const KEYWORD_VARIANTS: Readonly<Record<string, KeywordVariant>> = {
  ...Object.fromEntries(KEYWORDS_BESIDE.map((name) => [name, lookBeside(!name.endsWith('getrennt'))])),
  ...textsOf(KEYWORD, 0.5),
  ...textsOf(TERM, 1),
}

function lookBeside(whole: boolean): KeywordVariant {
  return ({ groessen }) => ({
    rare: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      ...(whole && { suppressHyphens: true }),
      after: 0,
      line: groessen.zeilenhoehe,
    },
    run: { bold: true, colour: 'akzentdunkel' },
  })
}

/** @param below distance to the next one, as a multiple of that between paragraphs */
function textsOf(styles: KeywordStyles, below: number): Record<string, KeywordVariant> {
  return Object.fromEntries(
    roomsOf(styles).map((name, lines): [string, KeywordVariant] => [
      name,
      ({ groessen, abstaende }) => ({
        basedOn: 'Normal',
        rare: true,
        paragraph: {
          keepLines: true,
          after: abstaende.absatz * below + lines * groessen.text * groessen.zeilenhoehe,
          line: groessen.zeilenhoehe,
        },
      }),
    ]),
  )
}
