import type { PageNumberEstimator } from 'docx'
import { formatOf } from '../styles/vorlagen/format.js'
import type { Vorlage } from '../styles/vorlagen/vorlage.js'
import type { Textmass, Textschnitt } from './textmass.js'
import { breakZeilen, type Spiegel, type Textstueck } from './zeilenumbruch.js'

type Koerper = Parameters<PageNumberEstimator>[0]
/** An element as `docx` writes it: its name with its attributes (`_attr`) and children. */
type DocxNode = Record<string, unknown>

/** What a line holds in place of its text. */
const ZEILE = { 'w:t': ['x'] }
const UMBRUCH = { 'w:br': {} }

export interface Seitenmass {
  vorlagen: readonly Vorlage[]
  textmass: Textmass
  /** Width of the text in twips, and size of the running text in points. */
  breite: number
  groesse: number
  silbentrennung: boolean
}

/**
 * The body of the document with running text reduced to its lines, for finding out the pages: the lines are broken here, with
 * hyphenation, which the page estimator of `docx` does not know, and the estimator is spared the words. Tables, captions and all that
 * is not plain text stay as they are.
 */
export function shortenText(koerper: Koerper, satzspiegel: Seitenmass): Koerper {
  const vorlagen = new Map<string, Vorlage>(satzspiegel.vorlagen.map((vorlage) => [vorlage.id, vorlage]))
  // What stands in a frame takes no room on its page; the estimator gives up where frames meet.
  const fluss = childrenOf(koerper, 'w:body').filter((knoten) => !isGerahmt(knoten))
  const inhalt = fluss.map((knoten) => ('w:p' in knoten ? shortenAbsatz(knoten, vorlagen, satzspiegel) : knoten))
  return { 'w:body': inhalt }
}

function isGerahmt(knoten: DocxNode): boolean {
  return childrenOf(knoten, 'w:p').some((kind) => childrenOf(kind, 'w:pPr').some((angabe) => 'w:framePr' in angabe))
}

function shortenAbsatz(absatz: DocxNode, vorlagen: ReadonlyMap<string, Vorlage>, satzspiegel: Seitenmass): DocxNode {
  const kinder = childrenOf(absatz, 'w:p')
  const format = formatOf(readVorlage(kinder), vorlagen)
  // Where text hangs, tabs decide where it stands; in lists the number does.
  if (!format || (format.absatz.haengend && !format.absatz.liste)) return absatz
  const stuecke = readStuecke(kinder, format.zeichen.fett === true, format.zeichen.kursiv === true)
  if (!stuecke || stuecke.length === 0) return absatz
  const { links = 0, rechts = 0, ungetrennt = false } = format.absatz
  const spiegel: Spiegel = {
    breite: satzspiegel.breite - links - rechts,
    groesse: format.zeichen.groesse ?? satzspiegel.groesse,
    trennen: satzspiegel.silbentrennung && !ungetrennt,
  }
  const zeilen = breakZeilen(stuecke, spiegel, satzspiegel.textmass).flatMap(({ marken }, index) => [
    { 'w:r': index === 0 ? [ZEILE] : [UMBRUCH, ZEILE] },
    ...marken.map((marke) => kinder[marke]),
  ])
  return { 'w:p': [...kinder.filter(isRahmen), ...zeilen] }
}

/** The text of a paragraph by faces; undefined where it holds something else than text, links, known fields and footnote marks. */
function readStuecke(kinder: readonly DocxNode[], fett: boolean, kursiv: boolean): Textstueck[] | undefined {
  const stuecke: Textstueck[] = []
  for (const [index, kind] of kinder.entries()) {
    if (isRahmen(kind)) continue
    const laeufe = 'w:r' in kind ? [kind] : 'w:hyperlink' in kind ? childrenOf(kind, 'w:hyperlink').filter(isLauf) : []
    if (laeufe.length === 0) return undefined
    for (const lauf of laeufe) {
      const teile = childrenOf(lauf, 'w:r')
      const auszeichnung = teile.flatMap((teil) => childrenOf(teil, 'w:rPr'))
      const schnitt = chooseSchnitt(isAn(auszeichnung, 'w:b') ?? fett, isAn(auszeichnung, 'w:i') ?? kursiv)
      for (const teil of teile) {
        if ('w:t' in teil) stuecke.push({ text: textOf(teil), schnitt })
        else if ('w:noBreakHyphen' in teil) stuecke.push({ text: '\u2011', schnitt })
        else if ('w:footnoteReference' in teil) stuecke.push({ marke: index })
        else if (!STILL.some((name) => name in teil)) return undefined
      }
    }
  }
  return stuecke
}

/** What a run may hold that does not print. */
const STILL = ['w:rPr', 'w:fldChar', 'w:instrText']

const isLauf = (knoten: DocxNode): boolean => 'w:r' in knoten

/** What stands around the text of a paragraph. */
const isRahmen = (knoten: DocxNode): boolean =>
  'w:pPr' in knoten || 'w:bookmarkStart' in knoten || 'w:bookmarkEnd' in knoten

function chooseSchnitt(fett: boolean, kursiv: boolean): Textschnitt {
  if (fett) return kursiv ? 'halbfettkursiv' : 'halbfett'
  return kursiv ? 'kursiv' : 'normal'
}

function readVorlage(kinder: readonly DocxNode[]): string {
  const eigenschaften = kinder.flatMap((kind) => childrenOf(kind, 'w:pPr'))
  const vorlage = eigenschaften.find((eine) => 'w:pStyle' in eine)
  return vorlage ? wertOf(vorlage, 'w:pStyle') : 'Normal'
}

/** Whether a switch such as bold is on, off, or not named. */
function isAn(eigenschaften: readonly DocxNode[], name: string): boolean | undefined {
  const eigenschaft = eigenschaften.find((eine) => name in eine)
  return eigenschaft && !['0', 'false'].includes(wertOf(eigenschaft, name))
}

function wertOf(knoten: DocxNode, name: string): string {
  const inhalt = knoten[name]
  const attribute = isKnoten(inhalt) ? inhalt._attr : undefined
  return isKnoten(attribute) ? String(attribute['w:val'] ?? '') : ''
}

function textOf(knoten: DocxNode): string {
  const inhalt = knoten['w:t']
  return Array.isArray(inhalt) ? inhalt.filter((teil) => typeof teil === 'string').join('') : ''
}

function childrenOf(knoten: DocxNode, name: string): DocxNode[] {
  const inhalt = knoten[name]
  return Array.isArray(inhalt) ? inhalt.filter(isKnoten).filter((kind) => !('_attr' in kind)) : []
}

function isKnoten(wert: unknown): wert is DocxNode {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}
