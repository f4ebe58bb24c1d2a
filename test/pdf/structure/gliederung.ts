import { PDFDocument } from '@cantoo/pdf-lib'
import {
  isElement,
  isMarkedContentRef,
  readStructureTree,
  type StructElem,
  textOf,
} from '../../../src/pdf/file/structure-tree.js'

/** The tag tree of a PDF as an outline, one element a line, with what it says besides its content. */
export async function printStruktur(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const lines = (element: StructElem, tiefe: number): string[] => {
    const angaben = ['ID', 'Lang', 'Alt', 'ActualText'].flatMap((name) => {
      const text = textOf(element.dict, name)
      return text ? [`${name}=${text}`] : []
    })
    const annotationen = element.kinder.filter((kind) => !isElement(kind) && !isMarkedContentRef(kind)).length
    const zeile = [element.art, ...angaben, ...(annotationen > 0 ? ['→'] : [])].join(' ')
    return ['  '.repeat(tiefe) + zeile, ...element.kinder.filter(isElement).flatMap((kind) => lines(kind, tiefe + 1))]
  }
  return readStructureTree(pdf)
    .flatMap((element) => lines(element, 0))
    .join('\n')
}
