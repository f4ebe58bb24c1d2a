import { type Knoten, nodesOf } from './knoten.js'

/** Marks what is of another language than the document (PDF/UA-1 7.2). */
export function mendSprachen(wurzel: Knoten): void {
  for (const knoten of nodesOf(wurzel)) {
    const sprache = knoten.quelle?.properties.lang
    if (typeof sprache === 'string' && sprache !== '') knoten.sprache = sprache
  }
}
