import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { isInZeilen } from '../../layout/document/baum.js'
import { latin1 } from '../content-stream/operators.js'
import type { ShownText } from '../content-stream/shown-text.js'
import type { PaintedStream } from '../file/streams.js'
import type { MarkedContentRef } from '../file/structure-tree.js'
import { Alignment, type GlyphPlace } from '../text/alignment.js'
import { StreamChanges } from '../text/changes.js'
import { divide } from '../text/division.js'
import { type Seiten, textOfBlock } from '../text/document-text.js'
import { readByFont } from '../text/ligatures.js'
import type { GlyphReader } from '../text/reader.js'
import type { ToUnicode } from '../text/to-unicode.js'
import type { MarkOnPage, Marks } from './marks.js'
import {
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from './structure-element.js'

/** Marked content and the node that holds it. */
interface MarkedPiece extends MarkOnPage {
  stelle: MarkedContentRef
  knoten: StructureElement
}

/**
 * Makes the glyphs of each block say what the document says there. Chromium writes no space where a line ends, so that words stick
 * together (ISO 32000-1, 14.8.2.5), and a plain hyphen where one is divided, which is a soft one (14.8.2.2.3). That becomes an element
 * with an ActualText: to viewers that search by glyphs, and know what a hyphen at a line's end is, it stays one (of U+00AD they do not).
 */
export function mendText(
  pdf: PDFDocument,
  wurzel: StructureElement,
  marken: Marks,
  seiten: Seiten,
  leser: GlyphReader,
): StreamChanges {
  const aenderungen = new StreamChanges()
  const bloecke = elementsOf(wurzel).flatMap((knoten) => {
    if (!knoten.quelle || isInZeilen(knoten.quelle)) return []
    const stuecke = [...linesOf(knoten, marken)]
    return stuecke.length > 0 ? [{ quelle: knoten.quelle, stuecke }] : []
  })
  const ersetzt = bloecke.flatMap(({ stuecke }) =>
    stuecke.flatMap(({ strom, marke }) => (marke.innen.length > 0 ? leser.replaced(strom, marke) : [])),
  )
  readByFont(pdf, ersetzt, aenderungen)

  for (const { quelle, stuecke } of bloecke) {
    const abgleich = new Alignment(textOfBlock(quelle, seiten), quelle.tagName === 'th' || quelle.tagName === 'td')
    for (const { strom, marke } of stuecke) leser.visit(strom, marke, abgleich)
    // What says something else is left as it is, for the comparison of the whole to name.
    if (!abgleich.stimmt) continue
    for (const luecke of abgleich.luecken) insertSpace(pdf, luecke, leser, aenderungen)
    for (const stueck of abgleich.trennstriche.length > 0 ? stuecke : []) {
      const zuege = abgleich.trennstriche.filter(({ marke }) => marke === stueck.marke).map(({ zug }) => zug)
      if (zuege.length > 0) softenHyphens(stueck, zuege, aenderungen, marken)
    }
  }
  return aenderungen
}

/** Marked content in the lines of a block itself; signs of lists are Chromium's. */
function* linesOf(knoten: StructureElement, marken: Marks): Generator<MarkedPiece> {
  for (const kind of knoten.kinder) {
    if (isStructureElement(kind)) {
      if (kind.quelle && isInZeilen(kind.quelle)) yield* linesOf(kind, marken)
    } else if ('mcid' in kind) {
      const fund = marken.find(kind)
      if (fund) yield { ...fund, stelle: kind, knoten }
    }
  }
}

/** Makes hyphens of a mark elements that are read as soft ones. */
function softenHyphens(
  { strom, marke, stelle, knoten }: MarkedPiece,
  striche: readonly ShownText[],
  aenderungen: StreamChanges,
  marken: Marks,
): void {
  const kinder = divide(strom, marke, striche, aenderungen).map(({ mcid, strich }): StructureKid => {
    const teil = { ...stelle, mcid }
    marken.add(teil, { marke, strom })
    return strich ? { ...createStructureElement('Span', undefined, [teil]), ersatz: '\u00ad' } : teil
  })
  knoten.kinder.splice(knoten.kinder.indexOf(stelle), 1, ...kinder)
}

/** Shows a space behind a glyph, in its own font or, where that has none, in another of the page or file. */
function insertSpace(
  pdf: PDFDocument,
  { strom, marke, zug }: GlyphPlace,
  leser: GlyphReader,
  aenderungen: StreamChanges,
): void {
  const wahl = strom.inhalt.schriften[zug.schrift]
  const schriften = leser.fontsOf(strom)
  const eigene = wahl && schriften.get(wahl.name)
  const code = eigene && spaceOf(eigene)
  if (code !== undefined) {
    aenderungen.insertAfter(strom, marke, zug, ` ${code} Tj`)
    return
  }
  const [name, andere] = [...schriften].find(([, tafel]) => spaceOf(tafel)) ?? borrow(pdf, strom, leser)
  if (!wahl || !andere) return
  const zurueck = latin1(strom.bytes, wahl.von, wahl.stelle)
  aenderungen.insertAfter(strom, marke, zug, ` /${name} 1 Tf ${spaceOf(andere)} Tj ${zurueck}Tf`)
}

/** Puts a font that has a space among a stream's resources. */
function borrow(pdf: PDFDocument, strom: PaintedStream, leser: GlyphReader): [string, ToUnicode] | [] {
  const andere = leser.known().find((tafel) => spaceOf(tafel))
  const ref = andere && pdf.context.getObjectRef(andere.schrift)
  const schriften = strom.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookupMaybe(PDFName.of('Font'), PDFDict)
  if (!ref || !schriften) return []
  schriften.set(PDFName.of('Leerzeichen'), ref)
  return ['Leerzeichen', andere]
}

/** The string that shows a font's space; undefined where none is embedded. */
function spaceOf(tafel: ToUnicode): string | undefined {
  const code = tafel.codeOf(' ')
  return code < 0
    ? undefined
    : `<${code
        .toString(16)
        .toUpperCase()
        .padStart(tafel.stellen * 2, '0')}>`
}
