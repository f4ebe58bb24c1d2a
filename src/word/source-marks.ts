import { createHash } from 'node:crypto'
import type { ElementContent, Root } from 'hast'
import type { Origins } from '../layout/document/origins.js'
import { locateTexts, textsOf } from '../layout/document/source-places.js'
import type { Ort } from '../message.js'
import { comparable } from '../unterschiede/worte.js'
import type { OpcPackage } from './package/package.js'
import { readableWithoutNotes } from './pruefen/part.js'
import { findElements } from './xml/find.js'
import { createElement } from './xml/xml.js'

/** File and line in which something was written. */
export interface SourceLine {
  datei: string
  zeile: number
}

/** What a Word file says of itself, so that it can come home. */
export interface SourceMap {
  /** Folder of the programme. */
  programm: string
  /** By the number of the bookmark: where the text stood, and a sum over its paragraph as it was written. */
  positions: Map<number, Partial<SourceLine> & { total: string }>
}

const PART = 'customXml/item1.xml'
const PROPERTIES = 'customXml/itemProps1.xml'
const NAMESPACE = 'urn:amip:quellkarte'
const DATA_STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
/** Names the store of the map in every file alike. */
const ID = '{7A3C1D52-6E0B-4B7F-9C55-2F1B8E4D9A10}'

/** Word hides bookmarks whose names begin with a line. */
export function nameSourceMark(number: number): string {
  return `_amip_${number}`
}

/** The number of such a bookmark, also where LibreOffice has made a copy of it; undefined for any other. */
export function numberOfSourceMark(name: string): number | undefined {
  const [, number] = /^_amip_(\d+)(?:_Copy_\d+)*$/.exec(name) ?? []
  return number === undefined ? undefined : Number(number)
}

/** A short sum over what one reads in a paragraph, whatever blanks and hints for breaking words stand in it. */
export function sumOfText(text: string): string {
  return createHash('sha256').update(comparable(text)).digest('hex').slice(0, 8)
}

/** Puts the map of the bookmarks into a finished package, as custom XML: Word and LibreOffice keep it. */
export function writeSourceMap(
  pkg: OpcPackage,
  programm: string,
  pieces: readonly (readonly ElementContent[])[],
  lineOf: (piece: readonly ElementContent[]) => SourceLine | undefined,
): void {
  const positions = new Map<string, string[]>()
  for (const paragraph of findElements(pkg.xml('word/document.xml'), 'w:p'))
    for (const { attributes } of findElements(paragraph, 'w:bookmarkStart')) {
      const number = numberOfSourceMark(attributes['w:name'] ?? '')
      const piece = number === undefined ? undefined : pieces[number]
      if (!piece) continue
      const { datei = '', zeile = 0 } = lineOf(piece) ?? {}
      const position = `${number}:${zeile}:${sumOfText(readableWithoutNotes(paragraph))}`
      positions.set(datei, [...(positions.get(datei) ?? []), position])
    }
  const files = [...positions].map(([name, list]) => createElement('datei', { name }, [list.join(' ')]))
  pkg.put(PART, createElement('quellkarte', { xmlns: NAMESPACE, programm }, files))
  pkg.put(
    PROPERTIES,
    createElement('ds:datastoreItem', { 'ds:itemID': ID, 'xmlns:ds': DATA_STORE }, [
      createElement('ds:schemaRefs', {}, [createElement('ds:schemaRef', { 'ds:uri': NAMESPACE })]),
    ]),
  )
  pkg.addContentType(PROPERTIES, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
  pkg.addRelation(PART, { Id: 'rId1', Type: `${RELATIONSHIP}Props`, Target: 'itemProps1.xml' })
  pkg.addRelation('word/document.xml', { Id: 'rIdQuellkarte', Type: RELATIONSHIP, Target: '../customXml/item1.xml' })
}

/** The map of a file that was made by amip and perhaps saved by others since; undefined where there is none. */
export function readSourceMap(pkg: OpcPackage): SourceMap | undefined {
  const map = pkg.names
    .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
    .map((name) => pkg.findXml(name))
    .find((part) => part?.name === 'quellkarte' && part.attributes.xmlns === NAMESPACE)
  if (!map) return undefined
  const positions: SourceMap['positions'] = new Map()
  for (const file of findElements(map, 'datei'))
    for (const position of file.text.split(/\s+/)) {
      const [, number, line, total] = /^(\d+):(\d+):([0-9a-f]+)$/.exec(position) ?? []
      if (number === undefined || total === undefined) continue
      const { name = '' } = file.attributes
      positions.set(Number(number), { total, ...(name && { datei: name, zeile: Number(line) }) })
    }
  return { programm: map.attributes.programm ?? '', positions }
}

/**
 * Where all texts of a tree were written, in its order; those of cover, Impressum and layouts stand in programm.yaml.
 */
export function sourceLinesOf(baum: Root, origins: Origins, { datei }: Ort): SourceLine[] {
  const positions = locateTexts(baum, origins)
  return textsOf(baum).map((text) => {
    const ort = positions.get(text)?.ort
    return ort ? { datei: ort.datei, zeile: ort.zeile } : { datei, zeile: 1 }
  })
}

/** Finds the line of a piece by its first text that has one. @param lines of the texts of the tree, in its order */
export function lineFinder(
  baum: Root,
  lines: readonly (SourceLine | undefined)[],
): (piece: readonly ElementContent[]) => SourceLine | undefined {
  const known = new Map(textsOf(baum).map((text, index) => [text, lines[index]]))
  return (piece) =>
    piece
      .flatMap(textsOf)
      .map((text) => known.get(text))
      .find((line) => line !== undefined)
}
