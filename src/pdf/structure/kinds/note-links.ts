import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'
import { is, textOf } from '../../../layout/document/baum.js'
import {
  contentsOf,
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
} from '../structure-element.js'

/** Room of a note's mark, which hangs before its text: width and height in points. */
const ZEICHEN = [16, 12] as const

/** Where a note is referred to first. */
interface NoteReference {
  seite: PDFRef
  links: number
  oben: number
  zeichen: string
}

/** Makes the mark of each note a link back to where it is first referred to; destinations are those of the finished file. */
export function linkNotesBack(pdf: PDFDocument, wurzel: StructureElement): void {
  const bezuege = readReferences(pdf, wurzel)
  const ziele = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  let nummer = nextStructParent(pdf)
  for (const note of elementsOf(wurzel)) {
    const bezug = note.art === 'Note' && note.kennung ? bezuege.get(note.kennung) : undefined
    const [zeichen] = note.kinder
    if (!bezug || !zeichen || !isStructureElement(zeichen) || zeichen.art !== 'Lbl') continue
    const [stelle] = contentsOf(zeichen)
    const ziel = ziele?.lookup(PDFName.of(note.kennung ?? ''))
    const ort = ziel instanceof PDFArray && ziel.get(0) === stelle?.seite ? numbersOf(ziel, 2) : []
    const [x, y] = ort
    if (!stelle || x === undefined || y === undefined) continue
    const annotation = pdf.context.register(
      pdf.context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [x - ZEICHEN[0], y - ZEICHEN[1], x, y],
        Border: [0, 0, 0],
        F: 4,
        Contents: PDFHexString.fromText(`Zurück zu Fußnote ${bezug.zeichen} im Text`),
        Dest: [bezug.seite, 'XYZ', bezug.links, bezug.oben, 0],
        StructParent: nummer++,
      }),
    )
    addAnnotation(pdf.context.lookup(stelle.seite, PDFDict), annotation)
    zeichen.kinder = [
      createStructureElement('Link', undefined, [...zeichen.kinder, { objekt: annotation, seite: stelle.seite }]),
    ]
  }
}

function readReferences(pdf: PDFDocument, wurzel: StructureElement): Map<string, NoteReference> {
  const bezuege = new Map<string, NoteReference>()
  for (const { quelle, kinder } of elementsOf(wurzel)) {
    if (!quelle || !is(quelle, 'a.fussnote')) continue
    const kennung = String(quelle.properties.href).slice(1)
    const objekt = kinder.find((kind) => !isStructureElement(kind) && 'objekt' in kind)
    if (bezuege.has(kennung) || !objekt || !('objekt' in objekt)) continue
    const kasten = pdf.context.lookup(objekt.objekt, PDFDict).lookup(PDFName.of('Rect'), PDFArray)
    const [links = 0, unten = 0, , oben = 0] = numbersOf(kasten, 0)
    bezuege.set(kennung, { seite: objekt.seite, links, oben: Math.max(unten, oben), zeichen: textOf(quelle).trim() })
  }
  return bezuege
}

function numbersOf(werte: PDFArray, ab: number): number[] {
  return werte
    .asArray()
    .slice(ab)
    .map((wert) => (wert instanceof PDFNumber ? wert.asNumber() : 0))
}

function addAnnotation(seite: PDFDict, annotation: PDFRef): void {
  const liste = seite.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? PDFArray.withContext(seite.context)
  liste.push(annotation)
  if (!seite.has(PDFName.of('Annots'))) seite.set(PDFName.of('Annots'), liste)
  seite.set(PDFName.of('Tabs'), PDFName.of('S'))
}

/** The first number of the parent tree that nothing bears. */
function nextStructParent(pdf: PDFDocument): number {
  let letzte = -1
  for (const [, objekt] of pdf.context.enumerateIndirectObjects()) {
    const dict = objekt instanceof PDFDict ? objekt : (objekt as { dict?: PDFDict }).dict
    for (const name of ['StructParent', 'StructParents']) {
      const wert = dict?.get(PDFName.of(name))
      if (wert instanceof PDFNumber) letzte = Math.max(letzte, wert.asNumber())
    }
  }
  return letzte + 1
}
