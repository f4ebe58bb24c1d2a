import { elementsOf, type StructureElement } from '../structure-element.js'

/** Marks what is of another language than the document (PDF/UA-1 7.2). */
export function mendLanguages(root: StructureElement): void {
  for (const element of elementsOf(root)) {
    const lang = element.source?.properties.lang
    if (typeof lang === 'string' && lang !== '') element.lang = lang
  }
}
