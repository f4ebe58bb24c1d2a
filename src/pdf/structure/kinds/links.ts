import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { is } from '../../../layout/document/tree.js'
import type { ObjectRef } from '../../file/structure-tree.js'
import { isSliver } from '../../slivers.js'
import { elementsOf, isStructureElement, type StructureElement, typedWordsOf } from '../structure-element.js'

/** Takes slivers of links from the pages before those on which the links stand. */
export function dropSlivers(context: PDFContext, root: StructureElement): void {
  for (const element of elementsOf(root)) {
    const objects = element.kids.filter((kid) => !isStructureElement(kid) && 'object' in kid) as ObjectRef[]
    const slivers = objects.filter(({ object }) => isSliver(context.lookup(object, PDFDict)))
    // One that has nothing else keeps it, or it would lead nowhere.
    if (slivers.length === objects.length) continue
    for (const { object, page } of slivers) {
      const annotations = context.lookup(page, PDFDict).lookupMaybe(PDFName.of('Annots'), PDFArray)
      const index = annotations?.asArray().indexOf(object) ?? -1
      if (index >= 0) annotations?.remove(index)
    }
    element.kids = element.kids.filter((kid) => !slivers.includes(kid as ObjectRef))
  }
}

/** Says at every link where it leads (PDF/UA-1 7.18.5). @param pageNumbers page (from 1) of linked ids */
export function describeLinks(
  context: PDFContext,
  root: StructureElement,
  pageNumbers: ReadonlyMap<string, number>,
): void {
  for (const element of elementsOf(root)) {
    if (element.type !== 'Link') continue
    const text = PDFHexString.fromText(descriptionOf(element, pageNumbers))
    for (const kid of element.kids) {
      const annotation = isStructureElement(kid) || 'mcid' in kid ? undefined : context.lookup(kid.object)
      if (annotation instanceof PDFDict) annotation.set(PDFName.of('Contents'), text)
    }
  }
}

function descriptionOf({ source }: StructureElement, pageNumbers: ReadonlyMap<string, number>): string {
  if (!source) return 'Verknüpfung'
  const href = String(source.properties.href ?? '')
  if (is(source, 'a.fussnote'))
    return `Fußnote ${source.children.map((child) => (child.type === 'text' ? child.value : '')).join('')}`
  const text = typedWordsOf(source)
  if (href.startsWith('#')) {
    const page = pageNumbers.get(href.slice(1))
    return [text || 'Verweis', ...(page === undefined ? [] : [`Seite ${page}`])].join(', ')
  }
  if (href.startsWith('mailto:')) return `E-Mail an ${href.slice('mailto:'.length)}`
  return text === '' || href.includes(text) ? href : `${text} (${href})`
}
