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

/** Marked content of a page, or of a form on it: `strom` is the page's or the form's reference. */
export interface MarkedContentRef {
  strom: PDFRef
  seite: PDFRef
  mcid: number
}

/** An annotation that belongs to an element. */
export interface ObjectRef {
  objekt: PDFRef
  seite: PDFRef
}

/** An element of a file's structure tree with its children in order. */
export interface StructElem {
  art: string
  dict: PDFDict
  kinder: StructKid[]
}
export type StructKid = StructElem | MarkedContentRef | ObjectRef

export const isElement = (kind: StructKid): kind is StructElem => 'art' in kind
export const isMarkedContentRef = (kind: StructKid): kind is MarkedContentRef => 'mcid' in kind

const NAMEN = {
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
  const gesehen = new Set<PDFDict>()
  const children = (wert: PDFObject | undefined, seite: PDFRef | undefined): StructKid[] => {
    const objekt = wert instanceof PDFRef ? context.lookup(wert) : wert
    if (objekt instanceof PDFArray) return objekt.asArray().flatMap((kind) => children(kind, seite))
    if (objekt instanceof PDFNumber) return seite ? [{ strom: seite, seite, mcid: objekt.asNumber() }] : []
    if (!(objekt instanceof PDFDict)) return []
    const eigene = objekt.get(NAMEN.Pg)
    const hier = eigene instanceof PDFRef ? eigene : seite
    const nummer = objekt.get(NAMEN.MCID)
    if (nummer instanceof PDFNumber) {
      const strom = objekt.get(NAMEN.Stm)
      return hier ? [{ strom: strom instanceof PDFRef ? strom : hier, seite: hier, mcid: nummer.asNumber() }] : []
    }
    const annotation = objekt.get(NAMEN.Obj)
    if (annotation instanceof PDFRef) return hier ? [{ objekt: annotation, seite: hier }] : []
    const art = objekt.get(NAMEN.S)
    if (!(art instanceof PDFName) || gesehen.has(objekt)) return []
    gesehen.add(objekt)
    return [{ art: art.decodeText(), dict: objekt, kinder: children(objekt.get(NAMEN.K), hier) }]
  }
  const wurzel = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  return children(wurzel?.get(NAMEN.K), undefined).filter(isElement)
}

/** All elements of a tree in document order, each with its parent. */
export function elementsOf(baum: readonly StructKid[]): StructElemInTree[] {
  const liste: StructElemInTree[] = []
  const visit = (kinder: readonly StructKid[], eltern: StructElem | undefined): void => {
    for (const element of kinder) {
      if (!isElement(element)) continue
      liste.push({ element, eltern })
      visit(element.kinder, element)
    }
  }
  visit(baum, undefined)
  return liste
}

/** An element with its parent. */
export interface StructElemInTree {
  element: StructElem
  eltern: StructElem | undefined
}

/** Text of an entry, '' where it has none. */
export function textOf(dict: PDFDict, name: string): string {
  const wert = dict.lookup(PDFName.of(name))
  return wert instanceof PDFString || wert instanceof PDFHexString ? wert.decodeText() : ''
}

/** An attribute of an element, whoever owns it. */
export function attributeOf({ dict }: StructElem, name: string): PDFObject | undefined {
  const angabe = dict.lookup(PDFName.of('A'))
  const gruppen = angabe instanceof PDFArray ? angabe.asArray().map((wert) => dict.context.lookup(wert)) : [angabe]
  for (const gruppe of gruppen) {
    const wert = gruppe instanceof PDFDict ? gruppe.lookup(PDFName.of(name)) : undefined
    if (wert) return wert
  }
  return undefined
}

/** The decoded content of a page; several streams are joined by a line break. */
export function contentOf(pdf: PDFDocument, seite: PDFDict): Uint8Array {
  const inhalt = seite.lookup(PDFName.of('Contents'))
  const stroeme = inhalt instanceof PDFArray ? inhalt.asArray().map((wert) => pdf.context.lookup(wert)) : [inhalt]
  const teile = stroeme.flatMap((strom) => (strom instanceof PDFRawStream ? [decodeStream(strom)] : []))
  const [einer] = teile
  return teile.length === 1 && einer
    ? einer
    : Uint8Array.from(Buffer.concat(teile.flatMap((teil) => [teil, Buffer.of(10)])))
}

const FLATE = PDFName.of('FlateDecode')
// Three times as fast as the usual level, for a file a tenth larger.
const PACKEN = { level: 4, chunkSize: 2 ** 18 }

const gepackt = new WeakMap<PDFRawStream, Uint8Array>()

/** A packed stream, whose bytes need not be unpacked when they are asked for once more; longer they are not kept. */
export function packStream(dict: PDFDict, bytes: Uint8Array): PDFRawStream {
  dict.set(PDFName.of('Filter'), FLATE)
  dict.delete(PDFName.of('DecodeParms'))
  const strom = PDFRawStream.of(dict, deflateSync(bytes, PACKEN))
  gepackt.set(strom, bytes)
  return strom
}

/** The bytes of a stream without its filters; the usual one by Node itself, which is many times faster. */
export function decodeStream(strom: PDFRawStream): Uint8Array {
  const bekannt = gepackt.get(strom)
  gepackt.delete(strom)
  if (bekannt) return bekannt
  const einfach = strom.dict.lookup(PDFName.of('Filter')) === FLATE && !strom.dict.has(PDFName.of('DecodeParms'))
  return einfach ? inflateSync(strom.contents, { chunkSize: 2 ** 18 }) : decodePDFRawStream(strom).decode()
}
