import { posix } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { insertOrdered } from '../xml/edit.js'
import { childrenOf } from '../xml/find.js'
import { createElement, readXml, rootOf, writeXml, type XmlElement } from '../xml/xml.js'
import { packTeile } from './zip.js'

const TYPEN = '[Content_Types].xml'
const BEZIEHUNGEN = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A relation from one part to another, or to an address outside. */
export interface Beziehung {
  id: string
  /** Address of its kind. */
  typ: string
  /** Last word of the type's address: "styles", "header", "image". */
  art: string
  /** Name of the part, or the address. */
  ziel: string
  aussen: boolean
}

/** A package of parts (ISO/IEC 29500-2). Parts that are asked for as XML are read once and written as they then are; others stay as they came. */
export class Paket {
  readonly #teile: Map<string, Uint8Array | string>
  readonly #gelesen = new Map<string, ReturnType<typeof readXml>>()

  constructor(teile: Iterable<readonly [string, Uint8Array | string]>) {
    this.#teile = new Map(teile)
  }

  /** @throws Error where the bytes are no zip file */
  static open(zip: Uint8Array): Paket {
    return new Paket(Object.entries(unzipSync(zip)))
  }

  get namen(): string[] {
    return [...this.#teile.keys()]
  }

  has(name: string): boolean {
    return this.#teile.has(name)
  }

  /** The root element of a part; what is changed in it is written. @throws Error where there is no such part, or no XML in it */
  xml(name: string): XmlElement {
    const element = this.findXml(name)
    if (!element) throw new Error(`Dem Paket fehlt der Teil „${name}“`)
    return element
  }

  /** The root element of a part; undefined where there is no such part. @throws XmlError where there is no XML in it */
  findXml(name: string): XmlElement | undefined {
    const gelesen = this.#gelesen.get(name)
    if (gelesen) return rootOf(gelesen)
    const inhalt = this.#teile.get(name)
    if (inhalt === undefined) return undefined
    const baum = readXml(typeof inhalt === 'string' ? inhalt : decodeText(inhalt))
    this.#gelesen.set(name, baum)
    return rootOf(baum)
  }

  bytes(name: string): Uint8Array | undefined {
    const gelesen = this.#gelesen.get(name)
    if (gelesen) return strToU8(writeXml(gelesen))
    const inhalt = this.#teile.get(name)
    return typeof inhalt === 'string' ? strToU8(inhalt) : inhalt
  }

  /** Adds a part, or puts it in place of the one of this name. */
  put(name: string, inhalt: Uint8Array | XmlElement): void {
    this.#gelesen.delete(name)
    this.#teile.set(
      name,
      inhalt instanceof Uint8Array
        ? inhalt
        : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(inhalt)}`,
    )
  }

  /** The relations of a part; '' is the package itself. */
  relationsOf(teil: string): Beziehung[] {
    return childrenOf(this.findXml(relationsPart(teil)), 'Relationship').map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes
      const aussen = TargetMode === 'External'
      return { id: Id, typ: Type, art: posix.basename(Type), ziel: aussen ? Target : resolve(teil, Target), aussen }
    })
  }

  /** The part that a relation of this kind leads to. */
  partOf(teil: string, art: string): string | undefined {
    return this.relationsOf(teil).find((beziehung) => beziehung.art === art && !beziehung.aussen)?.ziel
  }

  /** Adds a relation; `Target` as it is to be written. */
  addRelation(teil: string, angaben: { Id: string; Type: string; Target: string; TargetMode?: string }): void {
    const name = relationsPart(teil)
    if (!this.has(name)) this.put(name, createElement('Relationships', { xmlns: BEZIEHUNGEN }))
    this.xml(name).children.push(createElement('Relationship', angaben))
  }

  /** Says what a part is. */
  addTyp(teil: string, typ: string): void {
    this.xml(TYPEN).children.push(createElement('Override', { PartName: `/${teil}`, ContentType: typ }))
  }

  /** Says what parts with this ending are, where nothing says so yet. */
  addEndung(endung: string, typ: string): void {
    const typen = this.xml(TYPEN)
    const bekannt = childrenOf(typen, 'Default')
    if (bekannt.some(({ attributes }) => attributes.Extension?.toLowerCase() === endung.toLowerCase())) return
    // What is said of endings stands before what is said of single parts.
    insertOrdered(typen, createElement('Default', { Extension: endung, ContentType: typ }), ['Default', 'Override'])
  }

  /** The zip file: the same parts give the same bytes. */
  pack(): Uint8Array {
    return packTeile(Object.fromEntries(this.namen.map((name) => [name, this.bytes(name) ?? new Uint8Array()])))
  }
}

/** Where the relations of a part stand; '' is the package itself. */
export function relationsPart(teil: string): string {
  return posix.join(posix.dirname(teil), '_rels', `${teil === '' ? '' : posix.basename(teil)}.rels`)
}

function resolve(teil: string, ziel: string): string {
  return ziel.startsWith('/') ? ziel.slice(1) : posix.join(posix.dirname(teil), ziel)
}

/** Parts may be in UTF-16 (ISO/IEC 29500-2, 7.2.2), which the first two bytes tell. */
function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(bytes)
}
