import { elementsOf, type StructureElement } from '../structure-element.js'

/** Marks what is of another language than the document (PDF/UA-1 7.2). */
export function mendLanguages(wurzel: StructureElement): void {
  for (const knoten of elementsOf(wurzel)) {
    const sprache = knoten.quelle?.properties.lang
    if (typeof sprache === 'string' && sprache !== '') knoten.sprache = sprache
  }
}
