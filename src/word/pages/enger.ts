import { type Stilid, stilOf } from '../styles/stile.js'
import { type DocxNode, findIn } from './knoten.js'
import type { Seitenfolge, Seitenlage } from './seitenumbruch.js'

/** A last page that is less full than that has a few lines only. */
const WENIG = 0.16
/** Fuller than that, a last page spills over where Word breaks a few lines otherwise than is known here. */
const RANDVOLL = 0.93
/** On how many pages a few lines less a page are enough to win one. */
const MEISTE_SEITEN = 6

/**
 * Sets chapters closer whose last page would have a few lines only: their paragraphs and points take the closer fellows of their
 * styles where that wins the page, else they stay; so do those of chapters whose last page is full to the brim.
 * @param measure breaks the pages anew
 */
export function tightenFolgen(folgen: readonly Seitenfolge[], lage: Seitenlage, measure: () => Seitenlage): Seitenlage {
  const knappe = folgen.flatMap((folge, index) => {
    const { seiten = 1, fuellung = 1 } = lage.folgen[index] ?? {}
    const allein = !folge.anschluss && folgen[index + 1]?.anschluss !== true
    const randvoll = fuellung > RANDVOLL && fuellung <= 1
    const knapp = randvoll || (seiten > 1 && fuellung < WENIG)
    return allein && seiten <= MEISTE_SEITEN && knapp ? [{ folge, index, seiten, randvoll }] : []
  })
  if (knappe.length === 0) return lage
  const versuche = knappe.map((eine) => ({ ...eine, undo: tighten(eine.folge.knoten) }))
  const enger = measure()
  const vergebens = versuche.filter(
    ({ index, seiten, randvoll }) => !randvoll && (enger.folgen[index]?.seiten ?? seiten) >= seiten,
  )
  for (const { undo } of vergebens) undo()
  return vergebens.length === 0 ? enger : measure()
}

/** Gives paragraphs the closer fellows of their styles. @returns what takes them away again */
function tighten(knoten: readonly DocxNode[]): () => void {
  const getan: (() => void)[] = []
  for (const absatz of knoten) {
    const stil = findIn(absatz, 'w:p', 'w:pPr', 'w:pStyle')
    const angaben = stil && attributesOf(stil['w:pStyle'])
    const id = String(angaben?.['w:val'] ?? '')
    const eng = stilOf(id as Stilid)?.eng
    if (!angaben || !eng) continue
    angaben['w:val'] = eng
    getan.push(() => {
      angaben['w:val'] = id
    })
  }
  return () => {
    for (const undo of getan) undo()
  }
}

function attributesOf(inhalt: unknown): Record<string, unknown> | undefined {
  const teile = Array.isArray(inhalt) ? inhalt : [inhalt]
  return teile.flatMap((teil) =>
    typeof teil === 'object' && teil !== null && '_attr' in teil ? [teil._attr as Record<string, unknown>] : [],
  )[0]
}
