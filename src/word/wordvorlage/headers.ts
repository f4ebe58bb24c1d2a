import { posix } from 'node:path'
import type { OpcPackage } from '../package/package.js'
import { childOf, elementsIn, isOn } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import type { Wordvorlage } from './read.js'

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** A header or footer of the template, as it stands in our package now. */
interface HeaderReference {
  kind: 'header' | 'footer'
  /** Which pages it is for: default, first, even. */
  pages: string
  id: string
}

/** Takes the template's headers and footers over, with their pictures and links. */
export class Headers {
  readonly #references: HeaderReference[] = []
  readonly #titelseite: boolean

  /** @param pkg our package; the parts are added to it */
  constructor({ pkg: foreign, main, sectionProperties }: Wordvorlage, pkg: OpcPackage, dokument: string) {
    this.#titelseite = isOn(childOf(sectionProperties, 'w:titlePg'))
    const relationships = foreign.relationsOf(main)
    for (const { name: element, attributes } of elementsIn(sectionProperties)) {
      const kind = element === 'w:headerReference' ? 'header' : element === 'w:footerReference' ? 'footer' : undefined
      const source = kind && relationships.find(({ id }) => id === attributes['r:id'])?.target
      const content = source && foreign.bytes(source)
      if (!source || !content) continue
      const id = `rIdVorlage${this.#references.length + 1}`
      const name = `vorlage-${posix.basename(source)}`
      const target = posix.join(posix.dirname(dokument), name)
      pkg.put(target, content)
      copyRelated(foreign, source, pkg, target)
      pkg.addRelation(dokument, { Id: id, Type: `${TYPE}${kind}`, Target: name })
      pkg.addContentType(target, `${CONTENT}${kind}+xml`)
      this.#references.push({ kind, pages: attributes['w:type'] ?? 'default', id })
    }
  }

  /** What stands in the template's headers and footers besides: whether there are others for even pages. */
  get evenPages(): boolean {
    return this.#references.some(({ pages }) => pages === 'even')
  }

  /** The references of a section. The title page has the template's first page, or none. */
  references(titelseite: boolean): XmlElement[] {
    return this.#references
      .filter(({ pages }) => (titelseite ? this.#titelseite && pages === 'first' : pages !== 'first'))
      .map(({ kind, pages, id }) =>
        createElement(`w:${kind}Reference`, { 'w:type': titelseite ? 'default' : pages, 'r:id': id }),
      )
  }

  /** Whether the template has any of this kind, so that ours make way. */
  has(kind: HeaderReference['kind']): boolean {
    return this.#references.some((reference) => reference.kind === kind)
  }
}

/** Copies everything that a part refers to; names are made unlike ours. */
function copyRelated(from: OpcPackage, source: string, after: OpcPackage, target: string): void {
  for (const { id, type, target: where, external } of from.relationsOf(source)) {
    if (external) {
      after.addRelation(target, { Id: id, Type: type, Target: where, TargetMode: 'External' })
      continue
    }
    const name = `media/vorlage-${posix.basename(where)}`
    const part = from.bytes(where)
    if (part) after.put(posix.join(posix.dirname(target), name), part)
    const extension = posix.extname(where).slice(1)
    after.addExtension(extension, IMAGE_KINDS[extension.toLowerCase()] ?? 'application/octet-stream')
    after.addRelation(target, { Id: id, Type: type, Target: name })
  }
}

const IMAGE_KINDS: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
}
