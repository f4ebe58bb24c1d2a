import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { MarkedContentRef } from '../file/structure-tree.js'
import {
  isStructureElement,
  type StructureAttribute,
  type StructureElement,
  type StructureKid,
} from './structure-element.js'
import { ROLE_MAP } from './structure-types.js'

const NAME = (text: string): PDFName => PDFName.of(text)

/** Writes the structure tree in place of Chromium's: elements, role map, ids, and the way back from content to its element. */
export function writeStructure(pdf: PDFDocument, root: StructureElement): void {
  const { context, catalog } = pdf
  const rootRef = context.nextRef()
  const parentTree = new ParentTree(context)
  const ids: [string, PDFRef][] = []
  const pages = new Set(pdf.getPages().map(({ ref }) => ref))
  removeOld(pdf)

  const write = (element: StructureElement, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    const direct = element.kids.find((kid) => !isStructureElement(kid))
    const pg = direct && !isStructureElement(direct) ? direct.page : undefined
    const dict = new Map<PDFName, PDFObject>([
      [NAME('S'), NAME(element.type)],
      [NAME('P'), parent],
    ])
    if (pg) dict.set(NAME('Pg'), pg)
    if (element.id) {
      dict.set(NAME('ID'), PDFString.of(element.id))
      ids.push([element.id, ref])
    }
    if (element.lang) dict.set(NAME('Lang'), PDFString.of(element.lang))
    if (element.alt) dict.set(NAME('Alt'), PDFHexString.fromText(element.alt))
    if (element.actualText) dict.set(NAME('ActualText'), PDFHexString.fromText(element.actualText))
    const [attribute, ...others] = element.attributes.map((one) => attributeDict(context, one))
    if (attribute) dict.set(NAME('A'), others.length > 0 ? context.obj([attribute, ...others]) : attribute)
    const kids = element.kids.map((kid) => writeKid(kid, ref, pg))
    const [only] = kids
    if (only) dict.set(NAME('K'), kids.length === 1 ? only : arrayOf(context, kids))
    context.assign(ref, PDFDict.fromMapWithContext(dict, context))
    return ref
  }
  const writeKid = (kid: StructureKid, parent: PDFRef, pg: PDFRef | undefined): PDFObject => {
    if (isStructureElement(kid)) return write(kid, parent)
    if ('mcid' in kid) {
      parentTree.addContent(kid, parent)
      if (kid.stream === pg) return PDFNumber.of(kid.mcid)
      const onForm = pages.has(kid.stream) ? {} : { Stm: kid.stream }
      return context.obj({ Type: 'MCR', Pg: kid.page, ...onForm, MCID: kid.mcid })
    }
    parentTree.addObject(kid.object, parent)
    return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.object })
  }

  const documentRef = write(root, rootRef)
  const { nums, nextKey } = parentTree.finish()
  const treeRoot = context.obj({
    Type: 'StructTreeRoot',
    K: documentRef,
    ParentTree: context.register(context.obj({ Nums: nums })),
    ParentTreeNextKey: nextKey,
    RoleMap: Object.fromEntries(Object.entries(ROLE_MAP).map(([type, role]) => [type, NAME(role)])),
  })
  if (ids.length > 0) {
    ids.sort(([a], [b]) => (a < b ? -1 : 1))
    const names = ids.flatMap(([id, ref]) => [PDFString.of(id), ref])
    const limits = [ids[0], ids.at(-1)].map((entry) => PDFString.of(entry?.[0] ?? ''))
    // The root of a name tree has no limits; its one leaf does.
    const leaf = context.register(context.obj({ Limits: arrayOf(context, limits), Names: arrayOf(context, names) }))
    treeRoot.set(NAME('IDTree'), context.register(context.obj({ Kids: [leaf] })))
  }
  context.assign(rootRef, treeRoot)
  catalog.set(NAME('StructTreeRoot'), rootRef)
  catalog.set(NAME('MarkInfo'), context.obj({ Marked: PDFBool.True }))
}

