import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import {
  decodeStream,
  elementsOf,
  isElement,
  readStructureTree,
  type StructElem,
} from '../../../src/pdf/file/structure-tree.js'

const name = (text: string) => PDFName.of(text)

function first(pdf: PDFDocument, art: string): StructElem {
  for (const { element } of elementsOf(readStructureTree(pdf))) if (element.art === art) return element
  throw new Error(`no ${art}`)
}
const rename = (art: string, neu: string) => (pdf: PDFDocument) => first(pdf, art).dict.set(name('S'), name(neu))
const take = (art: string, eintrag: string) => (pdf: PDFDocument) => first(pdf, art).dict.delete(name(eintrag))

function streamOf(dict: PDFDict, eintrag: string): PDFRawStream {
  const strom = dict.lookup(name(eintrag))
  if (!(strom instanceof PDFRawStream)) throw new Error(`no ${eintrag}`)
  return strom
}

function xmp(pdf: PDFDocument, von: string, nach: string): void {
  const strom = streamOf(pdf.catalog, 'Metadata')
  const text = new TextDecoder().decode(strom.contents).replace(von, nach)
  pdf.catalog.set(name('Metadata'), pdf.context.register(PDFRawStream.of(strom.dict, new TextEncoder().encode(text))))
}

/** Puts something before what a page paints. */
function paint(pdf: PDFDocument, text: string): void {
  const seite = pdf.getPage(1).node
  const inhalt = streamOf(seite, 'Contents')
  const bytes = Buffer.concat([Buffer.from(text, 'latin1'), decodeStream(inhalt)])
  seite.set(name('Contents'), pdf.context.register(pdf.context.stream(bytes)))
}

/** Makes all that the first pages say in tags mere decoration, as a file with an empty skeleton of tags does. */
export function hide(pdf: PDFDocument): void {
  for (const seite of pdf.getPages().slice(0, 4)) {
    const text = Buffer.from(decodeStream(streamOf(seite.node, 'Contents'))).toString('latin1')
    const versteckt = text.replace(
      /\/(?:P|H\d|Link|Span|Lbl|TH|TD) <<\/MCID \d+>>BDC/g,
      '/Artifact <</Type/Layout>>BDC',
    )
    seite.node.set(name('Contents'), pdf.context.register(pdf.context.stream(Buffer.from(versteckt, 'latin1'))))
  }
}

function firstLink(pdf: PDFDocument): PDFDict {
  for (const seite of pdf.getPages()) {
    const annotation = seite.node.lookupMaybe(name('Annots'), PDFArray)?.lookup(0)
    if (annotation instanceof PDFDict) return annotation
  }
  throw new Error('no link')
}

function firstFont(pdf: PDFDocument): PDFDict {
  for (const [, objekt] of pdf.context.enumerateIndirectObjects())
    if (objekt instanceof PDFDict && objekt.get(name('Subtype')) === name('Type0')) return objekt
  throw new Error('no font')
}

/** By the id of a check: what makes a good file wrong for it. */
export const FEHLER: Record<string, (pdf: PDFDocument) => void> = {
  'kennung-ua': (pdf) => xmp(pdf, '<pdfuaid:part>1', '<pdfuaid:part>9'),
  'kennung-a': (pdf) => xmp(pdf, 'conformance>A', 'conformance>B'),
  getaggt: (pdf) => pdf.catalog.set(name('MarkInfo'), pdf.context.obj({ Marked: PDFBool.False })),
  titel: (pdf) => pdf.catalog.delete(name('ViewerPreferences')),
  sprache: (pdf) => pdf.catalog.set(name('Lang'), PDFString.of('deutsch!')),
  info: (pdf) => pdf.setAuthor('Jemand anderes'),
  farbraum: (pdf) => pdf.catalog.delete(name('OutputIntents')),
  dateikennung: (pdf) => {
    delete pdf.context.trailerInfo.ID
  },
  aktionen: (pdf) => pdf.catalog.set(name('AA'), pdf.context.obj({})),
  'inhalt-markiert': (pdf) => paint(pdf, '0 0 10 10 re f\n'),
  'marken-geordnet': (pdf) => paint(pdf, '/Artifact BMC /P <</MCID 0>>BDC EMC EMC\n'),
  'struktur-vollstaendig': (pdf) => paint(pdf, '/P <</MCID 9999>>BDC 0 0 10 10 re f EMC\n'),
  'artefakt-text': (pdf) => hide(pdf),
  rollen: rename('P', 'Absatz'),
  ueberschriften: rename('H3', 'H5'),
  lesezeichen: rename('H3', 'P'),
  seitenbezeichnungen: (pdf) => pdf.catalog.delete(name('PageLabels')),
  verzeichnis: rename('Reference', 'Span'),
  'tabelle-aufbau': rename('TR', 'Div'),
  'tabelle-kopf': take('TH', 'A'),
  'tabelle-kopfzellen': (pdf) => {
    // An empty cell needs no heads.
    for (const { element } of elementsOf(readStructureTree(pdf)))
      if (element.art === 'TD' && element.kinder.length > 0) element.dict.delete(name('A'))
  },
  listen: rename('LBody', 'Div'),
  'listen-zaehlung': take('L', 'A'),
  alternativtext: take('Figure', 'Alt'),
  'bild-kasten': take('Figure', 'A'),
  beschriftung: (pdf) => {
    for (const { element, eltern } of elementsOf(readStructureTree(pdf)))
      if (element.art === 'Caption' && eltern?.kinder.some((kind) => isElement(kind) && kind.art === 'Figure'))
        for (const kind of eltern.kinder)
          if (isElement(kind) && kind.art === 'Figure') kind.dict.set(name('S'), name('Div'))
  },
  'verknuepfung-text': (pdf) => firstLink(pdf).delete(name('Contents')),
  'verknuepfung-tag': rename('Link', 'Span'),
  'verknuepfung-weg': (pdf) => {
    // A Link that tells of no link is what veraPDF lets pass.
    const link = first(pdf, 'Link').dict
    const [inhalt] = link.lookup(name('K'), PDFArray).asArray()
    if (inhalt) link.set(name('K'), inhalt)
  },
  tabulatorfolge: (pdf) => {
    for (const seite of pdf.getPages()) seite.node.delete(name('Tabs'))
  },
  anmerkungen: take('Note', 'ID'),
  'schriften-eingebettet': (pdf) => {
    const nachkomme = firstFont(pdf).lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
    nachkomme.delete(name('FontDescriptor'))
  },
  glyphen: (pdf) => {
    const seite = pdf.getPage(3).node
    const inhalt = Buffer.from(decodeStream(streamOf(seite, 'Contents'))).toString('latin1')
    const ohne = inhalt.replace(/<[\dA-F]{4}> Tj/, '<0000> Tj')
    seite.set(name('Contents'), pdf.context.register(pdf.context.stream(Buffer.from(ohne, 'latin1'))))
  },
  'schriften-unicode': (pdf) => firstFont(pdf).delete(name('ToUnicode')),
}
