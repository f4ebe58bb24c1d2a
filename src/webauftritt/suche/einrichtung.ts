import type { Options } from 'minisearch'

/** A section as it is put into an index. */
export interface Suchabschnitt {
  programm: string
  titel: string
  text: string
  /** Its address from the root of the site. */
  pfad: string
}

/** A run of letters and digits, figures whole ("1.234,5"): what is one word for the search, and is marked in what it shows. */
export const WORT = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu

/** Words that stand everywhere and tell nothing. As `foldWord` leaves them. */
const ALLERWELTSWOERTER = new Set(
  (
    'aber alle als also am an auch auf aus bei beim bis da damit das dass dem den der des die dies diese diesem diesen dieser dieses doch durch ein eine ' +
    'einem einen einer eines er es fuer gegen hat haben ihr ihre ihrem ihren ihrer im in ins ist kann koennen mit nach nicht noch nur ob oder ohne sein ' +
    'seine seinen seiner sich sie sind so sowie ueber um und unter vom von vor war waren werden wie wird wurde wurden zu zum zur zwischen'
  ).split(' '),
)

const UMLAUTE: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A word as it is compared: "Fördern" is found by "fördern" and "foerdern"; null for one that is not asked for. */
export function foldWord(wort: string): string | null {
  const klein = wort
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (zeichen) => UMLAUTE[zeichen] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return klein.length > 1 && !ALLERWELTSWOERTER.has(klein) ? klein : null
}

/** Whether words that only begin so are meant, too: two letters begin too many. */
export const isBeginning = (wort: string): boolean => wort.length > 2

/** How an index is made and asked: in both places the same. */
export const EINRICHTUNG: Options = {
  fields: ['titel', 'programm', 'text'],
  tokenize: (text) => text.match(WORT) ?? [],
  processTerm: foldWord,
  searchOptions: { boost: { titel: 3, programm: 2 }, prefix: isBeginning, combineWith: 'AND' },
}
