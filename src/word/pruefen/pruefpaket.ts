import type { Paket } from '../package/paket.js'
import { childOf, elementsIn, wertOf } from '../xml/find.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { findAll, indexTeil } from './teil.js'

/** The parts of a finished Word file that the rules look at. */
export interface Pruefpaket {
  dokument: XmlElement
  vorlagen: XmlElement
  nummerierung: XmlElement
  einstellungen: XmlElement
  kern: XmlElement
  fussnoten: XmlElement
  koepfe: Map<string, XmlElement>
  fuesse: Map<string, XmlElement>
  /** Relations by the part that has them: "word/document.xml". */
  beziehungen: Map<string, XmlElement[]>
}

/** One thing that a rule has found: what is wrong and where. */
export type Wordmangel = string

/** A rule for finished Word files. */
export interface Wordregel {
  name: string
  /** Whether what it finds is wrong in any file, or looks that a design or an office's template decides on. */
  art: 'aufbau' | 'aussehen'
  pruefe(paket: Pruefpaket): Wordmangel[]
}

/** The parts that the rules look at; what is missing is empty. They are not changed any more from here on. */
export function openPruefpaket(paket: Paket): Pruefpaket {
  const read = (name: string) => indexTeil(paket.findXml(name) ?? createElement(''))
  const readAll = (muster: RegExp) =>
    new Map(paket.namen.filter((name) => muster.test(name)).map((name) => [name, read(name)]))
  const beziehungen = [...readAll(/^word\/_rels\/[^/]+\.rels$/)].map(
    ([name, teil]) => [name.replace('_rels/', '').replace(/\.rels$/, ''), elementsIn(teil)] as const,
  )
  return {
    dokument: read('word/document.xml'),
    vorlagen: read('word/styles.xml'),
    nummerierung: read('word/numbering.xml'),
    einstellungen: read('word/settings.xml'),
    kern: read('docProps/core.xml'),
    fussnoten: read('word/footnotes.xml'),
    koepfe: readAll(/^word\/header\d+\.xml$/),
    fuesse: readAll(/^word\/footer\d+\.xml$/),
    beziehungen: new Map(beziehungen),
  }
}

/** The parts that hold text, by name. */
export function textteileOf({ dokument, fussnoten, koepfe, fuesse }: Pruefpaket): Map<string, XmlElement> {
  return new Map([['Text', dokument], ['Fußnoten', fussnoten], ...koepfe, ...fuesse])
}

/** The paragraphs of the title page: those of the section that has a first page of its own. */
export function titelseiteOf({ dokument }: Pruefpaket): Set<XmlElement> {
  const absaetze = findAll(dokument, 'w:p')
  const ende = absaetze.findIndex((absatz) => childOf(absatz, 'w:pPr', 'w:sectPr', 'w:titlePg'))
  return new Set(absaetze.slice(0, ende + 1))
}

/** The style of a paragraph; '' where it names none. */
export function vorlageOf(absatz: XmlElement): string {
  return wertOf(childOf(absatz, 'w:pPr', 'w:pStyle'))
}

/** All styles by id. */
export function vorlagenOf({ vorlagen }: Pruefpaket): Map<string, XmlElement> {
  return new Map(findAll(vorlagen, 'w:style').map((vorlage) => [vorlage.attributes['w:styleId'] ?? '', vorlage]))
}

/** The level of a heading (1 to 9) by its style or one that it is based on; undefined for other paragraphs. */
export function stufeOf(absatz: XmlElement, vorlagen: ReadonlyMap<string, XmlElement>): number | undefined {
  const ebene = findInVorlage(vorlageOf(absatz), vorlagen, 'w:pPr', 'w:outlineLvl')
  const stufe = ebene && Number(wertOf(ebene)) + 1
  // The tenth is that of running text.
  return stufe === undefined || stufe > 9 ? undefined : stufe
}

/** What a style says, or the one that it is based on. */
export function findInVorlage(
  id: string,
  vorlagen: ReadonlyMap<string, XmlElement>,
  ...pfad: string[]
): XmlElement | undefined {
  const vorlage = vorlagen.get(id)
  if (!vorlage) return undefined
  return childOf(vorlage, ...pfad) ?? findInVorlage(wertOf(childOf(vorlage, 'w:basedOn')), vorlagen, ...pfad)
}
