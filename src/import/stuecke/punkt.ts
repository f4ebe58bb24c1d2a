import { type Fremdabsatz, type Fremdpunkt, wordsIn } from '../../worddatei/modell.js'
import { cutStart } from './absatz.js'

const PUNKT = /^\s*(?:[•●·▪■◦○➢➤►✓→-]|[–—](?=\t))[\s\t]+/u

const GEZAEHLT = /^\s*(\d{1,2}[.)]|[a-z]\))(?:\t+| {2,})/

/** A paragraph that begins with a typed sign, or with a number and a tabulator, is a point of a list. */
export function typedPoint(absatz: Fremdabsatz): Fremdpunkt | undefined {
  const text = wordsIn(absatz.laeufe)
  const punkt = PUNKT.exec(text)
  if (punkt)
    return {
      ...absatz,
      laeufe: cutStart(absatz.laeufe, punkt[0].length),
      liste: { liste: 'getippt', ebene: absatz.einzug > 30 ? 1 : 0, art: 'punkt', text: '', zahl: 0 },
    }
  const [ganz = '', zeichen = ''] = GEZAEHLT.exec(text) ?? []
  if (ganz === '') return undefined
  const zahl = /\d/.test(zeichen) ? Number.parseInt(zeichen, 10) : zeichen.charCodeAt(0) - 96
  return {
    ...absatz,
    laeufe: cutStart(absatz.laeufe, ganz.length),
    liste: {
      liste: `getippt ${zeichen.at(-1)}`,
      ebene: 0,
      art: /\d/.test(zeichen) ? 'zahl' : 'buchstabe',
      text: zeichen,
      zahl,
    },
  }
}
