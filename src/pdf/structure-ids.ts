import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib'

const KENNUNG = /^node(\d{8})$/

/**
 * Numbers the ids of structure elements ("node00000154") through from 1. Chromium takes them from a counter that also counts
 * what a busy machine lets it do twice, so two prints of the same page differ now and then. Their order stays.
 */
export function renumberStructure(pdf: PDFDocument): void {
  const stellen: { nummer: number; setze: (kennung: PDFString) => void }[] = []
  const collect = (wert: PDFObject, setze: (neu: PDFObject) => void): void => {
    if (wert instanceof PDFString) {
      const nummer = KENNUNG.exec(wert.asString())?.[1]
      if (nummer !== undefined) stellen.push({ nummer: Number(nummer), setze })
    } else if (wert instanceof PDFArray) {
      for (const [index, kind] of wert.asArray().entries()) collect(kind, (neu) => wert.set(index, neu))
    } else if (wert instanceof PDFDict)
      for (const [name, kind] of wert.entries()) collect(kind, (neu) => wert.set(name, neu))
  }
  for (const [, objekt] of pdf.context.enumerateIndirectObjects()) collect(objekt, () => undefined)
  const rang = new Map(
    [...new Set(stellen.map(({ nummer }) => nummer))].sort((a, b) => a - b).map((nummer, index) => [nummer, index + 1]),
  )
  for (const { nummer, setze } of stellen) setze(PDFString.of(`node${String(rang.get(nummer)).padStart(8, '0')}`))
}
