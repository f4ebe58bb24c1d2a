import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import {
  decodeStream,
  isStructElem,
  readStructureTree,
  type StructElem,
  structElemsOf,
} from '../../../src/pdf/file/structure-tree.js'

const name = (text: string) => PDFName.of(text)

function first(pdf: PDFDocument, type: string): StructElem {
  for (const { element } of structElemsOf(readStructureTree(pdf))) if (element.type === type) return element
  throw new Error(`no ${type}`)
}
const rename = (type: string, fresh: string) => (pdf: PDFDocument) => first(pdf, type).dict.set(name('S'), name(fresh))
const take = (type: string, entry: string) => (pdf: PDFDocument) => first(pdf, type).dict.delete(name(entry))

function streamOf(dict: PDFDict, entry: string): PDFRawStream {
  const stream = dict.lookup(name(entry))
  if (!(stream instanceof PDFRawStream)) throw new Error(`no ${entry}`)
  return stream
}

function xmp(pdf: PDFDocument, from: string, after: string): void {
  const stream = streamOf(pdf.catalog, 'Metadata')
  const text = new TextDecoder().decode(stream.contents).replace(from, after)
  pdf.catalog.set(name('Metadata'), pdf.context.register(PDFRawStream.of(stream.dict, new TextEncoder().encode(text))))
}

/** Puts something before what a page paints. */
function paint(pdf: PDFDocument, text: string): void {
  const page = pdf.getPage(1).node
  const content = streamOf(page, 'Contents')
  const bytes = Buffer.concat([Buffer.from(text, 'latin1'), decodeStream(content)])
  page.set(name('Contents'), pdf.context.register(pdf.context.stream(bytes)))
}

/** Makes all that the first pages say in tags mere decoration, as a file with an empty skeleton of tags does. */
export function hide(pdf: PDFDocument): void {
  for (const page of pdf.getPages().slice(0, 4)) {
    const text = Buffer.from(decodeStream(streamOf(page.node, 'Contents'))).toString('latin1')
    const hidden = text.replace(/\/(?:P|H\d|Link|Span|Lbl|TH|TD) <<\/MCID \d+>>BDC/g, '/Artifact <</Type/Layout>>BDC')
    page.node.set(name('Contents'), pdf.context.register(pdf.context.stream(Buffer.from(hidden, 'latin1'))))
  }
}

function firstLink(pdf: PDFDocument): PDFDict {
  for (const page of pdf.getPages()) {
    const annotation = page.node.lookupMaybe(name('Annots'), PDFArray)?.lookup(0)
    if (annotation instanceof PDFDict) return annotation
  }
  throw new Error('no link')
}

function firstFont(pdf: PDFDocument): PDFDict {
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(name('Subtype')) === name('Type0')) return object
  throw new Error('no font')
}

/** By the id of a check: what makes a good file wrong for it. */
export const FAULTS: Record<string, (pdf: PDFDocument) => void> = {
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
    for (const { element } of structElemsOf(readStructureTree(pdf)))
      if (element.type === 'TD' && element.kids.length > 0) element.dict.delete(name('A'))
  },
  listen: rename('LBody', 'Div'),
  'listen-zaehlung': take('L', 'A'),
  alternativtext: take('Figure', 'Alt'),
  'bild-kasten': take('Figure', 'A'),
  beschriftung: (pdf) => {
    for (const { element, parent } of structElemsOf(readStructureTree(pdf)))
      if (element.type === 'Caption' && parent?.kids.some((kid) => isStructElem(kid) && kid.type === 'Figure'))
        for (const kid of parent.kids)
          if (isStructElem(kid) && kid.type === 'Figure') kid.dict.set(name('S'), name('Div'))
  },
  'verknuepfung-text': (pdf) => firstLink(pdf).delete(name('Contents')),
  'verknuepfung-tag': rename('Link', 'Span'),
  'verknuepfung-weg': (pdf) => {
    // A Link that tells of no link is what veraPDF lets pass.
    const link = first(pdf, 'Link').dict
    const [content] = link.lookup(name('K'), PDFArray).asArray()
    if (content) link.set(name('K'), content)
  },
  tabulatorfolge: (pdf) => {
    for (const page of pdf.getPages()) page.node.delete(name('Tabs'))
  },
  anmerkungen: take('Note', 'ID'),
  'schriften-eingebettet': (pdf) => {
    const descendant = firstFont(pdf).lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
    descendant.delete(name('FontDescriptor'))
  },
  glyphen: (pdf) => {
    const page = pdf.getPage(3).node
    const content = Buffer.from(decodeStream(streamOf(page, 'Contents'))).toString('latin1')
    const without = content.replace(/<[\dA-F]{4}> Tj/, '<0000> Tj')
    page.set(name('Contents'), pdf.context.register(pdf.context.stream(Buffer.from(without, 'latin1'))))
  },
  'schriften-unicode': (pdf) => firstFont(pdf).delete(name('ToUnicode')),
}
