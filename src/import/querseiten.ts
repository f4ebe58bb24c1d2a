import type { Fremdblock } from '../worddatei/modell.js'
import { isFilled } from './stuecke/stueck.js'

/** Blocks that follow each other on pages of the same kind. */
interface Seitenteil {
  quer: boolean
  bloecke: Fremdblock[]
}

/** A chapter in parts, by how its pages lie. Its title begins no turned part: it comes onto the page of what follows. */
export function partsOf(kapitel: readonly Fremdblock[], isTitel: (block: Fremdblock) => boolean): Seitenteil[] {
  const teile: Seitenteil[] = []
  for (const block of kapitel) {
    const letzter = teile.at(-1)
    const quer = block.quer && !isTitel(block)
    // What is empty ends no part: Word keeps the end of a section in a paragraph of its own.
    if (letzter && (letzter.quer === quer || !isFilled(block))) letzter.bloecke.push(block)
    else teile.push({ quer, bloecke: [block] })
  }
  return teile
}

/** Places of what stood on turned pages and is in no turned part: cover and imprint, headings without text below them. */
export function listUprightPlaces(
  alle: readonly Fremdblock[],
  kapitel: readonly (readonly Fremdblock[])[],
  isTitel: (block: Fremdblock) => boolean,
): string[] {
  const mitgenommen = new Set(
    kapitel.flatMap((bloecke) =>
      bloecke.filter((block, index) => !isTitel(block) || bloecke.slice(index + 1).find(isFilled)?.quer),
    ),
  )
  const folgen: Fremdblock[][] = []
  let offen = false
  for (const block of alle) {
    if (!isFilled(block)) continue
    const bleibt = block.quer && !mitgenommen.has(block) && !(block.art === 'absatz' && block.verzeichnis)
    if (bleibt && offen) folgen.at(-1)?.push(block)
    else if (bleibt) folgen.push([block])
    offen = bleibt
  }
  return folgen.map((folge) => {
    const [von = '', bis = ''] = [folge[0]?.ort, folge.at(-1)?.ort]
    return von === bis ? von : `${von} bis ${bis}`
  })
}
