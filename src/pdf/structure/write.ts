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
export function writeStructure(pdf: PDFDocument, wurzel: StructureElement): void {
  const { context, catalog } = pdf
  const wurzelref = context.nextRef()
  const rueckweg = new ParentTree(context)
  const kennungen: [string, PDFRef][] = []
  const seiten = new Set(pdf.getPages().map(({ ref }) => ref))
  removeOld(pdf)

  const write = (knoten: StructureElement, eltern: PDFRef): PDFRef => {
    const ref = context.nextRef()
    const seite = knoten.kinder.find((kind) => !isStructureElement(kind))
    const pg = seite && !isStructureElement(seite) ? seite.seite : undefined
    const dict = new Map<PDFName, PDFObject>([
      [NAME('S'), NAME(knoten.art)],
      [NAME('P'), eltern],
    ])
    if (pg) dict.set(NAME('Pg'), pg)
    if (knoten.kennung) {
      dict.set(NAME('ID'), PDFString.of(knoten.kennung))
      kennungen.push([knoten.kennung, ref])
    }
    if (knoten.sprache) dict.set(NAME('Lang'), PDFString.of(knoten.sprache))
    if (knoten.alternative) dict.set(NAME('Alt'), PDFHexString.fromText(knoten.alternative))
    if (knoten.ersatz) dict.set(NAME('ActualText'), PDFHexString.fromText(knoten.ersatz))
    const [attribut, ...weitere] = knoten.attribute.map((eines) => attributeDict(context, eines))
    if (attribut) dict.set(NAME('A'), weitere.length > 0 ? context.obj([attribut, ...weitere]) : attribut)
    const kinder = knoten.kinder.map((kind) => writeKind(kind, ref, pg))
    const [einziges] = kinder
    if (einziges) dict.set(NAME('K'), kinder.length === 1 ? einziges : arrayOf(context, kinder))
    context.assign(ref, PDFDict.fromMapWithContext(dict, context))
    return ref
  }
  const writeKind = (kind: StructureKid, eltern: PDFRef, pg: PDFRef | undefined): PDFObject => {
    if (isStructureElement(kind)) return write(kind, eltern)
    if ('mcid' in kind) {
      rueckweg.addInhalt(kind, eltern)
      if (kind.strom === pg) return PDFNumber.of(kind.mcid)
      const auf = seiten.has(kind.strom) ? {} : { Stm: kind.strom }
      return context.obj({ Type: 'MCR', Pg: kind.seite, ...auf, MCID: kind.mcid })
    }
    rueckweg.addObjekt(kind.objekt, eltern)
    return context.obj({ Type: 'OBJR', Pg: kind.seite, Obj: kind.objekt })
  }

  const baum = write(wurzel, wurzelref)
  const { nums, naechster } = rueckweg.finish()
  const struktur = context.obj({
    Type: 'StructTreeRoot',
    K: baum,
    ParentTree: context.register(context.obj({ Nums: nums })),
    ParentTreeNextKey: naechster,
    RoleMap: Object.fromEntries(Object.entries(ROLE_MAP).map(([art, rolle]) => [art, NAME(rolle)])),
  })
  if (kennungen.length > 0) {
    kennungen.sort(([a], [b]) => (a < b ? -1 : 1))
    const namen = kennungen.flatMap(([kennung, ref]) => [PDFString.of(kennung), ref])
    const grenzen = [kennungen[0], kennungen.at(-1)].map((eintrag) => PDFString.of(eintrag?.[0] ?? ''))
    // The root of a name tree has no limits; its one leaf does.
    const blatt = context.register(context.obj({ Limits: arrayOf(context, grenzen), Names: arrayOf(context, namen) }))
    struktur.set(NAME('IDTree'), context.register(context.obj({ Kids: [blatt] })))
  }
  context.assign(wurzelref, struktur)
  catalog.set(NAME('StructTreeRoot'), wurzelref)
  catalog.set(NAME('MarkInfo'), context.obj({ Marked: PDFBool.True }))
}

/** The parent tree: by the numbers of pages, forms and annotations the elements that their content belongs to. */
class ParentTree {
  readonly #eintraege = new Map<number, PDFRef | PDFRef[]>()
  readonly #offen: PDFDict[] = []

  constructor(private readonly context: PDFContext) {}

