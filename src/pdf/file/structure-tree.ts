import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** Marked content of a page, or of a form on it: `stream` is the page's or the form's reference. */
export interface MarkedContentRef {
  stream: PDFRef
  page: PDFRef
  mcid: number
}

/** An annotation that belongs to an element. */
export interface ObjectRef {
  object: PDFRef
  page: PDFRef
}

/** An element of a file's structure tree with its children in order. */
export interface StructElem {
  type: string
  dict: PDFDict
  kids: StructKid[]
}
export type StructKid = StructElem | MarkedContentRef | ObjectRef

export const isStructElem = (kid: StructKid): kid is StructElem => 'type' in kid
export const isMarkedContentRef = (kid: StructKid): kid is MarkedContentRef => 'mcid' in kid

const NAMES = {
  K: PDFName.of('K'),
  S: PDFName.of('S'),
  Pg: PDFName.of('Pg'),
  MCID: PDFName.of('MCID'),
  Stm: PDFName.of('Stm'),
  Obj: PDFName.of('Obj'),
}

/** Reads the structure tree of a tagged file. @returns the children of its root; empty where it has no tree */
export function readStructureTree(pdf: PDFDocument): StructElem[] {
  const { context } = pdf
  const seen = new Set<PDFDict>()
  const children = (value: PDFObject | undefined, page: PDFRef | undefined): StructKid[] => {
    const object = value instanceof PDFRef ? context.lookup(value) : value
    if (object instanceof PDFArray) return object.asArray().flatMap((kid) => children(kid, page))
    if (object instanceof PDFNumber) return page ? [{ stream: page, page, mcid: object.asNumber() }] : []
    if (!(object instanceof PDFDict)) return []
    const own = object.get(NAMES.Pg)
    const here = own instanceof PDFRef ? own : page
    const mcid = object.get(NAMES.MCID)
    if (mcid instanceof PDFNumber) {
      const stream = object.get(NAMES.Stm)
      return here ? [{ stream: stream instanceof PDFRef ? stream : here, page: here, mcid: mcid.asNumber() }] : []
    }
    const annotation = object.get(NAMES.Obj)
    if (annotation instanceof PDFRef) return here ? [{ object: annotation, page: here }] : []
    const type = object.get(NAMES.S)
    if (!(type instanceof PDFName) || seen.has(object)) return []
    seen.add(object)
    return [{ type: type.decodeText(), dict: object, kids: children(object.get(NAMES.K), here) }]
  }
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  return children(root?.get(NAMES.K), undefined).filter(isStructElem)
}

/** All elements of a tree in document order, each with its parent. */
export function structElemsOf(tree: readonly StructKid[]): StructElemInTree[] {
  const list: StructElemInTree[] = []
  const visit = (kids: readonly StructKid[], parent: StructElem | undefined): void => {
    for (const element of kids) {
      if (!isStructElem(element)) continue
      list.push({ element, parent })
      visit(element.kids, element)
    }
  }
  visit(tree, undefined)
  return list
}

/** An element with its parent. */
export interface StructElemInTree {
  element: StructElem
  parent: StructElem | undefined
}

/** Text of an entry, '' where it has none. */
export function textEntryOf(dict: PDFDict, name: string): string {
  const value = dict.lookup(PDFName.of(name))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

/** An attribute of an element, whoever owns it. */
export function attributeOf({ dict }: StructElem, name: string): PDFObject | undefined {
  const attributes = dict.lookup(PDFName.of('A'))
  const groups =
    attributes instanceof PDFArray ? attributes.asArray().map((value) => dict.context.lookup(value)) : [attributes]
  for (const group of groups) {
    const value = group instanceof PDFDict ? group.lookup(PDFName.of(name)) : undefined
    if (value) return value
  }
  return undefined
}

/** The decoded content of a page; several streams are joined by a line break. */
export function contentOf(pdf: PDFDocument, page: PDFDict): Uint8Array {
  const content = page.lookup(PDFName.of('Contents'))
  const streams = content instanceof PDFArray ? content.asArray().map((value) => pdf.context.lookup(value)) : [content]
  const parts = streams.flatMap((stream) => (stream instanceof PDFRawStream ? [decodeStream(stream)] : []))
  const [single] = parts
  return parts.length === 1 && single
    ? single
    : Uint8Array.from(Buffer.concat(parts.flatMap((part) => [part, Buffer.of(10)])))
}

const FLATE = PDFName.of('FlateDecode')
// Three times as fast as the usual level, for a file a tenth larger.
const DEFLATE = { level: 4, chunkSize: 2 ** 18 }

const unpacked = new WeakMap<PDFRawStream, Uint8Array>()

/** A packed stream, whose bytes need not be unpacked when they are asked for once more; longer they are not kept. */
export function packStream(dict: PDFDict, bytes: Uint8Array): PDFRawStream {
  dict.set(PDFName.of('Filter'), FLATE)
  dict.delete(PDFName.of('DecodeParms'))
  const stream = PDFRawStream.of(dict, deflateSync(bytes, DEFLATE))
  unpacked.set(stream, bytes)
  return stream
}

/** The bytes of a stream without its filters; the usual one by Node itself, which is many times faster. */
export function decodeStream(stream: PDFRawStream): Uint8Array {
  const known = unpacked.get(stream)
  unpacked.delete(stream)
  if (known) return known
  const plain = stream.dict.lookup(PDFName.of('Filter')) === FLATE && !stream.dict.has(PDFName.of('DecodeParms'))
  return plain ? inflateSync(stream.contents, { chunkSize: 2 ** 18 }) : decodePDFRawStream(stream).decode()
}
