import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element, Root } from 'hast'
import type { Marke } from '../inhaltsstrom/inhaltsstrom.js'
import { boxOf, readStroeme, type Strom } from '../stroeme.js'
import { type Inhaltsstelle, readStrukturbaum } from '../strukturbaum.js'
import { type Bestimmung, type Satzspiegel, writeMarken } from './artefakte.js'
import { mendFiguren } from './figuren.js'
import { type Knoten, nodesOf } from './knoten.js'
import { readKnoten } from './lesen.js'
import { mendListen } from './listen.js'
import { mendNoten } from './noten.js'
import { writeStruktur } from './schreiben.js'
import { mendSprachen } from './sprachen.js'
import { mendTabellen } from './tabellen.js'
import { mendUeberschriften } from './ueberschriften.js'
import { describeLinks } from './verknuepfungen.js'
import { mendVerzeichnisse } from './verzeichnis.js'

/** What the structure needs to know of the document. */
export interface Vorgabe {
  /** The tree whose elements were numbered for the print. */
  baum: Root
  /** Page (from 1) of linked ids. */
  seitenzahlen: ReadonlyMap<string, number>
  satzspiegel: (seite: number) => Satzspiegel
  /** Whether the design sets an element in capitals. */
  isVersal: (element: Element) => boolean
}

/**
 * Gives a PDF by Chromium the structure that PDF/UA-1 asks for, made from the document's own tree: Chromium's tells which content
 * belongs to which element, the rest is known better here. What is painted stays as it is.
 * @returns the headings below the title in document order
 */
export function tagStruktur(pdf: PDFDocument, { baum, seitenzahlen, satzspiegel, isVersal }: Vorgabe): Knoten[] {
  const stroeme = readStroeme(pdf, true)
  const marken = new Map<string, { marke: Marke; strom: Strom }>()
  for (const strom of stroeme)
    for (const marke of strom.inhalt.marken)
      if (marke.mcid !== undefined) marken.set(`${strom.ref}/${marke.mcid}`, { marke, strom })
  const find = ({ strom, mcid }: Inhaltsstelle) => marken.get(`${strom}/${mcid}`)

  const wurzel = readKnoten(readStrukturbaum(pdf), baum, (stelle, art) => {
    const marke = find(stelle)?.marke
    if (!marke) return false
    // Lines and areas alone are borders and backgrounds, but for pictures and drawn bullets.
    return marke.text || marke.bild || (marke.flaeche && (art === 'Figure' || art === 'Lbl'))
  })
  mendVerzeichnisse(wurzel)
  mendListen(wurzel, (stelle) => find(stelle)?.marke.text ?? false)
  mendNoten(wurzel)
  mendFiguren(wurzel, (stelle) => {
    const fund = find(stelle)
    return fund && boxOf(fund.strom, fund.marke.objekte, fund.marke.kasten)
  })
  mendSprachen(wurzel)
  const ueberschriften = mendUeberschriften(wurzel, isVersal)
  const wiederholt = new Set(
    mendTabellen(wurzel, (stelle) => find(stelle)?.strom.seite ?? 0).map(({ strom, mcid }) => `${strom}/${mcid}`),
  )
  describeLinks(pdf.context, wurzel, seitenzahlen)

  const arten = new Map<string, Bestimmung>()
  for (const knoten of nodesOf(wurzel))
    for (const kind of knoten.kinder) if ('mcid' in kind) arten.set(`${kind.strom}/${kind.mcid}`, { art: knoten.art })
  for (const stelle of wiederholt) arten.set(stelle, 'wiederholung')
  writeMarken(pdf, stroeme, ({ ref }, mcid) => arten.get(`${ref}/${mcid}`) ?? 'layout', satzspiegel)
  writeStruktur(pdf, wurzel)
  return ueberschriften.filter(({ art }) => art !== 'H1')
}
