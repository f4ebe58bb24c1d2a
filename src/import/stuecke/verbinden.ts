import type { Fremdabsatz, Fremdblock } from '../../worddatei/modell.js'
import type { Listenpunkt, Rohstueck } from './stueck.js'

/** Points that follow each other are one list, with the paragraphs that go on with one; paragraphs of one box or quotation are one of these. */
export function joinAlike(stuecke: readonly Rohstueck[]): Rohstueck[] {
  const gruppen: Rohstueck[] = []
  for (const stueck of stuecke) {
    const davor = gruppen.at(-1)
    if (stueck.art === 'liste' && davor?.art === 'liste') davor.absaetze.push(...stueck.absaetze)
    else if (stueck.art === 'absatz' && davor?.art === 'liste' && goesOn(stueck.absatz))
      addTo(davor.absaetze.at(-1), stueck.absatz)
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

/** The style for it has this name in Word, in LibreOffice and in files of ours. */
function goesOn({ stile }: Fremdabsatz): boolean {
  return stile.some((stil) => /^(list continue|listenfortsetzung|(list|numbering) \d cont)/.test(stil))
}

function addTo(punkt: Listenpunkt | undefined, absatz: Fremdabsatz): void {
  if (punkt) punkt.weitere = [...(punkt.weitere ?? []), absatz]
}

function isParagraphs(bloecke: readonly Fremdblock[]): boolean {
  return bloecke.every((block) => block.art === 'absatz' && block.kasten)
}