/** The parent tree: by the numbers of pages, forms and annotations the elements that their content belongs to. */
class ParentTree {
  readonly #entries = new Map<number, PDFRef | PDFRef[]>()
  readonly #open: PDFDict[] = []

  constructor(private readonly context: PDFContext) {}

  addContent({ stream, mcid }: MarkedContentRef, element: PDFRef): void {
    const object = this.context.lookup(stream)
    const dict = object instanceof PDFDict ? object : (object as { dict?: PDFDict } | undefined)?.dict
    if (!dict) return
    const list = this.#listOf(dict)
    list[mcid] = element
  }

  addObject(object: PDFRef, element: PDFRef): void {
    const key = this.context.lookup(object, PDFDict).get(NAME('StructParent'))
    if (key instanceof PDFNumber) this.#entries.set(key.asNumber(), element)
  }

  readonly #forms = new Map<PDFDict, PDFRef[]>()

  #listOf(dict: PDFDict): PDFRef[] {
    const key = dict.get(NAME('StructParents'))
    if (!(key instanceof PDFNumber)) {
      const list = this.#forms.get(dict) ?? []
      if (list.length === 0) this.#open.push(dict)
      this.#forms.set(dict, list)
      return list
    }
    const list = this.#entries.get(key.asNumber())
    if (Array.isArray(list)) return list
    const fresh: PDFRef[] = []
    this.#entries.set(key.asNumber(), fresh)
    return fresh
  }

  /** @returns numbers and their entries in order, and the next number that is free */
  finish(): { nums: PDFArray; nextKey: number } {
    let nextKey = Math.max(-1, ...this.#entries.keys()) + 1
    for (const dict of this.#open) {
      dict.set(NAME('StructParents'), PDFNumber.of(nextKey))
      this.#entries.set(nextKey++, this.#forms.get(dict) ?? [])
    }
    const nums = [...this.#entries]
      .sort(([a], [b]) => a - b)
      .flatMap(([key, entry]) => [
        PDFNumber.of(key),
        Array.isArray(entry)
          ? this.context.register(
              arrayOf(
                this.context,
                Array.from(entry, (ref) => ref ?? PDFNull),
              ),
            )
          : entry,
      ])
    return { nums: arrayOf(this.context, nums), nextKey }
  }
}

function attributeDict(context: PDFContext, { owner, values }: StructureAttribute): PDFDict {
  const dict = context.obj({ O: owner })
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') dict.set(NAME(name), PDFNumber.of(value))
    else if (typeof value === 'string') dict.set(NAME(name), NAME(value))
    else if ('ids' in value)
      dict.set(
        NAME(name),
        arrayOf(
          context,
          value.ids.map((id) => PDFString.of(id)),
        ),
      )
    else
      dict.set(
        NAME(name),
        arrayOf(
          context,
          value.map((number) => PDFNumber.of(number)),
        ),
      )
  }
  return dict
}

function arrayOf(context: PDFContext, values: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context)
  for (const value of values) array.push(value)
  return array
}

/** Takes Chromium's tree out of the file. */
function removeOld({ context, catalog }: PDFDocument): void {
  const old = catalog.lookupMaybe(NAME('StructTreeRoot'), PDFDict)
  const removeTree = (ref: PDFObject | undefined): void => {
    const dict = ref instanceof PDFRef ? context.lookup(ref) : ref
    if (dict instanceof PDFDict) {
      for (const name of ['Kids', 'Nums', 'Names'])
        for (const kid of dict.lookupMaybe(NAME(name), PDFArray)?.asArray() ?? []) {
          if (kid instanceof PDFRef && name === 'Kids') removeTree(kid)
          else if (kid instanceof PDFRef && context.lookup(kid) instanceof PDFArray) context.delete(kid)
        }
    }
    if (ref instanceof PDFRef) context.delete(ref)
  }
  removeTree(old?.get(NAME('ParentTree')))
  removeTree(old?.get(NAME('IDTree')))
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(NAME('Type')) === NAME('StructElem')) context.delete(ref)
  const root = catalog.get(NAME('StructTreeRoot'))
  if (root instanceof PDFRef) context.delete(root)
}
