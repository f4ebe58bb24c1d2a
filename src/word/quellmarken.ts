import { createHash } from 'node:crypto'
import type { ElementContent, Root } from 'hast'
import type { Herkunft } from '../layout/document/herkunft.js'
import { locateTexts, textsOf } from '../layout/document/quellorte.js'
import type { Ort } from '../message.js'
import { comparable } from '../unterschiede/worte.js'
import type { Paket } from './package/paket.js'
import { lesbarOhneNoten } from './pruefen/teil.js'
import { findElements } from './xml/find.js'
import { createElement } from './xml/xml.js'

/** File and line in which something was written. */
export interface Schreibzeile {
  datei: string
  zeile: number
}

/** What a Word file says of itself, so that it can come home. */
export interface Quellkarte {
  /** Folder of the programme. */
  programm: string
  /** By the number of the bookmark: where the text stood, and a sum over its paragraph as it was written. */
  stellen: Map<number, Partial<Schreibzeile> & { summe: string }>
}

const TEIL = 'customXml/item1.xml'
const ANGABEN = 'customXml/itemProps1.xml'
const NAMENSRAUM = 'urn:amip:quellkarte'
const DATENSPEICHER = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const BEZIEHUNG = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
/** Names the store of the map in every file alike. */
const KENNUNG = '{7A3C1D52-6E0B-4B7F-9C55-2F1B8E4D9A10}'

/** Word hides bookmarks whose names begin with a line. */
export function nameQuellmarke(nummer: number): string {
  return `_amip_${nummer}`
}

/** The number of such a bookmark, also where LibreOffice has made a copy of it; undefined for any other. */
export function numberOfQuellmarke(name: string): number | undefined {
  const [, nummer] = /^_amip_(\d+)(?:_Copy_\d+)*$/.exec(name) ?? []
  return nummer === undefined ? undefined : Number(nummer)
}

/** A short sum over what one reads in a paragraph, whatever blanks and hints for breaking words stand in it. */
export function sumOfText(text: string): string {
  return createHash('sha256').update(comparable(text)).digest('hex').slice(0, 8)
}

/** Puts the map of the bookmarks into a finished package, as custom XML: Word and LibreOffice keep it. */
export function writeQuellkarte(
  paket: Paket,
  programm: string,
  stuecke: readonly (readonly ElementContent[])[],
  zeileOf: (stueck: readonly ElementContent[]) => Schreibzeile | undefined,
): void {
  const stellen = new Map<string, string[]>()
  for (const absatz of findElements(paket.xml('word/document.xml'), 'w:p'))
    for (const { attributes } of findElements(absatz, 'w:bookmarkStart')) {
      const nummer = numberOfQuellmarke(attributes['w:name'] ?? '')
      const stueck = nummer === undefined ? undefined : stuecke[nummer]
      if (!stueck) continue
      const { datei = '', zeile = 0 } = zeileOf(stueck) ?? {}
      const stelle = `${nummer}:${zeile}:${sumOfText(lesbarOhneNoten(absatz))}`
      stellen.set(datei, [...(stellen.get(datei) ?? []), stelle])
    }
  const dateien = [...stellen].map(([name, liste]) => createElement('datei', { name }, [liste.join(' ')]))
  paket.put(TEIL, createElement('quellkarte', { xmlns: NAMENSRAUM, programm }, dateien))
  paket.put(
    ANGABEN,
    createElement('ds:datastoreItem', { 'ds:itemID': KENNUNG, 'xmlns:ds': DATENSPEICHER }, [
      createElement('ds:schemaRefs', {}, [createElement('ds:schemaRef', { 'ds:uri': NAMENSRAUM })]),
    ]),
  )
  paket.addTyp(ANGABEN, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
  paket.addRelation(TEIL, { Id: 'rId1', Type: `${BEZIEHUNG}Props`, Target: 'itemProps1.xml' })
  paket.addRelation('word/document.xml', { Id: 'rIdQuellkarte', Type: BEZIEHUNG, Target: '../customXml/item1.xml' })
}

/** The map of a file that was made by amip and perhaps saved by others since; undefined where there is none. */
export function readQuellkarte(paket: Paket): Quellkarte | undefined {
  const karte = paket.namen
    .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
    .map((name) => paket.findXml(name))
    .find((teil) => teil?.name === 'quellkarte' && teil.attributes.xmlns === NAMENSRAUM)
  if (!karte) return undefined
  const stellen: Quellkarte['stellen'] = new Map()
  for (const datei of findElements(karte, 'datei'))
    for (const stelle of datei.text.split(/\s+/)) {
      const [, nummer, zeile, summe] = /^(\d+):(\d+):([0-9a-f]+)$/.exec(stelle) ?? []
      if (nummer === undefined || summe === undefined) continue
      const { name = '' } = datei.attributes
      stellen.set(Number(nummer), { summe, ...(name && { datei: name, zeile: Number(zeile) }) })
    }
  return { programm: karte.attributes.programm ?? '', stellen }
}

/**
 * Where all texts of a tree were written, in its order; those of cover, Impressum and layouts stand in programm.yaml.
 */
export function schreibzeilenOf(baum: Root, herkunft: Herkunft, { datei }: Ort): Schreibzeile[] {
  const stellen = locateTexts(baum, herkunft)
  return textsOf(baum).map((text) => {
    const ort = stellen.get(text)?.ort
    return ort ? { datei: ort.datei, zeile: ort.zeile } : { datei, zeile: 1 }
  })
}

/** Finds the line of a piece by its first text that has one. @param zeilen of the texts of the tree, in its order */
export function zeilenfinder(
  baum: Root,
  zeilen: readonly (Schreibzeile | undefined)[],
): (stueck: readonly ElementContent[]) => Schreibzeile | undefined {
  const bekannt = new Map(textsOf(baum).map((text, index) => [text, zeilen[index]]))
  return (stueck) =>
    stueck
      .flatMap(textsOf)
      .map((text) => bekannt.get(text))
      .find((zeile) => zeile !== undefined)
}