  addInhalt({ strom, mcid }: MarkedContentRef, element: PDFRef): void {
    const objekt = this.context.lookup(strom)
    const dict = objekt instanceof PDFDict ? objekt : (objekt as { dict?: PDFDict } | undefined)?.dict
    if (!dict) return
    const liste = this.#listOf(dict)
    liste[mcid] = element
  }

  addObjekt(objekt: PDFRef, element: PDFRef): void {
    const nummer = this.context.lookup(objekt, PDFDict).get(NAME('StructParent'))
    if (nummer instanceof PDFNumber) this.#eintraege.set(nummer.asNumber(), element)
  }

  readonly #formen = new Map<PDFDict, PDFRef[]>()

  #listOf(dict: PDFDict): PDFRef[] {
    const nummer = dict.get(NAME('StructParents'))
    if (!(nummer instanceof PDFNumber)) {
      const liste = this.#formen.get(dict) ?? []
      if (liste.length === 0) this.#offen.push(dict)
      this.#formen.set(dict, liste)
      return liste
    }
    const liste = this.#eintraege.get(nummer.asNumber())
    if (Array.isArray(liste)) return liste
    const neu: PDFRef[] = []
    this.#eintraege.set(nummer.asNumber(), neu)
    return neu
  }

  /** @returns numbers and their entries in order, and the next number that is free */
  finish(): { nums: PDFArray; naechster: number } {
    let naechster = Math.max(-1, ...this.#eintraege.keys()) + 1
    for (const dict of this.#offen) {
      dict.set(NAME('StructParents'), PDFNumber.of(naechster))
      this.#eintraege.set(naechster++, this.#formen.get(dict) ?? [])
    }
    const nums = [...this.#eintraege]
      .sort(([a], [b]) => a - b)
      .flatMap(([nummer, eintrag]) => [
        PDFNumber.of(nummer),
        Array.isArray(eintrag)
          ? this.context.register(
              arrayOf(
                this.context,
                Array.from(eintrag, (ref) => ref ?? PDFNull),
              ),
            )
          : eintrag,
      ])
    return { nums: arrayOf(this.context, nums), naechster }
  }
}

function attributeDict(context: PDFContext, { eigner, werte }: StructureAttribute): PDFDict {
  const dict = context.obj({ O: eigner })
  for (const [name, wert] of Object.entries(werte)) {
    if (typeof wert === 'number') dict.set(NAME(name), PDFNumber.of(wert))
    else if (typeof wert === 'string') dict.set(NAME(name), NAME(wert))
    else if ('kennungen' in wert)
      dict.set(
        NAME(name),
        arrayOf(
          context,
          wert.kennungen.map((kennung) => PDFString.of(kennung)),
        ),
      )
    else
      dict.set(
        NAME(name),
        arrayOf(
          context,
          wert.map((zahl) => PDFNumber.of(zahl)),
        ),
      )
  }
  return dict
}

function arrayOf(context: PDFContext, werte: readonly PDFObject[]): PDFArray {
  const array = PDFArray.withContext(context)
  for (const wert of werte) array.push(wert)
  return array
}

/** Takes Chromium's tree out of the file. */
function removeOld({ context, catalog }: PDFDocument): void {
  const alt = catalog.lookupMaybe(NAME('StructTreeRoot'), PDFDict)
  const removeTree = (ref: PDFObject | undefined): void => {
    const dict = ref instanceof PDFRef ? context.lookup(ref) : ref
    if (dict instanceof PDFDict) {
      for (const name of ['Kids', 'Nums', 'Names'])
        for (const kind of dict.lookupMaybe(NAME(name), PDFArray)?.asArray() ?? []) {
          if (kind instanceof PDFRef && name === 'Kids') removeTree(kind)
          else if (kind instanceof PDFRef && context.lookup(kind) instanceof PDFArray) context.delete(kind)
        }
    }
    if (ref instanceof PDFRef) context.delete(ref)
  }
  removeTree(alt?.get(NAME('ParentTree')))
  removeTree(alt?.get(NAME('IDTree')))
  for (const [ref, objekt] of context.enumerateIndirectObjects())
    if (objekt instanceof PDFDict && objekt.get(NAME('Type')) === NAME('StructElem')) context.delete(ref)
  const wurzel = catalog.get(NAME('StructTreeRoot'))
  if (wurzel instanceof PDFRef) context.delete(wurzel)
}
