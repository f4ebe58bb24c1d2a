import { hasClass } from '../../layout/baum.js'
import { createKnoten, isKnoten, type Kind, type Knoten, nodesOf } from './knoten.js'

/** Makes notes Note elements with ids of their own (PDF/UA-1 7.9), and what points at them or elsewhere in the document a Reference. */
export function mendNoten(wurzel: Knoten): void {
  for (const knoten of [...nodesOf(wurzel)]) {
    if (knoten.quelle?.tagName === 'section' && hasClass(knoten.quelle, 'fussnoten'))
      knoten.kinder = knoten.kinder.flatMap((kind): Kind[] =>
        isKnoten(kind) && kind.art === 'L' ? kind.kinder.map(noteOf) : [kind],
      )
    if (knoten.art === 'Reference' || knoten.art === 'TOCI') continue
    knoten.kinder = knoten.kinder.map((kind) =>
      isKnoten(kind) && leadsInside(kind) ? createKnoten('Reference', undefined, [kind]) : kind,
    )
  }
}

function noteOf(punkt: Kind): Kind {
  if (!isKnoten(punkt)) return punkt
  punkt.art = 'Note'
  punkt.kennung = String(punkt.quelle?.properties.id ?? '')
  punkt.kinder = punkt.kinder.flatMap((kind) => (isKnoten(kind) && kind.art === 'LBody' ? kind.kinder : [kind]))
  return punkt
}

function leadsInside({ art, quelle }: Knoten): boolean {
  return art === 'Link' && String(quelle?.properties.href ?? '').startsWith('#')
}
