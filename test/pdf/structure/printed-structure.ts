import { PDFDocument } from '@cantoo/pdf-lib'
import {
  isMarkedContentRef,
  isStructElem,
  readStructureTree,
  type StructElem,
  textEntryOf,
} from '../../../src/pdf/file/structure-tree.js'

/** The tag tree of a PDF as an outline, one element a line, with what it says besides its content. */
export async function printStructure(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const lines = (element: StructElem, depth: number): string[] => {
    const properties = ['ID', 'Lang', 'Alt', 'ActualText'].flatMap((name) => {
      const text = textEntryOf(element.dict, name)
      return text ? [`${name}=${text}`] : []
    })
    const annotations = element.kids.filter((kid) => !isStructElem(kid) && !isMarkedContentRef(kid)).length
    const line = [element.type, ...properties, ...(annotations > 0 ? ['→'] : [])].join(' ')
    return ['  '.repeat(depth) + line, ...element.kids.filter(isStructElem).flatMap((kid) => lines(kid, depth + 1))]
  }
  return readStructureTree(pdf)
    .flatMap((element) => lines(element, 0))
    .join('\n')
}
