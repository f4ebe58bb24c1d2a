import { KEYWORD } from '../word/styles/looks/keywords.js'
import type { Fremdabsatz, Fremdblock } from './modell.js'

const KEYWORDS: readonly string[] = [KEYWORD.keyword, KEYWORD.divided].map((name) => name.toLowerCase())

/** Whether a style is that of a keyword in the column beside its point. @param name as Word shows it */
function isKeywordStyle(name: string | undefined): boolean {
  return KEYWORDS.includes(name?.toLowerCase() ?? '')
}

/** Points whose keywords hang in the column beside them are one paragraph with these again, in a list. */
export function joinKeywords(bloecke: readonly Fremdblock[]): Fremdblock[] {
  return bloecke.flatMap((block, index): Fremdblock[] => {
    const davor = bloecke[index - 1]
    if (block.art !== 'absatz') return [block]
    if (isKeyword(block) && bloecke[index + 1]?.art === 'absatz') return []
    return [davor?.art === 'absatz' && isKeyword(davor) ? joined(davor, block) : block]
  })
}

function isKeyword({ stile }: Fremdabsatz): boolean {
  return stile.some(isKeywordStyle)
}

function joined(stichwort: Fremdabsatz, punkt: Fremdabsatz): Fremdabsatz {
  const blank = { art: 'text', text: ' ', zeichen: { fett: false, kursiv: false, hoch: false, tief: false } } as const
  return {
    ...punkt,
    liste: punkt.liste ?? { liste: 'stichworte', ebene: 0, art: 'punkt', text: '', zahl: 0 },
    laeufe: [...stichwort.laeufe, blank, ...punkt.laeufe],
    anker: [...stichwort.anker, ...punkt.anker],
    kommentare: [...stichwort.kommentare, ...punkt.kommentare],
  }
}
