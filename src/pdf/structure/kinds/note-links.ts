import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'
import { is, textOf } from '../../../layout/document/tree.js'
import {
  contentsOf,
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
} from '../structure-element.js'

/** Room of a note's mark, which hangs before its text: width and height in points. */
const MARK_SIZE = [16, 12] as const

/** Where a note is referred to first. */
interface NoteReference {
  page: PDFRef
  left: number
  top: number
  sign: string
}

/** Makes the mark of each note a link back to where it is first referred to; destinations are those of the finished file. */
export function linkNotesBack(pdf: PDFDocument, root: StructureElement): void {
  const references = readReferences(pdf, root)
  const targets = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  let structParent = nextStructParent(pdf)
  for (const note of elementsOf(root)) {
    const reference = note.type === 'Note' && note.id ? references.get(note.id) : undefined
    const [label] = note.kids
    if (!reference || !label || !isStructureElement(label) || label.type !== 'Lbl') continue
    const [content] = contentsOf(label)
    const target = targets?.lookup(PDFName.of(note.id ?? ''))
    const position = target instanceof PDFArray && target.get(0) === content?.page ? numbersOf(target, 2) : []
    const [x, y] = position
    if (!content || x === undefined || y === undefined) continue
    const annotation = pdf.context.register(
      pdf.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [x - MARK_SIZE[0], y - MARK_SIZE[1], x, y],
        Border: [0, 0, 0],
        F: 4,
        Contents: PDFHexString.fromText(`Zurück zu Fußnote ${reference.sign} im Text`),
        Dest: [reference.page, 'XYZ', reference.left, reference.top, 0],
        StructParent: structParent++,
      }),
    )
    addAnnotation(pdf.context.lookup(content.page, PDFDict), annotation)
    label.kids = [
      createStructureElement('Link', undefined, [...label.kids, { object: annotation, page: content.page }]),
    ]
  }
}

function readReferences(pdf: PDFDocument, root: StructureElement): Map<string, NoteReference> {
  const references = new Map<string, NoteReference>()
  for (const { source, kids } of elementsOf(root)) {
    if (!source || !is(source, 'a.fussnote')) continue
    const id = String(source.properties.href).slice(1)
    const object = kids.find((kid) => !isStructureElement(kid) && 'object' in kid)
    if (references.has(id) || !object || !('object' in object)) continue
    const rect = pdf.context.lookup(object.object, PDFDict).lookup(PDFName.of('Rect'), PDFArray)
    const [left = 0, bottom = 0, , top = 0] = numbersOf(rect, 0)
    references.set(id, { page: object.page, left, top: Math.max(bottom, top), sign: textOf(source).trim() })
  }
  return references
}

function numbersOf(values: PDFArray, start: number): number[] {
  return values
    .asArray()
    .slice(start)
    .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0))
}

function addAnnotation(page: PDFDict, annotation: PDFRef): void {
  const list = page.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? PDFArray.withContext(page.context)
  list.push(annotation)
  if (!page.has(PDFName.of('Annots'))) page.set(PDFName.of('Annots'), list)
  page.set(PDFName.of('Tabs'), PDFName.of('S'))
}

/** The first number of the parent tree that nothing bears. */
function nextStructParent(pdf: PDFDocument): number {
  let last = -1
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : (object as { dict?: PDFDict }).dict
    for (const name of ['StructParent', 'StructParents']) {
      const value = dict?.get(PDFName.of(name))
      if (value instanceof PDFNumber) last = Math.max(last, value.asNumber())
    }
  }
  return last + 1
}
