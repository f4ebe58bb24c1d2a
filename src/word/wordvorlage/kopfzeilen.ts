import { posix } from 'node:path'
import { strFromU8, strToU8 } from 'fflate'
import type { Wordvorlage } from './lesen.js'
import { readBeziehungen, relationsPart, type Teile } from './paket.js'

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

  /** @param teile our package; the parts are added to it */
  constructor(vorlage: Wordvorlage, teile: Teile, dokument: string) {
    this.#titelseite = /<w:titlePg\/>|<w:titlePg w:val="(?:1|true)"\/>/.test(vorlage.seitenangaben)
    const beziehungen = readBeziehungen(vorlage.teile, vorlage.haupt)
    const genannt = vorlage.seitenangaben.matchAll(/<w:(header|footer)Reference\b[^>]*>/g)
    for (const [element, art] of genannt) {
      const attribut = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? ''
      const quelle = beziehungen.find(({ id }) => id === attribut('r:id'))?.ziel
      if (!quelle || !vorlage.teile[quelle]) continue
      const id = `rIdVorlage${this.#verweise.length + 1}`
      const name = `vorlage-${posix.basename(quelle)}`
      copyPart(vorlage.teile, quelle, teile, posix.join(posix.dirname(dokument), name))
      addBeziehung(teile, dokument, id, `${TYP}${art}`, name)
      addContentType(teile, `/${posix.join(posix.dirname(dokument), name)}`, `${INHALT}${art}+xml`)
      this.#verweise.push({ art: art as Verweis['art'], seiten: attribut('w:type'), id })
    }
  }

  /** What stands in the template's headers and footers besides: whether there are others for even pages. */
  get gerade(): boolean {
    return this.#verweise.some(({ seiten }) => seiten === 'even')
  }

  /** The references of a section. The title page has the template's first page, or none. */
  references(titelseite: boolean): string {
    return this.#verweise
      .filter(({ seiten }) => (titelseite ? this.#titelseite && seiten === 'first' : seiten !== 'first'))
      .map(({ art, seiten, id }) => `<w:${art}Reference w:type="${titelseite ? 'default' : seiten}" r:id="${id}"/>`)
      .join('')
  }

  /** Whether the template has any of this kind, so that ours make way. */
  has(art: Verweis['art']): boolean {
    return this.#verweise.some((verweis) => verweis.art === art)
  }
}

/** Copies a part with everything that it refers to; names are made unlike ours. */
function copyPart(von: Teile, quelle: string, nach: Teile, ziel: string): void {
  const inhalt = von[quelle]
  if (!inhalt) return
  nach[ziel] = inhalt
  const beziehungen = readBeziehungen(von, quelle)
  if (beziehungen.length === 0) return
  const ordner = posix.dirname(ziel)
  const zeilen = beziehungen.map(({ id, art, ziel: wohin, aussen }) => {
    if (aussen) return `<Relationship Id="${id}" Type="${TYP}${art}" Target="${wohin}" TargetMode="External"/>`
    const name = `media/vorlage-${posix.basename(wohin)}`
    const teil = von[wohin]
    if (teil) nach[posix.join(ordner, name)] = teil
    addDefaultType(nach, posix.extname(wohin).slice(1))
    return `<Relationship Id="${id}" Type="${TYP}${art}" Target="${name}"/>`
  })
  nach[relationsPart(ziel)] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${zeilen.join('')}</Relationships>`,
  )
}

function addBeziehung(teile: Teile, teil: string, id: string, typ: string, ziel: string): void {
  const name = relationsPart(teil)
  const xml = strFromU8(teile[name] ?? new Uint8Array())
  teile[name] = strToU8(
    xml.replace('</Relationships>', `<Relationship Id="${id}" Type="${typ}" Target="${ziel}"/></Relationships>`),
  )
}

function addContentType(teile: Teile, teil: string, typ: string): void {
  insertType(teile, `<Override PartName="${teil}" ContentType="${typ}"/>`, '</Types>')
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

function addDefaultType(teile: Teile, endung: string): void {
  const typ = BILDARTEN[endung.toLowerCase()] ?? 'application/octet-stream'
  const bekannt = new RegExp(`<Default\\b[^>]*Extension="${endung}"`, 'i').test(
    strFromU8(teile['[Content_Types].xml'] ?? new Uint8Array()),
  )
  if (!bekannt) insertType(teile, `<Default Extension="${endung}" ContentType="${typ}"/>`, /(?=<Override\b|<\/Types>)/)
}

function insertType(teile: Teile, element: string, stelle: string | RegExp): void {
  const xml = strFromU8(teile['[Content_Types].xml'] ?? new Uint8Array())
  teile['[Content_Types].xml'] = strToU8(xml.replace(stelle, stelle === '</Types>' ? `${element}</Types>` : element))
}
