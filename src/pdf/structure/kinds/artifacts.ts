import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { isForm, type PaintedStream } from '../../file/streams.js'
import { packStream } from '../../file/structure-tree.js'
import type { StreamChanges } from '../../text/changes.js'

/** What becomes of a mark: the type of the element that it belongs to, or nothing to be read. */
export type Bestimmung = { art: string } | 'layout' | 'wiederholung'

/** Where the body of a page begins and ends, in points above its lower edge. */
export interface TypeArea {
  oben: number
  unten: number
}

const LAYOUT = Buffer.from('/Artifact <</Type/Layout>>BDC\n')
const WIEDERHOLUNG = Buffer.from('/Artifact <</Type/Pagination>>BDC\n')
const KOPF = Buffer.from('/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n')
const FUSS = Buffer.from('/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n')
const ENDE = Buffer.from('\nEMC\n')

/**
 * Rewrites the streams of a file so that everything painted is either content of an element or an artifact (PDF/UA-1 7.1, 7.8):
 * marks get the type of their element, painting without a mark is marked as header, footer or layout.
 */
export function writeMarkedContent(
  pdf: PDFDocument,
  stroeme: readonly PaintedStream[],
  bestimme: (strom: PaintedStream, mcid: number | undefined) => Bestimmung,
  satzspiegel: (seite: number) => TypeArea,
  aenderungen: StreamChanges,
): void {
  const fertig = new Set<unknown>()
  for (const strom of stroeme) {
    if (fertig.has(strom.ref)) continue
    fertig.add(strom.ref)
    const bytes = rewrite(strom, bestimme, satzspiegel(strom.seite), aenderungen)
    const objekt = pdf.context.lookup(strom.ref)
    if (objekt instanceof PDFRawStream) pdf.context.assign(strom.ref, packStream(objekt.dict, bytes))
    else {
      const alt = strom.dict.get(PDFName.of('Contents'))
      const neu = packStream(pdf.context.obj({}), bytes)
      if (alt && 'objectNumber' in alt) pdf.context.assign(alt as PaintedStream['ref'], neu)
      else strom.dict.set(PDFName.of('Contents'), pdf.context.register(neu))
    }
  }
}

function rewrite(
  strom: PaintedStream,
  bestimme: (strom: PaintedStream, mcid: number | undefined) => Bestimmung,
  { oben, unten }: TypeArea,
  aenderungen: StreamChanges,
): Buffer {
  const { bytes, inhalt, formen } = strom
  const teile: Uint8Array[] = []
  let stelle = 0
  const copyTo = (bis: number): void => {
    teile.push(bytes.subarray(stelle, bis))
    stelle = bis
  }
  const bilder = inhalt.objekte.filter(({ name }) => !isForm(formen.get(name)))
  const stuecke = [
    ...inhalt.marken.map((marke) => ({ von: marke.von, marke })),
    ...[...inhalt.frei, ...bilder.map((bild) => ({ ...bild, texthoehe: undefined }))].map((flaeche) => ({
      von: flaeche.von,
      flaeche,
    })),
    ...aenderungen.of(strom).map((aenderung) => ({ von: aenderung.von, aenderung })),
  ].sort((a, b) => a.von - b.von)
  const open = (mcid: number | undefined): void => {
    const bestimmung = bestimme(strom, mcid)
    if (bestimmung === 'layout') teile.push(LAYOUT)
    else if (bestimmung === 'wiederholung') teile.push(WIEDERHOLUNG)
    else teile.push(Buffer.from(`/${bestimmung.art} <</MCID ${mcid}>>BDC\n`, 'latin1'))
  }
  for (const stueck of stuecke) {
    copyTo(stueck.von)
    if ('marke' in stueck) {
      if (!aenderungen.isWithoutStart(stueck.marke)) open(stueck.marke.mcid)
      stelle = stueck.marke.nach
    } else if ('aenderung' in stueck) {
      const { bis, neu } = stueck.aenderung
      if (typeof neu === 'number') open(neu)
      else teile.push(neu)
      stelle = bis
    } else {
      const { texthoehe, bis } = stueck.flaeche
      teile.push(texthoehe === undefined ? LAYOUT : texthoehe > oben ? KOPF : texthoehe < unten ? FUSS : LAYOUT)
      copyTo(bis)
      teile.push(ENDE)
    }
  }
  copyTo(bytes.length)
  return Buffer.concat(teile)
}
