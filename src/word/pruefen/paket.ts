import { childOf, findAll, type Knoten, readTeil, wertOf } from './teil.js'

/** The parts of a finished Word file that the rules look at. */
export interface Paket {
  dokument: Knoten
  vorlagen: Knoten
  nummerierung: Knoten
  einstellungen: Knoten
  kern: Knoten
  fussnoten: Knoten
  koepfe: Map<string, Knoten>
  fuesse: Map<string, Knoten>
  /** Relations by the part that has them: "word/document.xml". */
  beziehungen: Map<string, Knoten[]>
}

/** One thing that a rule has found: what is wrong and where. */
export type Befund = string

/** A rule for finished Word files. */
export interface Regel {
  name: string
  pruefe(paket: Paket): Befund[]
}

const LEER: Knoten = { name: '', attribute: {}, kinder: [], text: '' }

/** Reads the parts of a file, by name, as they stand in the package. */
export function readPaket(teile: ReadonlyMap<string, string>): Paket {
  const read = (name: string) => {
    const xml = teile.get(name)
    return xml === undefined ? LEER : readTeil(xml)
  }
  const readAll = (muster: RegExp) =>
    new Map([...teile].filter(([name]) => muster.test(name)).map(([name, xml]) => [name, readTeil(xml)]))
  const beziehungen = [...readAll(/^word\/_rels\/[^/]+\.rels$/)].map(
    ([name, teil]) => [name.replace('_rels/', '').replace(/\.rels$/, ''), teil.kinder] as const,
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
export function textteileOf({ dokument, fussnoten, koepfe, fuesse }: Paket): Map<string, Knoten> {
  return new Map([['Text', dokument], ['Fußnoten', fussnoten], ...koepfe, ...fuesse])
}

/** The paragraphs of the title page: those of the section that has a first page of its own. */
export function titelseiteOf({ dokument }: Paket): Set<Knoten> {
  const absaetze = findAll(dokument, 'w:p')
  const ende = absaetze.findIndex((absatz) => childOf(absatz, 'w:pPr', 'w:sectPr', 'w:titlePg'))
  return new Set(absaetze.slice(0, ende + 1))
}

/** The style of a paragraph; '' where it names none. */
export function vorlageOf(absatz: Knoten): string {
  return wertOf(childOf(absatz, 'w:pPr', 'w:pStyle'))
}

/** All styles by id. */
export function vorlagenOf({ vorlagen }: Paket): Map<string, Knoten> {
  return new Map(findAll(vorlagen, 'w:style').map((vorlage) => [vorlage.attribute['w:styleId'] ?? '', vorlage]))
}

/** The level of a heading (1 to 9) by its style or one that it is based on; undefined for other paragraphs. */
export function stufeOf(absatz: Knoten, vorlagen: ReadonlyMap<string, Knoten>): number | undefined {
  const ebene = findInVorlage(vorlageOf(absatz), vorlagen, 'w:pPr', 'w:outlineLvl')
  return ebene && Number(wertOf(ebene)) + 1
}

/** What a style says, or the one that it is based on. */
export function findInVorlage(
  id: string,
  vorlagen: ReadonlyMap<string, Knoten>,
  ...pfad: string[]
): Knoten | undefined {
  const vorlage = vorlagen.get(id)
  if (!vorlage) return undefined
  return childOf(vorlage, ...pfad) ?? findInVorlage(wertOf(childOf(vorlage, 'w:basedOn')), vorlagen, ...pfad)
}
