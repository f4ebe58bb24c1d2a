import type { Fremdblock } from '../../worddatei/modell.js'
import type { Rohstueck } from './stueck.js'

/** Points that follow each other are one list, paragraphs of one box or quotation one of these. */
export function joinAlike(stuecke: readonly Rohstueck[]): Rohstueck[] {
  const gruppen: Rohstueck[] = []
  for (const stueck of stuecke) {
    const davor = gruppen.at(-1)
    if (stueck.art === 'liste' && davor?.art === 'liste') davor.absaetze.push(...stueck.absaetze)
    else if (stueck.art === 'zitat' && davor?.art === 'zitat') davor.absaetze.push(...stueck.absaetze)
    else if (
      stueck.art === 'kasten' &&
      davor?.art === 'kasten' &&
      isParagraphs(stueck.bloecke) &&
      isParagraphs(davor.bloecke)
    )
      davor.bloecke.push(...stueck.bloecke)
    else gruppen.push(stueck)
  }
  return gruppen
}

function isParagraphs(bloecke: readonly Fremdblock[]): boolean {
  return bloecke.every((block) => block.art === 'absatz' && block.kasten)
}
