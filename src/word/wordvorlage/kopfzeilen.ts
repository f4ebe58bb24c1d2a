import { posix } from 'node:path'
import type { Paket } from '../package/paket.js'
import { childOf, elementsIn, isAn } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import type { Wordvorlage } from './lesen.js'

const TYP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const INHALT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** A header or footer of the template, as it stands in our package now. */
interface Verweis {
  art: 'header' | 'footer'
  /** Which pages it is for: default, first, even. */
  seiten: string
  id: string
}

/** Takes the template's headers and footers over, with their pictures and links. */
export class Kopfzeilen {
  readonly #verweise: Verweis[] = []
  readonly #titelseite: boolean

  /** @param paket our package; the parts are added to it */
  constructor({ paket: fremd, haupt, seitenangaben }: Wordvorlage, paket: Paket, dokument: string) {
    this.#titelseite = isAn(childOf(seitenangaben, 'w:titlePg'))
    const beziehungen = fremd.relationsOf(haupt)
    for (const { name: element, attributes } of elementsIn(seitenangaben)) {
      const art = element === 'w:headerReference' ? 'header' : element === 'w:footerReference' ? 'footer' : undefined
      const quelle = art && beziehungen.find(({ id }) => id === attributes['r:id'])?.ziel
      if (!quelle || !fremd.has(quelle)) continue
      const id = `rIdVorlage${this.#verweise.length + 1}`
      const name = `vorlage-${posix.basename(quelle)}`
      const ziel = posix.join(posix.dirname(dokument), name)
      copyPart(fremd, quelle, paket, ziel)
      paket.addRelation(dokument, { Id: id, Type: `${TYP}${art}`, Target: name })
      paket.addTyp(ziel, `${INHALT}${art}+xml`)
      this.#verweise.push({ art, seiten: attributes['w:type'] ?? 'default', id })
    }
  }

  /** What stands in the template's headers and footers besides: whether there are others for even pages. */
  get gerade(): boolean {
    return this.#verweise.some(({ seiten }) => seiten === 'even')
  }

  /** The references of a section. The title page has the template's first page, or none. */
  references(titelseite: boolean): XmlElement[] {
    return this.#verweise
      .filter(({ seiten }) => (titelseite ? this.#titelseite && seiten === 'first' : seiten !== 'first'))
      .map(({ art, seiten, id }) =>
        createElement(`w:${art}Reference`, { 'w:type': titelseite ? 'default' : seiten, 'r:id': id }),
      )
  }

  /** Whether the template has any of this kind, so that ours make way. */
  has(art: Verweis['art']): boolean {
    return this.#verweise.some((verweis) => verweis.art === art)
  }
}

/** Copies a part with everything that it refers to; names are made unlike ours. */
function copyPart(von: Paket, quelle: string, nach: Paket, ziel: string): void {
  const inhalt = von.bytes(quelle)
  if (!inhalt) return
  nach.put(ziel, inhalt)
  for (const { id, typ, ziel: wohin, aussen } of von.relationsOf(quelle)) {
    if (aussen) {
      nach.addRelation(ziel, { Id: id, Type: typ, Target: wohin, TargetMode: 'External' })
      continue
    }
    const name = `media/vorlage-${posix.basename(wohin)}`
    const teil = von.bytes(wohin)
    if (teil) nach.put(posix.join(posix.dirname(ziel), name), teil)
    const endung = posix.extname(wohin).slice(1)
    nach.addEndung(endung, BILDARTEN[endung.toLowerCase()] ?? 'application/octet-stream')
    nach.addRelation(ziel, { Id: id, Type: typ, Target: name })
  }
}

const BILDARTEN: Record<string, string> = {
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
