import { posix } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { insertOrdered } from '../xml/edit.js'
import { childrenOf } from '../xml/find.js'
import { createElement, readXml, rootOf, writeXml, type XmlElement } from '../xml/xml.js'
import { packParts } from './zip.js'

const TYPES = '[Content_Types].xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A relation from one part to another, or to an address outside. */
export interface PackageRelationship {
  id: string
  /** Address of its kind. */
  type: string
  /** Last word of the type's address: "styles", "header", "image". */
  kind: string
  /** Name of the part, or the address. */
  target: string
  external: boolean
}

/** A package of parts (ISO/IEC 29500-2). Parts that are asked for as XML are read once and written as they then are; others stay as they came. */
export class OpcPackage {
  readonly #parts: Map<string, Uint8Array | string>
  readonly #parsed = new Map<string, ReturnType<typeof readXml>>()

  constructor(parts: Iterable<readonly [string, Uint8Array | string]>) {
    this.#parts = new Map(parts)
  }

  /** @throws Error where the bytes are no zip file */
  static open(zip: Uint8Array): OpcPackage {
    return new OpcPackage(Object.entries(unzipSync(zip)))
  }

  get names(): string[] {
    return [...this.#parts.keys()]
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  /** The root element of a part; what is changed in it is written. @throws Error where there is no such part, or no XML in it */
  xml(name: string): XmlElement {
    const element = this.findXml(name)
    if (!element) throw new Error(`Dem Paket fehlt der Teil „${name}“`)
    return element
  }

  /** The root element of a part; undefined where there is no such part. @throws XmlError where there is no XML in it */
  findXml(name: string): XmlElement | undefined {
    const parsed = this.#parsed.get(name)
    if (parsed) return rootOf(parsed)
    const content = this.#parts.get(name)
    if (content === undefined) return undefined
    const baum = readXml(typeof content === 'string' ? content : decodeText(content))
    this.#parsed.set(name, baum)
    return rootOf(baum)
  }

  bytes(name: string): Uint8Array | undefined {
    const parsed = this.#parsed.get(name)
    if (parsed) return strToU8(writeXml(parsed))
    const content = this.#parts.get(name)
    return typeof content === 'string' ? strToU8(content) : content
  }

  /** Adds a part, or puts it in place of the one of this name. */
  put(name: string, content: Uint8Array | XmlElement): void {
    this.#parsed.delete(name)
    this.#parts.set(
      name,
      content instanceof Uint8Array
        ? content
        : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(content)}`,
    )
  }

  /** The relations of a part; '' is the package itself. */
  relationsOf(part: string): PackageRelationship[] {
    return childrenOf(this.findXml(relationsPart(part)), 'Relationship').map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes
      const external = TargetMode === 'External'
      return {
        id: Id,
        type: Type,
        kind: posix.basename(Type),
        target: external ? Target : resolve(part, Target),
        external,
      }
    })
  }

  /** The part that a relation of this kind leads to. */
  partOf(part: string, kind: string): string | undefined {
    return this.relationsOf(part).find((relationship) => relationship.kind === kind && !relationship.external)?.target
  }

  /** Adds a relation; `Target` as it is to be written. */
  addRelation(part: string, properties: { Id: string; Type: string; Target: string; TargetMode?: string }): void {
    const name = relationsPart(part)
    if (!this.has(name)) this.put(name, createElement('Relationships', { xmlns: RELATIONSHIPS }))
    this.xml(name).children.push(createElement('Relationship', properties))
  }

  /** Says what a part is. */
  addContentType(part: string, type: string): void {
    this.xml(TYPES).children.push(createElement('Override', { PartName: `/${part}`, ContentType: type }))
  }

  /** Says what parts with this ending are, where nothing says so yet. */
  addExtension(extension: string, type: string): void {
    const types = this.xml(TYPES)
    const known = childrenOf(types, 'Default')
    if (known.some(({ attributes }) => attributes.Extension?.toLowerCase() === extension.toLowerCase())) return
    // What is said of endings stands before what is said of single parts.
    insertOrdered(types, createElement('Default', { Extension: extension, ContentType: type }), ['Default', 'Override'])
  }

  /** The zip file: the same parts give the same bytes. */
  pack(): Uint8Array {
    return packParts(Object.fromEntries(this.names.map((name) => [name, this.bytes(name) ?? new Uint8Array()])))
  }
}

/** Where the relations of a part stand; '' is the package itself. */
export function relationsPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${part === '' ? '' : posix.basename(part)}.rels`)
}

function resolve(part: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target)
}

/** Parts may be in UTF-16 (ISO/IEC 29500-2, 7.2.2), which the first two bytes tell. */
function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(bytes)
}
