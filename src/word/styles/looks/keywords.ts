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

/** The style of an explanation that is so many lines lower than its keyword. @param kept whether it stays on the page of the next one */
export function styleOfText({ text }: KeywordStyles, lines: number, kept: boolean): string {
  return `${text}${lines > 0 ? ` mit Raum ${lines}` : ''}${kept ? ' vor letztem' : ''}`
}

/** Names of the styles that hang in frames. */
export const KEYWORDS_BESIDE = [KEYWORD, TERM].flatMap(({ keyword, divided }) => [keyword, divided])
/** Names of those of points. */
export const KEYWORD_POINTS = variantsOf(KEYWORD).map(({ name }) => name)

function variantsOf(styles: KeywordStyles): { name: string; lines: number; kept: boolean }[] {
  return Array.from({ length: MOST_ROOM + 1 }).flatMap((_, lines) =>
    [false, true].map((kept) => ({ name: styleOfText(styles, lines, kept), lines, kept })),
  )
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
    variantsOf(styles).map(({ name, lines, kept }): [string, KeywordVariant] => [
      name,
      ({ groessen, abstaende }) => ({
        basedOn: 'Normal',
        rare: true,
        paragraph: {
          keepLines: true,
          ...(kept && { keepNext: true }),
          after: abstaende.absatz * below + lines * groessen.text * groessen.zeilenhoehe,
          line: groessen.zeilenhoehe,
        },
      }),
    ]),
  )
}
