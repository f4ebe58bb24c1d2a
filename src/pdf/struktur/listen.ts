import type { Inhaltsstelle } from '../strukturbaum.js'
import { contentsOf, createKnoten, isKnoten, type Kind, type Knoten, nodesOf } from './knoten.js'

/**
 * Gives lists the form L > LI > Lbl, LBody (PDF/UA-1 7.6); a term and what explains it are one item. A bullet that is drawn and
 * not written is read as one.
 */
export function mendListen(wurzel: Knoten, istText: (stelle: Inhaltsstelle) => boolean): void {
  for (const knoten of [...nodesOf(wurzel)]) {
    if (knoten.art !== 'L') continue
    if (knoten.quelle?.tagName === 'dl') knoten.kinder = groupTerms(knoten.kinder)
    else for (const punkt of knoten.kinder) if (isKnoten(punkt) && punkt.art === 'LI') wrapBody(punkt, istText)
  }
}

function wrapBody(punkt: Knoten, istText: (stelle: Inhaltsstelle) => boolean): void {
  const zeichen = punkt.kinder.filter((kind): kind is Knoten => isKnoten(kind) && kind.art === 'Lbl')
  for (const eines of zeichen) if (!contentsOf(eines).some(istText)) eines.ersatz = '•'
  const inhalt = punkt.kinder.filter((kind) => !zeichen.includes(kind as Knoten))
  punkt.kinder = [...zeichen, createKnoten('LBody', undefined, inhalt)]
}

/** dt and the dd that follow it become items. */
function groupTerms(kinder: readonly Kind[]): Kind[] {
  const punkte: { begriffe: Knoten[]; rumpf: Knoten }[] = []
  for (const kind of kinder) {
    if (!isKnoten(kind)) continue
    const letzter = punkte.at(-1)
    if (kind.art === 'LBody' && letzter) letzter.rumpf.kinder.push(...kind.kinder)
    else if (kind.art === 'LBody') punkte.push({ begriffe: [], rumpf: kind })
    else punkte.push({ begriffe: [kind], rumpf: createKnoten('LBody') })
  }
  return punkte.map(({ begriffe, rumpf }) => createKnoten('LI', undefined, [...begriffe, rumpf]))
}
