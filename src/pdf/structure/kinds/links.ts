import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { is } from '../../../layout/document/baum.js'
import type { ObjectRef } from '../../file/structure-tree.js'
import { isSliver } from '../../slivers.js'
import { elementsOf, isStructureElement, type StructureElement, wordsOf } from '../structure-element.js'

/** Takes slivers of links from the pages before those on which the links stand. */
export function dropSlivers(context: PDFContext, wurzel: StructureElement): void {
  for (const knoten of elementsOf(wurzel)) {
    const objekte = knoten.kinder.filter((kind) => !isStructureElement(kind) && 'objekt' in kind) as ObjectRef[]
    const splitter = objekte.filter(({ objekt }) => isSliver(context.lookup(objekt, PDFDict)))
    // One that has nothing else keeps it, or it would lead nowhere.
    if (splitter.length === objekte.length) continue
    for (const { objekt, seite } of splitter) {
      const liste = context.lookup(seite, PDFDict).lookupMaybe(PDFName.of('Annots'), PDFArray)
      const stelle = liste?.asArray().indexOf(objekt) ?? -1
      if (stelle >= 0) liste?.remove(stelle)
    }
    knoten.kinder = knoten.kinder.filter((kind) => !splitter.includes(kind as ObjectRef))
  }
}

/** Says at every link where it leads (PDF/UA-1 7.18.5). @param seiten page (from 1) of linked ids */
export function describeLinks(
  context: PDFContext,
  wurzel: StructureElement,
  seiten: ReadonlyMap<string, number>,
): void {
  for (const knoten of elementsOf(wurzel)) {
    if (knoten.art !== 'Link') continue
    const text = PDFHexString.fromText(descriptionOf(knoten, seiten))
    for (const kind of knoten.kinder) {
      const annotation = isStructureElement(kind) || 'mcid' in kind ? undefined : context.lookup(kind.objekt)
      if (annotation instanceof PDFDict) annotation.set(PDFName.of('Contents'), text)
    }
  }
}

function descriptionOf({ quelle }: StructureElement, seiten: ReadonlyMap<string, number>): string {
  if (!quelle) return 'Verknüpfung'
  const ziel = String(quelle.properties.href ?? '')
  if (is(quelle, 'a.fussnote'))
    return `Fußnote ${quelle.children.map((kind) => (kind.type === 'text' ? kind.value : '')).join('')}`
  const text = wordsOf(quelle)
  if (ziel.startsWith('#')) {
    const seite = seiten.get(ziel.slice(1))
    return [text || 'Verweis', ...(seite === undefined ? [] : [`Seite ${seite}`])].join(', ')
  }
  if (ziel.startsWith('mailto:')) return `E-Mail an ${ziel.slice('mailto:'.length)}`
  return text === '' || ziel.includes(text) ? ziel : `${text} (${ziel})`
}
